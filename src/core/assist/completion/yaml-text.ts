/** A text as a YAML scalar that says it on every line and in a list: plain where that is safe, else quoted. */
import { quoted } from '../../edit/yaml-edits';

export function yamlText(text: string, quote: '"' | "'" | '' = ''): string {
  if (quote === "'") return `'${text.replaceAll("'", "''")}'`;
  if (quote === '"' && !/["\\]/.test(text)) return `"${text}"`;
  return quote === '' && PLAIN.test(text) && !MEANS_ELSE.test(text) ? text : quoted(text);
}

const PLAIN = /^[\p{L}\p{N}_./](?:[\p{L}\p{N}\p{M}_./'()+-]| (?=[\p{L}\p{N}(]))*$/u;
const MEANS_ELSE = /^(?:null|true|false|y|n|yes|no|on|off|[\d.]+)$/i;
