import type { GoalFile } from '../model/document';
import type { Answer, CheckIn } from '../model/goal';
import { questionsOf, type Question } from '../model/questions';
import { parseFocus } from '../model/read-check-in';
import { isPlaceholder } from '../model/read-fields';
import { listWords } from '../text/list-words';
import { choiceMeant } from './choice-meant';
import { meansSameUnit } from './invalid-type';
import { numbersMeant } from './numbers-meant';
import type { Blank, FileRule, Finding, Fix } from './rule';
import { shown } from './words';

export const checkInAnswer: FileRule = {
  id: 'check-in-answer',
  scope: 'file',
  severity: 'warning',
  summary: 'A check-in leaves a question open, or an answer is not of its kind.',
  why: 'The questions are few and each has its use; a Focus, Health or Metric that cannot be read is left out of every view.',
  bad: '- **Progress:** Three of four updates\n- **Blockers:** None\n- **Support:** None\n- **Focus:** 8/10',
  good: '- **Progress:** Three of four updates\n- **Blockers:** None\n- **Support:** None\n- **Focus:** 8',
  check: (file) => {
    const findings: Finding[] = [];
    for (const checkIn of file.checkIns) {
      if (leavesOneOpen(checkIn)) findings.push(...missingAnswers(file, checkIn));
      findings.push(...wrongAnswers(file, checkIn));
    }
    return findings;
  },
};

const EXPECTED: Readonly<Record<CheckIn['kind'], readonly Question[]>> = {
  'check-in': expectedOf('check-in'),
  reflection: expectedOf('reflection'),
};

function expectedOf(kind: CheckIn['kind']): readonly Question[] {
  return questionsOf(kind).filter(({ expected }) => expected);
}

/** Nearly none does: what one leaves open is gathered of those that do. */
function leavesOneOpen({ date, kind, answers }: CheckIn): boolean {
  // Without a date it is not yet known which questions it answers.
  if (date === undefined) return false;
  return EXPECTED[kind].some(
    (question) => !answers.some(({ label, value }) => label === question.label && value !== ''),
  );
}

function missingAnswers(file: GoalFile, checkIn: CheckIn): readonly Finding[] {
  const { answers, kind, heading } = checkIn;
  const expected = EXPECTED[kind];
  const empty = answers.filter(
    ({ label, value }) => value === '' && expected.some((question) => question.label === label),
  );
  const absent = expected.filter(({ label }) => !answers.some((answer) => answer.label === label));
  const findings = empty.map(({ label, labelSpan }): Finding => ({
    span: labelSpan,
    message: `${label} has no answer. ${expected.find((question) => question.label === label)?.question ?? ''}`,
  }));
  if (absent.length === 0) return findings;
  const labels = absent.map(({ label }) => label);
  const advice = labels.length === 1 ? (absent[0]?.question ?? '') : 'Answer each in a line, or say none.';
  return [
    {
      span: heading.span,
      message: `This ${kind} says nothing under ${listWords(labels, 'and')}. ${advice}`,
      fixes: [
        {
          title: `Add ${listWords(labels, 'and')}`,
          edits: insertions(file, checkIn, absent),
          safe: false,
        },
      ],
    },
    ...findings,
  ];
}

/** Each label behind the answer that usually comes before it, written as the others are, to be filled in. */
function insertions({ source }: GoalFile, checkIn: CheckIn, absent: readonly Question[]): Fix['edits'] {
  const { eol } = source;
  const order = questionsOf(checkIn.kind).map(({ label }) => label);
  const byOffset = new Map<number, Question[]>();
  const first = checkIn.answers.find(({ label }) => order.includes(label));
  for (const question of absent) {
    const before = order.slice(0, order.indexOf(question.label));
    const previous = checkIn.answers.findLast((answer) => before.includes(answer.label));
    const offset = previous?.span.end ?? first?.span.start ?? headingEnd(checkIn, source);
    byOffset.set(offset, [...(byOffset.get(offset) ?? []), question]);
  }
  return [...byOffset].map(([offset, questions]) => {
    const lines = questions.map((question) => {
      const { label } = question;
      const start = first === undefined ? `- **${label}:**` : likeLine(source.text, first, label);
      return `${start} ${placeholderOf(question)}`;
    });
    const newText = around(lines.join(eol), offset);
    return { span: { start: offset, end: offset }, newText, blanks: questions.map(blankIn(newText)) };
  });

  function around(text: string, offset: number): string {
    if (offset === first?.span.start) return `${text}${eol}`;
    if (first !== undefined) return `${eol}${text}`;
    const below = source.lineText(source.positionAt(offset).line + 1);
    return `${eol}${eol}${text}${below.trim() === '' ? '' : eol}`;
  }
}

/** As the snippets have it. */
function placeholderOf({ question }: Question): string {
  return `<${question.charAt(0).toLowerCase()}${question.slice(1)}>`;
}

function blankIn(newText: string): (question: Question) => Blank {
  return (question) => {
    const placeholder = placeholderOf(question);
    const start = newText.indexOf(placeholder);
    const span = { start, end: start + placeholder.length };
    return question.answer === 'focus' ? { span, choices: FOCUS_VALUES } : { span };
  };
}

const FOCUS_VALUES: readonly string[] = Array.from({ length: 10 }, (_, index) => String(index + 1));

function headingEnd({ heading }: CheckIn, source: GoalFile['source']): number {
  return source.lineSpan(source.positionAt(heading.span.start).line).end;
}

/** With the marker and the emphasis of another item's line. */
function likeLine(text: string, { span, labelSpan, valueSpan }: Answer, label: string): string {
  const before = text.slice(span.start, labelSpan.start);
  const behind = text.slice(labelSpan.end, valueSpan.start).trimEnd();
  return `${before}${label}${behind}`;
}

/** Those whose answer is more than text, by their labels. */
const OF_A_KIND: Readonly<Record<CheckIn['kind'], ReadonlyMap<string, Question>>> = {
  'check-in': ofAKind('check-in'),
  reflection: ofAKind('reflection'),
};

function ofAKind(kind: CheckIn['kind']): ReadonlyMap<string, Question> {
  return new Map(
    questionsOf(kind).flatMap((question) =>
      question.answer === 'text' ? [] : [[question.label, question] as const],
    ),
  );
}

function wrongAnswers(file: GoalFile, checkIn: CheckIn): readonly Finding[] {
  const findings: Finding[] = [];
  const questions = OF_A_KIND[checkIn.kind];
  for (const answer of checkIn.answers) {
    const question = questions.get(answer.label);
    if (question === undefined || isRead(checkIn, question)) continue;
    if (answer.value === '' || isPlaceholder(answer.value)) continue;
    const [first = ''] = answer.value.split('\n', 1);
    const wrong = first === '' ? undefined : wrongAnswer(file, answer, question, first);
    if (wrong === undefined) continue;
    // What is written in the lines below has no span of its own.
    const canReplace = answer.valueSpan.end > answer.valueSpan.start;
    const span = canReplace ? answer.valueSpan : answer.labelSpan;
    findings.push({ span, severity: 'error', message: wrong.message, fixes: canReplace ? wrong.fixes : [] });
  }
  return findings;
}

/** Whether the answer could be read, as nearly all can. */
function isRead({ focus, reading, health }: CheckIn, { answer }: Question): boolean {
  if (answer === 'focus') return focus !== undefined;
  return (answer === 'number' ? reading : health) !== undefined;
}

interface WrongAnswer {
  readonly message: string;
  readonly fixes: readonly Fix[];
}

function wrongAnswer(
  file: GoalFile,
  answer: Answer,
  question: Question,
  text: string,
): WrongAnswer | undefined {
  const changeTo = (value: string, safe: boolean): Fix => ({
    title: `Change to ${value}`,
    edits: [{ span: answer.valueSpan, newText: value }],
    safe,
  });
  if (question.answer === 'focus') {
    const meant = focusMeant(text);
    return {
      message: 'Focus is a whole number from 1 to 10. Write the number alone.',
      fixes: meant === undefined ? [] : [changeTo(meant, true)],
    };
  }
  if (question.answer === 'number') {
    const { numbers, plain } = numbersMeant(text);
    return {
      message: 'The metric’s reading is a number, such as 3.1. Write the number alone.',
      fixes: numbers.map(({ number, unit }) => changeTo(number, plain && isMetricUnit(file, unit))),
    };
  }
  if (question.answer === 'text') return undefined;
  const { values } = question.answer;
  const meant = choiceMeant(text, values);
  return {
    message: `${shown(text)} is no value of ${answer.label}. Write ${listWords(
      values.map(({ value }) => value),
      'or',
    )}.`,
    fixes: meant === undefined ? [] : [changeTo(meant.value, meant.plain)],
  };
}

/** `8/10`, `8 out of 10`. */
function focusMeant(text: string): string | undefined {
  const focus = /^(\d{1,2}) ?(?:\/|of|out of) ?10$/i.exec(text)?.[1];
  return focus !== undefined && parseFocus(focus) !== undefined ? focus : undefined;
}

function isMetricUnit({ goal }: GoalFile, unit: string): boolean {
  return unit === '' || (goal.metric.unit !== undefined && meansSameUnit(goal.metric.unit.value, unit));
}
