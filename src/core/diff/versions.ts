/** A goal on both sides of a comparison, with what each part of it needs to know. */
import type { WordingReader } from '../coach/wording';
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import type { Maybe } from '../model/goal';
import type { Finding } from './change';
import { pathOf, type WrittenValues } from './written-values';

export interface Versions {
  readonly before: GoalFile;
  readonly after: GoalFile;
  readonly configBefore: Config;
  readonly configAfter: Config;
  readonly writtenBefore: WrittenValues;
  readonly writtenAfter: WrittenValues;
  /** The texts with blanks in the place of what is no prose, so that every offset stays. */
  readonly proseBefore: () => string;
  readonly proseAfter: () => string;
  readonly wordingOf: WordingReader;
  /** How many times the due date had slipped before this change; `undefined` where the history is not known. */
  readonly earlierSlips: number | undefined;
}

export function valueOf<Value>(located: Maybe<Value>): Value | null {
  return located === undefined ? null : located.value;
}

export function spans(a: Maybe<unknown>, b: Maybe<unknown>): Pick<Finding, 'beforeSpan' | 'afterSpan'> {
  return { beforeSpan: a?.span, afterSpan: b?.span };
}

/** Where a key is still there with something else in it, the place of that. */
export function spansOf(
  { writtenBefore, writtenAfter }: Versions,
  field: string,
): Pick<Finding, 'beforeSpan' | 'afterSpan'> {
  const path = pathOf(field);
  return { beforeSpan: writtenBefore.get(path)?.span, afterSpan: writtenAfter.get(path)?.span };
}

/** `Due date set to 2026-04-12`, without a full stop; `undefined` on one side is said as what happened to it. */
export function changeWords(
  versions: Versions,
  field: string,
  name: string,
  from: string | undefined,
  to: string | undefined,
): string {
  if (from === undefined) return `${name} set to ${to ?? ''}${unreadWords(versions, field)}`;
  if (to === undefined) return `${name} ${goneWords(versions, field)}; it was ${from}`;
  return `${name} changed from ${from} to ${to}`;
}

/** Where there was something, nobody can tell how it changed. */
export function unreadWords({ writtenBefore }: Versions, field: string): string {
  return writtenBefore.has(pathOf(field)) ? '; what stood there before could not be read' : '';
}

/** A value that became one nobody can read was not taken out. */
export function goneWords({ writtenAfter }: Versions, field: string): string {
  return writtenAfter.has(pathOf(field)) ? 'can no longer be read' : 'removed';
}
