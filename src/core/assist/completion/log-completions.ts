/** The body: headings, the questions that an entry has not answered, their answers, and whole entries of today. */
import type { GoalFile } from '../../model/document';
import type { Answer } from '../../model/goal';
import { DIAGNOSIS_QUESTIONS, FOCUS_LEVELS, questionsOf, type Question } from '../../model/questions';
import type { ValueDefinition } from '../../model/vocabulary';
import type { Span } from '../../text/source-text';
import { completion, type Completion, type CompletionRequest } from './completion';
import { withWeekday } from './dates';
import { wholeEntries } from './log-entries';
import { headingOf, logPlaceOf, type LogPlace } from './log-place';
import { logStyleOf, styledLabel } from './log-style';

export function logCompletions(
  request: CompletionRequest,
  file: GoalFile,
  bodyLine: number,
): readonly Completion[] {
  const { source, offset } = request;
  const { line, character } = source.positionAt(offset);
  const place = logPlaceOf(source, bodyLine, line);
  if (place === undefined) return [];
  const text = source.lineText(line);
  const cursor: LogCursor = { request, file, place, line, text, character, start: offset - character };
  if (/^#{2,3}(?:[ \t]|$)/.test(text)) return headings(cursor);
  if (place.section === undefined) return [];
  const item = /^ ?(?:[-*+]|\d{1,9}[.)])[ \t]+/.exec(text)?.[0];
  if (item !== undefined) return character < item.length ? [] : inItem(cursor, item.length);
  // In prose nothing is said unless somebody asks.
  if (request.typed !== undefined || !/^[a-z]*$/i.test(text.trimEnd()) || character > text.trimEnd().length)
    return [];
  return [...labels(cursor, { start: 0, end: text.trimEnd().length }, true), ...entries(cursor)];
}

interface LogCursor {
  readonly request: CompletionRequest;
  readonly file: GoalFile;
  readonly place: LogPlace;
  readonly line: number;
  readonly text: string;
  readonly character: number;
  /** The offset at which the line starts. */
  readonly start: number;
}

function spanIn({ start }: LogCursor, within: Span): Span {
  return { start: start + within.start, end: start + within.end };
}

function headings(cursor: LogCursor): readonly Completion[] {
  const { text, character, place, file, request } = cursor;
  const hashes = text.startsWith('###') ? 3 : 2;
  if (character < hashes) return [];
  const blanks = /^[ \t]*/.exec(text.slice(hashes))?.[0].length ?? 0;
  const from = Math.min(hashes + blanks, character);
  const span = spanIn(cursor, { start: from, end: Math.max(text.trimEnd().length, character) });
  const lead = from === hashes ? ' ' : '';
  if (hashes === 2) {
    const sections = ['Check-ins', 'Diagnosis'].filter((title) => !hasSection(cursor, title));
    return sections.map((label) => completion({ label, kind: 'text', span, insertText: lead + label }));
  }
  if (place.section !== 'log') return [];
  const { today } = request;
  const isThere = (kind: string): boolean =>
    file.checkIns.some(
      (checkIn) => checkIn.date === today && checkIn.kind === kind && checkIn.span.start !== cursor.start,
    );
  const detail = withWeekday(today);
  return [
    ...(isThere('check-in') ? [] : [{ label: 'today', insertText: today }]),
    ...(isThere('reflection') ? [] : [{ label: 'today, reflection', insertText: `${today} reflection` }]),
  ].map(({ label, insertText }) =>
    completion({
      label,
      kind: 'date',
      detail,
      span,
      insertText: lead + insertText,
      filterText: `${label} ${insertText}`,
    }),
  );
}

function hasSection({ file, line }: LogCursor, title: string): boolean {
  const { source } = file;
  for (let other = 0; other < source.lineCount; other++) {
    if (other === line) continue;
    const heading = headingOf(source.lineText(other));
    if (heading?.level === 2 && heading.title.toLowerCase() === title.toLowerCase()) return true;
  }
  return false;
}

const LABEL = /^(?:\*\*|__)?([a-z -]{0,31})(:(?:\*\*|__)?|(?:\*\*|__):)?/i;

function inItem(cursor: LogCursor, from: number): readonly Completion[] {
  const { text, character } = cursor;
  const match = LABEL.exec(text.slice(from));
  const end = from + (match?.[0].length ?? 0);
  const colon = match?.[2];
  if (colon !== undefined && character >= end) {
    const label = (match?.[1] ?? '').trim();
    const question = questionsAt(cursor)?.questions.find(
      (known) => known.label.toLowerCase() === label.toLowerCase(),
    );
    return question === undefined ? [] : answers(cursor, question, end);
  }
  const isWhole = colon !== undefined || text.slice(end).trim() === '';
  if (!isWhole || character > end) return [];
  return labels(
    cursor,
    { start: from, end: Math.max(from + text.slice(from, end).trimEnd().length, character) },
    false,
  );
}

/** The questions of the entry or the diagnosis that the line belongs to, with what is answered there. */
function questionsAt({
  file,
  place,
  request: { source },
}: LogCursor): { readonly questions: readonly Question[]; readonly answered: readonly Answer[] } | undefined {
  if (place.section === 'diagnosis') return { questions: DIAGNOSIS_QUESTIONS, answered: file.diagnosis };
  if (place.entryLine === undefined) return undefined;
  const { start } = source.lineSpan(place.entryLine);
  const entry = file.checkIns.find(({ span }) => span.start === start);
  return entry && { questions: questionsOf(entry.kind), answered: entry.answers };
}

function labels(cursor: LogCursor, within: Span, withMarker: boolean): readonly Completion[] {
  const { file, line, text, request } = cursor;
  const at = questionsAt(cursor);
  if (at === undefined) return [];
  const answered = new Set(
    at.answered
      .filter(({ labelSpan }) => request.source.positionAt(labelSpan.start).line !== line)
      .map(({ label }) => label),
  );
  const style = logStyleOf(file, line);
  const lead = withMarker ? style.marker : '';
  const blank = /^[ \t]/.test(text.slice(within.end)) ? '' : ' ';
  return at.questions
    .filter(({ label }) => !answered.has(label))
    .map(({ label, question, answer }) => {
      const written = styledLabel(label, style);
      return completion({
        label,
        kind: 'question',
        detail: question,
        documentation: question,
        span: spanIn(cursor, within),
        insertText: lead + written + blank,
        filterText: `${written} ${label}`,
        asksAgain: answer === 'focus' || typeof answer === 'object',
      });
    });
}

function answers(cursor: LogCursor, { answer }: Question, behind: number): readonly Completion[] {
  const values: readonly ValueDefinition[] =
    answer === 'focus' ? FOCUS_LEVELS : typeof answer === 'object' ? answer.values : [];
  const { text, character } = cursor;
  const blanks = /^[ \t]*/.exec(text.slice(behind))?.[0].length ?? 0;
  const from = Math.min(behind + blanks, character);
  const word = /^\S*/.exec(text.slice(behind + blanks))?.[0].length ?? 0;
  const end = Math.max(behind + blanks + word, from);
  if (character > end) return [];
  return values.map(({ value, means }) =>
    completion({
      label: value,
      kind: 'choice',
      detail: means,
      documentation: means,
      span: spanIn(cursor, { start: from, end }),
      insertText: (from === behind ? ' ' : '') + value,
    }),
  );
}

/** A whole check-in or reflection where the log ends. */
function entries(cursor: LogCursor): readonly Completion[] {
  const { place, line, text, request, file } = cursor;
  const { source } = request;
  if (place.section !== 'log') return [];
  for (let below = line + 1; below < source.lineCount; below++) {
    const next = source.lineText(below);
    if (next.trim() === '') continue;
    if ((headingOf(next)?.level ?? 7) > 2) return [];
    break;
  }
  const lead = source.lineText(line - 1).trim() === '' ? '' : '\n';
  return wholeEntries(file, request.today, spanIn(cursor, { start: 0, end: text.trimEnd().length }), lead);
}
