/**
 * Changes a list of texts in place, in block or flow style: items that stay are not touched, and what is new is written
 * as its neighbors are.
 */
import type { YamlDocument } from '../model/document';
import type { YamlEntry, YamlList, YamlNode, YamlScalar } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import type { Span } from '../text/source-text';
import { quoteOf, scalarText } from './scalar-text';
import { colonEnd, endOfNode, holdsComment, insertion } from './yaml-edits';
import type { Made } from './replace-value';

export function listText(items: readonly string[]): string {
  return `[${items.map((item) => itemText(item, true)).join(', ')}]`;
}

function itemText(text: string, inFlow: boolean, quote?: '"' | "'"): string {
  return scalarText(text, { inFlow, isText: true, quote });
}

/** Of a list that is the value of an entry. */
export function listEdits(
  document: YamlDocument,
  entry: YamlEntry,
  list: YamlList,
  texts: readonly string[],
): Made {
  const items = list.items.filter((item): item is YamlScalar => item.kind === 'scalar');
  if (items.length < list.items.length) {
    return { reason: `${entry.key} holds more than texts. Change it by hand.` };
  }
  const start = list.flow ? list.span.start : colonEnd(document, entry);
  if (texts.length === 0 || items.length === 0) {
    const end = endOfNode(document, list);
    if (texts.length === items.length) return [];
    if (start === undefined || holdsComment(document, start, end)) {
      return { reason: `${entry.key} has comments in it. Change it by hand, so that they are not lost.` };
    }
    return [{ span: { start, end }, newText: `${list.flow ? '' : ' '}${listText(texts)}` }];
  }
  const steps = stepsBetween(items, texts);
  return list.flow ? flowEdits(document, items, steps) : blockEdits(document, items, steps);
}

/** What becomes of the item at an index, and what comes before it; at the list's length what comes last. */
interface Step {
  readonly added: readonly string[];
  readonly fate: 'stays' | 'goes' | { readonly becomes: string };
}

/** As few changes as possible: the longest common part stays. */
function stepsBetween(items: readonly YamlScalar[], texts: readonly string[]): readonly Step[] {
  const common = commonPart(
    items.map(({ text }) => text),
    texts,
  );
  const steps: Step[] = [];
  let next = 0;
  for (const [index, item] of items.entries()) {
    const kept = common.get(index);
    if (kept !== undefined) {
      steps.push({ added: texts.slice(next, kept), fate: 'stays' });
      next = kept + 1;
      continue;
    }
    // A new text takes the place of one that goes, as long as the next common one is not reached.
    const nextCommon = nextKept(common, index, texts.length);
    const text = texts[next];
    if (text !== undefined && next < nextCommon && item.text !== text) {
      steps.push({ added: [], fate: { becomes: text } });
      next++;
    } else steps.push({ added: [], fate: 'goes' });
  }
  return [...steps, { added: texts.slice(next), fate: 'stays' }];
}

function nextKept(common: ReadonlyMap<number, number>, index: number, otherwise: number): number {
  for (const [item, text] of common) if (item > index) return text;
  return otherwise;
}

/** The longest common subsequence: indices of the one by indices of the other, in order. */
function commonPart(a: readonly string[], b: readonly string[]): ReadonlyMap<number, number> {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i];
    for (let j = b.length - 1; row !== undefined && j >= 0; j--) {
      row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const common = new Map<number, number>();
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) common.set(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return common;
}

function replaceItem({ source }: YamlDocument, item: YamlScalar, text: string, inFlow: boolean): TextEdit {
  const quote = quoteOf(source.text.slice(item.span.start, item.span.end));
  return { span: item.span, newText: itemText(text, inFlow, quote) };
}

function flowEdits(document: YamlDocument, items: readonly YamlScalar[], steps: readonly Step[]): Made {
  const { source } = document;
  const edits: TextEdit[] = [];
  const going: Span[] = [];
  for (const [index, { added, fate }] of steps.entries()) {
    const item = items[index];
    const texts = added.map((text) => itemText(text, true));
    if (texts.length > 0) {
      const beside = item ?? items.at(-1);
      const ownLine = beside && startOfOwnLine(document, beside.span.start);
      const gap = ownLine === undefined ? ' ' : source.eol + ownLine;
      if (item !== undefined)
        edits.push(insertion(item.span.start, texts.map((text) => `${text},${gap}`).join('')));
      else if (beside !== undefined)
        edits.push(insertion(beside.span.end, texts.map((text) => `,${gap}${text}`).join('')));
    }
    if (item === undefined || fate === 'stays') continue;
    if (fate === 'goes') going.push(item.span);
    else edits.push(replaceItem(document, item, fate.becomes, true));
  }
  return [
    ...edits,
    ...removedFromFlow(
      document,
      items.map(({ span }) => span),
      going,
    ),
  ];
}

/** The blanks before a value that is the first on its line. */
function startOfOwnLine({ source }: YamlDocument, offset: number): string | undefined {
  const { line, character } = source.positionAt(offset);
  const before = source.lineText(line).slice(0, character);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** Takes some of the things between brackets away, each with one comma. Comments beside them stay. */
export function removedFromFlow(
  document: YamlDocument,
  spans: readonly Span[],
  going: readonly Span[],
): readonly TextEdit[] {
  const { text } = document.source;
  const lastLeft = spans.findLast((span) => !going.includes(span));
  const edits: TextEdit[] = [];
  for (const span of going) {
    const next = spans[spans.indexOf(span) + 1];
    const previous = spans[spans.indexOf(span) - 1];
    const isBehindAll = lastLeft !== undefined && span.start > lastLeft.start;
    if (isBehindAll && previous !== undefined && !holdsComment(document, previous.end, span.start)) {
      edits.push({ span: { start: previous.end, end: span.end }, newText: '' });
    } else if (!isBehindAll && next !== undefined && !holdsComment(document, span.end, next.start)) {
      edits.push({ span: { start: span.start, end: next.start }, newText: '' });
    } else {
      const comma = /^\s*,/.exec(text.slice(span.end))?.[0] ?? '';
      edits.push({ span: { start: span.start, end: span.end + comma.length }, newText: '' });
    }
  }
  return edits;
}

function blockEdits(document: YamlDocument, items: readonly YamlScalar[], steps: readonly Step[]): Made {
  const { source } = document;
  const places = items.map((item) => placeOf(document, item));
  if (places.includes(undefined)) {
    return { reason: 'A list has an item whose text is not behind its dash. Change it by hand.' };
  }
  const edits: TextEdit[] = [];
  for (const [index, { added, fate }] of steps.entries()) {
    const item = items[index];
    const place = places[index];
    const last = places.at(-1);
    const beside = place ?? last;
    if (added.length > 0 && beside !== undefined) {
      const lines = added.map((text) => `${beside.marker}${itemText(text, false)}${source.eol}`).join('');
      edits.push(insertion(place === undefined ? beside.lines.end : beside.lines.start, lines));
    }
    if (item === undefined || place === undefined || fate === 'stays') continue;
    if (fate === 'goes') edits.push({ span: place.lines, newText: '' });
    else if (item.style === 'block') {
      edits.push({
        span: { start: item.span.start, end: endOfNode(document, item) },
        newText: itemText(fate.becomes, false),
      });
    } else edits.push(replaceItem(document, item, fate.becomes, false));
  }
  return edits;
}

interface ItemPlace {
  /** The dash with the blanks around it. */
  readonly marker: string;
  /** All of its lines. */
  readonly lines: Span;
}

function placeOf(document: YamlDocument, item: YamlNode): ItemPlace | undefined {
  const { source } = document;
  const { line, character } = source.positionAt(item.span.start);
  const { start } = source.lineSpan(line);
  const marker = source.text.slice(start, start + character);
  if (!/^ *- +$/.test(marker)) return undefined;
  const end = source.lineSpan(source.positionAt(endOfNode(document, item)).line + 1).start;
  return { marker, lines: { start, end } };
}
