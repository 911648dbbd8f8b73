/** `metric: a text` becomes a map of the text, written as it was, and another part of it. */
import type { YamlDocument } from '../model/document';
import type { YamlEntry, YamlMap, YamlScalar } from '../parse/yaml-tree';
import { COMMENT_BEHIND_SIGN } from './refusals';
import type { Made } from './replace-value';
import { blockText, scalarText } from './scalar-text';
import {
  colonEnd,
  endOfNode,
  indentOf,
  indentUnit,
  insertLine,
  isOnOneLine,
  nextLineStart,
} from './yaml-edits';

export interface OtherPart {
  /** The key that the text goes under. */
  readonly textKey: string;
  /** Whether the other part comes before it. */
  readonly isFirst: boolean;
  /** `key: value` of the other part, written for these blanks in front of it. */
  readonly pair: (indent: string) => string;
}

/** Of an entry of a map whose value is that text. */
export function textToMap(
  document: YamlDocument,
  map: YamlMap,
  entry: YamlEntry,
  node: YamlScalar,
  { textKey, isFirst, pair }: OtherPart,
): Made {
  const { source } = document;
  if (map.flow) {
    const text = `${textKey}: ${source.text.slice(node.span.start, node.span.end)}`;
    return [{ span: node.span, newText: isFirst ? `{ ${pair('')}, ${text} }` : `{ ${text}, ${pair('')} }` }];
  }
  const start = colonEnd(document, entry);
  if (start === undefined || !/^[ \t]*$/.test(source.text.slice(start, node.span.start))) {
    return { reason: `${entry.key} and its text are not on one line. Change it by hand.` };
  }
  const indent = indentOf(document, map) + indentUnit(document);
  const newLine = source.eol + indent;
  const before = (isFirst ? newLine + pair(indent) : '') + `${newLine}${textKey}: `;
  const behind = isFirst ? [] : [insertLine(document, nextLineStart(document, entry), indent + pair(indent))];
  if (isOnOneLine(node, document))
    return [{ span: { start, end: node.span.start }, newText: before }, ...behind];
  // Its lines below would stand too far left.
  const { end } = source.lineSpan(source.positionAt(node.span.start).line);
  const header = node.style === 'block' ? source.text.slice(node.span.start, end) : '';
  const rest = header.replace(/^[|>][-+\d]*/, '').trimEnd();
  const block = blockText(node.text, {
    sign: header.startsWith('|') ? '|' : '>',
    rest,
    indent: indent + indentUnit(document),
    eol: source.eol,
  });
  if (block === undefined && rest !== '') return { reason: COMMENT_BEHIND_SIGN };
  const text = block ?? scalarText(node.text, { inFlow: false, isText: true });
  return [{ span: { start, end: endOfNode(document, node) }, newText: before + text }, ...behind];
}
