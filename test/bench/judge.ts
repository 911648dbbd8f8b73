/**
 * `npm run judge`: how well the coach judges. Precision, recall and F1 of "this goal is weak" and of "this measure is
 * unmeasurable", by what the rules report.
 *
 *   npm run judge                                   this project's own statements
 *   npm run judge -- goals.jsonl metrics.jsonl      others: a line of JSON each, with text and label
 *   npm run judge -- --show                         with each statement that is judged otherwise
 */
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { labelOf, ownStatements, readLabelled, type Labelled } from '../support/wording-corpus';
import { table } from './figures';

/** What a rule reports, and so what is to be found. */
const REPORTED: ReadonlySet<string> = new Set(['weak', 'unmeasurable']);

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { show: { type: 'boolean', default: false } },
  });
  const sets: readonly (readonly [string, readonly Labelled[]])[] =
    positionals.length === 0
      ? [
          ['goals', ownStatements('goals')],
          ['metrics', ownStatements('metrics')],
        ]
      : positionals.map((path) => [basename(path), readLabelled(path)]);
  const rows = sets.map(([name, statements]) => rowFor(name, statements, values.show));
  table([['', 'statements', 'false alarms', 'missed', 'precision', 'recall', 'F1'], ...rows]);
}

function rowFor(name: string, statements: readonly Labelled[], show: boolean): readonly string[] {
  const judged = statements.map((statement) => ({ ...statement, said: labelOf(statement) }));
  const alarms = judged.filter(({ said, label }) => REPORTED.has(said) && said !== label);
  const missed = judged.filter(({ said, label }) => REPORTED.has(label) && said !== label);
  const found = judged.filter(({ said, label }) => REPORTED.has(label) && said === label).length;
  if (show) {
    for (const { text, because } of alarms) console.log(`false alarm  ${text}\n             ${because}`);
    for (const { text, because } of missed) console.log(`missed       ${text}\n             ${because}`);
  }
  const precision = found / (found + alarms.length);
  const recall = found / (found + missed.length);
  const f1 = (2 * precision * recall) / (precision + recall);
  const figures = [precision, recall, f1].map((value) => value.toFixed(3));
  return [name, String(statements.length), String(alarms.length), String(missed.length), ...figures];
}

main();
