/** The text edits that fixes of YAML share: each the smallest change at a node's place, in the file's own style. */
import type { FieldDefinition } from '../model/fields';
import type { YamlDocument } from '../model/document';
import type { YamlEntry, YamlMap, YamlNode } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import type { Span } from '../text/source-text';

/** A scalar's or a collection's source, replaced by YAML text. */
export function replaceScalar(node: YamlNode, newText: string): TextEdit {
  return { span: node.span, newText };
}

/** A scalar's source, replaced by one that says this text: plain where YAML reads it so on every line and in a list. */
export function replaceText(span: Span, text: string): TextEdit {
  const plain =
    /^[a-z][\w. -]*$/i.test(text) &&
    text === text.trim() &&
    !/^(?:null|true|false|y|n|yes|no|on|off)$/i.test(text);
  return { span, newText: plain ? text : quoted(text) };
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

/** A text as a quoted YAML scalar, double quotes where they need no escape. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
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
  const order = siblings.map((field) => field.key);
  const before = new Set(order.slice(0, order.indexOf(key)));
  const previous = map.entries.findLast((entry) => before.has(entry.key));
  const first = map.entries[0];
  if (map.flow) {
    const pair = `${key}: ${/[,[\]{}]/.test(value) ? quoted(value) : value}`;
    if (previous !== undefined) return insertion(previous.value.span.end, `, ${pair}`);
    const at = first?.keySpan.start ?? map.span.start + 1;
    return insertion(at, first === undefined ? ` ${pair} ` : `${pair}, `);
  }
  const { source } = document;
  const indent = first === undefined ? '' : ' '.repeat(source.positionAt(first.keySpan.start).character);
  const line = `${indent}${key}: ${value}${source.eol}`;
  if (previous !== undefined) return insertion(nextLineStart(document, previous.value.span), line);
  const at =
    first === undefined ? map.span.start : source.lineSpan(source.positionAt(first.keySpan.start).line).start;
  return insertion(at, line);
}

/** Where the line behind a value starts; a block scalar's span already reaches there. */
function nextLineStart({ source }: YamlDocument, value: Span): number {
  const { line, character } = source.positionAt(value.end);
  return character === 0 && value.end > value.start ? value.end : source.lineSpan(line + 1).start;
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}
