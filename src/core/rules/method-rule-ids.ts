/**
 * Rules of the format's first version that are not written yet, so that a configuration may speak of them already. Each
 * goes from here when it comes into the list of rules.
 */
export const METHOD_RULE_IDS: readonly string[] = ['unrelated-metric'];
