/**
 * The rewrite that a vague goal is offered: the person's own words, with a blank at everything that is missing. It adds
 * no fact: who, what, how often, by when and what shows it are for the author to say.
 */
import { proseOf } from '../language/prose';
import { readStatement, type Statement } from '../language/statement';
import { timesIn } from '../language/times';
import { wordsOf, type Word } from '../language/words';
import type { Span } from '../text/source-text';
import type { GoalJudgement } from './goal-judgement';

/** Takes the place of characters beside it, as an empty span has no place of its own in what YAML folds or quotes. */
export interface Insertion {
  /** Offset in the text; of so many characters there the new text takes the place. */
  readonly at: number;
  readonly length: number;
  readonly newText: string;
  readonly blanks: readonly { readonly span: Span; readonly choices?: readonly string[] }[];
}

/** What the rest of the file says, so that it is not asked again. */
export interface KnownElsewhere {
  readonly hasDate: boolean;
  readonly hasMetric: boolean;
  /** Of an objective an outcome is wanted, and nothing that one person does. */
  readonly isObjective: boolean;
}

/** A goal with what its words have been read as. */
export interface ReadText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly statement: Statement;
}

export function rewriteGoal(
  read: ReadText,
  { mainVagueness, missing }: GoalJudgement,
  { hasDate, hasMetric, isObjective }: KnownElsewhere,
): readonly Insertion[] {
  const { text } = read;
  const lacks = (part: (typeof missing)[number]): boolean => missing.includes(part);
  const item = firstItemOf(text);
  const before: string[] = [];
  const behind: string[] = [];
  const isQuality = mainVagueness === 'amount-of-quality';
  const isAmount = isQuality || mainVagueness === 'amount-without-figure';
  const asksAct = !isAmount && !isObjective && lacks('act');
  const verb = asksAct ? openingVerb(read, item) : undefined;
  if (isAmount) {
    if (isQuality) behind.push('shown by <what is counted> going');
    behind.push('from <what it is now> to <what it is to be>');
    if (!isObjective) behind.push('by <doing what>');
  } else if (isObjective) behind.push('so that <who> <can do what>');
  else if (asksAct) {
    const means = verb === undefined ? behind : before;
    means.push(verb === undefined ? 'through <doing what>' : '<what you will do> <with what>');
    if (lacks('occasion')) means.push('<how often>');
    if (lacks('audience')) means.push('for <whom>');
  } else {
    if (lacks('occasion')) behind.push('<how often>');
    behind.push('so that <who> <sees what>');
  }
  if (!hasDate && lacks('time')) behind.push('by <when>');
  if (!hasMetric && !isAmount && !isObjective) behind.push('shown by <what shows it>');
  const insertions: Insertion[] = [];
  if (before.length > 0 && verb !== undefined) insertions.push(beforeVerb(text, verb, before.join(' ')));
  if (behind.length > 0) insertions.push(behindWords(text, item, behind.join(' ')));
  return insertions;
}

/** Of a list in markdown its first item, else all of it. */
function firstItemOf(text: string): Span {
  const marker = /^\s*(?:[-*+]|\d+[.)])[ \t]+/.exec(text)?.[0].length;
  if (marker === undefined) return { start: 0, end: text.length };
  const end = text.indexOf('\n', marker);
  return { start: marker, end: end === -1 ? text.length : end };
}

interface OpeningVerb {
  /** Where the word stands in the text. */
  readonly start: number;
  readonly word: Word;
  /** Whether the sentence begins with it. */
  readonly isFirst: boolean;
}

/** What can stand behind "to": not a thing ("Professional growth"), nor a form in "-ing". */
function openingVerb(read: ReadText, item: Span): OpeningVerb | undefined {
  const { start } = item;
  const { words, statement } = readItem(read, item);
  const { clauses, intention } = statement;
  const [main] = clauses;
  if (main === undefined || (main.kind === 'unknown' && intention === undefined)) return undefined;
  const at = intention?.from ?? main.verb.from;
  const word = words[at];
  if (word === undefined || NO_VERB_BEHIND_TO.test(word.lower)) return undefined;
  return { start: start + word.span.start, word, isFirst: at === 0 };
}

function readItem(read: ReadText, { start, end }: Span): ReadText {
  if (start === 0 && end === read.text.length) return read;
  const text = read.text.slice(start, end);
  const words = proseOf(wordsOf(text));
  return { text, words, statement: readStatement(words, timesIn(words)) };
}

/** Forms of a verb's stem that are none: "professional growth", "better reviews", "increased visibility". */
const NO_VERB_BEHIND_TO = /(?:ing|ed|al|tion|sion|ment|ness|ity|ship)$|^better$/;

const MARKS: ReadonlySet<string> = new Set('*_~"\'“‘(');

/** The verb loses its capital, as what is to be filled in begins the sentence now. Marks of emphasis go with the verb. */
function beforeVerb(text: string, { start, word, isFirst }: OpeningVerb, blanks: string): Insertion {
  let from = start;
  while (from > 0 && MARKS.has(text.charAt(from - 1))) from -= 1;
  const marks = text.slice(from, start);
  const first = firstOf(word.text);
  const isPlain = word.text === first + word.text.slice(first.length).toLowerCase() && word.lower !== 'i';
  const own = isPlain ? first.toLowerCase() : first;
  const insertion = withBlanks(
    start - marks.length,
    marks.length + first.length,
    `${blanks} to ${marks}${own}`,
  );
  return isFirst ? insertion : withSmallChoices(insertion);
}

function behindWords(text: string, item: Span, blanks: string): Insertion {
  const end = endOfWords(text, item);
  const last = lastOf(text.slice(item.start, end));
  return withBlanks(end - last.length, last.length, `${last} ${blanks}`);
}

/** Before the full stop, and before the signs that some people end a text with. */
function endOfWords(text: string, { start, end }: Span): number {
  for (let at = end; at > start;) {
    const last = lastOf(text.slice(start, at));
    if (!CLOSING.test(last) && !JOINERS.has(last)) return at;
    at -= last.length;
  }
  return end;
}

const CLOSING = /^[\s.!;,\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u;
/** What makes one sign of several. */
const JOINERS: ReadonlySet<string> = new Set(['\u200D', '\uFE0F']);

/** Whole characters: half of one cannot be written. */
function firstOf(text: string): string {
  return String.fromCodePoint(text.codePointAt(0) ?? 0x20);
}

function lastOf(text: string): string {
  const isPair = /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(-2));
  return text.slice(isPair ? -2 : -1);
}

function withBlanks(at: number, length: number, newText: string): Insertion {
  const blanks: Insertion['blanks'][number][] = [];
  for (let closing = newText.indexOf('>'); closing !== -1; closing = newText.indexOf('>', closing + 1)) {
    // The text of the author may have a sign of its own before it.
    const span = { start: newText.lastIndexOf('<', closing), end: closing + 1 };
    if (span.start === -1) continue;
    const choices = CHOICES.get(newText.slice(span.start, span.end));
    blanks.push({ span, ...(choices && { choices }) });
  }
  return { at, length, newText, blanks };
}

function withSmallChoices(insertion: Insertion): Insertion {
  const blanks = insertion.blanks.map(({ span, choices }) => ({
    span,
    ...(choices && { choices: choices.map((choice) => choice.toLowerCase()) }),
  }));
  return { ...insertion, blanks };
}

/** What is often the answer; any other can be typed. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['<what you will do>', ['Write', 'Present', 'Lead', 'Review', 'Publish', 'Teach', 'Run', 'Measure']],
  ['<how often>', ['each week', 'each sprint', 'each month', 'after each release', 'in each review']],
]);
