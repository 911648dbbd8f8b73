/**
 * YAML looked at line by line, so that one broken line does not hide the others from somebody who is still writing:
 * what a line's key is, where its value begins and which lines belong to a block scalar. Knows no errors.
 */
import type { SourceText, Span } from '../../text/source-text';

/** A stretch of lines that hold YAML; `end` is behind the last one. */
export interface YamlRegion {
  readonly source: SourceText;
  readonly first: number;
  readonly end: number;
}

export interface YamlLine {
  readonly number: number;
  readonly span: Span;
  /** How many blanks come before the content. */
  readonly indent: number;
  /** Where the content begins; the end of the line when there is none. */
  readonly start: number;
  /** Without a comment and the blanks before it. */
  readonly content: string;
  /** Where a comment begins, or the end of the line. */
  readonly commentStart: number;
  readonly isItem: boolean;
  readonly entry: LineEntry | undefined;
}

export interface LineEntry {
  /** Without quotes. */
  readonly key: string;
  /** As written, with quotes. */
  readonly keySpan: Span;
  /** The offset of the colon. */
  readonly colon: number;
  /** Behind the colon, without blanks around it and without a comment. */
  readonly value: string;
  readonly valueStart: number;
}

export function lineAt({ source }: YamlRegion, number: number): YamlLine {
  const span = source.lineSpan(number);
  const text = source.text.slice(span.start, span.end);
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  let indent = bom;
  while (text.charAt(indent) === ' ' || text.charAt(indent) === '\t') indent++;
  const start = span.start + indent;
  const commentStart = span.start + commentIn(text, indent);
  const content = source.text.slice(start, commentStart).trimEnd();
  const isItem = content === '-' || content.startsWith('- ');
  const entry = isItem ? undefined : entryIn(content, start);
  return { number, span, indent: indent - bom, start, content, commentStart, isItem, entry };
}

/** Whether a line is blank or holds a comment alone. */
export function isVoid({ content }: YamlLine): boolean {
  return content === '';
}

/** Where a `#` begins a comment: first in the line or behind a blank, and in no quotes that a value begins with. */
function commentIn(text: string, indent: number): number {
  if (!text.includes('#', indent)) return text.length;
  let quote = '';
  for (let at = indent; at < text.length; at++) {
    const unit = text.charAt(at);
    const before = at === indent ? ' ' : text.charAt(at - 1);
    if (quote !== '') {
      if (unit === '\\' && quote === '"') at++;
      else if (unit === quote) quote = '';
    } else if ((unit === '"' || unit === "'") && /[ \t:,[{]/.test(before)) quote = unit;
    else if (unit === '#' && (before === ' ' || before === '\t')) return at;
  }
  return text.length;
}

function entryIn(content: string, start: number): LineEntry | undefined {
  const colon = colonIn(content);
  if (colon === undefined) return undefined;
  const written = content.slice(0, colon).trimEnd();
  const behind = content.slice(colon + 1);
  const value = behind.trim();
  const blanks = behind.length - behind.trimStart().length;
  return {
    key: written.replace(/^["']|["']$/g, ''),
    keySpan: { start, end: start + written.length },
    colon: start + colon,
    value,
    valueStart: start + colon + 1 + blanks,
  };
}

/** The colon that ends a key. One without a blank behind it counts when only a key can come before it. */
function colonIn(content: string): number | undefined {
  const quote = content.charAt(0);
  if (quote === '[' || quote === '{') return undefined;
  const from = quote === '"' || quote === "'" ? content.indexOf(quote, 1) : 0;
  if (from === -1) return undefined;
  for (let at = content.indexOf(':', from); at > 0; at = content.indexOf(':', at + 1)) {
    const next = content.charAt(at + 1);
    if (next === '' || next === ' ' || next === '\t') return at;
  }
  const tight = /^[a-z_][\w-]*:(?!\/\/)/i.exec(content)?.[0];
  return tight === undefined ? undefined : tight.length - 1;
}

const BLOCK_HEADER = /^[|>][-+\d]{0,2}$/;

/** Whether a line, seen from a column, lies in a block scalar that begins above it. */
export function isInBlockScalar(region: YamlRegion, number: number, column: number): boolean {
  let outside: number | undefined;
  for (let above = region.first; above < number; above++) {
    const line = lineAt(region, above);
    if (outside !== undefined && (line.span.start + line.indent === line.span.end || line.indent > outside))
      continue;
    const value = line.isItem ? line.content.slice(1).trim() : (line.entry?.value ?? '');
    outside = BLOCK_HEADER.test(value) ? line.indent : undefined;
  }
  if (outside === undefined) return false;
  const { indent, content, span, start } = lineAt(region, number);
  return (content === '' && start === span.end ? column : indent) > outside;
}

export function isBlockHeader(value: string): boolean {
  return BLOCK_HEADER.test(value);
}

/** The keys that lead to a line with this indent, or `undefined` where no key can hold it. */
export function pathAbove(region: YamlRegion, number: number, indent: number): readonly string[] | undefined {
  const path: string[] = [];
  let within = indent;
  for (let above = number - 1; above >= region.first && within > 0; above--) {
    const line = lineAt(region, above);
    if (isVoid(line) || line.indent >= within) continue;
    // What stands deeper than a value goes on with that value.
    if (line.entry?.value !== '') return undefined;
    path.unshift(line.entry.key);
    within = line.indent;
  }
  return within > 0 ? undefined : path;
}

/** The lines beside one: those of the same block, without deeper ones and without itself. */
export function linesBeside(region: YamlRegion, number: number, indent: number): readonly YamlLine[] {
  const beside: YamlLine[] = [];
  const look = (at: number): boolean => {
    const line = lineAt(region, at);
    if (isVoid(line) || line.indent > indent) return true;
    if (line.indent < indent) return false;
    beside.push(line);
    return true;
  };
  for (let above = number - 1; above >= region.first && look(above); above--);
  for (let below = number + 1; below < region.end && look(below); below++);
  return beside;
}
