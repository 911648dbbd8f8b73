/**
 * Writes what is generated from the code and committed: `npm run generate`. With `--check` it writes nothing and fails
 * where a file is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fieldTable } from './field-table';
import { rulePage } from './rule-page';
import { settingsTable } from './settings-table';

const ROOT = path.resolve(__dirname, '../../..');
const check = process.argv.includes('--check');

const outputs: readonly { readonly file: string; readonly make: (present: string) => string }[] = [
  { file: 'docs/rules.md', make: rulePage },
  { file: 'docs/format.md', make: (present) => between(present, 'fields', fieldTable()) },
  { file: 'README.md', make: (present) => between(present, 'settings', settingsTable(ROOT)) },
];

const stale = outputs.filter(({ file, make }) => {
  const target = path.join(ROOT, file);
  const present = readIfThere(target);
  const wanted = make(present);
  if (present === wanted) return false;
  if (!check) writeFileSync(target, wanted);
  return true;
});

for (const { file } of stale)
  console.log(check ? `${file} is out of date: run "npm run generate".` : `Wrote ${file}.`);
if (check && stale.length > 0) process.exitCode = 1;

/** Replaces what stands between `<!-- generated: NAME -->` and the next `<!-- end -->`. */
function between(text: string, name: string, content: string): string {
  const opening = `<!-- generated: ${name} -->`;
  const from = text.indexOf(opening);
  const to = text.indexOf('<!-- end -->', from);
  if (from === -1 || to === -1) throw new Error(`No place marked ${opening}`);
  return `${text.slice(0, from + opening.length)}\n${content}\n${text.slice(to)}`;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
