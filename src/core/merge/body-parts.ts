/**
 * The body of a goal cut into what is merged by itself: its prose line by line, the diagnosis, and each check-in with its
 * items. Cut only where that is certain; every line is in exactly one part, as it is written.
 */
import type { CalendarDate } from '../model/calendar-date';
import { bodyStart, type GoalFile } from '../model/document';
import { isDiagnosis, isLog, type LabelledItem } from '../parse/body';
import { isBlank, withoutEol } from './pieces';

/** A line or an item: the same key means the same place, and `said` what is there. */
export interface Part {
  readonly key: string;
  readonly said: string;
  /** Whole lines, each with its end. */
  readonly raw: string;
  readonly isItem: boolean;
  /** Of an item, as written. */
  readonly label?: string;
}

/** A heading with what is below it: a check-in, a reflection, the diagnosis. */
export interface Section {
  /** Of a check-in its date and kind. */
  readonly key: string;
  readonly date: CalendarDate | undefined;
  readonly heading: string;
  /** Without the blank lines at the end. */
  readonly parts: readonly Part[];
  /** These blank lines. */
  readonly gap: string;
}

export interface Log {
  /** Blank lines before the first entry. */
  readonly lead: string;
  readonly entries: readonly Section[];
}

export interface BodyParts {
  /** Lines, and the two keys below for where the diagnosis and the log are. */
  readonly prose: readonly Part[];
  readonly diagnosis: Section | undefined;
  readonly log: Log | undefined;
}

export const LOG = '\0log';
export const DIAGNOSIS = '\0diagnosis';

export const NO_BODY: BodyParts = { prose: [], diagnosis: undefined, log: undefined };

/** From all lines of a file; `undefined` where it cannot be told: a second log or diagnosis, an entry of the log elsewhere. */
export function bodyParts(file: GoalFile, lines: readonly string[]): BodyParts | undefined {
  const { scan } = file.frontMatter;
  if (scan.kind !== 'block' || file.body.tooLong) return undefined;
  const { source } = file;
  const logs = file.body.sections.filter(isLog);
  const diagnoses = file.body.sections.filter(isDiagnosis);
  const entries = file.body.checkIns;
  const isApart = entries.some(({ span }, index) => index > 0 && entries[index - 1]?.span.end !== span.start);
  if (logs.length > 1 || diagnoses.length > 1 || isApart) return undefined;

  const lineOf = (offset: number): number =>
    offset === source.text.length && !/[\r\n]$/.test(source.text)
      ? source.lineCount
      : source.positionAt(offset).line;
  const rawLine = (line: number): string => lines[line] ?? '';
  const partsOf = (from: number, to: number, items: readonly LabelledItem[]): readonly Part[] =>
    partsBetween(
      lineOf(from),
      lineOf(to),
      items,
      (item) => [lineOf(item.start), source.positionAt(item.end).line + 1],
      rawLine,
    );

  const [diagnosis] = diagnoses;
  const [logSection] = logs;
  const logAt = entries[0]?.span.start ?? logSection?.ownEnd;
  const end = source.text.length;
  const prose: Part[] = [];
  const cuts = [
    ...(diagnosis === undefined
      ? []
      : [{ key: DIAGNOSIS, start: diagnosis.span.start, end: diagnosis.ownEnd }]),
    ...(logAt === undefined ? [] : [{ key: LOG, start: logAt, end: entries.at(-1)?.span.end ?? logAt }]),
  ].sort((a, b) => a.start - b.start);
  let at = bodyStart(file);
  let lead = '';
  for (const cut of cuts) {
    if (cut.start < at) return undefined;
    prose.push(...partsOf(at, cut.start, []));
    if (cut.key === LOG)
      while (prose.length > 0 && isBlankPart(prose.at(-1))) lead = (prose.pop()?.raw ?? '') + lead;
    prose.push({ key: cut.key, said: '', raw: '', isItem: false });
    at = cut.end;
  }
  prose.push(...partsOf(at, end, []));

  const seen = new Map<string, number>();
  return {
    prose,
    diagnosis: diagnosis && {
      ...sectionOf(partsOf(diagnosis.span.start, diagnosis.ownEnd, file.body.diagnosis)),
      key: DIAGNOSIS,
      date: undefined,
      heading: 'diagnosis',
    },
    log: logSection && {
      lead,
      entries: entries.map(({ heading, span, items }, index) => {
        const { date, kind } = file.checkIns[index] ?? {};
        const name = date === undefined ? heading.toLowerCase() : `${date} ${kind ?? ''}`;
        const count = (seen.get(name) ?? 0) + 1;
        seen.set(name, count);
        const section = sectionOf(partsOf(span.start, span.end, items));
        return { ...section, key: `${name} ${count}`, date, heading: heading.toLowerCase() };
      }),
    },
  };
}

function isBlankPart(part: Part | undefined): boolean {
  return (
    part !== undefined && !part.isItem && isBlank(part.raw) && part.key !== LOG && part.key !== DIAGNOSIS
  );
}

function sectionOf(parts: readonly Part[]): Pick<Section, 'parts' | 'gap'> {
  const last = parts.findLastIndex((part) => !isBlankPart(part));
  const gap = parts.slice(last + 1).map(({ raw }) => raw);
  return { parts: parts.slice(0, last + 1), gap: gap.join('') };
}

function partsBetween(
  from: number,
  to: number,
  items: readonly LabelledItem[],
  linesOf: (span: LabelledItem['span']) => readonly [number, number],
  rawLine: (line: number) => string,
): readonly Part[] {
  const parts: Part[] = [];
  const seen = new Map<string, number>();
  const byLine = new Map(items.map((item) => [linesOf(item.span)[0], item]));
  for (let line = from; line < to;) {
    const item = byLine.get(line);
    if (item === undefined) {
      const raw = rawLine(line++);
      if (raw === '') continue;
      const text = withoutEol(raw);
      parts.push({ key: text, said: text, raw, isItem: false });
      continue;
    }
    const end = linesOf(item.span)[1];
    const label = item.label.toLowerCase().replace(/\s+/g, ' ');
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    const raw = Array.from({ length: end - line }, (_, index) => rawLine(line + index)).join('');
    parts.push({ key: `\0${label} ${count}`, said: item.answer, raw, isItem: true, label: item.label });
    line = end;
  }
  return parts;
}
