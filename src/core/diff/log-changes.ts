/**
 * What changed in the log. A check-in is told by its date: one more is a note, while a past one that says something
 * else now is what a reviewer wants to see. How an answer is set, and the order of entries and answers, are no change.
 */
import type { GoalFile } from '../model/document';
import type { Answer, CheckIn } from '../model/goal';
import type { Finding } from './change';
import type { Versions } from './fact-changes';
import { oneLine, rewording } from './rewording';
import { quoted } from './words';

export function logChanges({ before, after }: Versions): readonly Finding[] {
  const { matched, removed, added } = matchEntries(before, after);
  const last = before.checkIns.reduce<string>(
    (latest, { date }) => ((date ?? '') > latest ? (date ?? '') : latest),
    '',
  );
  return [
    ...matched.flatMap(([a, b]) => entryChanges(a, b, before, after)),
    ...removed.map((entry): Finding => ({
      kind: 'check-in-removed',
      field: fieldOf(entry),
      before: nameOf(entry),
      after: null,
      attention: 'review',
      message: `The ${entry.kind} of ${nameOf(entry)} was removed.`,
      beforeSpan: entry.heading.span,
    })),
    ...added.map((entry): Finding => ({
      kind: 'check-in-added',
      field: fieldOf(entry),
      before: null,
      after: nameOf(entry),
      attention: 'note',
      message: addedWords(entry, last),
      afterSpan: entry.heading.span,
    })),
  ];
}

function addedWords(entry: CheckIn, last: string): string {
  const said = entry.answers
    .filter(({ label }) => label === 'Focus' || label === 'Health' || label === 'Metric')
    .map(({ label, value }) => `${label.toLowerCase()} ${oneLine(value)}`);
  const what = `${entry.kind === 'reflection' ? 'Reflection' : 'Check-in'} of ${nameOf(entry)} added`;
  const late = entry.date !== undefined && entry.date < last ? ' It is dated before one that was there.' : '';
  return `${[what, ...said].join(', ')}.${late}`;
}

interface Matches {
  readonly matched: readonly (readonly [CheckIn, CheckIn])[];
  readonly removed: readonly CheckIn[];
  readonly added: readonly CheckIn[];
}

/** By date, several of one date in their order; then what is left by saying the very same under another date. */
function matchEntries(before: GoalFile, after: GoalFile): Matches {
  const byName = match(before.checkIns, after.checkIns, nameOf);
  const bySaying = match(byName.removed, byName.added, sayingOf);
  return { ...bySaying, matched: [...byName.matched, ...bySaying.matched] };
}

function match(
  before: readonly CheckIn[],
  after: readonly CheckIn[],
  keyOf: (entry: CheckIn) => string,
): Matches {
  const waiting = new Map<string, CheckIn[]>();
  for (const entry of before) {
    const same = waiting.get(keyOf(entry));
    if (same === undefined) waiting.set(keyOf(entry), [entry]);
    else same.push(entry);
  }
  const matched: (readonly [CheckIn, CheckIn])[] = [];
  const added: CheckIn[] = [];
  for (const entry of after) {
    const old = waiting.get(keyOf(entry))?.shift();
    if (old === undefined) added.push(entry);
    else matched.push([old, entry]);
  }
  return { matched, added, removed: [...waiting.values()].flat() };
}

/** What an entry says; one that says nothing is like no other. */
function sayingOf(entry: CheckIn): string {
  const answers = entry.answers.map(({ label, value }) => `${label}: ${oneLine(value)}`).sort();
  return answers.length === 0 ? nameOf(entry) : answers.join('\n');
}

function entryChanges(a: CheckIn, b: CheckIn, before: GoalFile, after: GoalFile): readonly Finding[] {
  const field = fieldOf(b);
  const of = `The ${b.kind} of ${nameOf(b)}`;
  const headings = { beforeSpan: a.heading.span, afterSpan: b.heading.span };
  const edited = { kind: 'check-in-edited', attention: 'review' } as const;
  const found: Finding[] = [];
  if (nameOf(a) !== nameOf(b)) {
    const message = `The ${a.kind} of ${nameOf(a)} is dated ${nameOf(b)} now.`;
    found.push({
      ...edited,
      field: `${fieldOf(a)}.date`,
      before: nameOf(a),
      after: nameOf(b),
      message,
      ...headings,
    });
  }
  if (a.kind !== b.kind) {
    const message = `The entry of ${nameOf(b)} was a ${a.kind} and is a ${b.kind} now.`;
    found.push({ ...edited, field: `${field}.kind`, before: a.kind, after: b.kind, message, ...headings });
  }
  const labels = new Set([...a.answers, ...b.answers].map(({ label }) => label));
  for (const label of labels) {
    const old = a.answers.find((answer) => answer.label === label);
    const now = b.answers.find((answer) => answer.label === label);
    const from = old && oneLine(old.value);
    const to = now && oneLine(now.value);
    if (from === to) continue;
    found.push({
      ...edited,
      field: `${field}.${label.toLowerCase().replaceAll(' ', '-')}`,
      before: valueIn(a, label, from),
      after: valueIn(b, label, to),
      message: `${of} was edited: ${editWords(label, from, to)}.`,
      ...(from !== undefined && to !== undefined && { rewording: rewording(from, to) }),
      beforeSpan: placeOf(old) ?? a.heading.span,
      afterSpan: placeOf(now) ?? b.heading.span,
    });
  }
  const [from, to] = [restOf(a, before), restOf(b, after)];
  if (from !== to) {
    const message = `${of} was edited beside its answers.`;
    found.push({
      ...edited,
      field,
      before: from,
      after: to,
      message,
      rewording: rewording(from, to),
      ...headings,
    });
  }
  return found;
}

function editWords(label: string, from: string | undefined, to: string | undefined): string {
  if (from === undefined || from === '') return `${label} was added after the fact, ${quoted(to ?? '')}`;
  if (to === undefined || to === '') return `${label} was removed, it was ${quoted(from)}`;
  return label === 'Metric' || label === 'Focus' || label === 'Health'
    ? `${label} was ${from} and is ${to} now`
    : `${label} was ${quoted(from)} and is ${quoted(to)} now`;
}

/** Numbers as numbers. */
function valueIn(entry: CheckIn, label: string, text: string | undefined): string | number | null {
  const number = label === 'Metric' ? entry.reading : label === 'Focus' ? entry.focus : undefined;
  return number ?? text ?? null;
}

/** Where the answer stands, or its label where there is none on that line. */
function placeOf(answer: Answer | undefined): Answer['span'] | undefined {
  if (answer === undefined) return undefined;
  return answer.valueSpan.start < answer.valueSpan.end ? answer.valueSpan : answer.labelSpan;
}

/** What an entry holds besides its heading and its answers. */
function restOf(entry: CheckIn, { source }: GoalFile): string {
  const pieces: string[] = [];
  let at = source.text.indexOf('\n', entry.heading.span.end);
  if (at === -1 || at > entry.span.end) return '';
  for (const { span } of [...entry.answers].sort((x, y) => x.span.start - y.span.start)) {
    pieces.push(source.text.slice(at, span.start));
    at = span.end;
  }
  pieces.push(source.text.slice(at, entry.span.end));
  return oneLine(pieces.join(' '));
}

/** Its date, or its heading where that is none. */
function nameOf({ date, heading }: CheckIn): string {
  return date ?? heading.value;
}

function fieldOf(entry: CheckIn): string {
  return `check-ins.${nameOf(entry)}`;
}
