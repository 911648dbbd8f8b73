/** `goalmark diff` for people: what changed, goal by goal, what wants a reviewer's eye first, then one line that sums up. */
import { groupBy, type Change } from '../../core';
import { forTerminal } from './escape';
import { count, wrap } from './layout';
import type { Style } from './style';

export function diffToText(changes: readonly Change[], style: Style): string {
  return (
    byGoal(changes)
      .map((ofGoal) => goalToText(ofGoal, style))
      .join('') + `${diffSummary(changes)}\n`
  );
}

/** A goal may have been written over another one, which is gone from the same file. */
function byGoal(changes: readonly Change[]): readonly (readonly Change[])[] {
  return [...groupBy(changes, ({ goal }) => `${goal.file}\n${goal.id ?? ''}`).values()];
}

/** The line that sums up. */
export function diffSummary(changes: readonly Change[]): string {
  if (changes.length === 0) return 'No goal changed.';
  const toReview = changes.filter(({ attention }) => attention === 'review').length;
  const goals = count(byGoal(changes).length, 'goal');
  const rest = count(changes.length - toReview, 'note');
  return toReview === 0
    ? `${rest} on ${goals}, nothing to review.`
    : `${count(toReview, 'change')} to review and ${rest} on ${goals}.`;
}

function goalToText(changes: readonly Change[], { colors, columns }: Style): string {
  const [{ goal } = NOTHING] = changes;
  const name = goal.title === undefined ? '' : `  ${colors.bold(forTerminal(goal.title))}`;
  const lines = changes.flatMap((change) => {
    const { attention, message, kind } = change;
    const mark = attention === 'review' ? colors.yellow('review') : colors.dim('note  ');
    const [first = '', ...more] =
      columns === undefined
        ? [forTerminal(message)]
        : wrap(forTerminal(message), Math.max(columns - INDENT.length, NARROWEST));
    const place = colors.dim(`${kind}${lineWords(change)}`);
    return columns === undefined
      ? [`  ${mark} ${first} (${kind}${lineWords(change)})`]
      : [`  ${mark} ${first}`, ...more.map((line) => INDENT + line), INDENT + place];
  });
  return [`${forTerminal(goal.file)}${name}`, ...lines, '', ''].join('\n');
}

const INDENT = ' '.repeat(9);
const NARROWEST = 30;
const NOTHING = { goal: { file: '', title: undefined } };

function lineWords({ afterRange, beforeRange }: Change): string {
  if (afterRange !== undefined) return `, line ${afterRange.start.line + 1}`;
  return beforeRange === undefined ? '' : `, was line ${beforeRange.start.line + 1}`;
}
