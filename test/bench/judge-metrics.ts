/** How well measures are judged, and texts compared, on this project's labelled statements and on others given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { isUnmeasurable, judgeMetric } from '../../src/core/coach/metric-judgement';
import { wordsOf } from '../../src/core/language/words';
import { root } from '../support/paths';

interface Labelled {
  readonly text: string;
  readonly isUnmeasurable: boolean;
}

function own(): Labelled[] {
  const groups = parse(readFileSync(join(root, 'test/fixtures/wording/metrics.yml'), 'utf8')) as Record<
    string,
    { text: string; verdict: string }[]
  >;
  return Object.values(groups)
    .flat()
    .map(({ text, verdict }) => ({ text, isUnmeasurable: verdict === 'unmeasurable' }));
}
function lines(file: string): Labelled[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { text, label } = JSON.parse(line) as { text: string; label: string };
      return { text, isUnmeasurable: label === 'unmeasurable' };
    });
}
for (const [name, set] of [
  ['own', own()],
  ...process.argv.slice(2).map((file) => [file, lines(file)] as const),
] as const) {
  let hit = 0,
    wrong = 0,
    missed = 0;
  for (const { text, isUnmeasurable: truth } of set) {
    const judgement = judgeMetric(wordsOf(text));
    const said = isUnmeasurable(judgement);
    if (said && truth) hit++;
    if (said && !truth) wrong++;
    if (!said && truth) missed++;
    if (said !== truth) console.log(truth ? 'missed' : 'wrong ', text, JSON.stringify(judgement));
  }
  const p = hit / (hit + wrong),
    r = hit / (hit + missed);
  console.log(
    name,
    set.length,
    'precision',
    p.toFixed(2),
    'recall',
    r.toFixed(2),
    'F1',
    ((2 * p * r) / (p + r)).toFixed(2),
  );
}
