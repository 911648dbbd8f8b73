/**
 * The body of a goal file: the check-in log, the diagnosis and the comments that turn a rule off. Structure is
 * CommonMark's, read by markdown-it's block rules (inline markup is never parsed); a heading in a fence, a quote or a
 * list is no heading. Labels are found in the text as written, so that every span is exact.
 */
import type { Token } from 'markdown-it';
import type { SourceText, Span } from '../text/source-text';
import { parseBlocks } from './markdown-blocks';

/** A log longer than this is refused, because block parsing takes up to 2 seconds for each MiB. */
export const BODY_LIMIT = 256 * 1024;

export interface Body {
  readonly checkIns: readonly LogEntry[];
  /** The items under `## Diagnosis`. */
  readonly diagnosis: readonly LabelledItem[];
  /** Those called a log or a diagnosis; there may be several. */
  readonly sections: readonly NamedSection[];
  /** The span of the `## Check-ins` heading's text, where there is one. */
  readonly logHeading: Span | undefined;
  /** Rule ids named by `<!-- goalmark-disable ... -->` comments. */
  readonly disabledRules: ReadonlySet<string>;
  /** Whether the body is longer than `BODY_LIMIT` and has something to read, which then was not read. */
  readonly tooLong: boolean;
}

/** One `###` below `## Check-ins`, whatever its heading says. */
export interface LogEntry {
  /** The heading's text, without `###`. */
  readonly heading: string;
  readonly headingSpan: Span;
  /** From the heading's line to the next heading of its section or above, or to the end of the text. */
  readonly span: Span;
  readonly items: readonly LabelledItem[];
}

/** A list item `Label: answer`. */
export interface LabelledItem {
  /** As written, without markup. */
  readonly label: string;
  readonly labelSpan: Span;
  /** The first line's answer and what follows in nested blocks; empty when there is none. */
  readonly answer: string;
  /** The answer on the label's own line; empty, where the answer would go, when there is none. */
  readonly answerSpan: Span;
  /** The whole list item, without its last line's end. */
  readonly span: Span;
}

const EMPTY: Body = {
  checkIns: [],
  diagnosis: [],
  sections: [],
  logHeading: undefined,
  disabledRules: new Set(),
  tooLong: false,
};

/** Most files are quickly known to hold nothing that the block parser would find. */
const WORTH_PARSING = /check[- ]?ins?|diagnosis|goalmark-disable/i;

/** Reads the body that starts at a line (from 0) of a goal file. */
export function readBody(source: SourceText, firstLine: number): Body {
  const body = source.text.slice(source.lineSpan(firstLine).start);
  if (!WORTH_PARSING.test(body)) return EMPTY;
  if (body.length > BODY_LIMIT) return { ...EMPTY, tooLong: true };

  const tokens = parseBlocks(body);
  const sections = sectionsOf(tokens, source, firstLine);
  const diagnosis = sections.filter((section) => isNamed(section, DIAGNOSIS));
  return {
    checkIns: entriesOf(sections, tokens, source, firstLine),
    sections: sections.flatMap((section, index) =>
      isLog(section) || isDiagnosis(section) ? [namedSection(section, index, sections, source)] : [],
    ),
    diagnosis: diagnosis.flatMap(({ from, to }) => itemsOf(tokens.slice(from, to), source, firstLine)),
    logHeading: sections.find((section) => isNamed(section, LOG))?.titleSpan,
    disabledRules: disabledIn(tokens),
    tooLong: false,
  };
}

export interface NamedSection {
  readonly level: number;
  readonly title: string;
  /** From the heading's line to the next heading of its level or above, or to the end of the text. */
  readonly span: Span;
  /** Where the next heading of any level starts, or the text ends. */
  readonly ownEnd: number;
}

/** A heading of the body, for what is written below it. */
export interface BodySection extends NamedSection {
  /** Where the outermost blocks below the heading itself start. */
  readonly blocks: readonly number[];
}

/** All headings of the body that starts at a line; `undefined` where it is too long to be read. */
export function readSections(source: SourceText, firstLine: number): readonly BodySection[] | undefined {
  const body = source.text.slice(source.lineSpan(firstLine).start);
  if (body.length > BODY_LIMIT) return undefined;
  const tokens = parseBlocks(body);
  const sections = sectionsOf(tokens, source, firstLine);
  return sections.map((section, index) => ({
    ...namedSection(section, index, sections, source),
    blocks: tokens
      .slice(section.from, section.to)
      .flatMap(({ level, nesting, map }) =>
        level === 0 && nesting !== -1 && map !== null ? [source.lineSpan(firstLine + map[0]).start] : [],
      ),
  }));
}

/** The fenced code blocks of the body that starts at a line, with the lines of their fences. */
export function fencesIn(source: SourceText, firstLine: number): readonly Span[] {
  const body = source.text.slice(source.lineSpan(firstLine).start);
  if (body.length > BODY_LIMIT) return [];
  return parseBlocks(body).flatMap(({ type, map }) =>
    type !== 'fence' || map === null
      ? []
      : [
          {
            start: source.lineSpan(firstLine + map[0]).start,
            end: source.lineSpan(firstLine + map[1] - 1).end,
          },
        ],
  );
}

function namedSection(
  section: Section,
  index: number,
  all: readonly Section[],
  source: SourceText,
): NamedSection {
  const startOf = (other: Section | undefined): number =>
    other === undefined ? source.text.length : source.lineSpan(other.line).start;
  const next = all.slice(index + 1).find(({ level }) => level <= section.level);
  return {
    level: section.level,
    title: section.title,
    span: { start: startOf(section), end: startOf(next) },
    ownEnd: startOf(all[index + 1]),
  };
}

/** What stands between a heading and the next one of any level. */
interface Section {
  readonly level: number;
  readonly title: string;
  readonly titleSpan: Span;
  /** The line of the heading, counted in the whole text. */
  readonly line: number;
  /** The index of the heading's first token, and the tokens below it up to the next heading of any level. */
  readonly heading: number;
  readonly from: number;
  readonly to: number;
}

export function isLog(section: Pick<BodySection, 'level' | 'title'>): boolean {
  return isNamed(section, LOG);
}

export function isDiagnosis(section: Pick<BodySection, 'level' | 'title'>): boolean {
  return isNamed(section, DIAGNOSIS);
}

/** A log under a slightly different name is not lost in silence. */
const LOG = /^check[- ]?ins?$/i;
const DIAGNOSIS = /^diagnosis$/i;

function isNamed({ level, title }: Pick<Section, 'level' | 'title'>, name: RegExp): boolean {
  return level === 2 && name.test(title);
}

function sectionsOf(tokens: readonly Token[], source: SourceText, firstLine: number): Section[] {
  const opens = [...tokens.keys()].filter((index) => {
    const token = tokens[index];
    return token?.type === 'heading_open' && token.level === 0;
  });
  return opens.map((index, position) => {
    const token = tokens[index];
    const title = tokens[index + 1]?.content.trim() ?? '';
    const line = firstLine + (token?.map?.[0] ?? 0);
    const { start, end } = source.lineSpan(line);
    const at = start + Math.max(0, source.text.slice(start, end).indexOf(title));
    return {
      level: Number(token?.tag.slice(1) ?? 0),
      title,
      titleSpan: title === '' ? { start, end } : { start: at, end: at + title.length },
      line,
      heading: index,
      from: index + 3,
      to: opens[position + 1] ?? tokens.length,
    };
  });
}

/** The `###` sections below `## Check-ins`, each up to the next heading of its level or above. */
function entriesOf(
  sections: readonly Section[],
  tokens: readonly Token[],
  source: SourceText,
  firstLine: number,
): LogEntry[] {
  const major = sections.filter(({ level }) => level <= 3);
  let inLog = false;
  return major.flatMap((section, index) => {
    if (section.level < 3) inLog = isNamed(section, LOG);
    if (section.level < 3 || !inLog) return [];
    const next = major[index + 1];
    // A deeper heading does not end the entry: its items go on to the next entry's heading.
    const inEntry = tokens.slice(section.from, next?.heading);
    return [
      {
        heading: section.title,
        headingSpan: section.titleSpan,
        span: {
          start: source.lineSpan(section.line).start,
          end: next === undefined ? source.text.length : source.lineSpan(next.line).start,
        },
        items: itemsOf(inEntry, source, firstLine),
      },
    ];
  });
}

/** The labelled items of the outermost lists. */
function itemsOf(tokens: readonly Token[], source: SourceText, firstLine: number): LabelledItem[] {
  const items: LabelledItem[] = [];
  for (const { type, level, map } of tokens) {
    if (type !== 'list_item_open' || level !== 1 || map == null) continue;
    const item = labelledItem(source, firstLine + map[0], firstLine + map[1]);
    if (item !== undefined) items.push(item);
  }
  return items;
}

const LABELLED =
  /^([ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+)((?:\*\*|__)?)([a-z][a-z -]{0,30})(?:\2:|:\2)(?:[ \t]+|$)/i;

function labelledItem(source: SourceText, line: number, nextLine: number): LabelledItem | undefined {
  const first = source.lineSpan(line);
  const text = source.text.slice(first.start, first.end);
  const match = LABELLED.exec(text);
  if (match === null) return undefined;
  const [whole, marker = '', emphasis = '', written = ''] = match;
  const label = written.trimEnd();
  const labelStart = first.start + marker.length + emphasis.length;
  const answer = text.slice(whole.length).trim();
  const answerStart = answer === '' ? first.end : first.start + text.indexOf(answer, whole.length);
  const item = {
    label,
    labelSpan: { start: labelStart, end: labelStart + label.length },
    answer,
    answerSpan: { start: answerStart, end: answerStart + answer.length },
    span: first,
  };
  return nextLine === line + 1 ? item : withLinesBelow(item, source, line + 1, nextLine);
}

function withLinesBelow(
  item: LabelledItem,
  source: SourceText,
  firstLine: number,
  nextLine: number,
): LabelledItem {
  const lines = Array.from({ length: nextLine - firstLine }, (_, index) =>
    source.lineText(firstLine + index).trim(),
  );
  const last = lines.findLastIndex((line) => line !== '');
  if (last === -1) return item;
  return {
    label: item.label,
    labelSpan: item.labelSpan,
    answer: [item.answer, ...lines].join('\n').trim(),
    answerSpan: item.answerSpan,
    span: { start: item.span.start, end: source.lineSpan(firstLine + last).end },
  };
}

const DISABLE = 'goalmark-disable';

/** Comments count where CommonMark has them: as a block or within a paragraph, not in code. */
function disabledIn(tokens: readonly Token[]): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const token of tokens) {
    if (token.type !== 'html_block' && token.type !== 'inline') continue;
    if (!token.content.includes(DISABLE)) continue;
    for (const comment of token.content.split('<!--').slice(1)) {
      const text = comment.slice(0, Math.max(0, comment.indexOf('-->'))).trim();
      if (!text.startsWith(DISABLE)) continue;
      for (const id of text.slice(DISABLE.length).split(/[\s,]+/)) if (id !== '') ids.add(id);
    }
  }
  return ids;
}
