/** The format's closed lists of values, each with what it means. */

export interface ValueDefinition<Value extends string = string> {
  readonly value: Value;
  readonly means: string;
  /** What people write instead: it is offered as a fix and never read as the value. */
  readonly alsoSaid?: readonly string[];
}

export const GOAL_TYPES = [
  { value: 'development', means: 'Closes a gap in the present role by changing a skill or a behavior.' },
  { value: 'learning', means: 'Acquires a skill or knowledge for later; long-term and usually one’s own.' },
  { value: 'performance', means: 'An outcome with a number and a near date.' },
  { value: 'improvement', means: 'Answers a failure to meet a basic duty; watched closely and private.' },
  { value: 'objective', means: 'What the team or organization wants for a period; goals align to it.' },
] as const satisfies readonly ValueDefinition[];

export const STATUSES = [
  {
    value: 'draft',
    means: 'Being written; may still lack parts.',
    alsoSaid: ['planned', 'proposed', 'todo', 'new'],
  },
  {
    value: 'active',
    means: 'Being worked on; check-ins are due.',
    alsoSaid: ['in-progress', 'open', 'ongoing', 'started', 'doing', 'current'],
  },
  {
    value: 'paused',
    means: 'Set aside for now; nothing is due.',
    alsoSaid: ['on-hold', 'blocked', 'waiting', 'deferred'],
  },
  {
    value: 'achieved',
    means: 'Reached, on the date in closed.',
    alsoSaid: ['done', 'complete', 'completed', 'finished', 'reached', 'met'],
  },
  {
    value: 'dropped',
    means: 'Given up, on the date in closed.',
    alsoSaid: ['cancelled', 'canceled', 'abandoned', 'given-up', 'missed'],
  },
] as const satisfies readonly ValueDefinition[];

export const CADENCES = [
  { value: 'weekly', means: 'A check-in every week.' },
  { value: 'biweekly', means: 'A check-in every two weeks.', alsoSaid: ['fortnightly', 'every-two-weeks'] },
  { value: 'monthly', means: 'A check-in every month; the default.' },
  { value: 'quarterly', means: 'A check-in every three months; the default of an objective.' },
] as const satisfies readonly ValueDefinition[];

export const LANGUAGES = [
  { value: 'english', means: 'English texts are judged; the default.', alsoSaid: ['en'] },
  { value: 'none', means: 'No wording is judged.', alsoSaid: ['off'] },
] as const satisfies readonly ValueDefinition[];

export const SET_BY = [
  { value: 'self', means: 'The owner chose this goal.' },
  { value: 'manager', means: 'The manager set this goal.' },
  { value: 'together', means: 'Owner and manager agreed on this goal.' },
] as const satisfies readonly ValueDefinition[];

export const CAUSE_KINDS = [
  { value: 'skill', means: 'Knows what to do, but cannot do it well yet.' },
  { value: 'knowledge', means: 'Does not know something that the work needs.' },
  { value: 'behavior', means: 'Can do it, but a habit gets in the way.' },
  { value: 'confidence', means: 'Can do it, but avoids it or holds back.' },
  { value: 'clarity', means: 'Does not know what is expected or why it matters.' },
  { value: 'time', means: 'Other work takes the time it needs.' },
  { value: 'resources', means: 'Lacks a tool, access, money or people.' },
] as const satisfies readonly ValueDefinition[];

export const VISIBILITIES = [
  { value: 'private', means: 'For the owner and the manager.' },
  { value: 'team', means: 'For the team.' },
  { value: 'public', means: 'For everybody who can read the repository.' },
] as const satisfies readonly ValueDefinition[];

export const HEALTH = [
  {
    value: 'on-track',
    means: 'Expected to be reached by its date.',
    alsoSaid: ['green', 'good', 'fine', 'ok'],
  },
  {
    value: 'at-risk',
    means: 'May miss its date unless something changes.',
    alsoSaid: ['yellow', 'amber', 'orange'],
  },
  { value: 'off-track', means: 'Will miss its date as things are.', alsoSaid: ['red', 'bad', 'late'] },
] as const satisfies readonly ValueDefinition[];

export type GoalType = (typeof GOAL_TYPES)[number]['value'];
export type Status = (typeof STATUSES)[number]['value'];
export type Cadence = (typeof CADENCES)[number]['value'];
export type Language = (typeof LANGUAGES)[number]['value'];
export type SetBy = (typeof SET_BY)[number]['value'];
export type CauseKind = (typeof CAUSE_KINDS)[number]['value'];
export type Visibility = (typeof VISIBILITIES)[number]['value'];
export type Health = (typeof HEALTH)[number]['value'];
