/** The cards below the front matter: the log's headings, labels and answers, ids in `[[...]]`, and rules turned off. */
import type { GoalFile } from '../../model/document';
import type { CheckIn } from '../../model/goal';
import { DIAGNOSIS_QUESTIONS, FOCUS_LEVELS, questionsOf, type Question } from '../../model/questions';
import { countWords } from '../../text/number-words';
import type { Span } from '../../text/source-text';
import { distanceWords } from '../date-words';
import { code, list, paragraph, strong, type Block, type Card } from './card';
import type { HoverContext } from './context';
import { dateBlock } from './date-blocks';
import { meaningBlock, meaningsList } from './field-blocks';
import { goalBlocks } from './goal-card';
import { metricBlocks } from './metric-card';
import { proseWordAt } from './prose-word';
import { ruleBlocks } from './rule-card';

export function bodyCard(file: GoalFile, offset: number, context: HoverContext): Card | undefined {
  const { logHeading } = file.body;
  if (logHeading && isIn(logHeading, offset)) return { span: logHeading, blocks: logBlocks(file, context) };
  const entry = file.checkIns.find(({ span }) => isIn(span, offset));
  if (entry && isIn(entry.heading.span, offset)) {
    return { span: entry.heading.span, blocks: headingBlocks(entry, context) };
  }
  const answer = (entry?.answers ?? file.diagnosis).find(({ span }) => isIn(span, offset));
  const questions = entry === undefined ? DIAGNOSIS_QUESTIONS : questionsOf(entry.kind);
  const question = questions.find(({ label }) => label === answer?.label);
  if (answer && question && isIn(answer.labelSpan, offset)) {
    return { span: answer.labelSpan, blocks: questionBlocks(question, file) };
  }
  const said =
    answer && question && isIn(answer.valueSpan, offset) ? answerBlocks(question, entry, file) : [];
  return answer && said.length > 0
    ? { span: answer.valueSpan, blocks: said }
    : wordCard(file, offset, context);
}

function logBlocks(file: GoalFile, { today, nextOf }: HoverContext): readonly Block[] {
  const dates = file.checkIns.flatMap(({ date }) => date ?? []).sort();
  const last = dates.at(-1);
  const next = nextOf(file);
  const count = dates.length === 1 ? '1 entry' : `${dates.length} entries`;
  return [
    paragraph(
      strong('The log'),
      last === undefined
        ? ': nothing in it yet.'
        : `: ${count}, the last of ${last}, ${distanceWords(today, last)}.`,
    ),
    ...(next === undefined ? [] : [paragraph('Next: ', next, '.')]),
    paragraph(
      'Each entry is a heading ',
      code('### YYYY-MM-DD'),
      ', with ',
      code('reflection'),
      ' behind the date for the quarterly one. The newest comes last.',
    ),
  ];
}

function headingBlocks({ kind, date, answers }: CheckIn, { today }: HoverContext): readonly Block[] {
  if (date === undefined) return [];
  const open = questionsOf(kind).filter(
    ({ label, expected }) =>
      expected && !answers.some((answer) => answer.label === label && answer.value !== ''),
  );
  return [
    paragraph(strong(kind === 'reflection' ? 'Reflection' : 'Check-in')),
    dateBlock(date, today),
    ...(open.length === 0 ? [] : [paragraph(`${countWords(open.length, 'question')} not answered:`)]),
    ...list(open.map(({ label, question }) => [strong(label), `: ${question}`])),
  ];
}

function questionBlocks({ label, question, answer }: Question, file: GoalFile): readonly Block[] {
  const said = paragraph(strong(label), `: ${question}`);
  if (typeof answer === 'object') return [said, ...meaningsList(answer.values)];
  if (answer === 'focus') return [said, ...meaningsList(FOCUS_LEVELS)];
  return answer === 'number'
    ? [said, paragraph('A number, without its unit.'), ...metricBlocks(file)]
    : [said];
}

/** Of an answer that is a number or a value; a text says enough by itself. */
function answerBlocks({ answer }: Question, entry: CheckIn | undefined, file: GoalFile): readonly Block[] {
  if (answer === 'text' || entry === undefined) return [];
  if (answer === 'number') return entry.reading === undefined ? [] : metricBlocks(file);
  const [value, values] = answer === 'focus' ? [entry.focus, FOCUS_LEVELS] : [entry.health, answer.values];
  const said = values.find((known) => known.value === String(value));
  return said === undefined ? [] : [meaningBlock(said)];
}

function wordCard(file: GoalFile, offset: number, context: HoverContext): Card | undefined {
  const word = proseWordAt(file, offset);
  if (word === undefined) return undefined;
  const { kind, text, span } = word;
  const { config } = context.set;
  const blocks = kind === 'rule' ? ruleBlocks(text, context, config) : goalBlocks(text, context);
  return { span, blocks };
}

function isIn({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset < end;
}
