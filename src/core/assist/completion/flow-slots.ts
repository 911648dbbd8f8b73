/**
 * Where an offset is inside YAML's brackets and braces, in one pass that minds no mistake: brackets may be unclosed,
 * commas missing, quotes open. A slot is what stands between two commas.
 */
import type { Span } from '../../text/source-text';

export interface FlowPlace {
  /** The keys between the outermost bracket and the slot's collection. */
  readonly path: readonly string[];
  readonly inMap: boolean;
  readonly slot: FlowSlot;
  /** The other slots of the collection. */
  readonly others: readonly FlowSlot[];
}

export interface FlowSlot {
  readonly span: Span;
  /** The offset of the colon behind a key, if any. */
  readonly colon: number | undefined;
  /** What stands before the colon, or the whole, without blanks and quotes. */
  readonly text: string;
  readonly holdsCollection: boolean;
}

interface Frame {
  readonly inMap: boolean;
  readonly path: readonly string[];
  readonly slots: FlowSlot[];
  found: FlowSlot | undefined;
  start: number;
  colon: number | undefined;
  holdsCollection: boolean;
}

/** The slot that holds an offset, in the collection that opens at the start of `within`; `undefined` outside of it. */
export function flowPlaceAt(text: string, within: Span, offset: number): FlowPlace | undefined {
  const stack: Frame[] = [];
  let innermost: Frame | undefined;

  const endSlot = (frame: Frame, end: number): void => {
    const slot = slotOf(text, frame, end);
    frame.slots.push(slot);
    if (innermost !== undefined || offset < slot.span.start || offset > end) return;
    innermost = frame;
    frame.found = slot;
  };

  for (let at = within.start; at < within.end; at++) {
    const unit = text.charAt(at);
    const frame = stack.at(-1);
    if (unit === '[' || unit === '{') {
      if (stack.length >= DEEPEST) return undefined;
      stack.push(openFrame(text, frame, unit === '{', at));
      if (frame !== undefined) frame.holdsCollection = true;
    } else if (frame === undefined) {
      break;
    } else if (unit === ']' || unit === '}') {
      endSlot(frame, at);
      stack.pop();
      if (stack.length === 0) break;
    } else if (unit === ',') {
      endSlot(frame, at);
      frame.start = at + 1;
      frame.colon = undefined;
      frame.holdsCollection = false;
    } else if (unit === ':' && frame.colon === undefined && /[\s,\]}]/.test(text.charAt(at + 1) || ' ')) {
      frame.colon = at;
    } else if (unit === '#' && /\s/.test(text.charAt(at - 1))) {
      const end = lineEnd(text, at, within.end);
      if (offset > at && offset <= end) return undefined;
      at = end;
    } else if ((unit === '"' || unit === "'") && /[\s,:[{]/.test(text.charAt(at - 1))) {
      at = closingQuote(text, at, lineEnd(text, at, within.end));
    }
  }
  for (const frame of stack.reverse()) endSlot(frame, within.end);
  const slot = innermost?.found;
  if (innermost === undefined || slot === undefined) return undefined;
  const { path, inMap, slots } = innermost;
  return { path, inMap, slot, others: slots.filter((other) => other !== slot) };
}

const DEEPEST = 16;

function openFrame(text: string, parent: Frame | undefined, inMap: boolean, at: number): Frame {
  const key = parent?.colon === undefined ? undefined : unquoted(text.slice(parent.start, parent.colon));
  const path = parent === undefined ? [] : [...parent.path, key ?? ''];
  return {
    inMap,
    path,
    slots: [],
    found: undefined,
    start: at + 1,
    colon: undefined,
    holdsCollection: false,
  };
}

function slotOf(text: string, { start, colon, holdsCollection }: Frame, end: number): FlowSlot {
  return { span: { start, end }, colon, text: unquoted(text.slice(start, colon ?? end)), holdsCollection };
}

function unquoted(text: string): string {
  return text.trim().replace(/^["']|["']$/g, '');
}

function lineEnd(text: string, at: number, end: number): number {
  const found = /[\r\n]/g;
  found.lastIndex = at;
  return Math.min(found.exec(text)?.index ?? end, end);
}

/** Where a quote closes; an open one takes the rest of its line, without the brackets at its end. */
function closingQuote(text: string, at: number, end: number): number {
  const found = text.indexOf(text.charAt(at), at + 1);
  if (found !== -1 && found < end) return found;
  let last = end;
  while (last > at + 1 && /[\s\]}]/.test(text.charAt(last - 1))) last--;
  return last - 1;
}
