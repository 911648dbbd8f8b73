/** Not said of a goal that is over: whatever its dates were, nobody plans with them any more. */
import { findContradiction, type Contradiction } from '../coach/timeframe';
import type { CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { isClosed, isWhole } from '../model/goal-set';
import { placeInValue } from '../model/place-in-value';
import { atMostHintInDraft } from './missing-field';
import type { FileRule, Finding, Fix } from './rule';
import { shown } from './words';

export const noTimeframe: FileRule = {
  id: 'no-timeframe',
  scope: 'file',
  severity: 'warning',
  english: true,
  summary: 'The goal has no time, or its text and its due date tell different ones.',
  why: 'A goal without a date is always what can wait until next week.',
  bad: 'due: 2027-12-31\ngoal: Within 90 days, write every cross-team update in the agreed structure',
  good: 'due: 2026-04-12\ngoal: Within 90 days, write every cross-team update in the agreed structure',
  check: (file, context) => {
    const { goal } = file;
    if (goal.goal === undefined || isClosed(file) || !isWhole(file)) return [];
    const { goal: words, goalTimes: times } = context.wording;
    const hasDate = goal.due !== undefined || goal.metric.by !== undefined || isDueUnusable(file);
    if (times.length === 0 && !hasDate) return [lacking(file, goal.goal.span)];
    const [created, due] = [goal.created?.value, goal.due?.value];
    const contradiction = findContradiction({ words, times, created, due });
    return contradiction === undefined ? [] : [contradicting(file, contradiction)];
  },
};

/** A date that cannot be read is reported where it stands. */
function isDueUnusable({ issues }: GoalFile): boolean {
  return issues.some(
    (issue) => issue.path[0] === 'due' && issue.code !== 'missing' && issue.code !== 'empty',
  );
}

function lacking(file: GoalFile, span: Finding['span']): Finding {
  const message =
    'Nothing says by when. Give the goal a due date, or a time in its text such as “by the end of June”.';
  return { span, message, ...atMostHintInDraft(file, 'due') };
}

function contradicting(file: GoalFile, { kind, time, lastDay, dueThen }: Contradiction): Finding {
  const { goal, path, source } = file;
  const located = goal.goal ?? { value: '', span: { start: 0, end: 0 } };
  const words = shown(located.value.slice(time.span.start, time.span.end));
  const other = kind === 'no-such-day' ? undefined : kind === 'past' ? goal.created : goal.due;
  const date = other?.value ?? '';
  const message = {
    'no-such-day': `“${words}” names a day that no calendar has. Correct it.`,
    past: `“${words}” was over on ${lastDay ?? ''}, before the goal was created on ${date}. Correct one of the two.`,
    'beyond-due': `“${words}” runs to ${lastDay ?? ''}, and the goal is due on ${date} already. Correct one of the two.`,
    'long-before-due': `“${words}” ends on ${lastDay ?? ''}, and the goal is due only on ${date}. Correct one of the two.`,
  }[kind];
  return {
    span: placeInValue(source, located, time.span),
    message,
    related: other === undefined ? [] : [{ path, span: other.span, message: `The other date is ${date}.` }],
    fixes: dueThen === undefined ? [] : setDue(file, dueThen),
    ...atMostHintInDraft(file, 'goal'),
  };
}

/** Where the date can be written over as it stands, in quotes or not, and contradicts no other date then. */
function setDue({ goal: { due, metric }, source }: GoalFile, date: CalendarDate): readonly Fix[] {
  if (due === undefined || (metric.by?.value ?? date) > date) return [];
  const written = source.text.slice(due.span.start, due.span.end);
  const quote = written.length === due.value.length ? '' : written.charAt(0);
  if (written !== quote + due.value + quote) return [];
  return [
    { title: `Set due to ${date}`, edits: [{ span: due.span, newText: quote + date + quote }], safe: false },
  ];
}
