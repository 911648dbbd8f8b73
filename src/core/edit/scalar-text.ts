/**
 * How a text is written as a YAML scalar so that it is read back as exactly that text: plain where YAML allows it, else
 * in quotes; several lines as a block scalar, or escaped on one line where none can stand.
 */
import { numberIn } from '../parse/yaml-tree';

export interface ScalarContext {
  /** Whether it stands between brackets, where commas and brackets part values. */
  readonly inFlow: boolean;
  /** Whether what looks like a number, a date or a yes must be kept from being one. */
  readonly isText: boolean;
  /** The quotes to keep where the text permits. */
  readonly quote?: '"' | "'" | undefined;
}

/** On one line, whatever the text. */
export function scalarText(text: string, { inFlow, isText, quote }: ScalarContext): string {
  if (quote !== undefined) return inQuotes(text, quote);
  if (!isText && numberIn(text) !== undefined) return text;
  const isPlain = PLAIN.test(text) && !(inFlow && /[,[\]{}]/.test(text)) && !(isText && TYPED.test(text));
  return isPlain && !NEEDS_ESCAPE.test(text) ? text : quoted(text);
}

/** Begins with no sign of YAML's, has neither a key's colon nor a comment in it, and no blank at its ends. */
const PLAIN = /^(?![-?:,[\]{}#&*!|>'"%@`~=\s])(?:(?!:\s|\s#).)*[^\s:]$/u;

/** What some reader of YAML, be it an old one, takes for something else than a text. */
const TYPED =
  /^(?:null|true|false|yes|no|y|n|on|off|[-+]?\.(?:inf|nan)|[-+.\d][\d_.,:oxa-f+-]*|\d{4}-\d{1,2}-\d{1,2}(?:t|[ \t]+)\d.*)$/i;

/** What cannot stand in a line of YAML, or would not be seen in it. */
const NEEDS_ESCAPE = /[\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]/u;

/** A text as a quoted YAML scalar on one line, double quotes where they need no escape. */
export function quoted(text: string): string {
  return inQuotes(text, /["\\]/.test(text) ? "'" : '"');
}

function inQuotes(text: string, quote: '"' | "'"): string {
  if (quote === "'" && !NEEDS_ESCAPE.test(text)) return `'${text.replaceAll("'", "''")}'`;
  const escaped = text
    .replace(/["\\]/g, '\\$&')
    .replace(new RegExp(NEEDS_ESCAPE, 'gu'), (unit) => NAMED[unit] ?? escapeOf(unit));
  return `"${escaped}"`;
}

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** The quotes a scalar's source stands in. */
export function quoteOf(source: string): '"' | "'" | undefined {
  const [first] = source;
  return first === '"' || first === "'" ? first : undefined;
}

/**
 * A text as a block scalar without a line's end behind it; `undefined` where it would need more than its lines as they
 * are. Only several lines are worth it, unless a block scalar stood there before.
 */
export function blockText(
  text: string,
  { sign, rest = '', indent, eol }: { sign: '|' | '>'; rest?: string; indent: string; eol: string },
): string | undefined {
  const lines = text.split('\n');
  const isPlainEnough =
    lines.every((line) => !/^\s/.test(line) && !NEEDS_ESCAPE.test(line)) &&
    lines[0] !== '' &&
    lines.at(-1) !== '';
  if (!isPlainEnough) return undefined;
  const written = lines.map((line) => (line === '' ? '' : `${indent}${line}`)).join(eol);
  return `${lines.length > 1 ? '|' : sign}-${rest}${eol}${written}`;
}
