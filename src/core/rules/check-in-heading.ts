import type { GoalFile } from '../model/document';
import type { CheckIn } from '../model/goal';
import { isPlaceholder } from '../model/read-fields';
import { nearest } from '../text/nearest';
import { datesMeant, type DatesMeant } from './dates-meant';
import type { FileRule, Finding, Fix } from './rule';

export const checkInHeading: FileRule = {
  id: 'check-in-heading',
  scope: 'file',
  severity: 'error',
  summary: 'A heading in the check-in log is not a calendar date.',
  why: 'The next check-in is reckoned from the last date; a check-in without one is never counted.',
  bad: '### 11.2.2026',
  good: '### 2026-02-11',
  check: (file) =>
    file.checkIns
      // A placeholder is reported as one.
      .filter(({ heading, date }) => date === undefined && !isPlaceholder(heading.value))
      .map((checkIn): Finding => {
        const { heading } = checkIn;
        const meant = headingMeant(heading.value);
        return { span: heading.span, message: messageFor(meant), fixes: fixesFor(file, checkIn, meant) };
      }),
};

interface HeadingMeant extends DatesMeant {
  readonly isReflection: boolean;
  /** What else the heading says. */
  readonly rest: string;
}

/** Words that say no more than the heading does by itself. */
const SAYS_NOTHING = /\b(?:monthly|weekly|quarterly|check-?ins?|check in)\b/gi;

function headingMeant(written: string): HeadingMeant {
  // `(Reflection)`, `reflexion`: the word alone, in brackets or nearly spelled so.
  const heading = written.replace(/[([]?\b\p{L}{8,12}\b[)\]]?/gu, (word) =>
    nearest(word.replace(/[()[\]]/g, ''), ['reflection']) === undefined ? word : 'reflection',
  );
  const text = withoutEdges(heading, /^[[(]/.test(heading) ? /[\s*_[\]()]/ : /[\s*_]/);
  const isReflection = /\breflection\b/i.test(text);
  const bare = withoutEdges(text.replace(/\breflection\b/i, ' ').replace(SAYS_NOTHING, ' '));
  const whole = datesMeant(bare);
  if (whole.dates.length > 0) return { ...whole, isReflection, rest: '' };

  const numeric = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?!\d)/.exec(withoutEdges(text));
  const rest = numeric === null ? '' : withoutEdges(withoutEdges(text).slice(numeric[0].length));
  const meant = numeric === null ? { dates: [], plain: false } : datesMeant(numeric[0]);
  if (/^reflection\b/i.test(rest)) {
    return { ...meant, isReflection: true, rest: withoutEdges(rest.slice('reflection'.length)) };
  }
  return { ...meant, isReflection: false, rest };
}

const SEPARATORS = /[\s:,;|·–—-]/;

/** Without the signs that part a date from what stands beside it. */
function withoutEdges(text: string, edge = SEPARATORS): string {
  let start = 0;
  let end = text.length;
  while (start < end && edge.test(text.charAt(start))) start++;
  while (end > start && edge.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function messageFor({ dates, plain, rest }: HeadingMeant): string {
  if (plain && rest !== '') {
    return 'The heading of a check-in is its date alone, or the date and reflection. Move the rest below it.';
  }
  const [first] = dates;
  if (plain && first !== undefined) return `Write the date as YYYY-MM-DD: ${first}.`;
  return 'Write the heading as a calendar date, YYYY-MM-DD, and add reflection for the quarterly one.';
}

function fixesFor(file: GoalFile, checkIn: CheckIn, meant: HeadingMeant): readonly Fix[] {
  const { span } = checkIn.heading;
  const { source } = file;
  const { eol } = source;
  return meant.dates.flatMap((date): Fix[] => {
    const heading = meant.isReflection ? `${date} reflection` : date;
    const edit = { span, newText: heading };
    if (meant.rest === '') return [{ title: `Change to ${heading}`, edits: [edit], safe: meant.plain }];
    // Below the heading the rest must stay the paragraph that it is.
    if (!/^[\p{L}"'(]/u.test(meant.rest)) return [];
    const { line } = source.positionAt(span.start);
    const { end } = source.lineSpan(line);
    const isBlankBelow = source.lineText(line + 1).trim() === '';
    const below = `${eol}${eol}${meant.rest}${isBlankBelow ? '' : eol}`;
    return [
      {
        title: `Change to ${heading} and move the rest below`,
        edits: [edit, { span: { start: end, end }, newText: below }],
        // A single word may well name the kind of the entry.
        safe: meant.plain && (meant.isReflection || /\s/.test(meant.rest)),
      },
    ];
  });
}
