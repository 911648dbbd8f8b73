/**
 * What somebody is about to write at an offset of YAML: a key of which map, or a value of which key, and what of the
 * line it replaces. Read from the lines around, so that it holds while the rest is broken. Knows no field.
 */
import type { Span } from '../../text/source-text';
import { flowPlaceAt, type FlowSlot } from './flow-slots';
import {
  isBlockHeader,
  isInBlockScalar,
  isVoid,
  lineAt,
  linesBeside,
  pathAbove,
  type YamlLine,
  type YamlRegion,
} from './yaml-lines';

export type YamlCursor = KeyCursor | ValueCursor;

interface Place {
  readonly span: Span;
  readonly inFlow: boolean;
  /** What must stand before what is inserted: the blank behind `key:`, the dash of a list's next item. */
  readonly lead: string;
  /** What stands in the span. */
  readonly written: string;
}

export interface KeyCursor extends Place {
  readonly kind: 'key';
  /** The keys that lead to the map; empty at the top. */
  readonly path: readonly string[];
  /** The other keys of the map. */
  readonly present: readonly string[];
  /** Whether a colon follows already: then only the key itself is written. */
  readonly hasColon: boolean;
  /** The key above without a value, whose parts or items may follow here, deeper. */
  readonly emptyAbove: string | undefined;
  /** The items of the list that a further one may be written to here. */
  readonly items: readonly string[];
}

export interface ValueCursor extends Place {
  readonly kind: 'value';
  /** The keys that lead to the value, or to the list that holds it. */
  readonly path: readonly string[];
  readonly isItem: boolean;
  /** The other items of the list. */
  readonly others: readonly string[];
}

export function yamlCursorAt(region: YamlRegion, offset: number): YamlCursor | undefined {
  const { line: number, character } = region.source.positionAt(offset);
  if (number < region.first || number >= region.end) return undefined;
  if (isInBlockScalar(region, number, character)) return undefined;
  const flow = flowCursor(region, number, offset);
  if (flow !== 'block') return flow;

  const line = lineAt(region, number);
  const isInComment = line.commentStart < line.span.end && offset >= line.commentStart;
  return isInComment ? undefined : blockCursor(region, line, offset);
}

function blockCursor(region: YamlRegion, line: YamlLine, offset: number): YamlCursor | undefined {
  if (region.source.text.slice(line.span.start, line.start).includes('\t')) return undefined;
  if (isVoid(line)) {
    const column = offset - line.span.start;
    return openCursor(region, line, column, emptySpan(offset));
  }
  if (offset < line.start) return undefined;
  if (line.isItem) return itemCursor(region, line, offset);
  const { entry } = line;
  if (entry === undefined) {
    const span = { start: line.start, end: Math.max(offset, line.start + line.content.length) };
    const isWord = /^[\w-]+$/.test(region.source.text.slice(span.start, span.end));
    return isWord && !line.content.startsWith('-') ? openCursor(region, line, line.indent, span) : undefined;
  }
  const path = pathAbove(region, line.number, line.indent);
  if (path === undefined) return undefined;
  if (offset <= entry.colon) {
    return offset > entry.keySpan.end
      ? undefined
      : keyCursor(region, line, { path, indent: line.indent, span: entry.keySpan, hasColon: true });
  }
  if (isBlockHeader(entry.value) || /^[[{]/.test(entry.value)) return undefined;
  const { span, lead } = valuePlace(offset, entry.colon + 1, entry.value, entry.valueStart);
  const written = region.source.text.slice(span.start, span.end);
  return {
    kind: 'value',
    path: [...path, entry.key],
    span,
    lead,
    written,
    inFlow: false,
    isItem: false,
    others: [],
  };
}

/** Of a value behind a colon or a dash: what is replaced, and whether the blank before it is still to be written. */
function valuePlace(
  offset: number,
  behind: number,
  value: string,
  valueStart: number,
): { readonly span: Span; readonly lead: '' | ' ' } {
  const lead = (value === '' || offset < valueStart ? offset : valueStart) === behind ? ' ' : '';
  if (value === '') return { span: emptySpan(offset), lead };
  const start = Math.min(valueStart, offset);
  return { span: { start, end: Math.max(offset, valueStart + value.length) }, lead };
}

function emptySpan(offset: number): Span {
  return { start: offset, end: offset };
}

/** On a line with nothing but the beginning of a word: a key, or the first item of the list that the key above wants. */
function openCursor(region: YamlRegion, line: YamlLine, indent: number, span: Span): YamlCursor | undefined {
  const path = pathAbove(region, line.number, indent);
  return path && keyCursor(region, line, { path, indent, span, hasColon: false });
}

function keyCursor(
  region: YamlRegion,
  line: YamlLine,
  {
    path,
    indent,
    span,
    hasColon,
  }: { path: readonly string[]; indent: number; span: Span; hasColon: boolean },
): KeyCursor {
  const beside = linesBeside(region, line.number, indent);
  return {
    kind: 'key',
    path,
    span,
    hasColon,
    lead: '',
    inFlow: false,
    written: region.source.text.slice(span.start, span.end),
    present: beside.flatMap(({ entry }) => entry?.key ?? []),
    items: itemTexts(beside),
    emptyAbove: hasColon ? undefined : emptyKeyAbove(region, line.number, indent),
  };
}

/** The key on the line above with this indent, where nothing stands below it yet. */
function emptyKeyAbove(region: YamlRegion, number: number, indent: number): string | undefined {
  const { entry, indent: above } = lineAt(region, Math.max(region.first, number - 1));
  if (number === region.first || entry?.value !== '' || above !== indent) return undefined;
  const below = number + 1 < region.end ? lineAt(region, number + 1) : undefined;
  return below === undefined || isVoid(below) || below.indent <= indent ? entry.key : undefined;
}

function itemCursor(region: YamlRegion, line: YamlLine, offset: number): ValueCursor | undefined {
  const behind = line.start + 1;
  if (offset < behind) return undefined;
  const rest = line.content.slice(1);
  const value = rest.trim();
  const valueStart = behind + rest.length - rest.trimStart().length;
  if (isBlockHeader(value) || /^[[{]|:(?:\s|$)/.test(value)) return undefined;
  const path = pathOfList(region, line);
  if (path === undefined) return undefined;
  const { span, lead } = valuePlace(offset, behind, value, valueStart);
  const others = itemTexts(linesBeside(region, line.number, line.indent));
  const written = region.source.text.slice(span.start, span.end);
  return { kind: 'value', path, span, lead, written, inFlow: false, isItem: true, others };
}

function itemTexts(lines: readonly YamlLine[]): readonly string[] {
  return lines
    .filter(({ isItem }) => isItem)
    .map(({ content }) =>
      content
        .slice(1)
        .trim()
        .replace(/^["']|["']$/g, ''),
    );
}

/** A list may stand as deep as its key. */
function pathOfList(region: YamlRegion, { number, indent }: YamlLine): readonly string[] | undefined {
  for (let above = number - 1; above >= region.first; above--) {
    const line = lineAt(region, above);
    if (isVoid(line) || line.indent > indent || (line.indent === indent && line.isItem)) continue;
    if (line.entry?.value !== '') return undefined;
    const path = pathAbove(region, line.number, line.indent);
    return path && [...path, line.entry.key];
  }
  return undefined;
}

/** The place inside brackets or braces, `undefined` where nothing can be said in them, or that it is in none. */
function flowCursor(region: YamlRegion, number: number, offset: number): YamlCursor | undefined | 'block' {
  const { source } = region;
  let shallowest = Number.POSITIVE_INFINITY;
  for (let above = number; above >= region.first; above--) {
    const line = lineAt(region, above);
    const opening = openingIn(line);
    if (opening !== undefined && line.indent < shallowest && opening < offset) {
      const within = { start: opening, end: flowEnd(region, line) };
      const place = flowPlaceAt(source.text, within, offset);
      if (place !== undefined) {
        const base = pathAbove(region, line.number, line.indent);
        const path = base && [...base, ...(line.entry === undefined ? [] : [line.entry.key]), ...place.path];
        return path && slotCursor(region, { ...place, path }, offset);
      }
      // A comment inside, or behind what is closed.
      return offset <= within.end && above === number && source.text.slice(opening, offset).includes('#')
        ? undefined
        : 'block';
    }
    if (line.entry !== undefined && line.indent === 0) return 'block';
    if (!isVoid(line) && !/^[\]}]/.test(line.content)) shallowest = Math.min(shallowest, line.indent);
  }
  return 'block';
}

/** Where a line opens a collection in brackets. */
function openingIn({ entry, content, start }: YamlLine): number | undefined {
  if (entry === undefined) return /^[[{]/.test(content) ? start : undefined;
  return /^[[{]/.test(entry.value) ? entry.valueStart : undefined;
}

/** What is in brackets goes on as long as lines are deeper than the key; a line that is not shows where they were forgotten. */
function flowEnd(region: YamlRegion, { number, indent, entry }: YamlLine): number {
  let last = number;
  for (let below = number + 1; below < region.end; below++) {
    const line = lineAt(region, below);
    const closes = /^[\]}]/.test(line.content);
    if (!isVoid(line) && !closes && line.indent <= indent && entry !== undefined) break;
    last = below;
  }
  return region.source.lineSpan(last).end;
}

function slotCursor(
  { source }: YamlRegion,
  place: { path: readonly string[]; inMap: boolean; slot: FlowSlot; others: readonly FlowSlot[] },
  offset: number,
): YamlCursor | undefined {
  const { slot, others, inMap } = place;
  const isKey = inMap && (slot.colon === undefined || offset <= slot.colon);
  if (!inMap && slot.colon !== undefined) return undefined;
  if (!isKey && slot.holdsCollection) return undefined;
  const part: Span = isKey
    ? { start: slot.span.start, end: slot.colon ?? slot.span.end }
    : { start: (slot.colon ?? slot.span.start - 1) + 1, end: slot.span.end };
  const { line } = source.positionAt(offset);
  const { start: lineStart, end: lineEnd } = source.lineSpan(line);
  const from = Math.max(part.start, lineStart);
  const to = Math.min(part.end, lineEnd);
  const text = source.text.slice(from, to);
  const token = text.trim();
  const tokenStart = token === '' ? offset : from + text.indexOf(token);
  const span = { start: Math.min(tokenStart, offset), end: Math.max(tokenStart + token.length, offset) };
  const written = source.text.slice(span.start, span.end);
  const lead = /[,:]/.test(source.text.charAt(span.start - 1)) && span.start === part.start ? ' ' : '';
  if (isKey) {
    const present = others.map((other) => other.text);
    const hasColon = slot.colon !== undefined;
    const inFlow = { inFlow: true, emptyAbove: undefined, items: [] };
    return { kind: 'key', path: place.path, span, lead, written, present, hasColon, ...inFlow };
  }
  const path = inMap ? [...place.path, slot.text] : place.path;
  const texts = inMap ? [] : others.map((other) => other.text).filter((other) => other !== '');
  return { kind: 'value', path, span, inFlow: true, lead, written, isItem: !inMap, others: texts };
}
