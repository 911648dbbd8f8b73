/** The boundaries of the house (src/README.md), held against every import. A boundary that guards nothing fails too. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const SRC = path.resolve(__dirname, '../../../src');

/** What the core may take from others, all of it free of any platform. */
const CORE_PACKAGES = new Set([
  'gray-matter',
  'ignore',
  'markdown-it',
  'picomatch',
  'stemmer',
  'yaml',
  'zod/mini',
]);

/** Who may import whom inside the core: data flows from text to the four that never import one another. */
const CORE_LAYERS: Readonly<Record<string, readonly string[]>> = {
  text: [],
  parse: ['text'],
  model: ['text', 'parse'],
  language: ['text', 'model'],
  coach: ['text', 'parse', 'model', 'language'],
  edit: ['text', 'parse', 'model'],
  rules: ['text', 'parse', 'model', 'coach', 'edit'],
  schedule: ['text', 'parse', 'model'],
  diff: ['text', 'parse', 'model', 'coach'],
  merge: ['text', 'parse', 'model', 'edit'],
  assist: ['text', 'parse', 'model', 'coach', 'edit'],
};

interface Import {
  /** Relative to src, with `/`. */
  readonly from: string;
  readonly specifier: string;
  /** What a relative import names, relative to src; else the specifier. */
  readonly target: string;
}

const imports = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.split(path.sep).join('/'))
  .filter((file) => file.endsWith('.ts'))
  .flatMap((from) => importsOf(from));

function importsOf(from: string): Import[] {
  const text = readFileSync(path.join(SRC, from), 'utf8');
  const statement = /^(?:\}|(?:import|export) [^'\n]*) from '([^'\n]+)'|\bimport\('([^'\n]+)'\)/gm;
  const specifiers = [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? '');
  return specifiers.map((specifier) => ({
    from,
    specifier,
    target: specifier.startsWith('.') ? path.posix.join(path.posix.dirname(from), specifier) : specifier,
  }));
}

function offenders(within: string, isAllowed: (found: Import) => boolean): string[] {
  const guarded = imports.filter(({ from }) => from.startsWith(within));
  assert.ok(guarded.length > 0, `nothing is imported in src/${within}: this boundary guards nothing`);
  return guarded
    .filter((found) => !isAllowed(found))
    .map(({ from, specifier }) => `${from} imports ${specifier}`);
}

const isBuiltin = (specifier: string): boolean =>
  specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');

describe('the house', () => {
  it('keeps the core free of vscode, node and whatever is outside it', () => {
    const allowed = ({ specifier, target }: Import): boolean =>
      specifier.startsWith('.') ? target.startsWith('core/') : CORE_PACKAGES.has(specifier);
    assert.deepEqual(offenders('core/', allowed), []);
  });

  it('lets data flow one way through the core', () => {
    const layerOf = (file: string): string => file.split('/')[1] ?? '';
    for (const [layer, below] of Object.entries(CORE_LAYERS)) {
      if (!imports.some(({ from }) => from.startsWith(`core/${layer}/`))) {
        assert.ok(layer === 'diff' || layer === 'assist', `core/${layer} is empty`);
        continue;
      }
      const allowed = ({ specifier, target }: Import): boolean =>
        !specifier.startsWith('.') || layerOf(target) === layer || below.includes(layerOf(target));
      assert.deepEqual(offenders(`core/${layer}/`, allowed), []);
    }
  });

  it('has no clock and no global of a platform in the core', () => {
    const platform =
      /\bnew Date\b|\bDate\.|\bprocess\.|\bBuffer\b|\bconsole\.|\bMath\.random\b|\bperformance\./;
    const files = readdirSync(path.join(SRC, 'core'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.ts'),
    );
    assert.ok(files.length > 0);
    const found = files.filter((file) =>
      platform.test(
        readFileSync(path.join(SRC, 'core', file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    assert.deepEqual(found, []);
  });

  it('opens one door to the core', () => {
    const throughDoor = ({ specifier, target, from }: Import): boolean =>
      !specifier.startsWith('.') ||
      target === 'core' ||
      target === 'core/index' ||
      target.startsWith(`${from.split('/')[0] ?? ''}/`);
    assert.deepEqual(offenders('vscode/', throughDoor), []);
    assert.deepEqual(offenders('cli/', throughDoor), []);
    const orWhatIsPrinted = (found: Import): boolean =>
      throughDoor(found) || found.target.startsWith('cli/output/');
    assert.deepEqual(offenders('ci/', orWhatIsPrinted), []);
  });

  it('lets only vscode/ import vscode, and only cli/ and ci/ node', () => {
    assert.deepEqual(
      offenders('vscode/', ({ specifier }) => !isBuiltin(specifier)),
      [],
    );
    for (const folder of ['cli/', 'ci/']) {
      assert.deepEqual(
        offenders(folder, ({ specifier }) => specifier !== 'vscode'),
        [],
      );
    }
    assert.ok(imports.some(({ from, specifier }) => from.startsWith('vscode/') && specifier === 'vscode'));
    assert.ok(imports.some(({ from, specifier }) => from.startsWith('cli/') && isBuiltin(specifier)));
  });

  it('opens a connection in one module alone, which only CI runs', () => {
    const network =
      /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|'(?:node:)?(?:http|https|http2|net|tls|dgram|dns)(?:\/|')/;
    const found = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && network.test(readFileSync(path.join(SRC, file), 'utf8')))
      .map((file) => file.split(path.sep).join('/'));
    assert.deepEqual(found, ['ci/github-api.ts']);
    assert.deepEqual(
      imports.filter(({ from, target }) => target.startsWith('ci/') && !from.startsWith('ci/')),
      [],
    );
  });

  it('keeps features apart from one another', () => {
    // A large feature has a folder of its own beside its file.
    const featureOf = (file: string): string => (file.split('/')[2] ?? '').replace(/\.ts$/, '');
    const apart = ({ from, target }: Import): boolean =>
      !target.startsWith('vscode/features/') || featureOf(target) === featureOf(from);
    assert.deepEqual(offenders('vscode/features/', apart), []);
  });
});
