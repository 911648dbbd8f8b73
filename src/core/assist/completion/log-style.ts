/** How a file writes its labels, taken from the first one there is: `- **Progress:** ` unless it says otherwise. */
import type { GoalFile } from '../../model/document';
import { escapeSnippet } from './completion';

export interface LogStyle {
  readonly marker: string;
  readonly before: string;
  /** With the colon. */
  readonly behind: string;
}

export function logStyleOf({ source, checkIns, diagnosis }: GoalFile, line: number): LogStyle {
  const answers = [...checkIns.flatMap((checkIn) => checkIn.answers), ...diagnosis];
  const model = answers.find(({ labelSpan }) => source.positionAt(labelSpan.start).line !== line);
  if (model === undefined) return { marker: '-', before: '**', behind: ':**' };
  const { line: modelLine, character } = source.positionAt(model.labelSpan.start);
  const text = source.lineText(modelLine);
  const before = /(?:\*\*|__)?$/.exec(text.slice(0, character))?.[0] ?? '';
  const behind = /^(?::(?:\*\*|__)?|(?:\*\*|__):)/.exec(
    text.slice(character + model.labelSpan.end - model.labelSpan.start),
  );
  const marker = /[-*+]/.exec(text)?.[0] ?? '-';
  return { marker, before, behind: behind?.[0] ?? ':' };
}

export function styledLabel(label: string, { before, behind }: LogStyle): string {
  return `${before}${label}${behind}`;
}

/** An item with a tab stop for its answer, or with the values to choose from. */
export function itemSnippet(
  label: string,
  style: LogStyle,
  stop: number,
  values: readonly string[] = [],
): string {
  const answer = values.length === 0 ? `$${stop}` : `\${${stop}|${values.join(',')}|}`;
  return `${style.marker} ${escapeSnippet(styledLabel(label, style))} ${answer}`;
}
