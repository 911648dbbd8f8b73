/**
 * Characters that are not seen, or that turn the direction of text, made visible, so that nobody is misled by what is
 * not there.
 */

/**
 * C0 and C1 controls, and what is invisible or turns the direction of text: bidi controls, zero-width spaces, line and
 * paragraph separators, tags, and halves of a surrogate pair. A zero-width joiner stays, for emoji are made with it.
 */
const INVISIBLE =
  /[\p{Cc}\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}\p{Cs}]/gu;

/** Each as `<U+202E>`. */
export function showInvisible(text: string): string {
  return text.replace(INVISIBLE, (character) => codePoint(character));
}

function codePoint(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
