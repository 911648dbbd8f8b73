/**
 * What speaks for a goal statement and what against it, each with its weight. A statement is weak where the sum is below
 * `LEAST`. Small whole numbers, so that anybody can add them up; chosen by what should outweigh what:
 *
 * - a vague opening (-4) is outweighed by a way from a baseline to a target, or by a mark to be reached together with
 *   any thing named; never by a date alone;
 * - an act that can be seen, with an object (+2), is enough unless its object is generic, or bare: "automate exports"
 *   names no particular thing, nobody it is for, and no occasion;
 * - details add up, three at most: a long sentence of vague words has none.
 */

export const WEIGHTS = {
  // For: what can be seen.
  'from-to': 6,
  mark: 4,
  count: 3,
  act: 2,
  'further-act': 1,
  deliverable: 1,
  name: 2,
  occasion: 2,
  means: 2,
  test: 3,
  question: 2,
  audience: 1,
  deadline: 1,
  'date-alone': 0,
  particular: 1,
  purpose: 1,
  condition: 2,
  detail: 1,
  // Against: what leaves open what will be seen.
  improving: -4,
  'improving-thing': -3,
  mind: -4,
  state: -4,
  'amount-without-figure': -4,
  'amount-of-quality': -6,
  'generic-thing': -2,
  'generic-aside': -2,
  comparative: -5,
  'comparative-aside': -1,
  'broad-thing': -1,
  feeling: -3,
  intention: -3,
  someday: -2,
  bare: -2,
  soft: -2,
  praise: -1,
  unbounded: -1,
  jargon: -1,
} as const satisfies Readonly<Record<string, number>>;

export type EvidenceKind = keyof typeof WEIGHTS;

/** Details and names count so often at most. */
export const MOST_DETAILS = 3;

/** The sum below which a statement is weak. */
export const LEAST = 1;
