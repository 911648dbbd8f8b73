/**
 * Where a file names a goal or a person, at the characters of the name: the one place that navigation and renaming know
 * them from. What a name leads to is not asked here.
 */
import { isGoalFile, type GoalFile, type YamlDocument } from '../model/document';
import type { Located } from '../model/goal';
import { readLinkPath } from '../model/relative-path';
import { handleOf } from '../model/person';
import { readProseLinks, type ProseLink } from '../parse/prose-links';
import { entryOf, type YamlNode } from '../parse/yaml-tree';
import type { SourceText, Span } from '../text/source-text';

export type Mention =
  /** An id: where its goal says it, in `aligns_to` or as `[[id]]`. */
  | { readonly kind: 'id'; readonly name: string; readonly isDefinition: boolean; readonly span: Span }
  /** An owner or a manager, or a handle among the people of a configuration. */
  | { readonly kind: 'person'; readonly name: string; readonly isDefinition: boolean; readonly span: Span }
  /** The path that a link begins with; `path` is relative to the root. */
  | { readonly kind: 'link'; readonly path: string; readonly span: Span };

/** Of a goal or a configuration, in the order of the text but for the keys of a goal. */
export function mentionsIn(document: YamlDocument): readonly Mention[] {
  return isGoalFile(document) ? [...namesIn(document), ...proseMentionsIn(document)] : namesIn(document);
}

/** Those in the YAML, which was read already. */
export function namesIn(document: YamlDocument): readonly Mention[] {
  if (!isGoalFile(document)) return peopleIn(document);
  const { goal, source } = document;
  const named = (
    kind: 'id' | 'person',
    located: Located<string> | undefined,
    isDefinition = false,
  ): readonly Mention[] =>
    located === undefined
      ? []
      : [{ kind, name: located.value, isDefinition, span: spanOfText(source, located) }];
  return [
    ...named('id', goal.id, true),
    ...named('person', goal.owner),
    ...named('person', goal.manager),
    ...goal.alignsTo.flatMap((id) => named('id', id)),
  ];
}

/** Those in the body, which is read for them. */
export function proseMentionsIn(file: GoalFile): readonly Mention[] {
  return proseLinksIn(file).flatMap(({ kind, text, span }): readonly Mention[] => {
    if (kind === 'id') return [{ kind, name: text, isDefinition: false, span }];
    const link = readLinkPath(text, file.path);
    return link === undefined
      ? []
      : [{ kind: 'link', path: link.path, span: { start: span.start, end: span.start + link.length } }];
  });
}

export function proseLinksIn({ frontMatter: { scan }, source }: GoalFile): readonly ProseLink[] {
  return scan.kind === 'block' ? readProseLinks(source, scan.bodyLine) : [];
}

/** The mention that a cursor stands in or at the end of. */
export function mentionAt(document: YamlDocument, offset: number): Mention | undefined {
  return mentionsIn(document).find(({ span }) => span.start <= offset && offset <= span.end);
}

/** A scalar's text within its quotes or below its block header; all of it where it is written with escapes. */
export function spanOfText({ text }: SourceText, { value, span }: Located<string>): Span {
  const written = text.startsWith("'", span.start) ? value.replaceAll("'", "''") : value;
  const at = text.indexOf(written, span.start);
  if (at !== -1 && at + written.length <= span.end) return { start: at, end: at + written.length };
  const isQuoted = /^["']/.test(text.slice(span.start, span.start + 1));
  return isQuoted ? { start: span.start + 1, end: span.end - 1 } : span;
}

function peopleIn({ yaml: { root }, source }: YamlDocument): Mention[] {
  const people = entryOf(root, 'people')?.value;
  if (people?.kind !== 'map') return [];
  return people.entries.flatMap(({ key, keySpan, value }) => [
    person(source, { value: key, span: keySpan }, true),
    ...managerOf(source, value),
  ]);
}

function managerOf(source: SourceText, node: YamlNode): Mention[] {
  const manager = node.kind === 'map' ? entryOf(node, 'manager')?.value : undefined;
  if (manager?.kind !== 'scalar' || manager.text.trim() === '') return [];
  return [person(source, { value: manager.text.trim(), span: manager.span }, false)];
}

function person(source: SourceText, located: Located<string>, isDefinition: boolean): Mention {
  const name = handleOf(located.value);
  return { kind: 'person', name, isDefinition, span: spanOfText(source, { ...located, value: name }) };
}
