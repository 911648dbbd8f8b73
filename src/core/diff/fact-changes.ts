/** What changed in the facts of a goal: what it is called and what it is, whose it is, when, and who may see it. */
import { cadenceOf } from '../model/cadence';
import { daysBetween, type CalendarDate } from '../model/calendar-date';
import type { Maybe } from '../model/goal';
import { handleOf, isSamePerson } from '../model/person';
import { CADENCES, VISIBILITIES, type Visibility } from '../model/vocabulary';
import { countWords } from '../text/number-words';
import { oneLine } from '../text/one-line';
import type { Finding } from './change';
import { changeWords, goneWords, spansOf, valueOf, type Versions } from './versions';
import { quoted, quotedPair } from './words';

export function factChanges(versions: Versions): readonly Finding[] {
  const { goal: a } = versions.before;
  const { goal: b } = versions.after;
  return [
    ...textChange(versions, 'id-changed', 'id', a.id, b.id),
    ...textChange(versions, 'title-changed', 'title', a.title, b.title),
    ...type(versions),
    ...personChange(versions, 'owner-changed', 'owner', a.owner, b.owner),
    ...personChange(versions, 'manager-changed', 'manager', a.manager, b.manager),
    ...created(versions),
    ...dueChange(versions, 'due', a.due, b.due, 'Due date'),
    ...dueChange(versions, 'metric.by', a.metric.by, b.metric.by, 'The metric’s date'),
    ...cadence(versions),
    ...visibility(versions),
  ];
}

function textChange(
  versions: Versions,
  kind: 'id-changed' | 'title-changed',
  field: 'id' | 'title',
  a: Maybe<string>,
  b: Maybe<string>,
): readonly Finding[] {
  const from = a && oneLine(a.value);
  const to = b && oneLine(b.value);
  if (from === to) return [];
  const [shownFrom, shownTo] =
    from !== undefined && to !== undefined
      ? quotedPair(from, to)
      : [from, to].map((text) => (text === undefined ? undefined : quoted(text)));
  return [
    {
      kind,
      field,
      before: valueOf(a),
      after: valueOf(b),
      attention: field === 'id' ? 'review' : 'note',
      message: `${changeWords(versions, field, field === 'id' ? 'Id' : 'Title', shownFrom, shownTo)}.`,
      ...spansOf(versions, field),
    },
  ];
}

function personChange(
  versions: Versions,
  kind: 'owner-changed' | 'manager-changed',
  field: 'owner' | 'manager',
  a: Maybe<string>,
  b: Maybe<string>,
): readonly Finding[] {
  const from = a && handleOf(a.value);
  const to = b && handleOf(b.value);
  if (from === to || (from !== undefined && to !== undefined && isSamePerson(from, to))) return [];
  return [
    {
      kind,
      field,
      before: from ?? null,
      after: to ?? null,
      attention: 'note',
      message: `${changeWords(versions, field, field === 'owner' ? 'Owner' : 'Manager', from, to)}.`,
      ...spansOf(versions, field),
    },
  ];
}

function type(versions: Versions): readonly Finding[] {
  const from = versions.before.goal.type?.value;
  const to = versions.after.goal.type?.value;
  if (from === to) return [];
  return [
    {
      kind: 'type-changed',
      field: 'type',
      before: from ?? null,
      after: to ?? null,
      attention: 'review',
      message: `${changeWords(versions, 'type', 'Type', from, to)}.`,
      ...spansOf(versions, 'type'),
    },
  ];
}

function created(versions: Versions): readonly Finding[] {
  const from = versions.before.goal.created?.value;
  const to = versions.after.goal.created?.value;
  if (from === to) return [];
  return [
    {
      kind: 'created-changed',
      field: 'created',
      before: from ?? null,
      after: to ?? null,
      attention: 'note',
      message: `${changeWords(versions, 'created', 'Created', from, to)}.`,
      ...spansOf(versions, 'created'),
    },
  ];
}

function dueChange(
  versions: Versions,
  field: 'due' | 'metric.by',
  a: Maybe<CalendarDate>,
  b: Maybe<CalendarDate>,
  name: string,
): readonly Finding[] {
  if (a?.value === b?.value) return [];
  const places = { field, before: valueOf(a), after: valueOf(b), ...spansOf(versions, field) };
  const slipped = (message: string): readonly Finding[] => [
    { kind: 'due-slipped', attention: 'review', message, ...places },
  ];
  const pulledIn = (message: string): readonly Finding[] => [
    { kind: 'due-pulled-in', attention: 'note', message, ...places },
  ];
  // A goal without its date may run for ever; one that gets a date is pulled in.
  if (a === undefined) return pulledIn(`${changeWords(versions, field, name, undefined, b?.value)}.`);
  if (b === undefined) return slipped(`${name} ${goneWords(versions, field)}; it was ${a.value}.`);
  const days = daysBetween(a.value, b.value);
  const moves = `${countWords(Math.abs(days), 'day')}, from ${a.value} to ${b.value}.`;
  if (days < 0) return pulledIn(`${name} pulled in by ${moves}`);
  const again = field === 'due' ? timesWords(versions.earlierSlips ?? 0) : '';
  return slipped(`${name} slipped by ${moves}${again}`);
}

/** How often it slipped, this time included. */
function timesWords(earlier: number): string {
  if (earlier === 0) return '';
  return earlier === 1 ? ' It slips for the second time.' : ` It has slipped ${earlier + 1} times.`;
}

function cadence(versions: Versions): readonly Finding[] {
  const { before, after, configBefore, configAfter } = versions;
  const from = cadenceOf(before, configBefore);
  const to = cadenceOf(after, configAfter);
  if (isUnreadable(versions, 'cadence')) return [];
  // A change of the configuration's default is not a change of the goal.
  if (from === to || (before.goal.cadence === undefined && after.goal.cadence === undefined)) return [];
  const rank = (value: string): number => CADENCES.findIndex((one) => one.value === value);
  const places = { field: 'cadence', before: from, after: to, ...spansOf(versions, 'cadence') };
  const words = `from ${from} to ${to}.`;
  return rank(to) > rank(from)
    ? [{ kind: 'cadence-relaxed', attention: 'review', message: `Check-ins relaxed ${words}`, ...places }]
    : [{ kind: 'cadence-tightened', attention: 'note', message: `Check-ins tightened ${words}`, ...places }];
}

function visibility(versions: Versions): readonly Finding[] {
  const from = versions.before.goal.visibility?.value;
  const to = versions.after.goal.visibility?.value;
  if (from === to || isUnreadable(versions, 'visibility')) return [];
  const change = reach(to) - reach(from);
  if (change === 0) return [];
  const places = {
    field: 'visibility',
    before: from ?? null,
    after: to ?? null,
    ...spansOf(versions, 'visibility'),
  };
  const words = `from ${from ?? 'unset'} to ${to ?? 'unset'}.`;
  return change > 0
    ? [{ kind: 'visibility-widened', attention: 'review', message: `Visibility widened ${words}`, ...places }]
    : [
        {
          kind: 'visibility-narrowed',
          attention: 'note',
          message: `Visibility narrowed ${words}`,
          ...places,
        },
      ];
}

/** What is written and is no value is no default either: that is said of the key. */
function isUnreadable(
  { before, after, writtenBefore, writtenAfter }: Versions,
  key: 'cadence' | 'visibility',
): boolean {
  return (
    (before.goal[key] === undefined && writtenBefore.has(key)) ||
    (after.goal[key] === undefined && writtenAfter.has(key))
  );
}

/** A goal that says nothing is for those who read the repository: the team. */
function reach(value: Visibility = 'team'): number {
  return VISIBILITIES.findIndex((one) => one.value === value);
}
