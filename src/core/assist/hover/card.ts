/**
 * What a hover says, as plain data: paragraphs and lists of parts, where each part tells whether its text is ours or
 * was read from a file. Whoever renders a card makes the latter harmless; knows nothing of markdown.
 */
import type { Span } from '../../text/source-text';

export interface Card {
  /** What it is about. */
  readonly span: Span;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'paragraph'; readonly parts: readonly CardPart[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly CardPart[])[] };

export interface CardPart {
  readonly text: string;
  /** Text from a file is untrusted: it may be long, have many lines and hold any markup. */
  readonly from: 'us' | 'file';
  readonly style?: 'strong' | 'code';
  readonly to?: CardLink;
}

/** Where a part leads: to a goal file by its path in the root, or to the page of a rule. */
export type CardLink =
  { readonly kind: 'goal'; readonly path: string } | { readonly kind: 'rule'; readonly rule: string };

/** Plain strings among the parts are our own words. */
export function paragraph(...parts: readonly (CardPart | string)[]): Block {
  return { kind: 'paragraph', parts: parts.map(partOf) };
}

/** No block where there are no items. */
export function list(items: readonly (readonly (CardPart | string)[])[]): readonly Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items: items.map((parts) => parts.map(partOf)) }];
}

export function strong(text: string): CardPart {
  return { text, from: 'us', style: 'strong' };
}

export function code(text: string): CardPart {
  return { text, from: 'us', style: 'code' };
}

export function quoted(text: string): CardPart {
  return { text, from: 'file' };
}

export function quotedStrong(text: string): CardPart {
  return { text, from: 'file', style: 'strong' };
}

function partOf(part: CardPart | string): CardPart {
  return typeof part === 'string' ? { text: part, from: 'us' } : part;
}
