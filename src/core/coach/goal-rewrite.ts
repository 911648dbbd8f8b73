/**
 * The rewrite that a vague goal is offered: the person's own words, with a blank at everything that is missing. It adds
 * no fact: who, what, how often, by when and what shows it are for the author to say.
 */
import type { Span } from '../text/source-text';
import type { GoalJudgement } from './goal-judgement';

/** Takes the place of characters beside it, as an empty span has no place of its own in what YAML folds or quotes. */
export interface Insertion {
  /** Offset in the text; of so many characters there the new text takes the place. */
  readonly at: number;
  readonly length: number;
  readonly newText: string;
  readonly blanks: readonly { readonly span: Span; readonly choices?: readonly string[] }[];
}

/** What the rest of the file says, so that it is not asked again. */
export interface KnownElsewhere {
  readonly hasDate: boolean;
  readonly hasMetric: boolean;
}

export function rewriteGoal(
  text: string,
  { mainVagueness, missing, core }: GoalJudgement,
  { hasDate, hasMetric }: KnownElsewhere,
): readonly Insertion[] {
  const lacks = (part: (typeof missing)[number]): boolean => missing.includes(part);
  const end = endOfWords(text);
  const before: string[] = [];
  const behind: string[] = [];
  const isAmount = mainVagueness === 'amount-without-figure';
  if (isAmount) behind.push('from <what it is now> to <what it is to be> by <doing what>');
  else if (lacks('act')) {
    before.push('<what you will do> <with what>');
    if (lacks('occasion')) before.push('<how often>');
    if (lacks('audience')) before.push('for <whom>');
  } else {
    if (lacks('occasion')) behind.push('<how often>');
    behind.push('so that <who> <sees what>');
  }
  if (!hasDate && lacks('time')) behind.push('by <when>');
  if (!hasMetric && !isAmount) behind.push('shown by <what shows it>');
  const insertions: Insertion[] = [];
  if (before.length > 0) {
    const opening = /^[A-Z][a-z]/.test(text.slice(core.start)) && core.start === 0;
    const own = opening ? text.charAt(0).toLowerCase() : text.charAt(0);
    insertions.push(withBlanks(0, 1, `${before.join(' ')} to ${own}`));
  }
  if (behind.length > 0) {
    insertions.push(withBlanks(end - 1, 1, `${text.charAt(end - 1)} ${behind.join(' ')}`));
  }
  return insertions;
}

/** Before the full stop. */
function endOfWords(text: string): number {
  let end = text.length;
  while (end > 0 && /[\s.!;,]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}

function withBlanks(at: number, length: number, newText: string): Insertion {
  const blanks = [...newText.matchAll(BLANK)].map(({ 0: blank, index }) => {
    const choices = CHOICES.get(blank);
    return { span: { start: index, end: index + blank.length }, ...(choices && { choices }) };
  });
  return { at, length, newText, blanks };
}

const BLANK = /<[^<>]+>/g;

/** What is often the answer; any other can be typed. */
const CHOICES: ReadonlyMap<string, readonly string[]> = new Map([
  ['<what you will do>', ['Write', 'Present', 'Lead', 'Review', 'Publish', 'Teach', 'Run', 'Measure']],
  ['<how often>', ['each week', 'each sprint', 'each month', 'after each release', 'in each review']],
]);
