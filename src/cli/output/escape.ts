/**
 * Whatever comes from a file, made harmless for where it is printed: a terminal or a log, JSON on one of them, a GitHub
 * workflow command. Replacements are visible, so that nobody is misled by what is not there.
 */

/**
 * C0 and C1 controls, and what is invisible or turns the direction of text: bidi controls, zero-width spaces, line and
 * paragraph separators, tags, and halves of a surrogate pair. A zero-width joiner stays, for emoji are made with it.
 */
const INVISIBLE =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/gu;

/** For a terminal or a log, on one line. A workflow's runner reads every line of a log, so none may command it. */
export function forTerminal(text: string): string {
  return text
    .replace(/\r\n|[\t\n\r]/g, ' ')
    .replace(INVISIBLE, (character) => codePoint(character))
    .replaceAll('##[', '# #[')
    .replace(/^( *):(?=:)/, '$1: ');
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

function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
