import { calendarDateOf, type CalendarDate } from '../model/calendar-date';
import type { FileRule, Finding, Fix } from './rule';
import { replaceScalar } from './yaml-fix';

export const invalidDate: FileRule = {
  id: 'invalid-date',
  scope: 'file',
  severity: 'error',
  summary: 'A date is not a calendar date written YYYY-MM-DD.',
  why: 'What is due, and in which order, is reckoned from these dates.',
  bad: 'due: 12.4.2026',
  good: 'due: 2026-04-12',
  check: (file) =>
    file.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'date' || issue.node.kind !== 'scalar') return [];
      const { text, span } = issue.node;
      const meant = datesMeant(text.trim());
      return [
        {
          span,
          message: messageFor(text.trim(), meant),
          fixes: meant.map((date): Fix => ({
            title: `Change to ${date}`,
            edits: [replaceScalar(issue.node, date)],
            safe: meant.length === 1,
          })),
        },
      ];
    }),
};

function messageFor(text: string, meant: readonly CalendarDate[]): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text} is not a calendar date.`;
  const [first, second] = meant;
  if (second !== undefined) return `Write the date as YYYY-MM-DD: ${String(first)} or ${second}.`;
  return first === undefined ? 'Write the date as YYYY-MM-DD.' : `Write the date as YYYY-MM-DD: ${first}.`;
}

/**
 * The dates a text may mean: the year first is year-month-day; with dots day.month.year; with slashes either of the
 * two, so that both are offered unless only one exists. A time behind a date is dropped.
 */
function datesMeant(text: string): readonly CalendarDate[] {
  const yearFirst = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?:[T ].*)?$/.exec(text);
  if (yearFirst !== null) return existing([[yearFirst[1], yearFirst[2], yearFirst[3]]]);
  const yearLast = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (yearLast === null) return [];
  const [, first, separator, second, year] = yearLast;
  const dayFirst = [year, second, first];
  return existing(separator === '.' ? [dayFirst] : [dayFirst, [year, first, second]]);
}

function existing(candidates: readonly (readonly (string | undefined)[])[]): readonly CalendarDate[] {
  const dates = candidates.flatMap(
    ([year, month, day]) => calendarDateOf(Number(year), Number(month), Number(day)) ?? [],
  );
  return [...new Set(dates)];
}
