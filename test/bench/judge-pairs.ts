/** How well texts are compared on pairs.yml. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { restatementIn, symptomIn } from '../../src/core/coach/restatement';
import { isUnrelated } from '../../src/core/coach/unrelated-metric';
import { gistOf } from '../../src/core/language/similarity';
import { wordsOf } from '../../src/core/language/words';
import { root } from '../support/paths';

const all = parse(readFileSync(join(root, 'test/fixtures/wording/pairs.yml'), 'utf8')) as Record<
  string,
  Record<string, string>[]
>;
const w = (text?: string) => wordsOf(text ?? '');
report('gap-and-goal', 'restates', (p) => restatementIn(w(p['goal']), w(p['gap'])) !== undefined, 'goal');
report('gap-and-cause', 'symptom', (p) => symptomIn(w(p['cause']), w(p['gap'])) !== undefined, 'cause');

report(
  'measure',
  'unrelated',
  (p) => isUnrelated(w(p['measure']), [...w(p['gap']), ...w(p['goal'])]),
  'measure',
);

function report(group: string, yes: string, judge: (pair: Record<string, string>) => boolean, key: string) {
  let hit = 0,
    wrong = 0,
    missed = 0;
  for (const pair of all[group] ?? []) {
    const truth = pair['verdict'] === yes;
    const said = judge(pair);
    if (said && truth) hit++;
    if (said && !truth) wrong++;
    if (!said && truth) missed++;
    if (said !== truth)
      console.log(
        truth ? 'missed' : 'wrong ',
        pair['gap'],
        '|',
        pair[key],
        [...gistOf(w(pair['gap'])).keys()].join(),
        '/',
        [...gistOf(w(pair[key])).keys()].join(),
      );
  }
  const p = hit / (hit + wrong),
    r = hit / (hit + missed);
  console.log(
    group,
    'precision',
    p.toFixed(2),
    'recall',
    r.toFixed(2),
    'F1',
    ((2 * p * r) / (p + r)).toFixed(2),
  );
}
