/**
 * Whatever comes from a file, made harmless for where it is printed: a terminal or a log, JSON on one of them, a GitHub
 * workflow command. Replacements are visible, so that nobody is misled by what is not there.
 */

import { showInvisible } from '../../core';

/** For a terminal or a log, on one line. A workflow's runner reads every line of a log, so none may command it. */
export function forTerminal(text: string): string {
  return showInvisible(text.replace(/\r\n|[\t\n\r]/g, ' '))
    .replaceAll('##[', '# #[')
    .replace(/^( *):(?=:)/, '$1: ');
}

/** The same for lines that others print: each stays one, with its tabs. */
export function linesForTerminal(text: string): string {
  return text.replace(/[^\n\t]+/g, showInvisible);
}

/** JSON as it is, but for what a terminal or a workflow's runner would act on. */
export function forJson(json: string): string {
  return json
    .replace(/[\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g, (unit) => unicodeEscape(unit))
    .replaceAll('##[', `#${unicodeEscape('#')}[`);
}

/** The data of a workflow command. */
export function forGithubData(text: string): string {
  return forTerminal(text).replaceAll('%', '%25');
}

/** A property of a workflow command. */
export function forGithubProperty(text: string): string {
  return forGithubData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
