/**
 * `npm test`: builds, runs the suites, prints a summary and, as the last line, `N passed, N failed`.
 *
 *   npm test                              everything
 *   npm test -- unit grammar              some suites
 *   npm test -- editor --grep snippets    tests whose title matches, in some suites
 *   npm test -- editor --window '1.139.1$'  in windows whose name matches: a version, a kind of workspace
 *   npm test -- ui --no-build             what was built last, as it is
 *
 * A suite that crashed or ran no test counts as one failed.
 */
import './node-version';
import { parseArgs } from 'node:util';
import { MissingPiece, describeError } from './missing-piece';
import { root } from './paths';
import { onStopSignal, run } from './processes';
import { runSuite, suiteNames, type SuiteName } from './suites';
import type { SuiteResult } from './suite-process';
import { launchBrowser, findHost, serverRunsHere, versionNames } from './vscode-host';

interface Arguments {
  readonly suites: readonly SuiteName[];
  readonly grep: string | undefined;
  readonly window: string | undefined;
  readonly build: boolean;
}

async function main(): Promise<number> {
  const { suites, grep, window, build: toBuild } = readArguments(process.argv.slice(2));
  const hosts = prepareHosts(suites);
  try {
    if (toBuild) await build();
  } catch (error) {
    console.error(describeError(error));
    console.log('\nThe build failed.\n\n0 passed, 1 failed');
    return 1;
  }
  const results: SuiteResult[] = [];
  for (const suite of suites) {
    if (suite !== 'unit') await hosts;
    results.push(...(await runSuite(suite, { grep, window })));
  }
  return summarize(results, grep !== undefined || window !== undefined);
}

function readArguments(args: string[]): Arguments {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      grep: { type: 'string', short: 'g' },
      window: { type: 'string' },
      'no-build': { type: 'boolean' },
    },
  });
  const unknown = positionals.find((name) => !(suiteNames as readonly string[]).includes(name));
  if (unknown !== undefined) {
    throw new MissingPiece(`There is no suite "${unknown}"; the suites are ${suiteNames.join(', ')}.`);
  }
  const chosen = suiteNames.filter((name) => positionals.length === 0 || positionals.includes(name));
  return { suites: chosen, grep: values.grep, window: values.window, build: values['no-build'] !== true };
}

async function build(): Promise<void> {
  await run(process.execPath, ['esbuild.js'], { cwd: root, timeoutMs: 120_000 });
}

/** Brings VS Code and the browser here while the first suites run; what it cannot bring, a suite will tell. */
async function prepareHosts(suites: readonly SuiteName[]): Promise<void> {
  const wanted: Promise<unknown>[] = [];
  if (suites.includes('editor')) wanted.push(...versionNames.map((version) => findHost(version)));
  else if (suites.some((suite) => suite !== 'unit')) wanted.push(findHost('newest'));
  if (serverRunsHere && suites.some((suite) => suite !== 'unit' && suite !== 'grammar')) {
    wanted.push(launchBrowser().then((browser) => browser.close()));
  }
  for (const { reason } of (await Promise.allSettled(wanted)).filter((one) => one.status === 'rejected')) {
    console.error(describeError(reason));
  }
}

function summarize(results: readonly SuiteResult[], filtered: boolean): number {
  let passed = 0;
  let failed = 0;
  const rows: string[] = [];
  for (const { name, results: counts, crash, skipped, durationMs } of results) {
    const empty = counts !== undefined && counts.passed + counts.failed === 0 && !filtered;
    const trouble = crash ?? (empty ? 'It ran no test.' : undefined);
    passed += counts?.passed ?? 0;
    failed += (counts?.failed ?? 0) + (trouble === undefined ? 0 : 1);
    const numbers = [
      `${counts?.passed ?? 0} passed`,
      `${(counts?.failed ?? 0) + (trouble === undefined ? 0 : 1)} failed`,
      ...(counts && counts.pending > 0 ? [`${counts.pending} pending`] : []),
    ];
    rows.push(
      `  ${name.padEnd(28)} ${(skipped ?? numbers.join(', ')).padEnd(34)} ${(durationMs / 1000).toFixed(1).padStart(6)} s`,
    );
    if (trouble !== undefined) rows.push(`    ${trouble}`);
    for (const failure of counts?.failures ?? []) {
      rows.push(`    ${failure.title}: ${failure.message.split('\n')[0] ?? ''}`);
    }
    for (const failure of counts?.passedLater ?? []) {
      rows.push(
        `    Passed in a second window only: ${failure.title}: ${failure.message.split('\n')[0] ?? ''}`,
      );
    }
  }
  if (passed + failed === 0) {
    rows.push('  No test ran.');
    failed = 1;
  }
  console.log(`\nSummary\n${rows.join('\n')}\n\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

onStopSignal();
main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    console.error(describeError(error));
    console.log('\n0 passed, 1 failed');
    process.exitCode = 1;
  },
);
