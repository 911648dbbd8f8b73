/** The README's table of settings, from what the extension contributes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

export function settingsTable(root: string): string {
  const read = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  const words = read('package.nls.json');
  const properties = at(read('package.json'), 'contributes', 'configuration', 'properties');
  if (!isRecord(properties)) return '';
  const text = (value: unknown): string => {
    const key = typeof value === 'string' ? /^%(.+)%$/.exec(value)?.[1] : undefined;
    const said = key === undefined ? value : at(words, key);
    return typeof said === 'string' ? said.replaceAll('|', '\\|') : '';
  };
  return [
    '| setting | default | what it does |',
    '| --- | --- | --- |',
    ...Object.entries(properties).map(([name, setting]) => {
      const description = text(at(setting, 'markdownDescription') ?? at(setting, 'description'));
      return `| \`${name}\` | \`${JSON.stringify(at(setting, 'default'))}\` | ${description} |`;
    }),
  ].join('\n');
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
