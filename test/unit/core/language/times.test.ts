/** Expressions of time: what is one, of which kind, which words it is, and the day it runs to from 2026-01-12, a Monday. */
import assert from 'node:assert/strict';
import { lastDay, timesIn } from '../../../../src/core/language/times';
import { wordsOf } from '../../../../src/core/language/words';
import { date } from '../../../support/date';

const created = date('2026-01-12');

/** `kind [words] day` for each expression. */
function shown(text: string): string {
  return timesIn(wordsOf(text))
    .map((time) => {
      const words = text.slice(time.span.start, time.span.end);
      return [time.kind, `[${words}]`, lastDay(time, created)].filter((part) => part !== undefined).join(' ');
    })
    .join(', ');
}

/** Every text as a whole is one expression: its kind, and its last day where one can be told. */
const WHOLE: Readonly<Record<string, string>> = {
  // Days.
  'by 2026-05-01': 'deadline 2026-05-01',
  'before 2026-05-01': 'deadline 2026-04-30',
  'no later than 2026-05-01': 'deadline 2026-05-01',
  'by June 30': 'deadline 2026-06-30',
  'by June 30th, 2027': 'deadline 2027-06-30',
  'by 30 June': 'deadline 2026-06-30',
  'by the 30th of June': 'deadline 2026-06-30',
  'by January 5': 'deadline 2027-01-05',
  'on March 3': 'deadline 2026-03-03',
  'due on 3 March 2026': 'deadline 2026-03-03',
  'by 31.12.2026': 'deadline 2026-12-31',
  'by 12/31/2026': 'deadline 2026-12-31',
  'by 3/4/2026': 'deadline',
  'by the 15th': 'deadline 2026-01-15',
  'by the 10th': 'deadline 2026-02-10',
  'by Friday': 'deadline 2026-01-16',
  'by next Friday': 'deadline 2026-01-23',
  'on Friday': 'deadline 2026-01-16',
  '2026-03-31': 'deadline 2026-03-31',
  // Months, quarters, halves and years.
  'by March': 'deadline 2026-03-31',
  'by march': 'deadline 2026-03-31',
  'by May': 'deadline 2026-05-31',
  'before May': 'deadline 2026-04-30',
  'until the end of March': 'deadline 2026-03-31',
  'by March 2027': 'deadline 2027-03-31',
  'by mid-March': 'deadline 2026-03-15',
  'by early June': 'deadline 2026-06-10',
  'by late June': 'deadline 2026-06-30',
  'in May': 'window 2026-05-31',
  'by Q2': 'deadline 2026-06-30',
  'by the end of Q3': 'deadline 2026-09-30',
  'by the end of Q3 2027': 'deadline 2027-09-30',
  'at the end of Q3': 'deadline 2026-09-30',
  "by Q3'27": 'deadline 2027-09-30',
  'by 2027-Q2': 'deadline 2027-06-30',
  'by the second quarter': 'deadline 2026-06-30',
  'by the third quarter of next year': 'deadline 2027-09-30',
  'by mid-Q3': 'deadline 2026-08-15',
  'during Q2': 'window 2026-06-30',
  'in the first half of 2026': 'window 2026-06-30',
  'by the end of H1': 'deadline 2026-06-30',
  'in 2026': 'window 2026-12-31',
  'throughout 2027': 'window 2027-12-31',
  'by 2027': 'deadline 2027-12-31',
  'by the end of 2026': 'deadline 2026-12-31',
  'by mid-year': 'deadline 2026-06-30',
  'by midyear': 'deadline 2026-06-30',
  'by FY27': 'deadline',
  'by the end of the fiscal year': 'deadline',
  'from January to March': 'window 2026-03-31',
  'through June': 'window 2026-06-30',
  // Now and next.
  'this week': 'window 2026-01-18',
  'this month': 'window 2026-01-31',
  'this quarter': 'window 2026-03-31',
  'this year': 'window 2026-12-31',
  'next quarter': 'window 2026-06-30',
  'next year': 'window 2027-12-31',
  'by next month': 'deadline 2026-02-28',
  'by the end of the month': 'deadline 2026-01-31',
  'end of month': 'deadline 2026-01-31',
  'by end of next quarter': 'deadline 2026-06-30',
  'by the end of this year': 'deadline 2026-12-31',
  'by year-end': 'deadline 2026-12-31',
  EOY: 'deadline 2026-12-31',
  'by EOQ': 'deadline 2026-03-31',
  'by EOY 2027': 'deadline 2027-12-31',
  'over the course of the year': 'window 2026-12-31',
  'during the quarter': 'window 2026-03-31',
  // Lengths.
  'within 90 days': 'window 2026-04-12',
  'Within the next 90 days': 'window 2026-04-12',
  'over 60 days': 'window 2026-03-13',
  'for eight weeks': 'window 2026-03-09',
  'for 8 consecutive weeks': 'window 2026-03-09',
  'for at least three months': 'window 2026-04-12',
  'in the next three months': 'window 2026-04-12',
  'the next six months': 'window 2026-07-12',
  'over the coming quarter': 'window 2026-04-12',
  'within six to eight weeks': 'window 2026-03-09',
  'within 6-8 weeks': 'window 2026-03-09',
  'within half a year': 'window 2026-07-12',
  'within a year': 'window 2027-01-12',
  'in 6 months': 'window 2026-07-12',
  'within 30 business days': 'window 2026-02-23',
  'over a 30-day period': 'window 2026-02-11',
  'over a period of two quarters': 'window 2026-07-12',
  'within a fortnight': 'window 2026-01-26',
  'within 1.5 years': 'window 2027-07-12',
  'over the next two sprints': 'window',
  'over the next few weeks': 'window',
  'in the coming weeks': 'window',
  'over the coming months': 'window',
  'in the next working days': 'window',
  'this sprint': 'window',
  'by week 8': 'deadline 2026-03-09',
  'by day 30': 'deadline 2026-02-11',
  'by the 90-day mark': 'deadline 2026-04-12',
  'by sprint 3': 'deadline',
  // What only those who are there know.
  'by the end of the project': 'deadline',
  'by the end': 'deadline',
  'by the next retro': 'deadline',
  'before the launch': 'deadline',
  'before our offsite': 'deadline',
  'by summer': 'deadline',
  // How often.
  weekly: 'recurrence',
  'bi-weekly': 'recurrence',
  daily: 'recurrence',
  'per month': 'recurrence',
  'each week': 'recurrence',
  'every Friday': 'recurrence',
  'every other Friday': 'recurrence',
  'every two weeks': 'recurrence',
  'every evening': 'recurrence',
  Mondays: 'recurrence',
  'twice a sprint': 'recurrence',
  'twice per week': 'recurrence',
  'three times a quarter': 'recurrence',
  '2x/week': 'recurrence',
  'once a month': 'recurrence',
  // On which occasion.
  'after each incident': 'occasion',
  'after each one': 'occasion',
  'before every release': 'occasion',
  'before a release': 'occasion',
  'after incidents': 'occasion',
  'during planning meetings': 'occasion',
  'at each retro': 'occasion',
  'in every design review': 'occasion',
  'every cross-team update': 'occasion',
  'after every 1:1': 'occasion',
  whenever: 'occasion',
  'each time': 'occasion',
  'within 4 business hours': 'occasion',
  'within two days': 'occasion',
};

/** What is none, or is one beside others. */
const IN_CONTEXT: Readonly<Record<string, string>> = {
  'Lead two cross-team projects in Q3 and ask for feedback after each one':
    'window [in Q3] 2026-09-30, occasion [after each one]',
  'Give one talk a month, and collect notes before and after': 'recurrence [a month]',
  'Spend two hours a week on reading until May': 'recurrence [a week], deadline [until May] 2026-05-31',
  'Answer within 30 days of each request': 'occasion [within 30 days]',
  'Settle in within 30 days of starting': 'window [within 30 days] 2026-02-11',
  'Rehearse before each of the next three releases':
    'occasion [before each], window [the next three releases]',
  'Send it every Friday by 5 PM': 'recurrence [every Friday]',
  'Meet on Fridays': 'recurrence [Fridays]',
  'Finish (due June 30)': 'deadline [due June 30] 2026-06-30',
};

const NONE: readonly string[] = [
  'May improve what others may need',
  'Teams may march on, in time and on time',
  'Change over time, at a time of our own, by hand',
  'A second reviewer and a first responder',
  'The third attempt may 5 people try',
  'Grow by 20%, or by 10',
  'Raise it by a factor of two by doing more',
  'Win customers by running demos and by sharing roadmaps',
  'Close tickets over 60 days old',
  'Pull requests open for 30 days',
  'Accounts inactive over 90 days',
  'Two years of experience, and 12 to 18 months of practice',
  'Halve the incidents of the last three months',
  'Since January the backlog has grown',
  'Starting in March',
  'Cut lead time from 5 days to 2 days',
  'Cut p95 latency under 2 seconds',
  'Grow monthly active users and monthly recurring revenue',
  'Hold a one-day workshop and a 2-hour lab',
  'Work for a week-long rotation team in half',
  'Read the Sunday Times archive in full',
  'Move 2026 tickets and 2,026 users',
  'Pair with April, June and May',
  'The right answer by then',
  'Know the ins and outs of daylight saving',
  'A quarter of the calls, half the tests',
  'Take a moment in the present',
  'See the end in sight, in the end',
  'A month-long rest',
  'Whatever else',
];

describe('timesIn', () => {
  for (const [text, expected] of Object.entries(WHOLE)) {
    it(`reads “${text}” as ${expected}`, () => {
      const [kind = '', day] = expected.split(' ');
      const whole = [kind, `[${text}]`, day].filter((part) => part !== undefined).join(' ');
      assert.equal(shown(text), whole);
    });
  }

  for (const [text, expected] of Object.entries(IN_CONTEXT)) {
    it(`reads “${text}”`, () => {
      assert.equal(shown(text), expected);
    });
  }

  for (const text of NONE) {
    it(`finds none in “${text}”`, () => {
      assert.equal(shown(text), '');
    });
  }

  it('takes the year that comes next, where none is said', () => {
    const last = (text: string, from: string): string | undefined => {
      const [time] = timesIn(wordsOf(text));
      return time && lastDay(time, date(from));
    };
    assert.equal(last('by March', '2026-03-31'), '2026-03-31');
    assert.equal(last('by March', '2026-04-01'), '2027-03-31');
    assert.equal(last('by Q2', '2026-11-01'), '2027-06-30');
    assert.equal(last('in the second half of next year', '2026-11-01'), '2027-12-31');
    assert.equal(last('within 6 months', '2026-08-31'), '2027-02-28');
    assert.equal(last('by February 29', '2026-03-01'), undefined);
    assert.equal(last('next quarter', '2026-11-30'), '2027-03-31');
  });

  it('needs the day it was written, unless a year is said', () => {
    const last = (text: string): string | undefined => {
      const [time] = timesIn(wordsOf(text));
      return time && lastDay(time, undefined);
    };
    assert.equal(last('by March'), undefined);
    assert.equal(last('within 90 days'), undefined);
    assert.equal(last('by March 2027'), '2027-03-31');
    assert.equal(last('before 2026-05-01'), '2026-04-30');
  });

  it('makes nothing up of numbers beyond any calendar', () => {
    for (const text of [
      'within 99999999 years',
      'by week 1000000',
      'by 0000-00-00',
      'by 2026-02-30',
      'in 0 days',
    ]) {
      for (const time of timesIn(wordsOf(text))) lastDay(time, created);
    }
    assert.equal(shown('within 99999999 years'), 'window [within 99999999 years]');
    assert.equal(shown('by 2026-02-30'), 'deadline [by 2026-02-30]');
  });
});
