/** Labelled statements, and what the rules say of each: the measure of how well the coach judges. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isUnmeasurable, judgeMetric } from '../../src/core/coach/metric-judgement';
import { wordsOf } from '../../src/core/language/words';
import { checkGoalFile, DEFAULT_CONFIG, parseGoalFile, type Problem } from '../../src/core';
import { date } from './date';
import { goalWith } from './example-goal';
import { root } from './paths';

export interface Labelled {
  readonly text: string;
  /** `weak`, `strong`, `measurable` or `unmeasurable`. */
  readonly label: string;
  readonly because: string;
  /** Whether a measure has its target elsewhere, so that its text need not say it. */
  readonly hasTargetElsewhere?: boolean;
}

/** Of a file of this project, by field of work, or of lines of JSON. */
export function readLabelled(path: string): readonly Labelled[] {
  const content = readFileSync(path, 'utf8');
  if (!path.endsWith('.yml')) {
    return content
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => {
        const { text, label, why = '' } = JSON.parse(line) as { text: string; label: string; why?: string };
        return { text, label, because: why };
      });
  }
  const fields = parse(content) as Record<string, { text: string; verdict: string; because?: string }[]>;
  return Object.values(fields)
    .flat()
    .map(({ text, verdict, because = '' }) => ({ text, label: verdict, because, hasTargetElsewhere: true }));
}

export function ownStatements(name: 'goals' | 'metrics'): readonly Labelled[] {
  return readLabelled(join(root, 'test/fixtures/wording', `${name}.yml`));
}

/** The label that the rules give: each statement is read in a goal file that is right in everything else. */
export function labelOf({ text, label, hasTargetElsewhere }: Labelled): string {
  const quoted = JSON.stringify(text);
  if (label === 'weak' || label === 'strong') {
    return isReported(`goal: ${quoted}`, ['vague-goal', 'not-observable']) ? 'weak' : 'strong';
  }
  // With a target in the file a vague word of a measure is no problem, while the measure by itself still is.
  const isVague =
    hasTargetElsewhere === true
      ? isUnmeasurable(judgeMetric(wordsOf(text)))
      : isReported(`metric: ${quoted}`, ['metric-is-feeling', 'metric-without-target']);
  return isVague ? 'unmeasurable' : 'measurable';
}

function isReported(excerpt: string, rules: readonly string[]): boolean {
  return problemsOf(excerpt).some(({ rule }) => rules.includes(rule));
}

function problemsOf(excerpt: string): readonly Problem[] {
  const file = parseGoalFile(
    { path: 'goals/judged.md', content: goalWith(excerpt) },
    DEFAULT_CONFIG.extraFields,
  );
  if (file === undefined) throw new Error(`No goal file: ${excerpt}`);
  return checkGoalFile(file, DEFAULT_CONFIG, date('2026-12-31'));
}
