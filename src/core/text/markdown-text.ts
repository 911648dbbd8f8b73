/**
 * Text from a file as markdown that shows it and does nothing else, on GitHub and on GitLab: no markup, no HTML, no
 * table cell, no link, and no mention or reference, which both make from what is left after markdown was read. Markup is
 * written as numbers, because that way it is text wherever it stands: in a table, in HTML, behind a backslash.
 */
import { showInvisible } from './invisible';
import { oneLine } from './one-line';

/** On one line. Not for the start of a line, where a number and a full stop begin a list. */
export function inMarkdown(text: string): string {
  return showInvisible(oneLine(text)).replace(ACTIVE, (found, at: number, whole: string) => {
    if (found === ':' || found.length > 1) return `${found}${APART}`;
    const shown = found === '@' || found === '#' ? found : `&#${found.charCodeAt(0)};`;
    const isParted = found === '@' || found === '#' || BEFORE_A_NAME.test(whole.charAt(at + 1));
    return REFERS.has(found) && isParted ? `${shown}${APART}` : shown;
  });
}

/** Markup; what mentions or refers to something; what makes an emoji or a link out of a word. */
const ACTIVE = /[&<>"'\\`*_[\]|$~@#!%^]|:(?=\/\/|[\w+-]+:)|www\.|GH-(?=\d)/gi;

/** These make a reference with the word behind them, on GitHub or on GitLab, and are parted from it. */
const REFERS: ReadonlySet<string> = new Set(['@', '#', '!', '~', '%', '^', '&', '$']);
const BEFORE_A_NAME = /[\p{L}\p{N}_"']/u;

/** A space without width. */
const APART = '&#8203;';
