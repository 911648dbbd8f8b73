/** The program: arguments -> run -> exit status, nothing else. */
import { processIo } from './io';
import { run } from './run';

declare global {
  /** Put in by the build. */
  var GOALMARK_VERSION: string;
}

void run(process.argv.slice(2), processIo(globalThis.GOALMARK_VERSION)).then((status) => {
  process.exitCode = status;
});
