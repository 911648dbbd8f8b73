/**
 * Where a line of a goal's body stands: in the log or the diagnosis, below which entry. Read line by line down to it,
 * because what is being written is no heading and no item yet; what is in a fence or a comment is neither.
 */
import type { SourceText } from '../../text/source-text';

export interface LogPlace {
  /** The `##` section that the line is in. */
  readonly section: 'log' | 'diagnosis' | undefined;
  /** The line of the `###` heading that it stands below, in the log. */
  readonly entryLine: number | undefined;
}

/** `undefined` in a fence or a comment. */
export function logPlaceOf(source: SourceText, bodyLine: number, line: number): LogPlace | undefined {
  let place: LogPlace = { section: undefined, entryLine: undefined };
  let fence = '';
  let inComment = false;
  for (let above = bodyLine; above < line; above++) {
    const text = source.lineText(above);
    if (fence !== '') {
      if (closes(text, fence)) fence = '';
    } else if (inComment) {
      inComment = !text.includes('-->');
    } else {
      fence = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1] ?? '';
      const comment = fence === '' ? text.lastIndexOf('<!--') : -1;
      inComment = comment !== -1 && !text.includes('-->', comment);
      const heading = headingOf(text);
      if (heading !== undefined) place = below(place, heading, above);
    }
  }
  return fence !== '' || inComment ? undefined : place;
}

/** A heading's level and title; `undefined` for any other line. */
export function headingOf(text: string): { readonly level: number; readonly title: string } | undefined {
  const match = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(text);
  return match === null
    ? undefined
    : { level: match[1]?.length ?? 0, title: text.slice(match[0].length).trim() };
}

function below(place: LogPlace, { level, title }: { level: number; title: string }, line: number): LogPlace {
  if (level > 3) return place;
  if (level === 3) return place.section === 'log' ? { ...place, entryLine: line } : place;
  const isLog = level === 2 && /^check[- ]?ins?$/i.test(title);
  const isDiagnosis = level === 2 && /^diagnosis$/i.test(title);
  return { section: isLog ? 'log' : isDiagnosis ? 'diagnosis' : undefined, entryLine: undefined };
}

function closes(text: string, fence: string): boolean {
  const trimmed = text.trim();
  return trimmed.startsWith(fence) && trimmed.replaceAll(fence.charAt(0), '') === '';
}
