/**
 * Builds what ships, each one file with everything in it: `dist/extension.js` (desktop and remote), `dist/web/extension.js`
 * (the browser) and `dist/cli.js`. `--watch` builds again on changes; `--metafile` also says what each file is made of.
 */
const { builtinModules } = require('node:module');
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
  // Inline markdown is never parsed: no links are looked for and no entities decoded.
  'linkify-it/build/index.mjs': 'export default class LinkifyIt { set() { return this; } }',
};

const cage = {
  name: 'cage',
  setup(build) {
    build.onLoad({ filter: /node_modules/ }, ({ path: file }) => {
      const posix = file.split(path.sep).join('/');
      const replaced = Object.keys(REPLACED).find((name) => posix.endsWith(`/node_modules/${name}`));
      return replaced === undefined ? undefined : { contents: REPLACED[replaced], loader: 'js' };
    });
    build.onResolve({ filter: /^fs$/ }, ({ importer, path: name }) =>
      importer.includes('gray-matter') ? { path: name, namespace: 'nothing' } : undefined,
    );
    build.onLoad({ filter: /^/, namespace: 'nothing' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const shared = {
  bundle: true,
  minify: true,
  format: 'cjs',
  target: 'es2022',
  sourcemap: 'linked',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'info',
  metafile: process.argv.includes('--metafile'),
  plugins: [cage],
  define: { 'globalThis.GOALMARK_VERSION': JSON.stringify(packageJson.version) },
};

const bundles = [
  {
    ...shared,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/web/extension.js',
    platform: 'browser',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: ['src/cli/bin.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: builtinModules,
    banner: { js: '#!/usr/bin/env node' },
  },
].filter(({ entryPoints: [entry] }) => fs.existsSync(entry));

async function main() {
  if (process.argv.includes('--watch')) {
    for (const bundle of bundles) await (await esbuild.context(bundle)).watch();
    return;
  }
  const results = await Promise.all(bundles.map((bundle) => esbuild.build(bundle)));
  for (const { metafile } of results) {
    if (metafile !== undefined) console.log(await esbuild.analyzeMetafile(metafile));
  }
}

void main().catch(() => process.exit(1));
