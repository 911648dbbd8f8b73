/** What a hover needs to know beyond the file it is asked about; the rules and the schedule are told, not imported. */
import type { CalendarDate } from '../../model/calendar-date';
import type { GoalFile } from '../../model/document';
import type { GoalSet } from '../../model/goal-set';
import type { Severity } from '../../model/severity';

export interface HoverContext {
  readonly today: CalendarDate;
  readonly set: GoalSet;
  readonly rules: readonly RuleSummary[];
  /** What is due next of a goal, in words: `check-in in 3 days`. */
  readonly nextOf: (file: GoalFile) => string | undefined;
}

export interface RuleSummary {
  readonly id: string;
  readonly severity: Severity;
  readonly summary: string;
  readonly why: string;
}
