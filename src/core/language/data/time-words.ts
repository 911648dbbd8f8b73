/** The words of which expressions of time are made. What they mean together is in `time-points`, `time-lengths`, `times`. */
import { words } from './word-list';

/** Months by number, with their short forms. */
export const MONTHS: ReadonlyMap<string, number> = numbered([
  'january jan',
  'february feb',
  'march mar',
  'april apr',
  'may',
  'june jun',
  'july jul',
  'august aug',
  'september sep sept',
  'october oct',
  'november nov',
  'december dec',
]);

/** Days of the week from Monday, with those short forms that are no other word. */
export const WEEKDAYS: ReadonlyMap<string, number> = numbered([
  'monday mon',
  'tuesday tue tues',
  'wednesday',
  'thursday thu thurs',
  'friday fri',
  'saturday',
  'sunday',
]);

/** "every Friday" in one word. */
export const WEEKDAY_PLURALS = words('mondays tuesdays wednesdays thursdays fridays saturdays sundays');

/** Units whose length the calendar knows. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'year';

export type Unit = CalendarUnit | 'stretch' | 'moment';

/**
 * Units of time. A `stretch` is one whose length every team sets for itself. In a `moment` something is answered or
 * loaded: no goal runs for so long.
 */
export const UNITS: ReadonlyMap<string, Unit> = new Map<string, Unit>([
  ...units('day', 'day days d workday workdays weekday weekdays'),
  ...units('week', 'week weeks wk wks w'),
  ...units('month', 'month months mo mos'),
  ...units('quarter', 'quarter quarters qtr'),
  ...units('year', 'year years yr yrs'),
  ...units(
    'stretch',
    'sprint sprints iteration iterations semester semesters term terms trimester season seasons',
  ),
  ...units('stretch', 'cycle cycles rotation rotations increment increments release releases pi'),
  ...units('moment', 'second seconds sec secs s minute minutes min mins hour hours h hr hrs ms'),
]);

/** Two weeks in one word. */
export const FORTNIGHTS = words('fortnight fortnights');

/** One of the four quarters or two halves of a year: `Q3`, `H1`. */
export const PARTS_OF_YEAR: ReadonlyMap<string, { readonly months: 3 | 6; readonly number: number }> =
  new Map([
    ['q1', { months: 3, number: 1 }],
    ['q2', { months: 3, number: 2 }],
    ['q3', { months: 3, number: 3 }],
    ['q4', { months: 3, number: 4 }],
    ['h1', { months: 6, number: 1 }],
    ['h2', { months: 6, number: 2 }],
  ]);

/** Ordinals before a unit: "the third quarter", "the second week". */
export const ORDINALS: ReadonlyMap<string, number> = numbered([
  'first 1st',
  'second 2nd',
  'third 3rd',
  'fourth 4th',
  'fifth 5th',
  'sixth 6th',
]);

/** Ends of periods in letters. The end of a day is left out: it says how fast, not until when. */
export const END_SHORTHANDS: ReadonlyMap<string, CalendarUnit> = new Map([
  ['eow', 'week'],
  ['eom', 'month'],
  ['eoq', 'quarter'],
  ['eoy', 'year'],
]);

/** Which part of a stretch of time is meant: "the end of Q3", "mid-March", "early 2027". */
export type Part = 'start' | 'middle' | 'late' | 'end';

export const PART_NOUNS: ReadonlyMap<string, Part> = new Map([
  ['end', 'end'],
  ['close', 'end'],
  ['conclusion', 'end'],
  ['middle', 'middle'],
  ['midpoint', 'middle'],
  ['start', 'start'],
  ['beginning', 'start'],
]);

export const PART_ADJECTIVES: ReadonlyMap<string, Part> = new Map([
  ['mid', 'middle'],
  ['early', 'start'],
  ['late', 'late'],
]);

/** Seasons and feasts: a time, but whose calendar tells when? */
export const FUZZY_TIMES = words(
  'spring summer autumn fall winter christmas easter thanksgiving ramadan holidays holiday',
  'midyear midterm halftime',
);

/** A year that does not begin in January everywhere. */
export const OTHER_YEARS = words('fiscal financial school academic budget performance');

/** Opens a deadline. */
export const DEADLINE_OPENERS = words('by before until till til due ahead');

/** Opens a deadline in several words; the last word is read as any opener. */
export const DEADLINE_PHRASES: readonly (readonly string[])[] = [
  ['no', 'later', 'than'],
  ['not', 'later', 'than'],
  ['prior', 'to'],
  ['ahead', 'of'],
  ['on', 'or', 'before'],
  ['by', 'or', 'before'],
  ['due', 'by'],
  ['due', 'on'],
  ['due', 'in'],
];

/** The day named is the first one no longer inside. */
export const BEFORE_OPENERS = words('before prior ahead');

/** Opens a window. */
export const WINDOW_OPENERS = words('within in inside over during across throughout for through thru under');

/** Opens a window in several words. */
export const WINDOW_PHRASES: readonly (readonly string[])[] = [
  ['over', 'the', 'course', 'of'],
  ['in', 'the', 'course', 'of'],
  ['over', 'a', 'period', 'of'],
  ['for', 'a', 'period', 'of'],
  ['for', 'the', 'duration', 'of'],
  ['in', 'a', 'span', 'of'],
];

/** What follows is when something starts, not until when: "since January", "starting in March". */
export const START_OPENERS = words('since from after starting beginning effective');

/** It runs from now on: "the next three months", "the coming year". */
export const FROM_NOW = words('next coming following upcoming first initial remaining');

export const THIS_OR_NEXT: ReadonlyMap<string, 0 | 1> = new Map([
  ['this', 0],
  ['current', 0],
  ['coming', 0],
  ['next', 1],
  ['following', 1],
  ['upcoming', 0],
]);

/** Between the number and its unit: "8 consecutive weeks". */
export const BEFORE_UNIT = words(
  'consecutive straight successive calendar business working full whole more additional on call oncall',
);

/** Before a length, and telling no other length: "at least eight weeks". */
export const ABOUT = words(
  'about around roughly approximately nearly almost under below over at least most up to the maximum minimum of a',
  'less fewer more than no every full entire single',
);

/** Some, but who knows how many: "the next few weeks". */
export const SOME = words('few several some couple');

/** Behind a length it makes it an age or something gone by: "over 60 days old", "two years ago". */
export const AFTER_AGE = words(
  'old ago older overdue late past experience tenure earlier younger before since ahead',
);

/** Before "for 30 days" it says how long something was left lying. */
export const BEFORE_STALE = words(
  'open stale idle inactive untouched waiting unanswered unused pending unchanged lasted',
);

/** Behind "within 30 days of": the window begins with the goal, not with an event that recurs. */
export const BEGINNINGS = words(
  'starting start beginning joining hire hiring today now kickoff creation approval',
);

/** Behind "a 30-day": what takes that long is a stretch of time, not a plan or a course. */
export const STRETCH_NOUNS = words('period window span stretch timeframe timeline horizon mark phase block');

/** How often, in one word. */
export const RECURRENCES = words(
  'daily weekly biweekly fortnightly monthly bimonthly quarterly yearly annually semiannually biannually',
);

/** Behind such a word it is the name of a figure: "monthly active users". */
export const AFTER_NO_RECURRENCE = words('active recurring revenue revenues salary unique spend spending');

/** Opens a recurrence before a unit: "every week". */
export const EACH = words('each every per');

/** Between "every" and the unit: "every other week". */
export const BEFORE_EVERY_UNIT = words('other second third fourth single working business calendar new full');

/** Behind "every" they say daily. */
export const PARTS_OF_DAY = words('morning mornings afternoon evening night lunchtime weekend');

/** Makes an occasion with whatever follows it: "after each one". */
export const AROUND = words('after before during following upon');

/** May open an occasion where "each" and something that happens follows: "in every design review". */
export const AT = words('at in on for with from into to of by through throughout across');

/** What happens at work, now and again, in the singular. Behind "each" or "after" it is an occasion. */
export const EVENTS = withPlurals(
  // Going wrong, and what follows.
  'incident outage escalation alert page failure rollback postmortem complaint breach',
  // Meetings.
  'meeting standup stand-up retro retrospective planning grooming refinement sync huddle offsite workshop session',
  'review demo showcase kickoff briefing debrief call interview conversation talk presentation lecture conference',
  'check-in checkin townhall one-to-one roundtable critique walkthrough consultation visit appointment',
  // Delivering.
  'release deploy deployment launch rollout merge migration cutover handoff handover handout delivery milestone update',
  'experiment pilot test round campaign publication announcement submission inspection audit drill exercise',
  // Pieces of work that come and go.
  'project sprint iteration cycle phase rotation shift quarter pr mr ticket commit proposal rfc spec',
  'interaction feedback training class module chapter lesson course engagement deal negotiation decision change',
  'onboarding survey study feature epic draft report article',
);

/** What a deadline may wait for: "by the launch". */
export const MILESTONES = withPlurals(
  'launch release retro retrospective review offsite conference kickoff milestone deadline freeze renewal audit summit',
  'sprint iteration cycle project period program rotation internship probation onboarding pilot phase semester term',
  'season demo meeting cutover migration migrations hackathon rollout planning cycle contract engagement course window',
  'plan appraisal exam evaluation',
);

/** Ends what may be the name of an event: the event comes before. */
export const NO_EVENT_BEHIND = words(
  'and or of to in on at with for by from as than then so that which who when while if but is are was were be',
  'before after during within until into through',
);

/** Several forms of one thing on a line, numbered from 1. */
function numbered(lines: readonly string[]): ReadonlyMap<string, number> {
  return new Map(lines.flatMap((line, index) => line.split(' ').map((word) => [word, index + 1] as const)));
}

function units(unit: Unit, names: string): readonly (readonly [string, Unit])[] {
  return [...words(names)].map((name) => [name, unit] as const);
}

function withPlurals(...lines: readonly string[]): ReadonlySet<string> {
  return new Set([...words(...lines)].flatMap((word) => [word, pluralOf(word)]));
}

function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
}
