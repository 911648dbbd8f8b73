/** The questions behind the labels of the log and of the diagnosis. */
import { HEALTH, type ValueDefinition } from './vocabulary';

export interface Question {
  readonly label: string;
  readonly question: string;
  /** Whether a check-in without an answer is reported. */
  readonly expected: boolean;
  readonly answer: 'text' | 'focus' | 'number' | { readonly values: readonly ValueDefinition[] };
}

/** What a Focus of 1 to 10 says, in words, so that two people mean the same by a 6. */
export const FOCUS_LEVELS: readonly ValueDefinition[] = [
  { value: '1', means: 'No longer the right focus: drop it or replace it.' },
  { value: '2', means: 'Hardly matters any more.' },
  { value: '3', means: 'Other things matter clearly more.' },
  { value: '4', means: 'Other things matter somewhat more.' },
  { value: '5', means: 'As good as other things; talk about it.' },
  { value: '6', means: 'Still worth it, with some doubt.' },
  { value: '7', means: 'Right, if it is sharpened a little.' },
  { value: '8', means: 'Right.' },
  { value: '9', means: 'Clearly right.' },
  { value: '10', means: 'Exactly the right focus.' },
];

const FOCUS: Question = {
  label: 'Focus',
  question: 'From 1 to 10, is this goal still the right focus?',
  expected: true,
  answer: 'focus',
};

const OPTIONAL: readonly Question[] = [
  {
    label: 'Health',
    question: 'Is the goal on track, at risk or off track?',
    expected: false,
    answer: { values: HEALTH },
  },
  { label: 'Metric', question: 'What does the metric read today?', expected: false, answer: 'number' },
  { label: 'Evidence', question: 'What shows it?', expected: false, answer: 'text' },
];

function expectedText(label: string, question: string): Question {
  return { label, question, expected: true, answer: 'text' };
}

export const CHECK_IN_QUESTIONS: readonly Question[] = [
  expectedText('Progress', 'What progress have you made this month?'),
  expectedText('Blockers', 'What got in the way, and is it still blocking you?'),
  expectedText('Support', 'Do you need more support, resources or clarity?'),
  FOCUS,
  ...OPTIONAL,
];

export const REFLECTION_QUESTIONS: readonly Question[] = [
  expectedText('Skills used', 'What skills did you use or build in the last 90 days?'),
  expectedText('Visible progress', 'Where do you see progress beyond the numbers?'),
  expectedText('Accelerator', 'What one thing would speed you up next quarter?'),
  expectedText('Career link', 'How does this goal connect to where you want to be in 12 to 18 months?'),
  { ...FOCUS, expected: false },
  ...OPTIONAL,
];

export const DIAGNOSIS_QUESTIONS: readonly Question[] = [
  expectedText('Least confident', 'Where do you feel least confident in your role?'),
  expectedText('Avoided tasks', 'What do you keep avoiding or delaying?'),
  expectedText('Most important', 'What would make you better at the most important part of your job?'),
  expectedText(
    'Repeated feedback',
    'What feedback have you received repeatedly, and what did you do with it?',
  ),
  expectedText('Next role', 'What do people in the role above yours show that you are still developing?'),
];

export function questionsOf(kind: 'check-in' | 'reflection'): readonly Question[] {
  return kind === 'reflection' ? REFLECTION_QUESTIONS : CHECK_IN_QUESTIONS;
}

/** The question of a label in any spelling: `Skills used`, `skills_used`, `skillsUsed`. */
export function questionNamed(questions: readonly Question[], label: string): Question | undefined {
  return questions.find((known) => bare(known.label) === bare(label));
}

function bare(label: string): string {
  return label.replace(/[\s_-]/g, '').toLowerCase();
}
