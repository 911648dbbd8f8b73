/**
 * What a YAML parser's error means to a person: the parser says "nested mappings are not allowed in compact mappings"
 * at one character, the author wrote a colon in a sentence. Looks at the line the error stands in; says what is wrong
 * as a code, not in words.
 */
import type { ErrorCode } from 'yaml';
import { lineSpanAt } from '../text/line-at';
import type { Span } from '../text/source-text';
import type { YamlError } from './yaml-tree';

/** A `YAMLParseError` as plain data. */
export interface ParserError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** `flows`: the outermost bracketed lists and maps of the text. */
export function explainYamlError(
  yaml: string,
  { code, message, pos }: ParserError,
  flows: readonly Span[],
): YamlError {
  const line = lineAt(yaml, pos[0]);
  const span = { start: pos[0], end: Math.max(pos[0], Math.min(pos[1], line.span.end)) };
  const other: YamlError = { code: 'other', span, detail: message };
  switch (code) {
    case 'TAB_AS_INDENT':
      return { code: 'tab', span: tabsOf(line), detail: '' };
    case 'BAD_SCALAR_START': {
      const value = valueIn(line, pos[0]);
      return { code: 'reserved-start', span: value, detail: yaml.charAt(value.start) };
    }
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return explainKey(yaml, line, pos[0]) ?? other;
    case 'MISSING_CHAR':
      return explainLine(line) ?? other;
    case 'BAD_INDENT':
      // A bracket closed by the other kind, or a second one behind a text.
      if (message.startsWith('Flow ') && pos[0] > line.span.start + indentOf(line))
        return brokenBrackets(line);
      return { code: 'indent', span: trimmed(line), detail: '' };
    case 'BLOCK_IN_FLOW':
      return { code: 'colon-in-prose', span: valueIn(line, pos[0]), detail: 'in brackets' };
    case 'UNEXPECTED_TOKEN':
      return flows.some(({ start, end }) => start < pos[0] && pos[0] < end)
        ? brokenBrackets(line)
        : (explainToken(line, pos[0]) ?? other);
    case 'DUPLICATE_KEY':
      return { code: 'duplicate-key', span, detail: '' };
    default:
      return tabsOf(line).end > line.span.start ? { code: 'tab', span: tabsOf(line), detail: '' } : other;
  }
}

/** Where a line's prose ends: before trailing blanks and before a comment, which has a blank on both sides of its `#`. */
export function proseEnd(line: string): number {
  const comment = /[ \t]#[ \t]/.exec(line);
  return line.slice(0, comment?.index ?? line.length).trimEnd().length;
}

interface Line {
  readonly span: Span;
  readonly text: string;
}

/** Behind a complete value nothing may follow, and before one some signs are YAML's own. */
function explainToken(line: Line, at: number): YamlError | undefined {
  if (at === line.span.start + indentOf(line) && !line.text.trimStart().startsWith('-')) {
    return { code: 'indent', span: trimmed(line), detail: '' };
  }
  const value = valueOf(line);
  if (value === undefined) return undefined;
  const first = line.text.charAt(value.start - line.span.start);
  const isReserved = value.start === at || /[|>]/.test(first);
  if (!isReserved && !/["'[{]/.test(first)) return undefined;
  if (!isReserved && /[[{]/.test(first) && !startsAsProse(textOf(line, value))) return brokenBrackets(line);
  return {
    code: isReserved ? 'reserved-start' : 'text-after-value',
    span: value,
    detail: isReserved ? first : '',
  };
}

/** A bracketed word before a text: `[draft] write`. What has more in its brackets, or no text behind them, is a list or a map. */
function startsAsProse(value: string): boolean {
  const [, behind = ''] = /^(?:\[[^,:"'[\]{}]*\]|\{[^,:"'[\]{}]*\})(.*)$/.exec(value) ?? [];
  return /^[ \t]*[^,\]}\s]/.test(behind) && /\p{L}/u.test(behind.replace(/[[({][^\])}]*/g, ''));
}

function brokenBrackets(line: Line): YamlError {
  const value = valueOf(line);
  const isOpening = value !== undefined && /^[[{]/.test(textOf(line, value));
  return { code: 'broken-brackets', span: isOpening ? value : trimmed(line), detail: '' };
}

function textOf({ span, text }: Line, { start, end }: Span): string {
  return text.slice(start - span.start, end - span.start);
}

/** What is wrong with a line that should hold a key and does not. */
function explainLine(line: Line): YamlError | undefined {
  const unspaced = /^[ \t]*[\w-]+:(?=[^\s:/])/.exec(line.text);
  if (unspaced !== null) {
    const end = line.span.start + unspaced[0].length;
    return { code: 'no-space-after-colon', span: { start: end - 1, end }, detail: '' };
  }
  const isWithoutColon = !/:(?:[ \t]|$)/.test(line.text) && line.text.trim() !== '';
  return isWithoutColon ? { code: 'no-colon', span: trimmed(line), detail: '' } : undefined;
}

function explainKey(yaml: string, line: Line, at: number): YamlError | undefined {
  const value = plainValue(line);
  if (value !== undefined && /:(?:[ \t]|$)/.test(yaml.slice(value.start, value.end))) {
    return { code: 'colon-in-prose', span: value, detail: '' };
  }
  if (value?.start === at && /[?-]/.test(yaml.charAt(at)))
    return { code: 'reserved-start', span: value, detail: yaml.charAt(at) };
  const explained = explainLine(line);
  if (explained !== undefined) return explained;
  const next = lineAt(yaml, line.span.end + 1);
  if (at < next.span.start && indentOf(next) > indentOf(line) && next.text.trim() !== '') {
    return { code: 'indent', span: trimmed(next), detail: '' };
  }
  return undefined;
}

/** As `valueOf`, but block scalar headers are no such value. */
function plainValue(line: Line): Span | undefined {
  const value = valueOf(line);
  return value !== undefined && /[|>]/.test(line.text.charAt(value.start - line.span.start))
    ? undefined
    : value;
}

/** The value of a `key: value` or `- value` line, to the end of the line. */
function valueOf(line: Line): Span | undefined {
  const match = /^[ \t]*(?:-[ \t]+)?(?:[\w-]+:[ \t]+)?/.exec(line.text);
  const start = line.span.start + (match?.[0].length ?? 0);
  const end = line.span.start + proseEnd(line.text);
  return start >= end || match === null || match[0].trim() === '' ? undefined : { start, end };
}

function valueIn(line: Line, start: number): Span {
  const whole = plainValue(line);
  if (whole?.start === start) return whole;
  // Inside a flow collection the value ends with its item.
  const rest = line.text.slice(start - line.span.start);
  const length = /^[^,\]}]*/.exec(rest)?.[0].trimEnd().length ?? 0;
  return { start, end: start + Math.max(length, 1) };
}

/** Without the blanks around its text; of a line of blanks alone all of them. */
function trimmed(line: Line): Span {
  const { start } = line.span;
  if (line.text.trim() === '') return { start, end: start + line.text.replace(/\r$/, '').length };
  return { start: start + indentOf(line), end: start + line.text.trimEnd().length };
}

function tabsOf(line: Line): Span {
  const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
  return { start: line.span.start, end: line.span.start + (indent.includes('\t') ? indent.length : 0) };
}

function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}

function lineAt(yaml: string, offset: number): Line {
  const span = lineSpanAt(yaml, offset);
  return { span, text: yaml.slice(span.start, span.end) };
}
