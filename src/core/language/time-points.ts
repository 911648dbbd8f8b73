/** Points in time in a text, read at a given word: a date, "June 30", "the end of Q3", "next quarter", "week 8", "EOY". */
import {
  END_SHORTHANDS,
  FUZZY_TIMES,
  MONTHS,
  ORDINALS,
  OTHER_YEARS,
  PART_ADJECTIVES,
  PART_NOUNS,
  PARTS_OF_YEAR,
  THIS_OR_NEXT,
  UNITS,
  WEEKDAYS,
  type CalendarUnit,
  type Part,
  type Unit,
} from './data/time-words';
import { perForm, startsWithDigit } from './form';
import { readNumber } from './numbers';
import { goesOnAt, lowerAt, skip } from './phrase';
import { readDate, readOrdinalDay, yearAt, type PointRead } from './time-days';
import { opensLength, readLength } from './time-lengths';
import type { TimeEnd } from './time-end';
import type { Word } from './words';

const UNKNOWN: TimeEnd = { kind: 'unknown' };

export function readPoint(words: readonly Word[], at: number): PointRead | undefined {
  const start = skip(words, at, DETERMINERS);
  const word = words[start];
  if (word === undefined || !opensPoint(word)) return undefined;
  return (
    readDate(words, start) ??
    readPart(words, start) ??
    readWholePoint(words, start) ??
    readNumbered(words, start) ??
    readOrdinalDay(words, start)
  );
}

/** Whether a point begins at a word, with an article or without: only there is it worth reading on. */
export function mayOpenPoint(words: readonly Word[], at: number): boolean {
  const word = words[skip(words, at, DETERMINERS)];
  return word !== undefined && opensPoint(word);
}

const opensPoint = perForm((form) => {
  const { kind, lower } = form;
  if (kind !== 'word' || startsWithDigit(lower) || opensLength(form)) return true;
  const isNamed = [END_SHORTHANDS, MONTHS, PARTS_OF_YEAR, WEEKDAYS].some((names) => names.has(lower));
  const isPart = PART_NOUNS.has(lower) || PART_ADJECTIVES.has(lower) || UNITS.has(withoutGenitive(lower));
  const isCounted = THIS_OR_NEXT.has(lower) || ORDINALS.has(lower) || lower === 'last';
  return isNamed || isPart || isCounted || FUZZY_TIMES.has(lower) || FISCAL_YEAR.test(lower);
});

function withoutGenitive(lower: string): string {
  return lower.replace(/'s$/, '');
}

const DETERMINERS: ReadonlySet<string> = new Set(['the', 'our', 'your', 'my', 'their', 'a', 'an']);
const OF: ReadonlySet<string> = new Set(['of', 'in']);

/** "the end of Q3", "mid-March", "year-end", "EOM". */
function readPart(words: readonly Word[], at: number): PointRead | undefined {
  const lower = lowerAt(words, at);
  const shorthand = END_SHORTHANDS.get(lower);
  if (shorthand !== undefined) {
    const year = yearAt(words, at + 1);
    return year !== undefined && shorthand === 'year'
      ? { end: { kind: 'part-of-year', months: 12, number: 1, year, part: 'end' }, next: at + 2 }
      : { end: { kind: 'period', unit: shorthand, shift: 0, part: 'end' }, next: at + 1 };
  }
  const noun = PART_NOUNS.get(lower);
  const part = noun ?? PART_ADJECTIVES.get(lower);
  if (part !== undefined) {
    const behind = noun === undefined ? at + 1 : skip(words, at + 1, OF);
    const isJoined = behind > at + 1 || goesOnAt(words, behind);
    if (!isJoined) return undefined;
    const whole = readWholePoint(words, skip(words, behind, DETERMINERS)) ?? readUnitAlone(words, behind);
    return whole && { end: withPart(whole.end, part), next: whole.next };
  }
  if (FUZZY_TIMES.has(lower)) return readFuzzy(words, at, lower);
  return readUnitEnd(words, at);
}

/** "year-end", "quarter's end" */
function readUnitEnd(words: readonly Word[], at: number): PointRead | undefined {
  const unit = UNITS.get(withoutGenitive(lowerAt(words, at)));
  if (unit === undefined || !isLong(unit) || lowerAt(words, at + 1) !== 'end' || !goesOnAt(words, at + 1)) {
    return undefined;
  }
  return { end: { kind: 'period', unit, shift: 0, part: 'end' }, next: at + 2 };
}

/** "end of the quarter", "end of month", "mid-year" */
function readUnitAlone(words: readonly Word[], start: number): PointRead | undefined {
  const at = skip(words, start, DETERMINERS);
  const isOther = OTHER_YEARS.has(lowerAt(words, at));
  const unitAt = isOther || lowerAt(words, at) === 'calendar' ? at + 1 : at;
  const unit = UNITS.get(lowerAt(words, unitAt));
  if (unit === undefined || !goesOnAt(words, unitAt) || unit === 'moment' || unit === 'day') return undefined;
  const next = unitAt + 1;
  return { end: isOther || !isLong(unit) ? UNKNOWN : { kind: 'period', unit, shift: 0 }, next };
}

function withPart(end: TimeEnd, part: Part): TimeEnd {
  return end.kind === 'part-of-year' || end.kind === 'period' ? { ...end, part } : end;
}

/** The middle of the year is known, a season is another one elsewhere. */
function readFuzzy(words: readonly Word[], at: number, lower: string): PointRead {
  const year = yearAt(words, at + 1);
  const next = year === undefined ? at + 1 : at + 2;
  if (lower !== 'midyear') return { end: UNKNOWN, next };
  const end = { kind: 'part-of-year', months: 12, number: 1, year, part: 'middle' } as const;
  return { end, next };
}

/** A whole stretch of time: "March 2026", "Q3", "the second half of 2026", "next quarter", "2027". */
function readWholePoint(words: readonly Word[], at: number): PointRead | undefined {
  return (
    readMonth(words, at) ?? readPartOfYear(words, at) ?? readThisOrNext(words, at) ?? readYear(words, at)
  );
}

function readMonth(words: readonly Word[], at: number): PointRead | undefined {
  const number = MONTHS.get(lowerAt(words, at));
  if (number === undefined) return undefined;
  const of = skip(words, at + 1, OF);
  const year = yearAt(words, of);
  if (year !== undefined) return { end: { kind: 'part-of-year', months: 1, number, year }, next: of + 1 };
  const shift = shiftOfYear(words, of);
  const end = { kind: 'part-of-year', months: 1, number, year, ...shift.years } as const;
  return { end, next: shift.next ?? at + 1 };
}

/** `Q3`, `H1 2026`, "third quarter of next year"; of a year that begins elsewhere nobody can tell. */
function readPartOfYear(words: readonly Word[], at: number): PointRead | undefined {
  const short = PARTS_OF_YEAR.get(lowerAt(words, at));
  const ordinal = ORDINALS.get(lowerAt(words, at)) ?? (lowerAt(words, at) === 'last' ? 4 : undefined);
  const noun = short === undefined && goesOnAt(words, at + 1) ? lowerAt(words, at + 1) : '';
  const months = short?.months ?? (noun === 'quarter' ? 3 : noun === 'half' ? 6 : undefined);
  const number = short?.number ?? (months === 6 && ordinal === 4 ? 2 : ordinal);
  if (months === undefined || number === undefined || number > 12 / months) return undefined;
  const behind = short === undefined ? at + 2 : at + 1;
  const of = skip(words, behind, OF);
  const ofYear = skip(words, of, DETERMINERS);
  const isOther = OTHER_YEARS.has(lowerAt(words, ofYear)) || FISCAL_YEAR.test(lowerAt(words, ofYear));
  if (isOther) return { end: UNKNOWN, next: skip(words, ofYear + 1, YEAR) };
  const year = yearAt(words, of) ?? shortYearAt(words, of);
  if (year !== undefined) return { end: { kind: 'part-of-year', months, number, year }, next: of + 1 };
  const ofMonth = of > behind ? readMonth(words, of) : undefined;
  if (ofMonth !== undefined) return { end: ofMonth.end, next: ofMonth.next };
  const shift = shiftOfYear(words, of);
  const end = { kind: 'part-of-year', months, number, year, ...shift.years } as const;
  return { end, next: shift.next ?? behind };
}

const YEAR: ReadonlySet<string> = new Set(['year', 'the']);
const FISCAL_YEAR = /^fy(?:\d{2}|\d{4})?$/;

/** "of the year", "of next year" */
function shiftOfYear(
  words: readonly Word[],
  at: number,
): { readonly years?: { readonly yearsOn: 0 | 1 }; readonly next?: number } {
  const determiner = lowerAt(words, at);
  const shift = determiner === 'the' ? 0 : THIS_OR_NEXT.get(determiner);
  const isYearBehind = lowerAt(words, at + 1) === 'year' && goesOnAt(words, at + 1);
  return shift === undefined || !isYearBehind ? {} : { years: { yearsOn: shift }, next: at + 2 };
}

/** "this quarter", "next year", "next Friday", "the coming half", "next sprint". */
function readThisOrNext(words: readonly Word[], at: number): PointRead | undefined {
  const shift = THIS_OR_NEXT.get(lowerAt(words, at));
  if (shift === undefined || !goesOnAt(words, at + 1)) return undefined;
  // "this coming quarter"
  const behind = THIS_OR_NEXT.has(lowerAt(words, at + 1)) ? at + 2 : at + 1;
  const isOther = OTHER_YEARS.has(lowerAt(words, behind));
  const unitAt = isOther || lowerAt(words, behind) === 'calendar' ? behind + 1 : behind;
  const lower = lowerAt(words, unitAt);
  if (!goesOnAt(words, unitAt)) return undefined;
  const next = unitAt + 1;
  const weekday = WEEKDAYS.get(lower);
  if (weekday !== undefined) return { end: { kind: 'weekday', weekday, shift }, next };
  const month = readMonth(words, unitAt);
  if (month !== undefined) return month;
  const unit = lower === 'half' ? 'half' : UNITS.get(lower);
  if (unit === undefined || unit === 'moment' || unit === 'day') return undefined;
  return { end: isOther || unit === 'stretch' ? UNKNOWN : { kind: 'period', unit, shift }, next };
}

function readYear(words: readonly Word[], at: number): PointRead | undefined {
  const year = yearAt(words, at);
  if (year !== undefined) {
    // "2026-Q2"
    const part = PARTS_OF_YEAR.get(lowerAt(words, at + 1));
    if (part === undefined)
      return { end: { kind: 'part-of-year', months: 12, number: 1, year }, next: at + 1 };
    return { end: { kind: 'part-of-year', ...part, year }, next: at + 2 };
  }
  return FISCAL_YEAR.test(lowerAt(words, at)) ? { end: UNKNOWN, next: skip(words, at + 1, YEAR) } : undefined;
}

/** `Q3'26` */
function shortYearAt(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  const isShort = word?.kind === 'number' && word.text.length === 2 && /^['’]$/.test(word.before);
  return isShort ? 2000 + Number(word.text) : undefined;
}

/** "week 8", "day 30", "the third month", "sprint 3", "the 90-day mark". */
function readNumbered(words: readonly Word[], at: number): PointRead | undefined {
  const unit = UNITS.get(lowerAt(words, at));
  const number = readNumber(words, at + 1);
  if (unit !== undefined && unit !== 'moment' && number !== undefined && goesOnAt(words, at + 1)) {
    return { end: countedEnd(number.value, unit), next: number.next };
  }
  const length = readLength(words, at);
  if (length?.count !== undefined && MARKS.has(lowerAt(words, length.next - 1))) {
    return { end: { kind: 'length', ...length.count, unit: length.unit }, next: length.next };
  }
  const ordinal = ORDINALS.get(lowerAt(words, at));
  const ofUnit = ordinal === undefined ? undefined : UNITS.get(lowerAt(words, at + 1));
  if (ordinal !== undefined && ofUnit !== undefined && ofUnit !== 'moment') {
    const ofAt = at + 2;
    const whole = lowerAt(words, ofAt) === 'of' ? readWholePoint(words, ofAt + 1) : undefined;
    return whole ?? { end: countedEnd(ordinal, ofUnit), next: ofAt };
  }
  return undefined;
}

const MARKS: ReadonlySet<string> = new Set(['mark']);

function countedEnd(count: number, unit: Unit): TimeEnd {
  return unit === 'stretch' ? UNKNOWN : { kind: 'length', least: count, most: count, unit };
}

function isLong(unit: Unit): unit is Exclude<CalendarUnit, 'day'> {
  return unit !== 'moment' && unit !== 'stretch' && unit !== 'day';
}
