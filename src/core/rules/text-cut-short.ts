/**
 * A text of a goal that goes on behind ` # `, where YAML takes it for a comment: `Improve reviews # by pairing twice a week`.
 * Only where it reads on as the same sentence. A comment stands behind a full stop, begins with a capital or with a word
 * such as "see", or follows a value that is no sentence: a date, a status, two words.
 */
import { opensRemark } from '../coach/own-words';
import { quoted } from '../edit/yaml-edits';
import { isGoalFile, type GoalFile, type YamlDocument } from '../model/document';
import { isProse } from '../model/prose-fields';
import type { YamlNode } from '../parse/yaml-tree';
import type { Finding } from './rule';

export function textsCutShort(document: YamlDocument): readonly Finding[] {
  const { root } = document.yaml;
  if (root === undefined || !isGoalFile(document) || !mayHoldComment(document)) return [];
  return cutShortIn(document, root, []);
}

/** The first `#` of most files is that of a heading, below the front matter, so that the rest need not be searched. */
function mayHoldComment({ source: { text }, frontMatter: { scan } }: GoalFile): boolean {
  const sign = text.indexOf('#');
  return sign !== -1 && (scan.kind !== 'block' || sign < scan.closing.start) && text.includes(' # ');
}

function cutShortIn(document: YamlDocument, node: YamlNode, path: readonly string[]): readonly Finding[] {
  switch (node.kind) {
    case 'map':
      return node.entries.flatMap(({ key, value }) => cutShortIn(document, value, [...path, key]));
    case 'list':
      return node.items.flatMap((item) => cutShortIn(document, item, path));
    case 'scalar': {
      const { text } = document.source;
      const { start } = node.span;
      const written = text.slice(start, node.span.end);
      if (!isProse(path, node.text) || !IS_PLAIN.test(written) || !mayGoOn(written)) return [];
      const [lost, comment = '', opener = ''] = COMMENT.exec(restOfLine(text, node.span.end)) ?? [];
      if (lost === undefined || opensRemark(opener)) return [];
      const span = { start, end: node.span.end + lost.length };
      // A text of several lines is put in quotes by hand.
      const isOneLine = !/[\r\n]/.test(written);
      return [
        {
          span: { start: span.end - comment.length, end: span.end },
          message:
            'Behind a blank and # YAML reads a comment, so the text ends before it. Put the text in quotes if this is part of it.',
          severity: 'info',
          fixes: isOneLine
            ? [{ title: 'Quote the text', edits: [{ span, newText: quoted(written + lost) }], safe: false }]
            : [],
        },
      ];
    }
  }
}

/** Three words and no end of a sentence. */
function mayGoOn(text: string): boolean {
  return text.split(/\s+/, FEWEST_WORDS).length === FEWEST_WORDS && !/[.!?…;:]$/.test(text);
}

const FEWEST_WORDS = 3;

function restOfLine(text: string, from: number): string {
  const end = text.slice(from).search(/[\r\n]/);
  return end === -1 ? text.slice(from) : text.slice(from, from + end);
}

const IS_PLAIN = /^[^"'|>]/;
/** Two words or more, the first of them small. */
const COMMENT = /^[ \t]+(# (\p{Ll}[\p{L}’'-]*):?[ \t]+\S(?:.*\S)?)/u;
