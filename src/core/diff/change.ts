/**
 * What can happen to a goal between two versions of a repository: a closed list of kinds, each with what was there
 * before and after. Plain data; how a change is found and put into words is said beside each kind of finding.
 */
import type { CalendarDate } from '../model/calendar-date';
import type { Cadence, GoalType, Status, Visibility } from '../model/vocabulary';
import type { Range, Span } from '../text/source-text';

/** Whether a reviewer should look at a change, or need only know of it. */
export type Attention = 'review' | 'note';

/** By kind, the values before and after; `null` where nothing was said, or nothing that could be read. */
interface ChangeValues {
  'goal-added': [null, string];
  'goal-removed': [string, null];
  'goal-moved': [string, string];
  'id-changed': Texts;
  'title-changed': Texts;
  'type-changed': [GoalType | null, GoalType | null];
  'status-changed': [Status | null, Status | null];
  'owner-changed': Texts;
  'manager-changed': Texts;
  'due-slipped': Dates;
  'due-pulled-in': Dates;
  'created-changed': Dates;
  'cadence-relaxed': [Cadence, Cadence];
  'cadence-tightened': [Cadence, Cadence];
  'gap-changed': Texts;
  'gap-removed': [string, null];
  'root-cause-changed': Texts;
  'root-cause-removed': [string, null];
  'goal-changed': Texts;
  'metric-replaced': [string, string];
  'metric-removed': [string, null];
  'baseline-changed': Numbers;
  'target-eased': Numbers;
  'target-stretched': Numbers;
  'unit-changed': Texts;
  'ownership-changed': Lists;
  'ownership-removed': [readonly string[], null];
  'alignment-added': [null, string];
  'alignment-removed': [string, null];
  'visibility-widened': [Visibility | null, Visibility | null];
  'visibility-narrowed': [Visibility | null, Visibility | null];
  'check-in-added': [null, CalendarDate | string];
  'check-in-edited': [string | number | null, string | number | null];
  'check-in-removed': [CalendarDate | string, null];
  'strength-lowered': [number, number];
  'strength-raised': [number, number];
  'problem-introduced': [null, string];
  'problem-fixed': [string, null];
  'field-changed': [FieldValue, FieldValue];
  unreadable: [null, null];
}

type Texts = [string | null, string | null];
type Dates = [CalendarDate | null, CalendarDate | null];
type Numbers = [number | null, number | null];
type Lists = [readonly string[] | null, readonly string[] | null];
export type FieldValue = string | number | readonly string[] | null;

export type ChangeKind = keyof ChangeValues;

/** A change as it is found in one goal, with the places in the texts. */
export type Finding = { [Kind in ChangeKind]: FindingOf<Kind> }[ChangeKind];

export interface FindingOf<Kind extends ChangeKind> {
  readonly kind: Kind;
  /** The key, as `metric.target`, `check-ins.2026-02-11.focus` for an answer of the log, or `null` for the whole goal. */
  readonly field: string | null;
  readonly before: ChangeValues[Kind][0];
  readonly after: ChangeValues[Kind][1];
  readonly attention: Attention;
  /** One sentence or two. */
  readonly message: string;
  readonly beforeSpan?: Span | undefined;
  readonly afterSpan?: Span | undefined;
  /** How a text was reworded. */
  readonly rewording?: readonly Wording[] | undefined;
}

/** A stretch of words that stayed, or that is in one of the texts only. */
export interface Wording {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A change as everybody outside sees it. */
export type Change = { [Kind in ChangeKind]: ChangeOf<Kind> }[ChangeKind];

export interface ChangeOf<Kind extends ChangeKind> extends Omit<FindingOf<Kind>, 'beforeSpan' | 'afterSpan'> {
  readonly goal: ChangedGoal;
  readonly beforeRange: Range | undefined;
  readonly afterRange: Range | undefined;
}

/** The goal that a change is of, as it is after it, or was where it is gone. */
export interface ChangedGoal {
  /** Relative to the root, with `/`; on the side before, where the goal is removed. */
  readonly file: string;
  /** Where the goal was, if elsewhere. */
  readonly previousFile: string | undefined;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly owner: string | undefined;
}
