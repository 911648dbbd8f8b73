/**
 * Answers and paragraphs as markdown: written so that they stay the text they are. An answer is one list item, whose
 * lines below the first are indented into it; what would make a heading, a rule or a comment of a line is escaped.
 */
import type { LabelledItem } from '../parse/body';
import type { SourceText } from '../text/source-text';

/** An answer as the log is read: each line without blanks around it, no blank lines around the whole. */
export function answerAsRead(text: string): string {
  return linesOf(text).join('\n').trim();
}

/** How the list items of a file look. */
export interface ItemStyle {
  /** `- ` and the like. */
  readonly marker: string;
  readonly bold: '**' | '__' | '';
}

export const USUAL_STYLE: ItemStyle = { marker: '- ', bold: '**' };

/** `- **Label:** answer`, with the lines below indented into the item; the answer is made of safe lines. */
export function itemText(
  { label, value }: { readonly label: string; readonly value: string },
  { marker, bold }: ItemStyle,
  eol: string,
): string {
  const indent = ' '.repeat(marker.length);
  const [first = '', ...below] = value.split('\n');
  const lines = [first, ...below.map((line) => (line === '' ? '' : indent + line))];
  return `${marker}${bold}${label}:${bold} ${lines.join(eol)}`;
}

/** The lines of an answer, nested lists as deep as they are; all but the first are made safe against becoming structure. */
export function answerLines(text: string): readonly string[] {
  const [first = '', ...below] = withoutBlankEnds(text.split(LINE_END));
  return [withoutComments(first.trim()), ...dedented(below).map(escaped)];
}

/** A text at the outermost level, with every line made safe. */
export function paragraphText(text: string, eol: string): string {
  return linesOf(answerAsRead(text)).map(escaped).join(eol);
}

function linesOf(text: string): readonly string[] {
  return text.split(LINE_END).map((line) => line.trim());
}

const LINE_END = /\r\n?|\n/;

function withoutBlankEnds(lines: readonly string[]): readonly string[] {
  const isSaid = (line: string): boolean => line.trim() !== '';
  return lines.slice(Math.max(0, lines.findIndex(isSaid)), lines.findLastIndex(isSaid) + 1);
}

/** Blanks before a line are kept below a list item only: elsewhere they mean nothing, or make code of a text. */
function dedented(lines: readonly string[]): readonly string[] {
  const depths = lines.map((line) => (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length);
  const common = Math.min(...depths.filter((_, index) => lines[index]?.trim() !== ''));
  let inList = false;
  return lines.map((line, index) => {
    const said = line.trim();
    const depth = (depths[index] ?? 0) - common;
    if (said === '') return '';
    inList = /^(?:[-*+]|\d{1,9}[.)])[ \t]/.test(said) || (inList && depth > 0);
    return inList ? ' '.repeat(depth) + said : said;
  });
}

/**
 * What markdown would take for the start of a heading, a rule, a fence, HTML, an underline or the definition of a link,
 * which may go on in the next line. An address between angle brackets is a text.
 */
const STRUCTURE =
  /^(?:#{1,6}(?:[ \t]|$)|=+$|(?:[-*_][ \t]*){3,}$|-+$|`{3}|~{3}|<(?!\w[\w+.-]+:[^\s<>]*>)|\[(?:[^[\]\\]|\\.)*(?:\]:|$))/;

/** Signs of list items and quotes, behind which structure may start as it does at a line's beginning. */
const MARKERS = /^(?:[ \t>]|(?:[-*+]|\d{1,9}[.)])[ \t])*/;

function escaped(line: string): string {
  const safe = withoutComments(line);
  const blanks = safe.length - safe.trimStart().length;
  const markers = MARKERS.exec(safe)?.[0].length ?? 0;
  const at = [blanks, markers].find((offset) => STRUCTURE.test(safe.slice(offset)));
  return at === undefined ? safe : `${safe.slice(0, at)}\\${safe.slice(at)}`;
}

/** A comment would not be seen by readers, and one may turn rules off. */
function withoutComments(line: string): string {
  return line.replaceAll('<!--', '<\\!--');
}

/** The style of an item that is there, as far as it can be gone on with; else the usual one. */
export function itemStyle(source: SourceText, item: LabelledItem | undefined): ItemStyle {
  if (item === undefined) return USUAL_STYLE;
  const line = source.text.slice(item.span.start, item.labelSpan.start);
  const [, marker, bold = ''] = /^ {0,3}([-*+] {1,4})((?:\*\*|__)?)$/.exec(line) ?? [];
  return marker === undefined ? USUAL_STYLE : { marker, bold: bold as ItemStyle['bold'] };
}
