/** The program: arguments -> run -> exit status, nothing else. */
import { processIo } from './io';
import { run } from './run';

declare global {
  /** Put in by the build. */
  var GOALMARK_VERSION: string | undefined;
}

void run(process.argv.slice(2), processIo(globalThis.GOALMARK_VERSION ?? 'not built')).then((status) => {
  process.exitCode = status;
});
