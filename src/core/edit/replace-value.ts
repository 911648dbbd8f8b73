/** Puts another value in the place of the one a key has. What stands beside the value stays, and so does its style. */
import type { YamlDocument } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import { isNull, numberIn, type YamlEntry, type YamlMap, type YamlScalar } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import { listEdits, listText } from './list-edits';
import { isTextField, valueText, type NewValue } from './new-value';
import { COMMENT_BEHIND_SIGN } from './refusals';
import { blockText, quoteOf, scalarText } from './scalar-text';
import {
  blockSpan,
  colonEnd,
  endOfNode,
  holdsComment,
  indentOf,
  indentUnit,
  insertion,
  isAbsent,
  isOnOneLine,
} from './yaml-edits';

/** Edits, or why there can be none. */
export type Made = readonly TextEdit[] | { readonly reason: string };

/** The value that an entry of a map is to have. */
export interface Replacement {
  readonly document: YamlDocument;
  readonly map: YamlMap;
  readonly value: NewValue;
}

export function replaceValue(
  replacement: Replacement,
  entry: YamlEntry,
  field: FieldDefinition | undefined,
): Made {
  const { document, map, value } = replacement;
  const node = entry.value;
  const isList = typeof value !== 'string' && typeof value !== 'number';
  if (node.kind === 'map') {
    return { reason: `${entry.key} has keys below it. Change these instead.` };
  }
  const place = { inFlow: map.flow, indent: indentOf(document, map), document };
  if (isAbsent(node)) return fill(replacement, entry, valueText(value, field, place));
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
  if (!isList) return replaceScalarValue(replacement, node, String(value), field);
  if (value.length === 1 && value[0] !== undefined && isListField(field) && !isOnlyList(field)) {
    return replaceScalarValue(replacement, node, value[0], field);
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
      return { reason: COMMENT_BEHIND_SIGN };
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
  { document, map, value }: Replacement,
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
export function fill({ document, map }: Replacement, entry: YamlEntry, text: string): Made {
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
