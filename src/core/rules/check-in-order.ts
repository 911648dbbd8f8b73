import type { GoalFile } from '../model/document';
import type { CheckIn } from '../model/goal';
import { compare } from '../text/compare';
import type { TextEdit } from '../text/edits';
import type { FileRule, Finding, Fix } from './rule';

export const checkInOrder: FileRule = {
  id: 'check-in-order',
  scope: 'file',
  severity: 'warning',
  summary: 'The check-ins are not in the order of their dates, or two have one date.',
  why: 'A log grows at its end, so that a new check-in is one added block and never a conflict with the others.',
  bad: '### 2026-03-11\n\n### 2026-02-11',
  good: '### 2026-02-11\n\n### 2026-03-11',
  check: (file) => {
    if (isInOrder(file)) return [];
    const dated = file.checkIns.flatMap((checkIn) => datedOf(checkIn));
    const findings: Finding[] = [];
    const seen = new Map<string, Dated>();
    let isReported = false;
    for (const [index, entry] of dated.entries()) {
      const { date, checkIn } = entry;
      const previous = dated[index - 1];
      if (!isReported && previous !== undefined && date < previous.date) {
        isReported = true;
        findings.push({
          span: checkIn.heading.span,
          message: `${date} stands below ${previous.date}. Put the check-ins in the order of their dates, the oldest first.`,
          related: [relatedTo(file, previous)],
          fixes: sortFix(file, dated),
        });
      }
      const same = seen.get(date);
      if (same === undefined) seen.set(date, entry);
      else {
        findings.push({
          span: checkIn.heading.span,
          message: `Two check-ins are dated ${date}. Correct one of the dates, or put the two into one.`,
          related: [relatedTo(file, same)],
        });
      }
    }
    return findings;
  },
};

/** As nearly every log is. */
function isInOrder({ checkIns }: GoalFile): boolean {
  let latest = '';
  for (const { date } of checkIns) {
    if (date === undefined) continue;
    if (date <= latest) return false;
    latest = date;
  }
  return true;
}

interface Dated {
  readonly date: string;
  readonly checkIn: CheckIn;
}

function datedOf(checkIn: CheckIn): Dated[] {
  return checkIn.date === undefined ? [] : [{ date: checkIn.date, checkIn }];
}

function relatedTo(
  { path }: GoalFile,
  { date, checkIn }: Dated,
): { path: string; span: CheckIn['span']; message: string } {
  return { path, span: checkIn.heading.span, message: `The other check-in is dated ${date}.` };
}

/**
 * Moves whole entries as they are written; the blank lines between the places stay where they are, so that the last
 * one may lack its line's end. Only where every entry has a date and nothing stands between them.
 */
function sortFix(file: GoalFile, dated: readonly Dated[]): readonly Fix[] {
  const { checkIns, source } = file;
  const isOneRun = checkIns.every(
    (entry, index) => index === 0 || checkIns[index - 1]?.span.end === entry.span.start,
  );
  if (dated.length !== checkIns.length || !isOneRun) return [];
  const texts = checkIns.map(({ span }) => withoutBlankLines(source.text.slice(span.start, span.end)));
  const order = [...dated.keys()].sort(
    (a, b) => compare(dated[a]?.date ?? '', dated[b]?.date ?? '') || a - b,
  );
  const edits = checkIns.flatMap(({ span }, place): TextEdit[] => {
    const from = order[place] ?? place;
    if (from === place) return [];
    const end = span.start + (texts[place] ?? '').length;
    return [{ span: { start: span.start, end }, newText: texts[from] ?? '' }];
  });
  // A tag or a comment may reach from one entry into the next.
  const isSafe = !texts.some((text) => /<[a-z/!?]/i.test(text));
  return [{ title: 'Sort the check-ins by date', edits, safe: isSafe }];
}

/** Without the blank lines at its end and what ends its last line. */
function withoutBlankLines(text: string): string {
  const { length } = text.trimEnd();
  const end = text.slice(length).search(/[\r\n]/);
  return end === -1 ? text : text.slice(0, length + end);
}
