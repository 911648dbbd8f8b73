import { isFactsInConflict, isGoalFile, type YamlDocument } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import type { YamlError, YamlErrorCode } from '../parse/yaml-tree';
import { textsCutShort } from './text-cut-short';
import { placeInYaml, type PlaceInYaml } from './place-in-yaml';
import type { DocumentRule, Finding, Fix } from './rule';
import type { Span } from '../text/source-text';
import { shown } from './words';
import { quoted } from '../edit/yaml-edits';

export const yamlSyntax: DocumentRule = {
  id: 'yaml-syntax',
  scope: 'document',
  severity: 'error',
  summary: 'The YAML cannot be read.',
  why: 'A colon or a sign that YAML takes for its own changes what stands there, so nothing of it is trusted until it is mended.',
  bad: 'gap: My estimates are one number: half of them are off',
  good: 'gap: "My estimates are one number: half of them are off"',
  check: (document) => {
    const { errors } = document.yaml;
    if (errors.length === 0) return textsCutShort(document);
    const lineOf = ({ span }: YamlError): number => document.source.positionAt(span.start).line;
    // conflict-markers says what is to be done first.
    if (isFactsInConflict(document)) return [];
    const misplaced = new Set(errors.filter(({ code }) => code === 'tab' || code === 'indent').map(lineOf));
    const inYaml = errors.map((error): Finding => {
      // What stands below a misplaced line finds its place once that one has its own.
      const waits = error.code === 'indent' && misplaced.has(lineOf(error) - 1);
      return {
        span: error.span,
        message: messageFor(document, error, quoteAdvice(document, error)),
        fixes: waits ? [] : fixesFor(document, error),
      };
    });
    return [...inYaml, ...textsCutShort(document)];
  },
};

/** Quotes around the first line of a text leave the others outside. */
function quoteAdvice(document: YamlDocument, { code, span }: YamlError): string {
  return QUOTED_BY_HAND.has(code) && placeInYaml(document, span).goesOn
    ? 'Put all its lines in one pair of quotes, or in a block below >-.'
    : 'Put the text in quotes.';
}

function messageFor(document: YamlDocument, error: YamlError, advice: string): string {
  const { code, detail, span } = error;
  switch (code) {
    case 'colon-in-prose': {
      const next = keyWithin(document, error);
      return next === undefined
        ? `A colon and a blank start a new key in YAML. ${advice}`
        : `Between brackets a comma parts one key from the next. Put one before ${next}, or the text in quotes.`;
    }
    case 'hash-in-prose':
      return `A blank and # start a comment in YAML, so the text ends before it. ${advice}`;
    case 'reserved-start':
      return `No value can start with ${shown(detail)} in YAML. ${advice.replace('the text', 'it')}`;
    case 'tab':
      return 'YAML takes no tab here. Use two blanks.';
    case 'indent':
      return 'This line is indented unlike the lines it stands with. Give it the same indent.';
    case 'no-space-after-colon':
      return 'YAML needs a blank behind the colon. Add one.';
    case 'text-after-value':
      return `The value ends before the text does. ${advice.replace('the text', 'all of it')}`;
    case 'alias':
      return 'A value that starts with * is an alias in YAML, and aliases are not read. Put it in quotes if it is a text.';
    case 'anchor':
      return 'A value that starts with & is an anchor in YAML, and anchors are not read. Put it in quotes if it is a text.';
    case 'tag':
      return 'A value that starts with ! is a tag in YAML, and tags are not read. Put it in quotes if it is a text.';
    case 'directive':
      return 'A line that starts with % is a directive in YAML, and directives are not read. Remove it.';
    case 'second-document':
      return 'A second YAML document starts here and is not read. Keep everything in one.';
    case 'duplicate-key':
      return `${shown(document.source.text.slice(span.start, span.end))} is there twice, and the first one counts. Remove one of the two.`;
    case 'not-a-map':
      return `${isGoalFile(document) ? 'The front matter' : 'The configuration'} needs keys with values, such as ${document.fields[0]?.key ?? 'key'}: ${document.fields[0]?.example ?? 'value'}.`;
    case 'unclosed-quote':
      return 'The quote is never closed. Add the closing one.';
    case 'unclosed-bracket':
      return 'The bracket is never closed. Add the closing one.';
    case 'broken-brackets':
      return 'The brackets do not fit together here. Each [ needs its ], each { its }, and one comma parts an item from the next.';
    case 'no-colon':
      return 'This line has no colon, so it is no key with a value. Write key: value, or indent a text that goes on from above.';
    case 'other':
      return `This is not YAML: ${detail.replace(/\s+/g, ' ')}.`;
  }
}

const NO_PLACE: PlaceInYaml = { shape: undefined, isProse: false, goesOn: false };

/** What the fix puts into quotes. */
const QUOTED_BY_HAND: ReadonlySet<YamlErrorCode> = new Set([
  'colon-in-prose',
  'hash-in-prose',
  'reserved-start',
  'text-after-value',
  'alias',
  'anchor',
  'tag',
]);

function fixesFor(document: YamlDocument, error: YamlError): readonly Fix[] {
  const { text } = document.source;
  const { code, span } = error;
  const written = text.slice(span.start, span.end);
  const place = QUOTED_BY_HAND.has(code) ? placeInYaml(document, span) : NO_PLACE;
  if (place.goesOn) return [];
  switch (code) {
    case 'colon-in-prose':
      return colonFixes(document, error, place);
    case 'hash-in-prose':
      // A text of several lines is quoted by hand, and a bracket behind the # has been swallowed by the comment.
      return written.includes(error.detail.slice(0, 2)) && !/[\]}]$/.test(written)
        ? [quote(error, written, true)]
        : [];
    case 'reserved-start':
      return [quote(error, written, /^[@`%>|]/.test(written) && !/:[ \t]/.test(written))];
    case 'text-after-value':
      return place.isProse || /^["']/.test(written) ? [quote(error, unquoted(written), place.isProse)] : [];
    case 'alias':
      return [quote(error, written, /[^\w*]|\*$/.test(written.slice(1)))];
    case 'anchor':
    case 'tag':
      return [quote(error, written, false)];
    case 'tab':
      return [
        {
          title: 'Change tabs to blanks',
          edits: [{ span, newText: written.replaceAll('\t', '  ') }],
          safe: true,
        },
      ];
    case 'no-space-after-colon': {
      const line =
        text
          .slice(0, span.start)
          .split(/[\r\n]/)
          .at(-1) ?? '';
      const at = { start: span.end, end: span.end };
      return [
        {
          title: 'Add a blank',
          edits: [{ span: at, newText: ' ' }],
          safe: isKnownKey(document, line.trim()),
        },
      ];
    }
    case 'indent':
      return [indentFix(document, error)];
    default:
      return [];
  }
}

function quote({ span }: YamlError, text: string, safe: boolean): Fix {
  return { title: 'Quote the text', edits: [{ span, newText: quoted(text) }], safe };
}

/** `'it's'` was meant to be quoted already; `"a" and "b"` are two texts in quotes. */
function unquoted(written: string): string {
  const [, sign = '', inside] = /^(["'])(.+)\1$/.exec(written) ?? [];
  const isWhole = inside?.split(sign).every((part, index, parts) => {
    return (index === 0 || /^\w/.test(part)) && (index === parts.length - 1 || /\w$/.test(part));
  });
  return inside !== undefined && isWhole === true ? inside : written;
}

function colonFixes(document: YamlDocument, error: YamlError, place: PlaceInYaml): readonly Fix[] {
  if (keyWithin(document, error) !== undefined) return [];
  const { text } = document.source;
  const { line } = document.source.positionAt(error.span.start);
  const { start } = document.source.lineSpan(line);
  const marker = /^[ \t]*-[ \t]+/.exec(text.slice(start, error.span.start))?.[0];
  // A list item is quoted whole: its first colon belongs to the text as well.
  const span = marker === undefined ? error.span : { start: start + marker.length, end: error.span.end };
  const written = text.slice(span.start, span.end);
  const isOneText = place.isProse || place.shape?.kind === 'texts';
  // A text may well hold a key's name; at its beginning, or where a map may stand, the key itself is meant.
  const keys = place.shape?.kind === 'parts' ? keysIn(written) : [/^[\w-]+(?=:)/.exec(written)?.[0] ?? ''];
  const isSafe = isOneText && error.detail === '' && !keys.some((key) => isKnownKey(document, key));
  const below = marker === undefined && error.detail === '' ? partBelow(document, span, place) : [];
  return [...below, quote({ ...error, span }, unquoted(written), isSafe)];
}

/** `metric: measure: Peer score` is a part on the line of its key. */
function partBelow({ source }: YamlDocument, { start }: Span, { shape }: PlaceInYaml): readonly Fix[] {
  if (shape?.kind !== 'parts') return [];
  const part = shape.parts.find(({ key }) => source.text.startsWith(`${key}:`, start));
  if (part === undefined) return [];
  const line = source.lineText(source.positionAt(start).line);
  const [, indent = '', key = ''] = /^( *)([\w-]+)[ \t]*:/.exec(line) ?? [];
  let end = start;
  while (/[ \t]/.test(source.text.charAt(end - 1))) end--;
  const edit = { span: { start: end, end: start }, newText: `${source.eol}${indent}  ` };
  return key === '' ? [] : [{ title: `Put ${part.key} below ${key}`, edits: [edit], safe: false }];
}

/** The key of the format that stands in a text between brackets, where a comma was forgotten. */
function keyWithin(document: YamlDocument, { code, detail, span }: YamlError): string | undefined {
  if (code !== 'colon-in-prose' || detail === '') return undefined;
  return keysIn(document.source.text.slice(span.start, span.end)).find((key) => isKnownKey(document, key));
}

/** The words before a colon and a blank. */
function keysIn(text: string): readonly string[] {
  return text
    .split(/:(?:[ \t]|$)/)
    .slice(0, -1)
    .map((part) => part.split(/[^\w-]/).at(-1) ?? '');
}

function indentFix(document: YamlDocument, { span }: YamlError): Fix {
  const { source } = document;
  const { line } = source.positionAt(span.start);
  const above = source.lineText(line - 1);
  const indent = above.slice(0, above.length - above.trimStart().length);
  const key = /^[\w-]+(?=:)/.exec(source.text.slice(span.start, span.end))?.[0] ?? '';
  return {
    title: 'Indent like the line above',
    edits: [{ span: { start: source.lineSpan(line).start, end: span.start }, newText: indent }],
    safe: levelsOf(document.fields, key) === 1,
  };
}

/** Whether a word is a key of the format at any level, so that it was meant as one. */
function isKnownKey({ fields }: YamlDocument, word: string): boolean {
  return levelsOf(fields, word) > 0;
}

/** At how many levels a word is a key: at one, its place is plain. */
function levelsOf(fields: readonly FieldDefinition[], word: string): number {
  return fields.reduce((levels, { key, aliases, shape }) => {
    const here = key === word || aliases?.includes(word) === true ? 1 : 0;
    return levels + here + (shape.kind === 'parts' ? levelsOf(shape.parts, word) : 0);
  }, 0);
}
