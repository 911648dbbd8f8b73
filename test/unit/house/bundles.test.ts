/** What ships: nothing that evaluates text, nothing a browser lacks, nothing to install. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import esbuild from 'esbuild';
import * as core from '../../../src/core';

const ROOT = path.resolve(__dirname, '../../..');
const FIXTURES = path.join(ROOT, 'test/fixtures/rules');

type Configurations = Readonly<Record<string, esbuild.BuildOptions>>;

/** What a build writes: its texts by file name. */
async function build(name: string, changes: esbuild.BuildOptions): Promise<ReadonlyMap<string, string>> {
  const { outputFiles } = await buildAll(name, changes);
  return new Map(outputFiles.map((file) => [path.basename(file.path), file.text]));
}

async function buildAll(
  name: string,
  changes: esbuild.BuildOptions,
): Promise<{ outputFiles: esbuild.OutputFile[]; metafile: esbuild.Metafile }> {
  const { configurations } = (await import(path.join(ROOT, 'esbuild.js'))) as {
    configurations: Configurations;
  };
  const options = configurations[name];
  assert.ok(options !== undefined, `esbuild.js builds no ${name}`);
  return await esbuild.build({
    ...options,
    ...changes,
    absWorkingDir: ROOT,
    write: false,
    metafile: true,
    sourcemap: false,
    logLevel: 'error',
  });
}

/** All of it in one text. */
async function bundle(name: string, changes: esbuild.BuildOptions = {}): Promise<string> {
  return [...(await build(name, changes)).values()].join('\n');
}

function required(code: string): string[] {
  return [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map((match) => match[1] ?? '');
}

/** Without what stands in a comment or a text: bundles have no comments, and no text of ours calls it. */
const NETWORK = /(?<![\w.$])(?:fetch|XMLHttpRequest|WebSocket|EventSource)\(|navigator\.sendBeacon/;
const NETWORK_MODULES = /^(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|$)/;

describe('the bundles', function () {
  this.timeout(30_000);

  for (const name of ['desktop', 'web', 'cli']) {
    it(`evaluate no text (${name})`, async () => {
      const code = await bundle(name);
      assert.ok(code.length > 10_000);
      assert.doesNotMatch(code, /(?<![\w.$])eval\(/);
      assert.doesNotMatch(code, /js-yaml|jsyaml|safeLoad/);
    });

    it(`open no connection (${name})`, async () => {
      const code = await bundle(name);
      assert.doesNotMatch(code, NETWORK);
      assert.deepEqual(
        required(code).filter((id) => NETWORK_MODULES.test(id)),
        [],
      );
    });
  }

  for (const name of ['desktop', 'web', 'cli', 'comment']) {
    it(`are kept with one byte a character (${name})`, async () => {
      assert.deepEqual((await bundle(name)).match(/[^\0-\xff]+/g), null);
    });
  }

  it('open one where the Action comments, and there with node’s own fetch', async () => {
    const code = await bundle('comment');
    assert.match(code, NETWORK);
    assert.deepEqual(required(code), ['node:fs']);
    assert.ok(code.length < 60_000, `${code.length} bytes for one comment`);
    assert.doesNotMatch(code, /(?<![\w.$])eval\(/);
  });

  it('require nothing but the editor, and on the command line node', async () => {
    const desktop = await build('desktop', {});
    const outside = [...desktop.values()].flatMap(required).filter((id) => !desktop.has(path.basename(id)));
    assert.deepEqual([...new Set(outside)], ['vscode']);
    assert.deepEqual([...new Set(required(await bundle('web')))], ['vscode']);
    const builtin = (name: string): boolean => builtinModules.includes(name.replace(/^node:/, ''));
    assert.deepEqual(
      required(await bundle('cli')).filter((name) => !builtin(name)),
      [],
    );
  });

  it('keep what the editor loads at the start to 300 KB', async () => {
    const desktop = await build('desktop', {});
    const loaded = new Set(['extension.js']);
    for (const name of loaded) {
      const code = desktop.get(name) ?? '';
      assert.notEqual(code, '', `${name} is not built`);
      // What is asked for later is required within a promise's callback.
      for (const id of required(code.replace(/\.then\(\(\)=>[^;]*?require\("[^"]+"\)/g, ''))) {
        if (id !== 'vscode') loaded.add(path.basename(id));
      }
    }
    const size = [...loaded].reduce((sum, name) => sum + Buffer.byteLength(desktop.get(name) ?? ''), 0);
    assert.ok(size < 300_000, `${[...loaded].join(', ')} have ${size} bytes`);
  });

  it('load no rule, and nothing that rules or changes are made of, at the start', async () => {
    const { metafile } = await buildAll('desktop', {});
    const loaded = new Set(['dist/extension.js']);
    for (const name of loaded) {
      for (const { path: other, kind } of metafile.outputs[name]?.imports ?? []) {
        if (kind === 'import-statement' && other !== 'vscode') loaded.add(other);
      }
    }
    const modules = [...loaded].flatMap((name) =>
      Object.entries(metafile.outputs[name]?.inputs ?? {}).flatMap(([module, { bytesInOutput }]) =>
        bytesInOutput > 0 ? [module] : [],
      ),
    );
    assert.ok(modules.includes('src/core/model/goal-file.ts'));
    const later = /^src\/core\/(?:rules|language|coach|edit|diff|assist)\//;
    assert.deepEqual(
      modules.filter((module) => later.test(module)),
      [],
    );
  });

  it('run the core where there is no process, Buffer or require', async () => {
    const code = await bundle('web', {
      entryPoints: ['src/core/index.ts'],
      format: 'iife',
      globalName: 'goalmark',
    });
    const example = readFileSync(
      path.join(ROOT, 'test/workspace/goals/ana/plain-language-updates.md'),
      'utf8',
    );
    const script = `${code}
      const file = goalmark.parseGoalFile({ path: 'goals/ana/a.md', content: example }, new Set());
      const set = goalmark.createGoalSet([file], goalmark.DEFAULT_CONFIG);
      const today = goalmark.parseCalendarDate('2026-03-01');
      JSON.stringify({
        globals: [typeof process, typeof Buffer, typeof require],
        id: file.goal.id.value,
        problems: goalmark.checkGoalFile(file, goalmark.DEFAULT_CONFIG, goalmark.parseCalendarDate('2026-04-30')).length,
        due: goalmark.findDue(set, today)[0].due,
      });`;
    const result: unknown = vm.runInNewContext(script, { example, TextDecoder });
    assert.deepEqual(JSON.parse(String(result)), {
      globals: ['undefined', 'undefined', 'undefined'],
      id: 'plain-language-updates',
      problems: 0,
      due: '2026-03-11',
    });
  });

  it('read every fixture as the source does, without what was left out of the libraries', async () => {
    const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    assert.ok(files.length > 40);
    const inputs = files.map((name) => ({
      path: name,
      content: readFileSync(path.join(FIXTURES, name), 'utf8'),
    }));
    const code = await bundle('web', {
      entryPoints: ['src/core/index.ts'],
      format: 'iife',
      globalName: 'goalmark',
    });
    const check = (goalmark: typeof core): string =>
      JSON.stringify(
        inputs.map((input) => {
          const file = goalmark.parseGoalFile(input, new Set());
          const today = goalmark.parseCalendarDate('2026-04-30');
          return file && today && [file.goal, goalmark.checkGoalFile(file, goalmark.DEFAULT_CONFIG, today)];
        }),
      );
    const bundled: unknown = vm.runInNewContext(`${code}; (${check.toString()})(goalmark)`, {
      inputs,
      TextDecoder,
    });
    assert.deepEqual(JSON.parse(String(bundled)), JSON.parse(check(core)));
  });
});
