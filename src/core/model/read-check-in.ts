/** A log entry as a check-in: its date, its kind and the answers to the questions known for it. */
import type { LabelledItem, LogEntry } from '../parse/body';
import { numberIn } from '../parse/yaml-tree';
import { parseCalendarDate } from './calendar-date';
import type { Answer, CheckIn } from './goal';
import { questionsOf, type Question } from './questions';
import { HEALTH } from './vocabulary';

export function readCheckIn(entry: LogEntry): CheckIn {
  const [first = '', ...rest] = entry.heading.split(/[ \t]+/);
  const kind = rest.join(' ').toLowerCase() === 'reflection' ? 'reflection' : 'check-in';
  const answers = readAnswers(entry.items, questionsOf(kind));
  // A number or a value stands in the first line; an explanation may follow below it.
  const said = (label: string): string =>
    answers.find((answer) => answer.label === label)?.value.split('\n', 1)[0] ?? '';
  const known = rest.length === 0 || kind === 'reflection';
  const health = said('Health').toLowerCase();
  return {
    kind,
    date: known ? parseCalendarDate(first) : undefined,
    heading: { value: entry.heading, span: entry.headingSpan },
    span: entry.span,
    answers,
    focus: parseFocus(said('Focus')),
    health: HEALTH.find(({ value }) => value === health)?.value,
    reading: parseReading(said('Metric')),
  };
}

/** The items whose label is one of the questions', in their order in the text; the first of a label counts. */
export function readAnswers(
  items: readonly LabelledItem[],
  questions: readonly Question[],
): readonly Answer[] {
  const answers: Answer[] = [];
  for (const item of items) {
    const label = labelOf(item, questions);
    if (label === undefined || answers.some((answer) => answer.label === label)) continue;
    answers.push({
      label,
      labelSpan: item.labelSpan,
      value: item.answer,
      valueSpan: item.answerSpan,
      span: item.span,
    });
  }
  return answers;
}

/** As the question spells it; most authors do too. Its very text, which is quicker to compare than a copy. */
function labelOf({ label }: LabelledItem, questions: readonly Question[]): string | undefined {
  const asWritten = questions.find((known) => known.label === label);
  if (asWritten !== undefined) return asWritten.label;
  const bare = label.toLowerCase().replace(/\s+/g, ' ');
  return questions.find((known) => known.label.toLowerCase() === bare)?.label;
}

/** An integer from 1 to 10, else `undefined`. */
export function parseFocus(text: string): number | undefined {
  return /^(?:[1-9]|10)$/.test(text) ? Number(text) : undefined;
}

/** A number as the metric's reading, written as a target is, else `undefined`. */
export function parseReading(text: string): number | undefined {
  return numberIn(text);
}
