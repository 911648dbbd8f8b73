/**
 * Builds what ships, with nothing left to install: `dist/extension.js` (desktop and remote) with what it loads when it is
 * asked for in `dist/parts/`, `dist/web/extension.js` (the browser), `dist/cli.js` and `dist/comment.js` (what the Action
 * comments with), each in one file. `--watch` builds
 * again on changes; `--metafile` also says what each file is made of.
 */
const fs = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');
const packageJson = require('./package.json');

/**
 * gray-matter ships engines that evaluate front matter, an old YAML parser and Node's Buffer. Only its dispatch to our
 * own engine is used, so the rest is replaced before it gets into a bundle.
 */
const REPLACED = {
  'gray-matter/lib/engines.js': 'module.exports = {};',
  'gray-matter/lib/stringify.js':
    'module.exports = () => { throw new Error("Goal files are edited in place."); };',
  'gray-matter/lib/utils.js': `
    exports.define = (object, key, value) => Reflect.defineProperty(object, key, { enumerable: false, configurable: true, writable: true, value });
    exports.isBuffer = () => false;
    exports.isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
    exports.toBuffer = (text) => text;
    exports.toString = (text) => text;
    exports.arrayify = (value) => (value ? (Array.isArray(value) ? value : [value]) : []);
    exports.startsWith = (text, start) => text.startsWith(start);`,
  // gray-matter asks it for objects alone.
  'kind-of/index.js':
    'module.exports = (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value);',
  // Sections of a body are no front matter.
  'section-matter/index.js': 'module.exports = (file) => file;',
  // YAML is read and never written, and its values stay text: no serializer, and only the failsafe schema's tags.
  'yaml/browser/dist/stringify/stringify.js': refusing('createStringifyContext', 'stringify'),
  'yaml/browser/dist/stringify/stringifyCollection.js': refusing('stringifyCollection'),
  'yaml/browser/dist/stringify/stringifyDocument.js': refusing('stringifyDocument'),
  'yaml/browser/dist/stringify/stringifyPair.js': refusing('stringifyPair'),
  'yaml/browser/dist/stringify/stringifyString.js': refusing('stringifyString'),
  'yaml/browser/dist/visit.js': refusing('visit', 'visitAsync'),
  'yaml/browser/dist/doc/createNode.js': refusing('createNode'),
  'yaml/browser/dist/doc/applyReviver.js': refusing('applyReviver'),
  'yaml/browser/dist/nodes/addPairToJSMap.js': refusing('addPairToJSMap'),
  'yaml/browser/dist/nodes/toJS.js': refusing('toJS'),
  'yaml/browser/dist/schema/tags.js': `
    import { map } from './common/map.js';
    import { seq } from './common/seq.js';
    import { string } from './common/string.js';
    export const coreKnownTags = {};
    export const getTags = () => [map, seq, string];`,
  // Of markdown-it only the block rules run: nothing is rendered, no links are looked for, no entities decoded.
  'markdown-it/dist/markdown-it.mjs': (text) =>
    ['parser_core', 'parser_inline', 'markdownit'].reduce(withoutInline, text) +
    '\nfunction never() { throw new Error("Only the block rules run."); }',
  'linkify-it/build/index.mjs': 'export class LinkifyIt {}',
  'entities/dist/index.js': 'export const decodeHTMLStrict = (text) => text;',
  'mdurl/index.mjs': `
    export const parse = () => ({});
    export const format = () => '';
    export const encode = (text) => text;
    export const decode = (text) => text;`,
  'uc.micro/build/index.mjs': 'export const P = /\\p{P}/u, S = /\\p{S}/u;',
  'punycode.js/punycode.es6.js': 'export default {};',
};

/** A source file's part of markdown-it without the rules and the renderer that never run, so that they stay out. */
function withoutInline(text, file) {
  const [before, region, after, ...more] = text.split(
    new RegExp(`(?<=//#region src/${file}\\.ts\\n)([^]*?)(?=//#endregion)`),
  );
  if (after === undefined || more.length > 0) throw new Error(`markdown-it has no part ${file} any more.`);
  const lighter = region
    .replace(/^(\t\["(?!normalize|block")\w+", )[\w$.]+\]/gm, '$1never]')
    .replace('new Renderer()', 'never');
  if (lighter === region) throw new Error(`markdown-it's part ${file} looks different now.`);
  return before + lighter + after;
}

/** A module whose functions must never be called. */
function refusing(...names) {
  const refuse = '() => { throw new Error("Goal files are edited in place, never written from data."); }';
  return names.map((name) => `export const ${name} = ${refuse};`).join('\n');
}

const cage = {
  name: 'cage',
  setup(build) {
    build.onLoad({ filter: /node_modules/ }, ({ path: file }) => {
      const posix = file.split(path.sep).join('/');
      const replaced = Object.keys(REPLACED).find((name) => posix.endsWith(`/node_modules/${name}`));
      if (replaced === undefined) return undefined;
      const instead = REPLACED[replaced];
      const contents = typeof instead === 'string' ? instead : instead(fs.readFileSync(file, 'utf8'));
      return { contents, loader: 'js' };
    });
    build.onResolve({ filter: /^fs$/ }, ({ importer, path: name }) =>
      importer.includes('gray-matter') ? { path: name, namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/**
 * Splits at dynamic imports and writes what comes of it for `require`, which is what the editor loads extensions with.
 * esbuild splits only modules of the standard kind, so each output is transformed once more.
 */
const parts = {
  name: 'parts',
  setup({ initialOptions, onEnd, esbuild: { transform } }) {
    const isWritten = initialOptions.write !== false;
    Object.assign(initialOptions, { format: 'esm', splitting: true, write: false });
    // The maps of both steps become one only when the first is in the text.
    if (initialOptions.sourcemap) initialOptions.sourcemap = 'inline';
    onEnd(async (result) => {
      const modules = (result.outputFiles ?? []).filter(({ path: file }) => file.endsWith('.js'));
      result.outputFiles = (await Promise.all(modules.map((file) => forRequire(file)))).flat();
      if (isWritten && result.errors.length === 0) writeAnew(result.outputFiles);
    });

    async function forRequire({ path: file, text }) {
      const { minify, target } = initialOptions;
      const { code, map } = await transform(text, {
        format: 'cjs',
        platform: 'node',
        minify,
        target,
        sourcefile: path.basename(file),
        sourcemap: initialOptions.sourcemap ? 'external' : false,
        sourcesContent: false,
        // An import of a part becomes a require of it.
        supported: { 'dynamic-import': false },
      });
      if (map === '') return [output(file, code)];
      const mapFile = `${file}.map`;
      return [output(file, `${code}//# sourceMappingURL=${path.basename(mapFile)}\n`), output(mapFile, map)];
    }
  },
};

/**
 * The core is imported through its one door. A bundler takes whatever is behind a door for needed by everybody who opens
 * it, at once; so each name is imported from the module that has it, and a part that is loaded when it is asked for takes
 * only what it uses.
 */
const behindTheDoor = {
  name: 'behind-the-door',
  setup({ onStart, onLoad }) {
    const modules = new Map();
    onStart(() => {
      const door = fs.readFileSync(path.join(__dirname, 'src/core/index.ts'), 'utf8');
      for (const [, names, module] of door.matchAll(/^export \{([^}]*)\} from '\.\/([^']+)';/gm)) {
        for (const name of values(names)) modules.set(name, module);
      }
    });
    onLoad({ filter: /[\\/]src[\\/](?:vscode|cli)[\\/].*\.ts$/ }, ({ path: file, pluginData }) => ({
      loader: 'ts',
      contents: `${readAscii(file)}\n${pluginData?.isAskedFor ? "import 'the-start';" : ''}`.replace(
        /^import \{([^}]*)\} from '((?:\.\.\/)+core)';/gm,
        (statement, names, core) => {
          const imports = values(names).map((name) => {
            const module = modules.get(name.split(' ')[0]);
            if (module === undefined) throw new Error(`${file}: the core's door does not have ${name}.`);
            return `import { ${name} } from '${core}/${module}';`;
          });
          // What follows stays in its line.
          return imports.join(' ') + '\n'.repeat(statement.split('\n').length - 1);
        },
      ),
    }));
  },
};

/** What was loaded at the start of the extension is there when a part is asked for, so that all of it is one part. */
const afterTheStart = {
  name: 'after-the-start',
  setup({ onResolve }) {
    const start = path.join(__dirname, 'src/vscode/extension.ts');
    onResolve({ filter: /^\./ }, ({ kind, resolveDir, path: name }) =>
      kind === 'dynamic-import'
        ? { path: path.join(resolveDir, `${name}.ts`), pluginData: { isAskedFor: true } }
        : undefined,
    );
    onResolve({ filter: /^the-start$/ }, () => ({ path: start, sideEffects: true }));
  },
};

/**
 * A script with one character beyond Latin-1 is kept by V8 with two bytes a character, and takes longer to read. esbuild
 * escapes such characters in texts, but not in regular expressions.
 */
const ascii = {
  name: 'ascii',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path: file }) => ({
      loader: 'ts',
      contents: readAscii(file),
    }));
  },
};

/** A source file in which an escape stands for each character that has one: in comments that says nothing. */
function readAscii(file) {
  return fs
    .readFileSync(file, 'utf8')
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The names in an import or export but those of types. */
function values(names) {
  return names
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !name.startsWith('type '));
}

function output(file, text) {
  return { path: file, text, contents: new TextEncoder().encode(text), hash: '' };
}

/** What an earlier build has left of parts would be shipped with the others. */
function writeAnew(files) {
  const folder = path.join(__dirname, 'dist', 'parts');
  fs.mkdirSync(folder, { recursive: true });
  const kept = new Set(files.map(({ path: file }) => file));
  for (const name of fs.readdirSync(folder)) {
    const file = path.join(folder, name);
    if (!kept.has(file)) fs.rmSync(file, { force: true });
  }
  for (const { path: file, contents } of files) fs.writeFileSync(file, contents);
}

const shared = {
  bundle: true,
  minify: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'info',
  metafile: true,
  plugins: [cage, ascii],
  // The one build of yaml in modules, so that what is not used stays out.
  alias: { yaml: path.join(__dirname, 'node_modules/yaml/browser/index.js') },
  define: { 'globalThis.GOALMARK_VERSION': JSON.stringify(packageJson.version) },
};

const configurations = {
  desktop: {
    ...shared,
    entryPoints: ['src/vscode/extension.ts'],
    outdir: 'dist',
    chunkNames: 'parts/[name]-[hash]',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode'],
    // What it would say of sizes is said before the second step.
    logLevel: 'warning',
    // The start is imported for nothing but to be there.
    logOverride: { 'ignored-bare-import': 'silent' },
    plugins: [cage, behindTheDoor, ascii, afterTheStart, parts],
  },
  web: {
    ...shared,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    external: ['vscode'],
  },
  cli: {
    ...shared,
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    mainFields: ['module', 'main'],
    plugins: [cage, behindTheDoor, ascii],
    banner: { js: '#!/usr/bin/env node' },
  },
  comment: {
    ...shared,
    entryPoints: ['src/ci/bin.ts'],
    outfile: 'dist/comment.js',
    platform: 'node',
    mainFields: ['module', 'main'],
  },
};

async function main() {
  if (process.argv.includes('--watch')) {
    for (const bundle of Object.values(configurations)) await (await esbuild.context(bundle)).watch();
    return;
  }
  const results = await Promise.all(Object.values(configurations).map((bundle) => esbuild.build(bundle)));
  if (!process.argv.includes('--metafile')) return;
  for (const { metafile } of results) console.log(await esbuild.analyzeMetafile(metafile));
}

module.exports = { configurations };
if (require.main === module) void main().catch(() => process.exit(1));
