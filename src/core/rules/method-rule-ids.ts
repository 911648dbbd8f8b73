/**
 * Rules of the format's first version that are not written yet, so that a configuration may speak of them already. Each
 * goes from here when it comes into the list of rules.
 */
export const METHOD_RULE_IDS: readonly string[] = [
  'vague-goal',
  'no-timeframe',
  'not-observable',
  'goal-restates-gap',
  'root-cause-is-symptom',
  'metric-is-feeling',
  'metric-without-target',
  'metric-standing-still',
  'unrelated-metric',
  'course-only',
  'missing-support',
  'type-mismatch',
  'cadence-too-sparse',
  'losing-focus',
  'metric-moving-away',
  'off-pace',
  'closed-without-result',
];
