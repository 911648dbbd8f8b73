/**
 * Builds what ships, each one file with everything in it: `dist/extension.js` (desktop and remote), `dist/web/extension.js`
 * (the browser) and `dist/cli.js`. `--watch` builds again on changes; `--metafile` also says what each file is made of.
 */
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
  'yaml/browser/dist/schema/tags.js': `
    import { map } from './common/map.js';
    import { seq } from './common/seq.js';
    import { string } from './common/string.js';
    export const coreKnownTags = {};
    export const getTags = () => [map, seq, string];`,
  // Of markdown-it only the block rules run: no links are looked for, no entities decoded, no addresses resolved.
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
  // The one build of yaml in modules, so that what is not used stays out.
  alias: { yaml: path.join(__dirname, 'node_modules/yaml/browser/index.js') },
  define: { 'globalThis.GOALMARK_VERSION': JSON.stringify(packageJson.version) },
};

const configurations = {
  desktop: {
    ...shared,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.js',
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode'],
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
    banner: { js: '#!/usr/bin/env node' },
  },
};

async function main() {
  if (process.argv.includes('--watch')) {
    for (const bundle of Object.values(configurations)) await (await esbuild.context(bundle)).watch();
    return;
  }
  const results = await Promise.all(Object.values(configurations).map((bundle) => esbuild.build(bundle)));
  for (const { metafile } of results) {
    if (metafile !== undefined) console.log(await esbuild.analyzeMetafile(metafile));
  }
}

module.exports = { configurations };
if (require.main === module) void main().catch(() => process.exit(1));
