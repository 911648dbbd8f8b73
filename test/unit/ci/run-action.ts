/** Runs the steps of action.yml as GitHub's runner does: their scripts by bash, their expressions filled in beforehand. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../../support/paths';
import { folderWith } from '../cli/command-line';

export interface Step {
  readonly name: string;
  readonly id?: string;
  readonly if?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

export function readAction(): Action {
  return parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Action;
}

export interface Run {
  /** The work tree, where the runner starts. */
  readonly folder: string;
  readonly eventName: string;
  readonly event: { readonly pull_request?: unknown };
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ended {
  /** Of the first step that failed. */
  readonly failed: string | undefined;
  /** What was printed, by the name of the step. */
  readonly logs: ReadonlyMap<string, string>;
  readonly log: string;
  readonly summary: string;
  /** What steps handed to others, and to the environment, as they wrote it down. */
  readonly outputs: string;
  readonly environment: string;
}

export async function runAction({ folder, eventName, event, inputs = {}, env = {} }: Run): Promise<Ended> {
  const files = folderWith({ event: JSON.stringify(event), output: '', summary: '', env: '', path: '' });
  const file = (name: string): string => path.join(files, name);
  const { steps } = readAction().runs;
  const logs = new Map<string, string>();
  const context = {
    github: { event, token: 'the-token' },
    inputs: { ...defaults(), ...inputs },
    steps: { commits: { outputs: {} as Record<string, string> } },
  };
  let failed: string | undefined;
  for (const step of steps) {
    if (step.run === undefined || !holds(step.if, context)) continue;
    writeFileSync(file('script.sh'), step.run);
    writeFileSync(file('output'), '');
    const own = Object.entries(step.env ?? {}).map(([key, text]) => [key, filledIn(text, context)]);
    const child = spawn('bash', ['--noprofile', '--norc', '-eo', 'pipefail', file('script.sh')], {
      cwd: folder,
      env: {
        PATH: process.env['PATH'],
        HOME: files,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        RUNNER_TEMP: files,
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: root,
        GITHUB_EVENT_NAME: eventName,
        GITHUB_EVENT_PATH: file('event'),
        GITHUB_OUTPUT: file('output'),
        GITHUB_ENV: file('env'),
        GITHUB_PATH: file('path'),
        GITHUB_STEP_SUMMARY: file('summary'),
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_REPOSITORY: 'o/r',
        ...env,
        ...(Object.fromEntries(own) as Record<string, string>),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (log += text));
    }
    const [status] = (await once(child, 'close')) as [number];
    logs.set(step.name, log);
    if (step.id === 'commits') {
      const lines = readFileSync(file('output'), 'utf8').split('\n').slice(0, -1);
      for (const line of lines) {
        context.steps.commits.outputs[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
      }
    }
    if (status !== 0) {
      failed = step.name;
      break;
    }
  }
  return {
    failed,
    logs,
    log: [...logs.values()].join(''),
    summary: readFileSync(file('summary'), 'utf8'),
    outputs: Object.entries(context.steps.commits.outputs)
      .map(([key, value]) => `${key}=${value}`)
      .join('\n'),
    environment: readFileSync(file('env'), 'utf8') + readFileSync(file('path'), 'utf8'),
  };
}

function defaults(): Readonly<Record<string, string>> {
  const { inputs } = readAction();
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [
      name,
      filledIn(input.default, { github: { token: 'the-token' } }),
    ]),
  );
}

/** Each expression is a path into what the runner knows; what is missing there is empty. */
function filledIn(text: string, context: unknown): string {
  return text.replace(/\$\{\{ ([\w.-]+) \}\}/g, (_, name: string) => valueOf(name, context));
}

function valueOf(name: string, context: unknown): string {
  let value = context;
  for (const key of name.split('.')) {
    value = typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
  }
  return typeof value === 'string' ? value : '';
}

function holds(condition: string | undefined, context: unknown): boolean {
  return (condition ?? '').split(' && ').every((part) => {
    if (part === '') return true;
    const [, name = '', operator, wanted = ''] = /^([\w.-]+) (==|!=) '(.*)'$/.exec(part) ?? [];
    assert.ok(operator !== undefined, `${part} is more than these tests understand`);
    return (valueOf(name, context) === wanted) === (operator === '==');
  });
}
