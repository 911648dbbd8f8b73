/**
 * Sets a key of a YAML map: its value is replaced where it stands, or the key goes where it usually is, together with
 * the key it belongs under. What stands beside the value stays.
 */
import type { YamlDocument } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import { isNull, numberIn, type YamlEntry, type YamlMap, type YamlScalar } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import { entryFor, fieldsBelow, type IsExtra } from './entries';
import { listEdits, listText } from './list-edits';
import { blockText, quoteOf, scalarText } from './scalar-text';
import {
  blockSpan,
  colonEnd,
  endOfNode,
  holdsComment,
  indentOf,
  indentUnit,
  insertEntry,
  insertion,
  insertLine,
  isAbsent,
  isOnOneLine,
  nextLineStart,
} from './yaml-edits';

export type NewValue = string | number | readonly string[];

/** Edits, or why there can be none. */
export type Made = readonly TextEdit[] | { readonly reason: string };

/** What is to be set in a map whose keys these fields are. */
export interface Setting {
  readonly document: YamlDocument;
  readonly map: YamlMap;
  readonly fields: readonly FieldDefinition[];
  readonly path: readonly string[];
  readonly value: NewValue;
  readonly isExtra: IsExtra;
}

export function setEdits(setting: Setting): Made {
  const { document, map, fields, path, isExtra } = setting;
  const [key = '', ...below] = path;
  const field = fields.find((known) => known.key === key);
  const entry = entryFor(map, key, fields, isExtra);
  if (entry === undefined) {
    return [
      insertEntry(document, map, fields, key, newEntry(setting, indentOf(document, map), path, fields)),
    ];
  }
  if (below.length === 0) return replaceValue(setting, entry, field);
  const { value: node } = entry;
  const parts = fieldsBelow(field, node, below[0]);
  if (node.kind === 'map') return setEdits({ ...setting, map: node, fields: parts, path: below });
  if (isNull(node)) return fillWithPart(setting, entry, field);
  if (node.kind === 'scalar' && field?.shape.kind === 'parts' && field.shape.orText !== undefined) {
    return textToMap(setting, entry, node, field.shape.orText, parts);
  }
  const found = node.kind === 'list' ? 'a list' : 'a text';
  return {
    reason: `${entry.key} is ${found} here, where ${below.join('.')} cannot be set. Write its parts below it first.`,
  };
}

/** `key: value`, or the keys of a path each below the one before. */
function newEntry(
  { document, map, value }: Setting,
  indent: string,
  [key = '', ...below]: readonly string[],
  fields: readonly FieldDefinition[],
): string {
  const field = fields.find((known) => known.key === key);
  if (below.length === 0) {
    return `${keyText(key)}: ${valueText(value, field, { inFlow: map.flow, indent, document })}`;
  }
  const inside = (deeper: string): string =>
    newEntry({ document, map, value } as Setting, deeper, below, fieldsBelow(field, undefined, below[0]));
  if (map.flow) return `${keyText(key)}: { ${inside('')} }`;
  const deeper = indent + indentUnit(document);
  return `${keyText(key)}:${document.source.eol}${deeper}${inside(deeper)}`;
}

function keyText(key: string): string {
  return scalarText(key, { inFlow: true, isText: true });
}

interface Place {
  readonly inFlow: boolean;
  /** Of the map it stands in. */
  readonly indent: string;
  readonly document: YamlDocument;
}

/** A value where none was before. */
function valueText(value: NewValue, field: FieldDefinition | undefined, place: Place): string {
  if (typeof value !== 'string' && typeof value !== 'number') {
    const [only] = value;
    const isTextAlone = field?.shape.kind === 'texts' && field.shape.onlyList !== true && value.length === 1;
    return isTextAlone && only !== undefined ? textOf(only, field, place) : listText(value);
  }
  const text = String(value);
  return textOf(text, typeof value === 'number' && field === undefined ? NUMBER : field, place);
}

const NUMBER = { shape: { kind: 'number' } } as const;

function textOf(
  text: string,
  field: Pick<FieldDefinition, 'shape'> | undefined,
  { inFlow, indent, document }: Place,
): string {
  const block =
    inFlow || !text.includes('\n')
      ? undefined
      : blockText(text, { sign: '|', indent: indent + indentUnit(document), eol: document.source.eol });
  return block ?? scalarText(text, { inFlow, isText: isTextField(field) });
}

/** Numbers, dates and choices are written as what they are. */
export function isTextField(field: Pick<FieldDefinition, 'shape'> | undefined): boolean {
  const kind = field?.shape.kind;
  return kind !== 'number' && kind !== 'date' && kind !== 'choice';
}

function replaceValue(setting: Setting, entry: YamlEntry, field: FieldDefinition | undefined): Made {
  const { document, map, value } = setting;
  const node = entry.value;
  const isList = typeof value !== 'string' && typeof value !== 'number';
  if (node.kind === 'map') {
    return { reason: `${entry.key} has keys below it. Change these instead.` };
  }
  const place = { inFlow: map.flow, indent: indentOf(document, map), document };
  if (isAbsent(node)) return fill(setting, entry, valueText(value, field, place));
  if (node.kind === 'list' && (isList || isListField(field))) {
    return listEdits(document, entry, node, isList ? value : [String(value)]);
  }
  if (node.kind === 'list') {
    const start = node.flow ? node.span.start : colonEnd(document, entry);
    const end = endOfNode(document, node);
    if (start === undefined || holdsComment(document, start, end)) {
      return {
        reason: `${entry.key} is a list with comments in it. Change it by hand, so that they are not lost.`,
      };
    }
    return [{ span: { start, end }, newText: `${node.flow ? '' : ' '}${valueText(value, field, place)}` }];
  }
  if (!isList) return replaceScalarValue(setting, node, String(value), field);
  if (value.length === 1 && value[0] !== undefined && isListField(field) && !isOnlyList(field)) {
    return replaceScalarValue(setting, node, value[0], field);
  }
  return replaceByList(document, node, value, map.flow);
}

function isListField(field: FieldDefinition | undefined): boolean {
  const kind = field?.shape.kind;
  return kind === 'texts' || kind === 'ids' || kind === 'globs';
}

function isOnlyList(field: FieldDefinition | undefined): boolean {
  return field?.shape.kind === 'texts' && field.shape.onlyList === true;
}

/** The text that was there stays written as it is where it is an item. */
function replaceByList(
  document: YamlDocument,
  node: YamlScalar,
  items: readonly string[],
  inFlow: boolean,
): Made {
  const { source } = document;
  if (node.style === 'block') {
    if (
      holdsComment(document, node.span.start, source.lineSpan(source.positionAt(node.span.start).line).end)
    ) {
      return {
        reason:
          'A comment stands behind the sign of a block text. Change it by hand, so that it is not lost.',
      };
    }
    return [{ span: blockSpan(document, node), newText: listText(items) }];
  }
  const written = source.text.slice(node.span.start, node.span.end);
  const isFit =
    isOnOneLine(node, document) && (inFlow || node.style === 'quoted' || !/[,[\]{}]/.test(written));
  const at = isNull(node) || !isFit ? -1 : items.indexOf(node.text);
  if (at === -1) return [{ span: node.span, newText: listText(items) }];
  const before = items.slice(0, at).map((item) => `${itemText(item)}, `);
  const behind = items.slice(at + 1).map((item) => `, ${itemText(item)}`);
  return [insertion(node.span.start, `[${before.join('')}`), insertion(node.span.end, `${behind.join('')}]`)];
}

function itemText(item: string): string {
  return scalarText(item, { inFlow: true, isText: true });
}

function replaceScalarValue(
  { document, map, value }: Setting,
  node: YamlScalar,
  text: string,
  field: FieldDefinition | undefined,
): Made {
  const { source } = document;
  const isNumber = typeof value === 'number';
  const isText = isNumber && field === undefined ? false : isTextField(field);
  if (node.text === text && !isNull(node) && !isNumber) return [];
  if (node.style === 'block') return replaceBlock(document, map, node, text, isText);
  const written = source.text.slice(node.span.start, node.span.end);
  if (isNumber && written === text) return [];
  const quote = !isText && numberIn(text) !== undefined ? undefined : quoteOf(written);
  const { line } = source.positionAt(node.span.start);
  const block =
    text.includes('\n') && node.style === 'plain' && !map.flow && isAlone(document, node)
      ? blockText(text, {
          sign: '|',
          indent: indentOf(document, map) + indentUnit(document),
          eol: source.eol,
        })
      : undefined;
  const isUnderKey = block !== undefined && source.lineText(line).trimStart().startsWith(written);
  const newText = block === undefined || isUnderKey ? undefined : block;
  return [{ span: node.span, newText: newText ?? scalarText(text, { inFlow: map.flow, isText, quote }) }];
}

/** Whether nothing stands behind a value on its line. */
function isAlone({ source }: YamlDocument, { span }: YamlScalar): boolean {
  const { end } = source.lineSpan(source.positionAt(span.end).line);
  return /^[ \t]*$/.test(source.text.slice(span.end, end));
}

/** The sign stays, and a comment behind it; the text below is another one. */
function replaceBlock(
  document: YamlDocument,
  map: YamlMap,
  node: YamlScalar,
  text: string,
  isText: boolean,
): Made {
  const { source } = document;
  const span = blockSpan(document, node);
  const header = source.text.slice(span.start, source.lineSpan(source.positionAt(span.start).line).end);
  const rest = header.replace(/^[|>][-+\d]*/, '');
  const firstLine = source.lineText(source.positionAt(span.start).line + 1);
  const indent =
    span.end > span.start + header.length && /^ +[^ ]/.test(firstLine)
      ? ' '.repeat(firstLine.search(/[^ ]/))
      : indentOf(document, map) + indentUnit(document);
  // What is no text cannot be said by a block.
  const isNumber = !isText && numberIn(text) !== undefined;
  const block = isNumber
    ? undefined
    : blockText(text, {
        sign: header.startsWith('>') ? '>' : '|',
        rest: rest.trim() === '' ? '' : rest,
        indent,
        eol: source.eol,
      });
  // On the line of the sign a comment may stay behind it.
  const newText = block ?? `${scalarText(text, { inFlow: false, isText })}${rest}`;
  return [{ span, newText }];
}

/** Behind the colon of a key that has no value. */
function fill({ document, map }: Setting, entry: YamlEntry, text: string): Made {
  const { source } = document;
  const colon = colonEnd(document, entry);
  if (colon === undefined) return [insertion(entry.keySpan.end, `: ${text}`)];
  const behind = source.text.slice(colon, source.lineSpan(source.positionAt(colon).line).end);
  // Lines of a block scalar cannot go before a comment.
  const isBlock = !map.flow && /^[|>]/.test(text);
  const at = behind.startsWith(' ') ? colon + 1 : colon;
  if (isBlock && behind.trim() !== '') {
    return { reason: `A comment stands behind ${entry.key}. Write the text of several lines by hand.` };
  }
  const before = at === colon ? ' ' : '';
  const after = /^[ \t]?#/.test(behind) ? ' ' : '';
  return [insertion(at, `${before}${text}${after}`)];
}

/** A part below a key that has no value. */
function fillWithPart(setting: Setting, entry: YamlEntry, field: FieldDefinition | undefined): Made {
  const { document, map, path } = setting;
  const below = path.slice(1);
  const indent = indentOf(document, map) + indentUnit(document);
  const inFlow = map.flow || !isAbsent(entry.value);
  const pair = newEntry(
    { ...setting, map: { ...map, flow: inFlow } },
    indent,
    below,
    fieldsBelow(field, undefined, below[0]),
  );
  if (!isAbsent(entry.value)) return [{ span: entry.value.span, newText: `{ ${pair} }` }];
  if (map.flow) return fill(setting, entry, `{ ${pair} }`);
  return [insertLine(document, nextLineStart(document, entry), `${indent}${pair}`)];
}

/** `metric: a text` becomes a map of the text, written as it was, and the new part. */
function textToMap(
  setting: Setting,
  entry: YamlEntry,
  node: YamlScalar,
  orText: string,
  parts: readonly FieldDefinition[],
): Made {
  const { document, map, path } = setting;
  const below = path.slice(1);
  const [key = ''] = below;
  if (key === orText) return replaceValue({ ...setting, path: [orText] }, entry, undefined);
  const { source } = document;
  const colon = colonEnd(document, entry);
  if (colon === undefined) return { reason: `${entry.key} is written in an unusual way. Change it by hand.` };
  const isFirst =
    parts.findIndex((part) => part.key === key) < parts.findIndex((part) => part.key === orText);
  const written = source.text.slice(node.span.start, node.span.end);
  if (map.flow) {
    const pair = newEntry(setting, '', below, parts);
    const text = `${orText}: ${written}`;
    return [{ span: node.span, newText: isFirst ? `{ ${pair}, ${text} }` : `{ ${text}, ${pair} }` }];
  }
  const indent = indentOf(document, map) + indentUnit(document);
  const pair = newEntry(setting, indent, below, parts);
  const { eol } = source;
  const first = isFirst ? `${eol}${indent}${pair}` : '';
  const last = isFirst ? [] : [insertLine(document, nextLineStart(document, entry), `${indent}${pair}`)];
  const behindColon = source.text.slice(colon, node.span.start);
  if (!/^[ \t]*$/.test(behindColon)) {
    return { reason: `${entry.key} has its text on a line of its own. Change it by hand.` };
  }
  const span = {
    start: colon,
    end: isOnOneLine(node, document) ? node.span.start : endOfNode(document, node),
  };
  const text = isOnOneLine(node, document)
    ? ''
    : (blockText(node.text, { sign: '>', indent: indent + indentUnit(document), eol }) ??
      scalarText(node.text, { inFlow: false, isText: true }));
  return [{ span, newText: `${first}${eol}${indent}${orText}: ${text}` }, ...last];
}
