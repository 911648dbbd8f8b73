import assert from 'node:assert/strict';
import { parseCalendarDate, type CalendarDate } from '../../src/core';

/** A calendar date in a test; a typing error in it fails the test at once. */
export function date(text: string): CalendarDate {
  const parsed = parseCalendarDate(text);
  assert.ok(parsed !== undefined, `${text} is not a calendar date`);
  return parsed;
}
