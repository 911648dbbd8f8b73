/** Changes as golden files show them: the sentence, then on each side the line it is about with carets below it. */
import type { Change, DiffSide, Range, SourceText } from '../../src/core';

export function renderChanges(changes: readonly Change[], before: DiffSide, after: DiffSide): string {
  if (changes.length === 0) return 'No change.\n';
  const lines: string[] = [];
  let goal: Change['goal'] | undefined;
  for (const change of changes) {
    if (change.goal.file !== goal?.file || change.goal.id !== goal.id) {
      lines.push(...(goal === undefined ? [] : ['']), ...headLines(change.goal));
    }
    goal = change.goal;
    lines.push('', ...changeLines(change, before, after));
  }
  return `${lines.join('\n')}\n`;
}

function headLines({ file, previousFile, id, title, owner }: Change['goal']): readonly string[] {
  const from = previousFile === undefined ? '' : ` (was ${previousFile})`;
  return [`# ${file}${from}`, `${id ?? 'no id'}, ${title ?? 'no title'}, ${owner ?? 'no owner'}`];
}

function changeLines(change: Change, before: DiffSide, after: DiffSide): readonly string[] {
  const { goal, kind, field, attention, message } = change;
  return [
    `${attention} ${kind}${field === null ? '' : ` ${field}`}`,
    message,
    ...valueLines(change),
    ...(change.rewording === undefined ? [] : [`    words   ${wordsOf(change.rewording)}`]),
    ...placeLines('before', sourceOf(before, goal.previousFile ?? goal.file), change.beforeRange),
    ...placeLines('after ', sourceOf(after, goal.file), change.afterRange),
  ];
}

function valueLines({ before, after }: Change): readonly string[] {
  return before === null && after === null
    ? []
    : [`    values  ${JSON.stringify(before)} -> ${JSON.stringify(after)}`];
}

function wordsOf(rewording: NonNullable<Change['rewording']>): string {
  return rewording
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'removed' ? `[-${text}-]` : `{+${text}+}`))
    .join(' ');
}

function sourceOf({ files }: DiffSide, path: string): SourceText | undefined {
  return files.find((file) => file.path === path)?.source;
}

function placeLines(
  side: string,
  source: SourceText | undefined,
  range: Range | undefined,
): readonly string[] {
  if (source === undefined || range === undefined) return [];
  const { start, end } = range;
  const number = `    ${side}${`${start.line + 1}`.padStart(4)} | `;
  const line = source.lineText(start.line);
  const last = end.line > start.line ? line.length : end.character;
  const to = end.line > start.line ? ` to line ${end.line + 1}` : '';
  const carets = '^'.repeat(Math.max(1, last - start.character));
  return [
    `${number}${line}`.trimEnd(),
    `${' '.repeat(number.length - 2)}| ${' '.repeat(start.character)}${carets}${to}`,
  ];
}
