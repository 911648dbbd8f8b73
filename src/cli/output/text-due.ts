/** `goalmark due` for people: what is due in groups, soonest first, in columns, then one line that sums up. */
import { dueStateTitle, whenWords, type DueItem, type DueState } from '../../core';
import { forTerminal } from './escape';
import { pad, widest } from './layout';
import type { Style } from './style';

interface DueTextParts {
  /** How many days "soon" reaches. */
  readonly soonDays: number;
  /** The files of goals that got stuck. */
  readonly stalled: ReadonlySet<string>;
}

export function dueToText(
  items: readonly DueItem[],
  { soonDays, stalled }: DueTextParts,
  style: Style,
): string {
  if (items.length === 0) return 'Nothing is due.\n';
  const rowOf = (item: DueItem): Row => rowFor(item, stalled.has(item.file));
  const print = printerFor(items.map(rowOf), style);
  const groups = STATES.map((state) => ({
    state,
    title: dueStateTitle(state, soonDays),
    items: items.filter((item) => item.state === state),
  })).filter((group) => group.items.length > 0);
  const printed = groups.map((group) =>
    [style.colors.bold(group.title), ...group.items.map((item) => print(rowOf(item), group.state))].join(
      '\n',
    ),
  );
  const summary = groups.map((group) => `${group.items.length} ${group.title.toLowerCase()}`).join(', ');
  const words = stalledWords(items.filter(({ file }) => stalled.has(file)).length);
  return `${[...printed, `${summary}${words}`].join('\n\n')}\n`;
}

/** What to do about them, behind the line that sums up. */
function stalledWords(count: number): string {
  if (count === 0) return '';
  const [are, them] = count === 1 ? ['1 is', 'it'] : [`${count} are`, 'them'];
  return `. ${are} stalled: go back to the diagnosis, then revise, pause or drop ${them}.`;
}

const STATES: readonly DueState[] = ['overdue', 'today', 'soon', 'later'];

type Row = Readonly<Record<'when' | 'due' | 'kind' | 'owner' | 'title' | 'file', string>>;

/** The last two follow, and may be as long as they like. */
const COLUMNS = ['when', 'due', 'kind', 'owner'] as const;

function rowFor(item: DueItem, isStalled: boolean): Row {
  return {
    when: whenWords(item),
    due: item.due,
    kind: isStalled ? `${item.kind}, stalled` : item.kind,
    owner: forTerminal(item.owner),
    title: forTerminal(item.title),
    file: forTerminal(item.file),
  };
}

/** Where a line is too long for a terminal, every file stands below its title. */
function printerFor(
  rows: readonly Row[],
  { colors, columns = Number.POSITIVE_INFINITY }: Style,
): (row: Row, state: DueState) => string {
  const widths = COLUMNS.map((column) => widest(rows.map((row) => row[column])));
  const indent = ' '.repeat(widths.reduce((sum, width) => sum + width + 2, 2));
  const titles = widest(rows.map(({ title }) => title));
  const fits = indent.length + titles + 2 + widest(rows.map(({ file }) => file)) <= columns;
  const paint = {
    overdue: colors.red,
    today: colors.yellow,
    soon: colors.cyan,
    later: (text: string): string => text,
  };
  return (row, state) => {
    const [when = '', ...rest] = COLUMNS.map((column, index) => pad(row[column], widths[index] ?? 0));
    const head = `  ${[paint[state](when), ...rest].join('  ')}  `;
    const file = colors.dim(row.file);
    return fits ? `${head}${pad(row.title, titles)}  ${file}` : `${head}${row.title}\n${indent}${file}`;
  };
}
