/** A goal as typed facts, each with the span it was read from. A fact that is absent or unusable is `undefined`. */
import type { Span } from '../text/source-text';
import type { CalendarDate } from './calendar-date';
import type { Cadence, CauseKind, GoalType, Health, SetBy, Status, Visibility } from './vocabulary';

/** A value with the span of what it was read from. */
export interface Located<Value> {
  readonly value: Value;
  readonly span: Span;
}

export type Maybe<Value> = Located<Value> | undefined;

export interface Goal {
  readonly id: Maybe<string>;
  readonly title: Maybe<string>;
  readonly type: Maybe<GoalType>;
  readonly status: Maybe<Status>;
  readonly owner: Maybe<string>;
  readonly manager: Maybe<string>;
  readonly setBy: Maybe<SetBy>;
  readonly created: Maybe<CalendarDate>;
  readonly due: Maybe<CalendarDate>;
  readonly closed: Maybe<CalendarDate>;
  readonly cadence: Maybe<Cadence>;
  readonly gap: Maybe<string>;
  readonly rootCause: RootCause;
  readonly goal: Maybe<string>;
  readonly metric: Metric;
  readonly ownership: Ownership;
  readonly alignsTo: readonly Located<string>[];
  readonly career: Maybe<string>;
  readonly competency: readonly Located<string>[];
  readonly visibility: Maybe<Visibility>;
  readonly evidence: readonly Located<string>[];
  readonly tags: readonly Located<string>[];
}

export interface RootCause {
  readonly kind: Maybe<CauseKind>;
  readonly detail: Maybe<string>;
}

export interface Metric {
  readonly measure: Maybe<string>;
  readonly baseline: Maybe<number>;
  readonly target: Maybe<number>;
  readonly unit: Maybe<string>;
  readonly by: Maybe<CalendarDate>;
}

export interface Ownership {
  readonly employee: readonly Located<string>[];
  readonly manager: readonly Located<string>[];
  readonly organization: readonly Located<string>[];
}

/** A check-in or a reflection of the log, with what its labels say. */
export interface CheckIn {
  readonly kind: 'check-in' | 'reflection';
  /** `undefined` where the heading holds no calendar date. */
  readonly date: CalendarDate | undefined;
  readonly heading: Located<string>;
  readonly span: Span;
  readonly answers: readonly Answer[];
  readonly focus: number | undefined;
  readonly health: Health | undefined;
  /** The metric's reading. */
  readonly reading: number | undefined;
}

/** An answer to one of the known questions. */
export interface Answer {
  /** The label as the format spells it. */
  readonly label: string;
  readonly labelSpan: Span;
  readonly value: string;
  /** The answer on the label's line; empty where there is none. */
  readonly valueSpan: Span;
  readonly span: Span;
}
