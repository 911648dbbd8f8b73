/**
 * Why a text is no value of a front matter key, in the words of `check`: it is asked what it says of a file that holds
 * this key alone.
 */
import { checkGoalFile, DEFAULT_CONFIG, parseGoalFile, type CalendarDate } from '../../core';

/** `keys` is the path to the value, such as `['metric', 'target']`. */
export function valueProblem(keys: readonly string[], text: string, today: CalendarDate): string | undefined {
  const path = keys.map((key, depth) => `${'  '.repeat(depth)}${key}:`).join('\n');
  // What is no number is to be judged as the text it is, whatever YAML would make of it.
  const value = NUMBER.test(text) && keys[0] === 'metric' ? text : JSON.stringify(text);
  const content = `---\n${path} ${value}\n---\n`;
  const file = parseGoalFile({ path: 'goal.md', content }, new Set());
  const problems = file === undefined ? [] : checkGoalFile(file, DEFAULT_CONFIG, today);
  const problem = problems.find(({ rule }) => rule.startsWith('invalid-') || rule === 'empty-field');
  if (problem === undefined) return undefined;
  const meant = problem.fixes[0]?.edits[0]?.newText;
  return problem.rule === 'invalid-value' && meant !== undefined
    ? `${problem.message} Did you mean ${meant}?`
    : problem.message;
}

const NUMBER = /^-?\d+(?:\.\d+)?$/;
