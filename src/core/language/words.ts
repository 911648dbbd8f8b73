/**
 * A text as words: where each stands, in lower case, and its stem. A number or a date is one word; a compound joined by
 * a hyphen is several. Read by hand rather than by a pattern: every text of every goal is read like this.
 */
import type { Span } from '../text/source-text';
import { formOf, type WordForm } from './form';

export interface Word extends WordForm {
  /** Offsets in the text. */
  readonly span: Span;
  /** What stands between the word before and this one, without blanks: punctuation, a sign, or nothing. */
  readonly before: string;
  /** What stands between this word and the next, or to the end of the text, without blanks. */
  readonly after: string;
}

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let start = nextStart(text, 0);
  let before = between(text, 0, start);
  while (start < text.length) {
    const end = endOfWord(text, start);
    const next = nextStart(text, end);
    const after = between(text, end, next);
    const { kind, text: written, lower, stem, known } = formOf(text.slice(start, end));
    words.push({ kind, text: written, lower, stem, known, span: { start, end }, before, after });
    before = after;
    start = next;
  }
  return words;
}

/** Its first word, without reading the others. */
export function firstForm(text: string): WordForm | undefined {
  const start = nextStart(text, 0);
  return start < text.length ? formOf(text.slice(start, endOfWord(text, start))) : undefined;
}

/** Mostly one blank, and then nothing. */
function between(text: string, start: number, end: number): string {
  return end - start === 1 && text.charCodeAt(start) === SPACE ? '' : text.slice(start, end).trim();
}

function nextStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && partAt(text, at) === 0) at += 1;
  return at;
}

/**
 * A date as the format has it, or letters and digits: a number with groups and decimals (`2,200`), a word with an
 * apostrophe (`team's`).
 */
function endOfWord(text: string, start: number): number {
  if (isDigit(text.charCodeAt(start)) && text.charCodeAt(start + 4) === HYPHEN) {
    const date = text.slice(start, start + 10);
    if (DATE.test(date) && !isDigit(text.charCodeAt(start + 10))) return start + 10;
  }
  let at = start;
  for (;;) {
    const part = partAt(text, at);
    if (part > 0) at += part;
    else if (joins(text, at)) at += 1;
    else return at;
  }
}

/** A point or a comma joins digits, an apostrophe letters. */
function joins(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === POINT || code === COMMA) {
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  }
  return (
    (code === APOSTROPHE || code === CURLY) && partAt(text, at + 1) > 0 && !isDigit(text.charCodeAt(at + 1))
  );
}

/** How many units the letter or digit at an offset takes, 0 where there is none. */
function partAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < FIRST_BEYOND_ASCII) {
    return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? 1 : 0;
  }
  const point = text.codePointAt(at);
  if (point === undefined) return 0;
  const character = String.fromCodePoint(point);
  return LETTER.test(character) ? character.length : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const LETTER = /^\p{L}$/u;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

const FIRST_BEYOND_ASCII = 0x80;
const SPACE = 0x20;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const POINT = 0x2e;
const CURLY = 0x2019;
