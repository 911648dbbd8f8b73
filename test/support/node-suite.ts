/**
 * A suite that runs in plain Node: `node --import tsx node-suite.ts <timeout of a test, ms> <file>...`. The outer
 * process starts it, see suite-process.ts.
 */
import { runMocha } from './run-mocha';
import { describeError } from './missing-piece';
import { onStopSignal } from './processes';

const [timeout, ...files] = process.argv.slice(2);

onStopSignal();
runMocha({ files, timeoutMs: Number(timeout) }).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(describeError(error));
    process.exit(1);
  },
);
