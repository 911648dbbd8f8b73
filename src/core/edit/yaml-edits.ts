/** The text edits that YAML is changed with: each the smallest change at a node's place, in the file's own style. */
import { fieldOfAlias, type FieldDefinition } from '../model/fields';
import { isGoalFile, type YamlDocument } from '../model/document';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import type { Span } from '../text/source-text';
import { quoted, scalarText } from './scalar-text';

export { quoted } from './scalar-text';

/** A scalar's or a collection's source, replaced by YAML text. */
export function replaceScalar(node: YamlNode, newText: string): TextEdit {
  return { span: node.span, newText };
}

/** A scalar's source, replaced by one that says this text, wherever it stands. */
export function replaceText(span: Span, text: string): TextEdit {
  return { span, newText: scalarText(text, { inFlow: true, isText: true }) };
}

export function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** Whether a node can be replaced on its line: a block scalar reaches into the lines below. */
export function isOnOneLine(node: YamlNode, { source }: YamlDocument): boolean {
  return (
    !(node.kind === 'scalar' && node.style === 'block') &&
    source.positionAt(node.span.start).line === source.positionAt(node.span.end).line
  );
}

/** Of a value that has several lines only the first is underlined. */
export function firstLineOf({ source }: YamlDocument, { span }: YamlNode): Span {
  const { end } = source.lineSpan(source.positionAt(span.start).line);
  return { start: span.start, end: Math.min(span.end, Math.max(end, span.start)) };
}

/** The map a node is a value in, and its entry there; `undefined` for an item of a list. */
export function entryHolding(
  map: YamlMap | undefined,
  node: YamlNode,
): { readonly map: YamlMap; readonly entry: YamlEntry } | undefined {
  for (const entry of map?.entries ?? []) {
    if (entry.value === node) return map && { map, entry };
    const inside = entry.value.kind === 'map' ? entryHolding(entry.value, node) : undefined;
    if (inside !== undefined) return inside;
  }
  return undefined;
}

/**
 * Inserts `key: value` where the usual order of the fields has it: behind the last key present that comes before it,
 * else first. `value` is plain YAML that is also valid inside a flow map once quoted.
 */
export function insertKey(
  document: YamlDocument,
  map: YamlMap,
  siblings: readonly FieldDefinition[],
  key: string,
  value: string,
): TextEdit {
  const inFlow = map.flow && /[,[\]{}]/.test(value) ? quoted(value) : value;
  return insertEntry(document, map, siblings, key, `${key}: ${inFlow}`);
}

/** The same for a whole entry; in a block map it may go on in lines that are indented already. */
export function insertEntry(
  document: YamlDocument,
  map: YamlMap,
  siblings: readonly FieldDefinition[],
  key: string,
  entry: string,
): TextEdit {
  const { source } = document;
  const first = map.entries[0];
  const previous = entryBefore(map, siblings, key);
  if (map.flow) {
    if (previous !== undefined) return insertion(endOfEntry(document, previous), `, ${entry}`);
    const at = first?.keySpan.start ?? map.span.start + 1;
    if (first !== undefined) return insertion(at, `${entry}, `);
    return insertion(at, source.text.startsWith(' ', at) ? ` ${entry}` : ` ${entry} `);
  }
  const line = `${indentOf(document, map)}${entry}`;
  if (previous !== undefined) return insertLine(document, nextLineStart(document, previous), line);
  const at =
    first === undefined
      ? endOfYaml(document)
      : source.lineSpan(source.positionAt(first.keySpan.start).line).start;
  return insertLine(document, at, line);
}

function endOfYaml(document: YamlDocument): number {
  if (!isGoalFile(document)) return document.source.text.length;
  const { scan } = document.frontMatter;
  return scan.kind === 'block' ? scan.content.end : 0;
}

/** The last entry that comes before a key in the usual order; for a key that has no place in it the last of all. */
function entryBefore(map: YamlMap, siblings: readonly FieldDefinition[], key: string): YamlEntry | undefined {
  const order = siblings.map((field) => field.key);
  const place = order.indexOf(key);
  if (place === -1) return map.entries.at(-1);
  const before = new Set(order.slice(0, place));
  return map.entries.findLast(({ key: other }) =>
    before.has(order.includes(other) ? other : (fieldOfAlias(other, siblings)?.key ?? '')),
  );
}

/** A line of its own where a line starts, or behind a last one that nothing ends. */
export function insertLine({ source }: YamlDocument, offset: number, line: string): TextEdit {
  const { text, eol } = source;
  const isBehindAll = offset === text.length && offset > 0 && /[^\r\n\uFEFF]$/.test(text);
  return insertion(offset, isBehindAll ? `${eol}${line}` : `${line}${eol}`);
}

/** The blanks before the keys of a block map. */
export function indentOf({ source }: YamlDocument, { entries: [first] }: YamlMap): string {
  if (first === undefined) return '';
  const { line, character } = source.positionAt(first.keySpan.start);
  // The mark of the byte order is no blank.
  const isMarked = line === 0 && source.text.startsWith('\uFEFF');
  return ' '.repeat(character - (isMarked ? 1 : 0));
}

/** What the file indents by: as its first nested map does, else two blanks. */
export function indentUnit(document: YamlDocument, map: YamlMap | undefined = document.yaml.root): string {
  for (const { value } of map?.entries ?? []) {
    if (value.kind !== 'map' || value.flow || map === undefined) continue;
    const unit = indentOf(document, value).slice(indentOf(document, map).length);
    if (unit !== '') return unit;
  }
  return '  ';
}

/** Behind the colon of an entry; `undefined` for one that has no colon where it usually is. */
export function colonEnd({ source }: YamlDocument, { keySpan }: YamlEntry): number | undefined {
  const match = /^[ \t]*:/.exec(source.text.slice(keySpan.end, keySpan.end + 100));
  return match === null ? undefined : keySpan.end + match[0].length;
}

/** Where the line behind an entry starts. */
export function nextLineStart(document: YamlDocument, entry: YamlEntry): number {
  return document.source.lineSpan(document.source.positionAt(endOfEntry(document, entry)).line + 1).start;
}

/** Where what an entry says ends: comments, blanks and line ends behind it are no part of it. */
export function endOfEntry(document: YamlDocument, entry: YamlEntry): number {
  const end = endOfNode(document, entry.value);
  // The place of a value that is not there is anywhere behind the key.
  return isAbsent(entry.value) ? (colonEnd(document, entry) ?? entry.keySpan.end) : end;
}

export function endOfNode(document: YamlDocument, node: YamlNode): number {
  if (node.kind === 'scalar') return node.style === 'block' ? blockSpan(document, node).end : node.span.end;
  if (node.flow) return node.span.end;
  if (node.kind === 'map') {
    const last = node.entries.at(-1);
    return last === undefined ? node.span.end : endOfEntry(document, last);
  }
  const last = node.items.at(-1);
  return last === undefined ? node.span.end : endOfNode(document, last);
}

/** Whether a value has no source: `gap:`. */
export function isAbsent({ kind, span }: YamlNode): boolean {
  return kind === 'scalar' && span.end === span.start;
}

/** A block scalar from its sign to its last line that counts, without that line's end. */
export function blockSpan({ source }: YamlDocument, { span }: YamlScalar): Span {
  const { start } = span;
  const header = source.positionAt(start).line;
  const last = source.positionAt(Math.max(start, span.end - 1)).line;
  const keepsBlanks = /^[|>]\d?\+/.test(source.text.slice(start, span.end));
  let indent = Number.POSITIVE_INFINITY;
  let end = source.lineSpan(header).end;
  for (let line = header + 1; line <= last; line++) {
    const text = source.lineText(line);
    const isBlank = /^[ \t]*$/.test(text);
    if (!isBlank) indent = Math.min(indent, text.search(/[^ ]/));
    if (!isBlank || keepsBlanks || text.length > indent) end = source.lineSpan(line).end;
  }
  return { start, end };
}

/** Whether a stretch of YAML between values holds a comment. */
export function holdsComment({ source: { text } }: YamlDocument, start: number, end: number): boolean {
  return /(?:^|\s)#/.test(text.slice(start, end));
}

/** Where comments start from an entry's key up to an offset behind it: what a value says is none. */
export function commentsIn(document: YamlDocument, entry: YamlEntry, end: number): readonly number[] {
  const { source } = document;
  // Mostly there are none, which is known without looking at what the entry says.
  const sign = source.text.indexOf('#', entry.keySpan.start);
  if (sign === -1 || sign >= end) return [];
  const comments: number[] = [];
  let from = entry.keySpan.start;
  const lookUpTo = (offset: number): void => {
    for (const match of source.text.slice(from, Math.max(from, offset)).matchAll(/(?<=^|\s)#[^\r\n]*/g)) {
      comments.push(from + match.index);
    }
  };
  for (const span of saidBelow(document, entry)) {
    lookUpTo(span.start);
    from = Math.max(from, span.end);
  }
  lookUpTo(end);
  return comments;
}

/** The keys and texts of an entry, in order; of a block scalar what stands below its sign. */
function saidBelow(document: YamlDocument, { keySpan, value }: YamlEntry): Span[] {
  return [keySpan, ...textsOf(document, value)];
}

function textsOf(document: YamlDocument, node: YamlNode): Span[] {
  if (node.kind === 'map') return node.entries.flatMap((entry) => saidBelow(document, entry));
  if (node.kind === 'list') return node.items.flatMap((item) => textsOf(document, item));
  if (node.style !== 'block') return [node.span];
  const { source } = document;
  const { end } = source.lineSpan(source.positionAt(node.span.start).line);
  return [{ start: end, end: Math.max(end, node.span.end) }];
}
