import type { FileRule } from './rule';

export const checkInFuture: FileRule = {
  id: 'check-in-future',
  scope: 'file',
  severity: 'warning',
  summary: 'A check-in is dated after today.',
  why: 'The next check-in is reckoned from the last one, so a wrong year silences the reminders.',
  bad: '### 9026-02-11',
  good: '### 2026-02-11',
  check: (file, { today }) =>
    file.checkIns
      .filter(({ date }) => date !== undefined && date > today)
      .map(({ date = '', heading }) => ({
        span: heading.span,
        message: `${date} is still to come. Correct the date, or check in on the day itself.`,
      })),
};
