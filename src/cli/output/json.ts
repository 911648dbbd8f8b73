/** JSON, exactly the keys that the command line's contract names: they are somebody's interface. */
import type { Change, DueItem, Problem, Range } from '../../core';
import type { CheckReport, DiffReport } from './report';
import { forJson } from './escape';

export function checkToJson({ files, problems, summary }: CheckReport): string {
  return toJson({ version: 1, files, problems: problems.map(problemOf), summary });
}

export function dueToJson(items: readonly DueItem[], today: string): string {
  return toJson({ version: 1, today, items: items.map(itemOf) });
}

export function diffToJson({ base, head, changes }: DiffReport): string {
  const count = (attention: Change['attention']): number =>
    changes.filter((change) => change.attention === attention).length;
  const summary = { review: count('review'), note: count('note') };
  return toJson({ version: 1, base, head, changes: changes.map(changeOf), summary });
}

/** Each range counts in its own side, `null` where the change is not to be seen there. */
function changeOf(change: Change): unknown {
  const { goal, kind, field, before, after, attention, message, beforeRange, afterRange } = change;
  return {
    file: goal.file,
    previousFile: goal.previousFile ?? null,
    id: goal.id ?? null,
    title: goal.title ?? null,
    kind,
    field,
    before,
    after,
    attention,
    message,
    range: afterRange === undefined ? null : rangeOf(afterRange),
    beforeRange: beforeRange === undefined ? null : rangeOf(beforeRange),
  };
}

/** Indented, and harmless on a terminal. */
export function toJson(value: unknown): string {
  return `${forJson(JSON.stringify(value, undefined, 2))}\n`;
}

function problemOf({ file, rule, severity, message, range, fixes }: Problem): unknown {
  return {
    file,
    rule,
    severity,
    message,
    range: rangeOf(range),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map((edit) => ({ range: rangeOf(edit.range), newText: edit.newText })),
    })),
  };
}

function rangeOf({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

function itemOf(item: DueItem): unknown {
  return {
    file: item.file,
    id: item.id,
    title: item.title,
    owner: item.owner,
    manager: item.manager ?? null,
    kind: item.kind,
    due: item.due,
    state: item.state,
    days: item.days,
    lastCheckIn: item.lastCheckIn ?? null,
  };
}
