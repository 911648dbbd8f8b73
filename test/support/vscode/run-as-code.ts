/**
 * What vscode-server/code.js does: takes the arguments of desktop VS Code's test mode, starts the server and a
 * browser page on it, prints what the extension host prints, and exits with the status of the tests.
 *
 * The version comes from GOALMARK_TEST_VSCODE. The page is driven through the two functions that VS Code calls in
 * it when tests run: codeAutomationLog for output, codeAutomationExit at the end.
 */
import { format } from 'node:util';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describeError } from '../missing-piece';
import { onStopSignal } from '../processes';
import { appendSpecLine, resultsMark, specMark, writeResults, type Results } from '../results';
import { launchBrowser } from './browser';
import { startServer, type Server } from './server';
import { isVSCodeVersion } from './versions';

/** Written output reaches the reader of our pipe a moment after the write. */
const drainMs = 200;

let server: Server | undefined;
let browser: Browser | undefined;

async function stop(): Promise<void> {
  await Promise.allSettled([browser?.close(), server?.stop()]);
}

async function main(): Promise<number> {
  const version = process.env['GOALMARK_TEST_VSCODE'] ?? '';
  if (!isVSCodeVersion(version)) throw new Error(`GOALMARK_TEST_VSCODE is "${version}"`);
  const args = readArguments(process.argv.slice(2));
  const settings = args.userDataFolder === undefined ? {} : readSettings(args.userDataFolder);
  [server, browser] = await Promise.all([startServer({ version, driver: true, settings }), launchBrowser()]);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const ended = endOfTests(page, server);
  await page.exposeFunction('codeAutomationLog', printLine);
  await page.exposeFunction('codeAutomationExit', ended.finish);
  await page.goto(workbenchUrl(server.port, args), { waitUntil: 'commit' });
  return await ended.code;
}

interface Arguments {
  /** Folder or .code-workspace file to open; none for an empty window. */
  readonly open: string | undefined;
  readonly developmentPaths: readonly string[];
  readonly testsPath: string | undefined;
  readonly userDataFolder: string | undefined;
}

function readArguments(args: readonly string[]): Arguments {
  const values = (flag: string): string[] =>
    args.filter((arg) => arg.startsWith(`--${flag}=`)).map((arg) => arg.slice(flag.length + 3));
  return {
    open: args.find((arg) => !arg.startsWith('-')),
    developmentPaths: values('extensionDevelopmentPath'),
    testsPath: values('extensionTestsPath')[0],
    userDataFolder: values('user-data-dir').at(-1),
  };
}

function readSettings(userDataFolder: string): Record<string, unknown> {
  try {
    const text = readFileSync(resolve(userDataFolder, 'User/settings.json'), 'utf8');
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}

function workbenchUrl(port: number, args: Arguments): string {
  const remote = (path: string): string => `vscode-remote://localhost:${port}${encodeURI(resolve(path))}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  for (const path of args.developmentPaths) payload.push(['extensionDevelopmentPath', remote(path)]);
  if (args.testsPath !== undefined) payload.push(['extensionTestsPath', remote(args.testsPath)]);
  const url = new URL(`http://localhost:${port}/`);
  if (args.open === undefined) url.searchParams.set('ew', 'true');
  else
    url.searchParams.set(args.open.endsWith('.code-workspace') ? 'workspace' : 'folder', resolve(args.open));
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** The exit code that VS Code reports; rejects when the page or the server ends without one. */
function endOfTests(page: Page, running: Server): { code: Promise<number>; finish: (code: number) => void } {
  let finish: (code: number) => void = () => undefined;
  const code = new Promise<number>((resolveCode, reject) => {
    finish = resolveCode;
    const fail = (why: string) => () => {
      reject(new Error(why));
    };
    page.on('crash', fail('The browser page of VS Code crashed.'));
    page.on('close', fail('The browser page of VS Code was closed before the tests ended.'));
    void running.ended.then(fail('VS Code ended before the tests did.'));
  });
  code.catch(() => undefined); // also when nobody awaits it any more
  return { code, finish };
}

/**
 * Tests in the web worker have neither files nor standard output: what their runner logs with a mark goes where
 * the other runners write by themselves.
 */
function printLine(type: string, args: unknown[]): void {
  const line = format(...args);
  if (line.startsWith(specMark)) appendSpecLine(line.slice(specMark.length));
  else if (line.startsWith(resultsMark)) writeResults(JSON.parse(line.slice(resultsMark.length)) as Results);
  else if (type === 'error') console.error(line);
  else console.log(line);
}

onStopSignal(stop);
main()
  .catch((error: unknown) => {
    console.error(describeError(error));
    return 1;
  })
  .then(async (code) => {
    await stop();
    setTimeout(() => process.exit(code), drainMs);
  })
  .catch(() => process.exit(1));
