/**
 * The suites of `npm test`, in the order they run: what files each has and what process runs them.
 */
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { bundleEditorTests } from './bundle-tests';
import { root } from './paths';
import { runSuiteProcess, type SuiteProcess, type SuiteResult } from './suite-process';
import { serverRunsHere, versionNames, vscodeVersions } from './vscode-host';
import { bundleWebTests, webExtensionFolder } from './web-extension';

export const suiteNames = ['unit', 'grammar', 'editor', 'web', 'ui'] as const;

export type SuiteName = (typeof suiteNames)[number];

export interface SuiteOptions {
  readonly grep: string | undefined;
  /** Of the editor's windows only those whose name matches. */
  readonly window?: string | undefined;
}

/** Everything that one suite runs; a suite without test files has one result that says so. */
export async function runSuite(name: SuiteName, options: SuiteOptions): Promise<SuiteResult[]> {
  switch (name) {
    case 'unit':
      return await runUnit(options);
    case 'grammar':
      return [await runInNode('grammar', options)];
    case 'editor':
      return await runEditor(options);
    case 'web':
      return [await runWeb(options)];
    case 'ui':
      return serverRunsHere
        ? [await runInNode('ui', options)]
        : [
            notRun(
              'ui',
              `not run: the workbench it drives runs on Linux (x64) only, not on ${process.platform}`,
            ),
          ];
  }
}

/** The same dates everywhere: tests with `@tz` in their title run once more in each of these. */
const timeZones = [
  'UTC',
  'America/Los_Angeles',
  'Europe/Berlin',
  'Asia/Tokyo',
  'America/Santiago',
  'Pacific/Kiritimati',
];

async function runUnit(options: SuiteOptions): Promise<SuiteResult[]> {
  const first = await runInNode('unit', options);
  if (!first.results?.titles.some((title) => title.includes('@tz'))) return [first];
  const grep = `(?=.*@tz)${options.grep === undefined ? '' : `(?=.*(?:${options.grep}))`}`;
  const inZones: SuiteResult[] = [];
  for (const zone of timeZones)
    inZones.push(await runInNode('unit', { grep }, `unit in ${zone}`, { TZ: zone }));
  return [first, ...inZones];
}

/** How long one test, and all of a suite, may take. */
const limits = {
  unit: { testMs: 20_000, suiteMs: 15 * 60_000 },
  grammar: { testMs: 10_000, suiteMs: 5 * 60_000 },
  ui: { testMs: 90_000, suiteMs: 20 * 60_000 },
};

async function runInNode(
  suite: keyof typeof limits,
  options: SuiteOptions,
  name: string = suite,
  env: Readonly<Record<string, string>> = {},
): Promise<SuiteResult> {
  const files = testFiles(suite);
  if (files.length === 0) return noTests(name, `test/${suite}`);
  const { testMs, suiteMs } = limits[suite];
  const args = [String(testMs), ...files];
  return await runAndPrint({
    name,
    script: 'node-suite.ts',
    args,
    env,
    timeoutMs: suiteMs,
    grep: options.grep,
    hasSecondWindow: suite === 'ui',
  });
}

/** Folders of test/editor whose tests need another window than the sample workspace; see editor-suite.ts. */
const editorWindows = ['multi-root', 'no-folder', 'own-repository'];

function windowOf(file: string): string {
  const folder = relative(join(root, 'test/editor'), file).split(sep)[0] ?? '';
  return editorWindows.includes(folder) ? folder : 'folder';
}

/** Bundles the editor tests that meet the sample workspace; returns the bundles. For debugging them with F5. */
export async function bundleForDebugger(): Promise<string[]> {
  return await bundleEditorTests(testFiles('editor').filter((file) => windowOf(file) === 'folder'));
}

async function runEditor(options: SuiteOptions): Promise<SuiteResult[]> {
  const files = testFiles('editor');
  if (files.length === 0) return [noTests('editor', 'test/editor')];
  const bundles = await bundleEditorTests(files);
  const results: SuiteResult[] = [];
  for (const version of versionNames) {
    for (const window of ['folder', ...editorWindows]) {
      const inWindow = bundles.filter((_, index) => windowOf(files[index] ?? '') === window);
      if (inWindow.length === 0) continue;
      const name = `editor ${vscodeVersions[version]}${window === 'folder' ? '' : ` ${window}`}`;
      if (options.window !== undefined && !new RegExp(options.window).test(name)) continue;
      results.push(
        await runAndPrint({
          ...inHost,
          name,
          args: [version, window, 'support/host/run-in-host.js'],
          env: { GOALMARK_TEST_FILES: JSON.stringify(inWindow) },
          grep: options.grep,
        }),
      );
    }
  }
  return results;
}

const inHost = {
  script: 'editor-suite.ts',
  timeoutMs: 10 * 60_000,
  hostSilenceMs: 90_000,
  hasSecondWindow: true,
};

async function runWeb(options: SuiteOptions): Promise<SuiteResult> {
  if (!serverRunsHere) return notRun('web', `not run: it needs Linux (x64), not ${process.platform}`);
  const files = testFiles('web');
  if (files.length === 0) return noTests('web', 'test/web');
  const runner = await bundleWebTests(files, options.grep);
  const args = ['newest', 'folder', runner, webExtensionFolder];
  const env = { GOALMARK_TEST_HOST: 'server' };
  return await runAndPrint({ ...inHost, name: 'web', args, env, grep: options.grep, hasSecondWindow: false });
}

async function runAndPrint(suite: SuiteProcess): Promise<SuiteResult> {
  console.log(`\n${suite.name}`);
  return await runSuiteProcess(suite);
}

function testFiles(suite: SuiteName): string[] {
  const folder = join(root, 'test', suite);
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(folder, name))
      .sort();
  } catch {
    return [];
  }
}

function noTests(name: string, folder: string): SuiteResult {
  return {
    name,
    results: undefined,
    durationMs: 0,
    crash: `There is no test in ${folder}.`,
    skipped: undefined,
  };
}

function notRun(name: string, why: string): SuiteResult {
  return { name, results: undefined, durationMs: 0, crash: undefined, skipped: why };
}
