/** Numbers in words, what stands before and behind numbers, and numbers that count nothing. */
import { words } from './word-list';

/** What is added up: `twenty five`. */
export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** What multiplies the number before it: `two hundred`, `a dozen`, `3 million`. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1_000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
]);

/** Right behind the digits: `15k`, `2.5M`. */
export const SCALE_LETTERS: ReadonlyMap<string, number> = new Map([
  ['k', 1_000],
  ['m', 1_000_000],
  ['mm', 1_000_000],
  ['mio', 1_000_000],
  ['b', 1_000_000_000],
  ['bn', 1_000_000_000],
]);

/** Right behind the digits, and said as the unit: `200ms`, `3x`. */
export const SHORT_UNITS = words(
  // How many times.
  'x',
  // Time.
  'ms s sec secs min mins h hr hrs d w wk wks mo yr yrs',
  // Sizes.
  'kb mb gb tb px',
  // Points of a score or a percentage.
  'pp pt pts bps',
);

/** A number of times in one word. `once` is one only where a rate follows: else it says "as soon as". */
export const TIMES_WORDS: ReadonlyMap<string, number> = new Map([
  ['once', 1],
  ['twice', 2],
  ['thrice', 3],
]);

/** Verbs that say by how much something changes: "double the share of". */
export const FACTOR_VERBS: ReadonlyMap<string, number> = new Map([
  ['halve', 0.5],
  ['halving', 0.5],
  ['double', 2],
  ['doubling', 2],
  ['triple', 3],
  ['tripling', 3],
  ['quadruple', 4],
]);

/** Behind such a verb it is one of a saying: "double down", "double check". */
export const AFTER_NO_FACTOR = words('down check checks checking click clicks book booked blind standards');

/** Percent and percentage points in words. */
export const PERCENT_WORDS = words('percent percents percentage pct');

/** Signs of currencies, which stand before the number or behind it. */
export const CURRENCY_SIGNS: ReadonlySet<string> = new Set('$€£¥₹');

/** Before `one` it stands for a thing named before: "after each one". */
export const BEFORE_PRONOUN_ONE = words(
  'each every this that the no any which some last next first another only',
);

/** Behind `one` it is one of a saying: "one another", "one-on-one", "one-off". */
export const AFTER_NO_ONE = words(
  'another on to by off way stop pager pagers time size sided liner liners ones thing',
);

/** Before a number it is a name, not a count: "week 8", "level 3", "Node 20", "SOC 2". */
export const BEFORE_NAME_NUMBER = words(
  // Stretches and steps that are counted.
  'day week month quarter sprint iteration year phase step stage part chapter section page module unit lesson',
  // Ranks.
  'level tier grade band priority severity sev rank',
  // Documents and standards.
  'version release issue ticket rfc adr iso soc pci gdpr article rule figure table appendix',
  // Tools with their version.
  'node python java angular react vue rails php postgres windows ios android net web http ipv',
);

/** Between a number and what it counts: "four real incidents" counts incidents only in the eye of a reader. */
export const NO_UNIT = words(
  'a an the of and or to in on at by for with per each every from as than within over during until before after',
  'is are was were be or more fewer less out up down and then while if when that which who so but not into it',
);

/** Behind `once` they make it a rate: "once a week". */
export const RATE_OPENERS = words('a an per every each in daily weekly monthly quarterly');

/** Before a number of four digits it is a year: "in 2026", "end of 2026". */
export const YEAR_OPENERS = words(
  'in by of during since for until till through throughout before after from end early late mid',
  'january february march april may june july august september october november december',
  'q1 q2 q3 q4 h1 h2 fy year',
);
