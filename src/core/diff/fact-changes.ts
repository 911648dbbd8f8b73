/** What changed in the facts of a goal: what it is called and what it is, whose it is, when, and who may see it. */
import { cadenceOf } from '../model/cadence';
import { daysBetween, type CalendarDate } from '../model/calendar-date';
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import type { Maybe } from '../model/goal';
import { handleOf, isSamePerson } from '../model/person';
import { CADENCES, VISIBILITIES, type Visibility } from '../model/vocabulary';
import type { Finding } from './change';
import { countWords, quoted } from './words';

/** A goal on both sides, and what configures it there. */
export interface Versions {
  readonly before: GoalFile;
  readonly after: GoalFile;
  readonly configBefore: Config;
  readonly configAfter: Config;
  /** How many times the due date had slipped before this change; `undefined` where the history is not known. */
  readonly earlierSlips: number | undefined;
}

export function factChanges(versions: Versions): readonly Finding[] {
  const { goal: a } = versions.before;
  const { goal: b } = versions.after;
  return [
    ...moved(versions),
    ...textChange('id-changed', 'id', 'review', a.id, b.id, 'Id'),
    ...textChange('title-changed', 'title', 'note', a.title, b.title, 'Title'),
    ...type(versions),
    ...personChange('owner-changed', 'owner', a.owner, b.owner, 'Owner'),
    ...personChange('manager-changed', 'manager', a.manager, b.manager, 'Manager'),
    ...created(versions),
    ...dueChange('due', a.due, b.due, 'Due date', versions.earlierSlips),
    ...dueChange('metric.by', a.metric.by, b.metric.by, 'The metric’s date', undefined),
    ...cadence(versions),
    ...visibility(versions),
  ];
}

function moved({ before, after }: Versions): readonly Finding[] {
  if (before.path === after.path) return [];
  return [
    {
      kind: 'goal-moved',
      field: null,
      before: before.path,
      after: after.path,
      attention: 'note',
      message: `Moved from ${before.path}.`,
    },
  ];
}

function textChange(
  kind: 'id-changed' | 'title-changed',
  field: string,
  attention: Finding['attention'],
  a: Maybe<string>,
  b: Maybe<string>,
  name: string,
): readonly Finding[] {
  if (a?.value === b?.value) return [];
  const message =
    a === undefined
      ? `${name} added: ${quoted(b?.value ?? '')}.`
      : b === undefined
        ? `${name} removed; it was ${quoted(a.value)}.`
        : `${name} changed from ${quoted(a.value)} to ${quoted(b.value)}.`;
  return [{ kind, field, before: valueOf(a), after: valueOf(b), attention, message, ...spans(a, b) }];
}

function personChange(
  kind: 'owner-changed' | 'manager-changed',
  field: string,
  a: Maybe<string>,
  b: Maybe<string>,
  name: string,
): readonly Finding[] {
  const from = a && handleOf(a.value);
  const to = b && handleOf(b.value);
  if (from === to || (from !== undefined && to !== undefined && isSamePerson(from, to))) return [];
  const message =
    from === undefined
      ? `${name} set to ${to ?? ''}.`
      : to === undefined
        ? `${name} removed; it was ${from}.`
        : `${name} changed from ${from} to ${to}.`;
  return [
    { kind, field, before: from ?? null, after: to ?? null, attention: 'note', message, ...spans(a, b) },
  ];
}

function type({ before: { goal: a }, after: { goal: b } }: Versions): readonly Finding[] {
  const from = a.type?.value;
  const to = b.type?.value;
  if (from === to) return [];
  return [
    {
      kind: 'type-changed',
      field: 'type',
      before: from ?? null,
      after: to ?? null,
      attention: 'review',
      message: `Type changed from ${from ?? 'none'} to ${to ?? 'none'}.`,
      ...spans(a.type, b.type),
    },
  ];
}

function created({ before: { goal: a }, after: { goal: b } }: Versions): readonly Finding[] {
  if (a.created?.value === b.created?.value) return [];
  return [
    {
      kind: 'created-changed',
      field: 'created',
      before: valueOf(a.created),
      after: valueOf(b.created),
      attention: 'note',
      message: `Created changed from ${a.created?.value ?? 'none'} to ${b.created?.value ?? 'none'}.`,
      ...spans(a.created, b.created),
    },
  ];
}

function dueChange(
  field: string,
  a: Maybe<CalendarDate>,
  b: Maybe<CalendarDate>,
  name: string,
  earlierSlips: number | undefined,
): readonly Finding[] {
  if (a?.value === b?.value) return [];
  const places = { field, before: valueOf(a), after: valueOf(b), ...spans(a, b) };
  if (a === undefined || b === undefined) {
    // A goal without its date may run for ever; one that gets a date is pulled in.
    return a === undefined
      ? [
          {
            kind: 'due-pulled-in',
            attention: 'note',
            message: `${name} set to ${b?.value ?? ''}.`,
            ...places,
          },
        ]
      : [
          {
            kind: 'due-slipped',
            attention: 'review',
            message: `${name} removed; it was ${a.value}.`,
            ...places,
          },
        ];
  }
  const days = daysBetween(a.value, b.value);
  const moves = `${countWords(Math.abs(days), 'day')}, from ${a.value} to ${b.value}.`;
  if (days < 0)
    return [
      { kind: 'due-pulled-in', attention: 'note', message: `${name} pulled in by ${moves}`, ...places },
    ];
  const again = earlierSlips === undefined || earlierSlips === 0 ? '' : ` ${timesWords(earlierSlips + 1)}`;
  return [
    { kind: 'due-slipped', attention: 'review', message: `${name} slipped by ${moves}${again}`, ...places },
  ];
}

/** How often it slipped, this time included. */
function timesWords(count: number): string {
  return count === 2 ? 'It slips for the second time.' : `It has slipped ${count} times.`;
}

function cadence({ before, after, configBefore, configAfter }: Versions): readonly Finding[] {
  const from = cadenceOf(before, configBefore);
  const to = cadenceOf(after, configAfter);
  // A change of the configuration's default is not a change of the goal.
  if (from === to || (before.goal.cadence === undefined && after.goal.cadence === undefined)) return [];
  const rank = (value: string): number => CADENCES.findIndex((one) => one.value === value);
  const places = {
    field: 'cadence',
    before: from,
    after: to,
    ...spans(before.goal.cadence, after.goal.cadence),
  };
  const words = `from ${from} to ${to}.`;
  return rank(to) > rank(from)
    ? [{ kind: 'cadence-relaxed', attention: 'review', message: `Check-ins relaxed ${words}`, ...places }]
    : [{ kind: 'cadence-tightened', attention: 'note', message: `Check-ins tightened ${words}`, ...places }];
}

function visibility({ before: { goal: a }, after: { goal: b } }: Versions): readonly Finding[] {
  const from = a.visibility?.value;
  const to = b.visibility?.value;
  if (from === to) return [];
  const change = reach(to) - reach(from);
  if (change === 0) return [];
  const places = {
    field: 'visibility',
    before: from ?? null,
    after: to ?? null,
    ...spans(a.visibility, b.visibility),
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

/** A goal that says nothing is for those who read the repository: the team. */
function reach(value: Visibility = 'team'): number {
  return VISIBILITIES.findIndex((one) => one.value === value);
}

export function valueOf<Value>(located: Maybe<Value>): Value | null {
  return located === undefined ? null : located.value;
}

export function spans(a: Maybe<unknown>, b: Maybe<unknown>): Pick<Finding, 'beforeSpan' | 'afterSpan'> {
  return { beforeSpan: a?.span, afterSpan: b?.span };
}
