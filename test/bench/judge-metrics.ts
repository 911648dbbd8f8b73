/**
 * How well measures are judged and texts compared: precision, recall and F1 on this project's labelled statements, and
 * of "unmeasurable" on files of others, one JSON object with `text` and `label` a line.
 *
 *   npx tsx test/bench/judge-metrics.ts [FILE...]
 */
import { readFileSync } from 'node:fs';
import {
  judgeCausesBesideGaps,
  judgeGoalsBesideGaps,
  judgeMeasures,
  judgeMeasuresBesideGoals,
} from '../support/judged-wording';
import { agreementOf, labelled, type Judged, type LabelledText } from '../support/labelled';
import { table } from './figures';

const own = Object.values(labelled('metrics')).flat();
const judged: readonly (readonly [string, readonly Judged[]])[] = [
  ['unmeasurable', judgeMeasures(own)],
  ...process.argv.slice(2).map((file) => [`unmeasurable, ${file}`, judgeMeasures(linesOf(file))] as const),
  ['goal restates gap', judgeGoalsBesideGaps()],
  ['cause is symptom', judgeCausesBesideGaps()],
  ['metric is unrelated', judgeMeasuresBesideGoals()],
];

table([
  ['', 'texts', 'precision', 'recall', 'F1'],
  ...judged.map(([name, all]) => {
    const { precision, recall, f1 } = agreementOf(all);
    return [name, String(all.length), ...[precision, recall, f1].map((part) => part.toFixed(2))];
  }),
]);
for (const [name, all] of judged) {
  const { wrong, missed } = agreementOf(all);
  for (const text of wrong) console.log(`${name}, wrong: ${text}`);
  for (const text of missed) console.log(`${name}, missed: ${text}`);
}

function linesOf(file: string): readonly LabelledText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const { text, label } = JSON.parse(line) as { readonly text: string; readonly label: string };
      return { text, verdict: label };
    });
}
