/** A check-in or a reflection of today as one snippet, in the style of the log it goes into. */
import type { CalendarDate } from '../../model/calendar-date';
import type { GoalFile } from '../../model/document';
import { questionsOf } from '../../model/questions';
import type { Span } from '../../text/source-text';
import { completion, type Completion } from './completion';
import { withWeekday } from './dates';
import { itemSnippet, logStyleOf } from './log-style';

export function wholeEntries(
  file: GoalFile,
  today: CalendarDate,
  span: Span,
  lead: string,
): readonly Completion[] {
  const kinds = ['check-in', 'reflection'] as const;
  return kinds
    .filter((kind) => !file.checkIns.some((entry) => entry.date === today && entry.kind === kind))
    .map((kind) =>
      completion({
        label: kind === 'check-in' ? 'new check-in' : 'new reflection',
        kind: 'text',
        detail: withWeekday(today),
        documentation:
          kind === 'check-in'
            ? 'A check-in of today with its questions.'
            : 'A reflection on the last quarter, of today, with its questions.',
        span,
        insertText: lead + entrySnippet(file, today, kind),
        isSnippet: true,
      }),
    );
}

function entrySnippet(file: GoalFile, today: CalendarDate, kind: 'check-in' | 'reflection'): string {
  const style = logStyleOf(file, -1);
  const { baseline, target } = file.goal.metric;
  const hasReading = baseline !== undefined || target !== undefined;
  const items = questionsOf(kind)
    .filter(({ label, expected }) => expected || label === 'Health' || (label === 'Metric' && hasReading))
    .map(({ label, answer }, index) =>
      itemSnippet(
        label,
        style,
        index + 1,
        typeof answer === 'object' ? answer.values.map(({ value }) => value) : [],
      ),
    );
  return [`### ${today}${kind === 'reflection' ? ' reflection' : ''}`, '', ...items].join('\n');
}
