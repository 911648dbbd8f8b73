/**
 * YAML as a small tree of our own: maps, lists and scalars with exact spans, where a scalar is the text its author
 * wrote and not yet a number or a date (`00012` stays `00012`). No tags, aliases, merges or prototypes; keys are
 * looked up in arrays, so `__proto__` is a key like any other.
 */
import type { Span } from '../text/source-text';

export type YamlNode = YamlScalar | YamlList | YamlMap;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** With its quotes or block header. */
  readonly span: Span;
  /** What the scalar says: quotes, escapes and line folding resolved. */
  readonly text: string;
  readonly style: 'plain' | 'quoted' | 'block';
}

export interface YamlList {
  readonly kind: 'list';
  readonly span: Span;
  readonly items: readonly YamlNode[];
  readonly flow: boolean;
}

export interface YamlMap {
  readonly kind: 'map';
  readonly span: Span;
  readonly entries: readonly YamlEntry[];
  readonly flow: boolean;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** An entry without a value (`gap:`) has an empty plain scalar. */
  readonly value: YamlNode;
}

/** The closed list of what can be wrong with YAML; each has its own words in the rule that reports it. */
export type YamlErrorCode =
  | 'colon-in-prose'
  | 'hash-in-prose'
  | 'reserved-start'
  | 'tab'
  | 'indent'
  | 'no-space-after-colon'
  | 'text-after-value'
  | 'alias'
  | 'anchor'
  | 'tag'
  | 'directive'
  | 'second-document'
  | 'duplicate-key'
  | 'not-a-map'
  | 'unclosed-quote'
  | 'unclosed-bracket'
  | 'broken-brackets'
  | 'no-colon'
  | 'other';

export interface YamlError {
  readonly code: YamlErrorCode;
  /** What to mend: for prose that YAML reads as syntax the whole value, so that quoting this span mends it. */
  readonly span: Span;
  /** The parser's own words, where there are no better ones. */
  readonly detail: string;
}

/** Refused before it costs time or memory. */
export interface YamlLimit {
  readonly limit: 'size' | 'depth' | 'nodes';
  readonly span: Span;
}

export interface YamlTree {
  /** Empty where the text is; `undefined` only beyond the limits. */
  readonly root: YamlMap | undefined;
  readonly errors: readonly YamlError[];
  readonly limit: YamlLimit | undefined;
}

/** The first entry with this key: duplicates are reported, and the first one counts. */
export function entryOf(map: YamlMap | undefined, key: string): YamlEntry | undefined {
  return map?.entries.find((entry) => entry.key === key);
}

/** Whether a scalar says nothing: YAML's core schema reads empty, `~` and `null` as null. */
export function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && /^(?:~|null|Null|NULL)?$/.test(node.text);
}

const NUMBER = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?$/i;

/** The number a plain scalar is in YAML's core schema; a quoted one is text. Hexadecimal and infinity are no numbers here. */
export function numberOf(node: YamlNode): number | undefined {
  return node.kind === 'scalar' && node.style === 'plain' ? numberIn(node.text) : undefined;
}

export function numberIn(text: string): number | undefined {
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}
