/**
 * What is written below the front matter: entries of the log, answers of the diagnosis, paragraphs. Only insertions, in
 * the style of what stands there already. Each comes with the question whether reading the result shows it.
 */
import type { CalendarDate } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { isDiagnosis, isLog, readSections, type BodySection, type LabelledItem } from '../parse/body';
import type { TextEdit } from '../text/edits';
import { answerAsRead, answerLines, itemText, itemStyle, paragraphText } from './answer-text';
import { insertion } from './yaml-edits';

export interface NewAnswer {
  readonly label: string;
  readonly value: string;
}

export interface NewLogEntry {
  readonly kind: 'check-in' | 'reflection';
  readonly date: CalendarDate;
  readonly answers: readonly NewAnswer[];
}

/** The edits of one change and how to tell that they did what they were to do; or why there are none. */
export type Step =
  | { readonly edits: readonly TextEdit[]; readonly isAsMeant: (after: GoalFile) => boolean }
  | { readonly reason: string };

/** A new entry of the log, behind all that are not younger. */
export function logStep(file: GoalFile, { kind, date, answers }: NewLogEntry): Step {
  const sections = sectionsOf(file);
  if (sections === undefined) return TOO_LONG;
  const wrong = wrongLabel(answers);
  if (wrong !== undefined) return wrong;
  const { checkIns } = file;
  if (checkIns.some((entry) => entry.kind === kind && entry.date === date)) {
    return { reason: `There is a ${kind} of ${date} already. Add to that one, or choose another date.` };
  }
  const heading = kind === 'reflection' ? `${date} reflection` : date;
  const { eol } = file.source;
  const given = answers.map(asWritten).filter(({ value }) => value !== '');
  const model = file.body.checkIns.findLast(({ items }) => items.length > 0);
  const style = itemStyle(file.source, model?.items.at(-1));
  const isTight = model !== undefined && isDirectlyBelow(file, model.headingSpan.start);
  const items = given.map((answer) => itemText(answer, style, eol)).join(eol);
  const text = `### ${heading}${items === '' ? '' : `${eol}${isTight ? '' : eol}${items}`}`;

  const index = placeInLog(file, date);
  const log = sections.findLast(isLog);
  const previous = checkIns[index - 1];
  const added = [`3 ${heading}`];
  let edit: TextEdit;
  if (previous !== undefined) edit = insertBlock(file, previous.span.end, text);
  else if (checkIns[0] !== undefined) edit = insertBlock(file, checkIns[0].span.start, text);
  else if (log !== undefined) edit = insertBlock(file, log.span.end, text);
  else {
    edit = insertBlock(file, file.source.text.length, `## Check-ins${eol}${eol}${text}`);
    added.unshift('2 Check-ins');
  }
  const expected = [...file.body.checkIns].map(({ heading: title, items: said }) => [title, itemsData(said)]);
  expected.splice(index, 0, [heading, itemsData(given)]);
  return {
    edits: [edit],
    isAsMeant: (after) =>
      same(
        expected,
        after.body.checkIns.map(({ heading: title, items: said }) => [title, itemsData(said)]),
      ) &&
      same(itemsData(file.body.diagnosis), itemsData(after.body.diagnosis)) &&
      keepsTheRest(file, after, added),
  };
}

/** Behind the last entry that is not younger; before all that have a date; or last. */
function placeInLog({ checkIns }: GoalFile, date: CalendarDate): number {
  const previous = checkIns.findLastIndex((entry) => entry.date !== undefined && entry.date <= date);
  if (previous !== -1) return previous + 1;
  const first = checkIns.findIndex((entry) => entry.date !== undefined);
  return first === -1 ? checkIns.length : first;
}

/** The answers of the diagnosis that are not there yet; with `isRevised` also other ones to what is answered. */
export function diagnosisStep(file: GoalFile, answers: readonly NewAnswer[], isRevised: boolean): Step {
  const sections = sectionsOf(file);
  if (sections === undefined) return TOO_LONG;
  const wrong = wrongLabel(answers);
  if (wrong !== undefined) return wrong;
  const { eol, text } = file.source;
  const items = file.body.diagnosis;
  const style = itemStyle(file.source, items.at(-1));
  const edits: TextEdit[] = [];
  const expected = items.map(({ label, answer }) => ({ label, value: answer }));
  const added: NewAnswer[] = [];
  for (const answer of answers.map(asWritten)) {
    const index = items.findIndex(({ label }) => label.toLowerCase() === answer.label.toLowerCase());
    const item = items[index];
    if (answer.value === '' || answerAsRead(answer.value) === item?.answer) continue;
    if (item === undefined) added.push(answer);
    else if (item.answer !== '' && !isRevised) {
      return { reason: `The diagnosis answers ${item.label} already. Change that answer instead.` };
    } else {
      expected[index] = { label: item.label, value: answer.value };
      const { start } = item.answerSpan;
      const blank = /[ \t]/.test(text.charAt(start - 1)) ? '' : ' ';
      const indent = itemStyle(file.source, item).marker.replace(/./g, ' ');
      const end = item.answer === '' ? start : item.span.end;
      edits.push({ span: { start, end }, newText: blank + answer.value.split('\n').join(eol + indent) });
    }
  }
  const written = added.map((answer) => itemText(answer, style, eol)).join(eol);
  const section = sections.findLast(isDiagnosis);
  const last = items.at(-1);
  const isNew = written !== '' && last === undefined && section === undefined;
  if (written !== '' && last !== undefined) edits.push(insertion(last.span.end, eol + written));
  else if (written !== '' && section !== undefined) edits.push(insertBlock(file, section.ownEnd, written));
  else if (isNew) {
    const before = sections.find(isLog)?.span.start ?? text.length;
    edits.push(insertBlock(file, before, `## Diagnosis${eol}${eol}${written}`));
  }
  return {
    edits: merged(edits),
    isAsMeant: (after) =>
      same(itemsData([...expected, ...added]), itemsData(after.body.diagnosis)) &&
      sameLog(file, after) &&
      keepsTheRest(file, after, isNew ? ['2 Diagnosis'] : []),
  };
}

/** A paragraph below the last one of a heading, which is made where it is not there. */
export function sectionStep(file: GoalFile, heading: string, text: string): Step {
  const sections = sectionsOf(file);
  if (sections === undefined) return TOO_LONG;
  const title = heading.trim();
  const named = { level: 2, title };
  if (isLog(named) || isDiagnosis(named) || !/^[\p{L}\p{N}](?:[^\r\n]*[^\s#])?$/u.test(title)) {
    return { reason: `A paragraph cannot be added below "${title}". Choose another heading.` };
  }
  const { eol } = file.source;
  const paragraph = paragraphText(text, eol);
  const found = sections.find(
    (section) => section.level === 2 && section.title.toLowerCase() === title.toLowerCase(),
  );
  if (paragraph === '') return { edits: [], isAsMeant: () => true };
  const edit =
    found === undefined
      ? insertBlock(file, file.source.text.length, `## ${title}${eol}${eol}${paragraph}`)
      : insertBlock(file, found.ownEnd, paragraph);
  const start = edit.span.start + edit.newText.indexOf(paragraph);
  return {
    edits: [edit],
    isAsMeant: (after) =>
      sameLog(file, after) &&
      same(itemsData(file.body.diagnosis), itemsData(after.body.diagnosis)) &&
      keepsTheRest(file, after, found === undefined ? [`2 ${title}`] : []) &&
      sectionsOf(after)?.some(({ blocks }) => blocks.includes(start)) === true,
  };
}

const TOO_LONG = { reason: 'The text below the front matter is too long to be read. Write it by hand.' };

function sectionsOf({ frontMatter: { scan }, source }: GoalFile): readonly BodySection[] | undefined {
  return scan.kind === 'block' ? readSections(source, scan.bodyLine) : undefined;
}

/** As it will be read: escaped where it must be. */
function asWritten({ label, value }: NewAnswer): NewAnswer {
  return { label, value: answerLines(value).join('\n') };
}

function wrongLabel(answers: readonly NewAnswer[]): { readonly reason: string } | undefined {
  const wrong = answers.find(({ label }) => !/^[a-z][a-z -]{0,29}[a-z]$/i.test(label));
  return wrong && { reason: `"${wrong.label}" cannot be a label. A label is a few words of plain letters.` };
}

/** Whether there is no blank line below a line. */
function isDirectlyBelow({ source }: GoalFile, offset: number): boolean {
  return !isBlank(source.lineText(source.positionAt(offset).line + 1));
}

function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/**
 * A block with a blank line above, behind the last line before an offset that says something. A rule that parts a
 * section from the next one stays beside that.
 */
function insertBlock({ source, frontMatter: { scan } }: GoalFile, before: number, text: string): TextEdit {
  const first = scan.kind === 'block' ? scan.bodyLine - 1 : 0;
  const limit = source.positionAt(before);
  let line = limit.character > 0 ? limit.line : limit.line - 1;
  const goUp = (): void => {
    while (line > first && isBlank(source.lineText(line))) line--;
  };
  goUp();
  const isRule = /^ {0,3}(?:-(?:[ \t]*-){2,}|\*(?:[ \t]*\*){2,}|_(?:[ \t]*_){2,})[ \t]*$/.test(
    source.lineText(line),
  );
  if (isRule && before < source.text.length && line - 1 > first && isBlank(source.lineText(line - 1))) {
    line--;
    goUp();
  }
  const { end } = source.lineSpan(line);
  const isDirectlyAbove = !isBlank(source.lineText(line + 1));
  return insertion(end, source.eol + source.eol + text + (isDirectlyAbove ? source.eol : ''));
}

/** Insertions at one place are one. */
function merged(edits: readonly TextEdit[]): readonly TextEdit[] {
  const result: TextEdit[] = [];
  for (const edit of edits) {
    const index = result.findIndex(({ span }) => span.start === edit.span.start);
    const there = result[index];
    if (there === undefined) result.push(edit);
    else result[index] = { span: there.span, newText: there.newText + edit.newText };
  }
  return result;
}

function sameLog(before: GoalFile, after: GoalFile): boolean {
  const data = ({ body }: GoalFile): unknown =>
    body.checkIns.map(({ heading, items }) => [heading, itemsData(items)]);
  return same(data(before), data(after));
}

/** Whether the front matter, the headings, the log and the diagnosis are as before. */
export function keepsText(before: GoalFile, after: GoalFile): boolean {
  return (
    sameLog(before, after) &&
    same(itemsData(before.body.diagnosis), itemsData(after.body.diagnosis)) &&
    keepsHeadings(before, after, [])
  );
}

/** Whether the front matter, the headings and the rules turned off are as before, but for headings that were added. */
function keepsTheRest(before: GoalFile, after: GoalFile, added: readonly string[]): boolean {
  return (
    keepsHeadings(before, after, added) && same([...before.body.disabledRules], [...after.body.disabledRules])
  );
}

function keepsHeadings(before: GoalFile, after: GoalFile, added: readonly string[]): boolean {
  const titles = (file: GoalFile): readonly string[] =>
    (sectionsOf(file) ?? []).map(({ level, title }) => `${level} ${title}`);
  const old = titles(before);
  const now = titles(after);
  const at = now.findIndex((title, index) => title !== old[index]);
  const start = at === -1 ? now.length : at;
  const isKept =
    added.length === 0
      ? same(old, now)
      : now.length === old.length + added.length &&
        [...now.keys()].some(
          (index) =>
            index <= start &&
            same(now.slice(index, index + added.length), added) &&
            same([...now.slice(0, index), ...now.slice(index + added.length)], old),
        );
  return isKept && textAbove(before) === textAbove(after);
}

function textAbove({ frontMatter: { scan }, source }: GoalFile): string | undefined {
  return scan.kind === 'block' ? source.text.slice(0, scan.closing.end) : undefined;
}

function itemsData(items: readonly (Pick<LabelledItem, 'label' | 'answer'> | NewAnswer)[]): unknown {
  return items.map((item) => [item.label, 'answer' in item ? item.answer : answerAsRead(item.value)]);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
