/**
 * What changed in the log. A check-in is told by its date: one more is a note, while a past one that says something
 * else now is what a reviewer wants to see. How an answer is set, and the order of entries and answers, are no change.
 */
import type { GoalFile } from '../model/document';
import type { Answer, CheckIn } from '../model/goal';
import { groupBy } from '../text/group-by';
import { oneLine } from '../text/one-line';
import type { Span } from '../text/source-text';
import type { Finding } from './change';
import { blanked } from './prose';
import { rewording } from './rewording';
import type { Versions } from './versions';
import { quoted, quotedPair } from './words';

export function logChanges(versions: Versions): readonly Finding[] {
  const { before, after } = versions;
  const { matched, removed, added } = matchEntries(before, after);
  const names = new Set(matched.map(([, entry]) => nameOf(entry)));
  const last = before.checkIns.reduce<string>(
    (latest, { date }) => ((date ?? '') > latest ? (date ?? '') : latest),
    '',
  );
  return [
    ...matched.flatMap(([a, b]) => entryChanges(a, b, versions)),
    ...removed.map((entry): Finding => ({
      kind: 'check-in-removed',
      field: fieldOf(entry),
      before: nameOf(entry),
      after: null,
      attention: 'review',
      message: `The ${entry.kind} of ${shownName(entry)} was removed.`,
      beforeSpan: entry.heading.span,
    })),
    ...added.map((entry): Finding => ({
      kind: 'check-in-added',
      field: fieldOf(entry),
      before: null,
      after: nameOf(entry),
      attention: 'note',
      message: addedWords(entry, last, names.has(nameOf(entry))),
      afterSpan: entry.heading.span,
    })),
  ];
}

function addedWords(entry: CheckIn, last: string, isSecond: boolean): string {
  const said = entry.answers
    .filter(({ label, value }) => SHORT.has(label) && value !== '')
    .map(({ label, value }) => `${label.toLowerCase()} ${shortAnswer(value)}`);
  const what = `${entry.kind === 'reflection' ? 'Reflection' : 'Check-in'} of ${shownName(entry)} added`;
  const late =
    entry.date !== undefined && entry.date < last
      ? ' It is dated before one that was there.'
      : isSecond
        ? ' There is another one of that date.'
        : '';
  return `${[what, ...said].join(', ')}.${late}`;
}

/** Their answers are a number or a value, short enough for a sentence. */
const SHORT: ReadonlySet<string> = new Set(['Focus', 'Health', 'Metric']);

function shortAnswer(value: string): string {
  const line = oneLine(value.split('\n', 1)[0] ?? '');
  return line.length <= MOST_IN_PASSING ? line : quoted(line);
}

/** What needs no quotes. */
const MOST_IN_PASSING = 20;

interface Matches {
  readonly matched: readonly (readonly [CheckIn, CheckIn])[];
  readonly removed: readonly CheckIn[];
  readonly added: readonly CheckIn[];
}

/**
 * By date: of several of one date those that say the same, then those of one kind, then in their order. What is left
 * then is told by saying the very same under another date, or by one answer that is long enough to be known by.
 */
function matchEntries({ checkIns: before }: GoalFile, { checkIns: after }: GoalFile): Matches {
  const matched: (readonly [CheckIn, CheckIn])[] = [];
  let left: Matches = { matched, removed: before, added: after };
  const known = new Set(before.flatMap(({ answers }) => answers.map(({ label }) => label)));
  const keys = [
    (entry: CheckIn): string => `${nameOf(entry)}\n${entry.kind}\n${sayingOf(entry)}`,
    (entry: CheckIn): string => `${nameOf(entry)}\n${entry.kind}`,
    nameOf,
    sayingOf,
    ...[...known].map((label) => (entry: CheckIn) => tellingAnswer(entry, label) ?? nameOf(entry)),
  ];
  for (const keyOf of keys) {
    left = match(left.removed, left.added, keyOf);
    matched.push(...left.matched);
  }
  const places = new Map(after.map((entry, index) => [entry, index]));
  const placeOfEntry = ([, entry]: readonly [CheckIn, CheckIn]): number => places.get(entry) ?? 0;
  return { ...left, matched: matched.sort((a, b) => placeOfEntry(a) - placeOfEntry(b)) };
}

function match(
  before: readonly CheckIn[],
  after: readonly CheckIn[],
  keyOf: (entry: CheckIn) => string,
): Matches {
  if (before.length === 0 || after.length === 0) return { matched: [], removed: before, added: after };
  const waiting = groupBy([...before].reverse(), keyOf);
  const matched: (readonly [CheckIn, CheckIn])[] = [];
  const added: CheckIn[] = [];
  for (const entry of after) {
    const old = waiting.get(keyOf(entry))?.pop();
    if (old === undefined) added.push(entry);
    else matched.push([old, entry]);
  }
  const found = new Set(matched.map(([entry]) => entry));
  return { matched, added, removed: before.filter((entry) => !found.has(entry)) };
}

/** What an entry says; one that says nothing is like no other. */
function sayingOf(entry: CheckIn): string {
  const answers = entry.answers.map(({ label, value }) => `${label}: ${oneLine(value)}`).sort();
  return answers.length === 0 ? nameOf(entry) : answers.join('\n');
}

/** One that hardly two check-ins give in the same words. */
function tellingAnswer({ answers }: CheckIn, label: string): string | undefined {
  const said = oneLine(answers.find((answer) => answer.label === label)?.value ?? '');
  return said.split(' ').length < TELLING_WORDS ? undefined : said;
}

const TELLING_WORDS = 4;

function entryChanges(
  a: CheckIn,
  b: CheckIn,
  { before, after, proseBefore, proseAfter }: Versions,
): readonly Finding[] {
  if (a.kind === b.kind && textOf(a, before) === textOf(b, after)) return [];
  const field = fieldOf(b);
  const of = `The ${b.kind} of ${shownName(b)}`;
  const headings = { beforeSpan: a.heading.span, afterSpan: b.heading.span };
  const edited = { kind: 'check-in-edited', attention: 'review' } as const;
  const found: Finding[] = [];
  if (nameOf(a) !== nameOf(b)) {
    const message = `The ${a.kind} of ${shownName(a)} is dated ${shownName(b)} now.`;
    const dates = { before: nameOf(a), after: nameOf(b) };
    found.push({ ...edited, field: `${fieldOf(a)}.date`, ...dates, message, ...headings });
  }
  if (a.kind !== b.kind) {
    const message = `The entry of ${shownName(b)} was a ${a.kind} and is a ${b.kind} now.`;
    found.push({ ...edited, field: `${field}.kind`, before: a.kind, after: b.kind, message, ...headings });
    // Other labels count now: what did not change in itself only looks changed.
    if (textBelow(a, proseBefore()) === textBelow(b, proseAfter())) return found;
  }
  const labels = new Set([...a.answers, ...b.answers].map(({ label }) => label));
  for (const label of labels) {
    const old = a.answers.find((answer) => answer.label === label);
    const now = b.answers.find((answer) => answer.label === label);
    const from = saidIn(a, old);
    const to = saidIn(b, now);
    if (from === to) continue;
    found.push({
      ...edited,
      field: `${field}.${label.toLowerCase().replaceAll(' ', '-')}`,
      before: valueIn(a, label, from),
      after: valueIn(b, label, to),
      message: `${of} was edited: ${editWords(label, from, to)}.`,
      ...(from !== '' && to !== '' && { rewording: rewording(from, to) }),
      beforeSpan: placeOf(old) ?? a.heading.span,
      afterSpan: placeOf(now) ?? b.heading.span,
    });
  }
  const [from, to] = [restOf(a, proseBefore()), restOf(b, proseAfter())];
  if (from !== to) {
    const message = `${of} was edited: ${besideWords(from, to)}.`;
    const words = { before: from, after: to, rewording: rewording(from, to) };
    found.push({ ...edited, field, ...words, message, ...headings });
  }
  return found;
}

/** On one line; a number however it is written, a value in any case. An answer without text is as good as none. */
function saidIn(entry: CheckIn, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  const known =
    answer.label === 'Metric' ? entry.reading : answer.label === 'Health' ? entry.health : undefined;
  if (known === undefined) return oneLine(answer.value);
  const [, ...below] = answer.value.split('\n');
  return oneLine([String(known), ...below].join(' '));
}

function editWords(label: string, from: string, to: string): string {
  if (from === '') return `${label} was added after the fact, ${quoted(to)}`;
  if (to === '') return `${label} was removed, it was ${quoted(from)}`;
  const isShort = SHORT.has(label) && Math.max(from.length, to.length) <= MOST_IN_PASSING;
  const [shownFrom, shownTo] = isShort ? [from, to] : quotedPair(from, to);
  return `${label} was ${shownFrom} and is ${shownTo} now`;
}

/** Of what an entry says besides its answers. */
function besideWords(from: string, to: string): string {
  if (from === '') return `a text was added after the fact, ${quoted(to)}`;
  if (to === '') return `a text was removed, it was ${quoted(from)}`;
  const [shownFrom, shownTo] = quotedPair(from, to);
  return `its text was ${shownFrom} and is ${shownTo} now`;
}

/** Numbers as numbers, where nothing else is said. */
function valueIn(entry: CheckIn, label: string, text: string): string | number | null {
  if (text === '') return null;
  if (text.includes(' ')) return text;
  return (label === 'Metric' ? entry.reading : label === 'Focus' ? entry.focus : undefined) ?? text;
}

/** Where the answer stands, or its label where there is none on that line. */
function placeOf(answer: Answer | undefined): Answer['span'] | undefined {
  if (answer === undefined) return undefined;
  return answer.valueSpan.start < answer.valueSpan.end ? answer.valueSpan : answer.labelSpan;
}

/** As it is written, with its heading. */
function textOf({ span }: CheckIn, { source }: GoalFile): string {
  return source.text.slice(span.start, span.end);
}

/** What an entry holds besides its heading and its answers. */
function restOf(entry: CheckIn, prose: string): string {
  const { start, end } = below(entry, prose);
  const holes = entry.answers
    .map(({ span }) => ({ start: span.start - start, end: span.end - start }))
    .sort((x, y) => x.start - y.start);
  return oneLine(blanked(prose.slice(start, end), holes));
}

function textBelow(entry: CheckIn, prose: string): string {
  const { start, end } = below(entry, prose);
  return oneLine(prose.slice(start, end));
}

/** Behind the heading's text there may be closing `#`. */
function below({ heading, span }: CheckIn, prose: string): Span {
  const behind = /^[^\n\r]*/.exec(prose.slice(heading.span.end, span.end))?.[0].length ?? 0;
  return { start: Math.min(span.end, heading.span.end + behind), end: span.end };
}

/** Its date, or its heading where that is none. */
function nameOf({ date, heading }: CheckIn): string {
  return date ?? heading.value;
}

function shownName({ date, heading }: CheckIn): string {
  return date ?? quoted(heading.value);
}

function fieldOf(entry: CheckIn): string {
  return `check-ins.${nameOf(entry)}`;
}
