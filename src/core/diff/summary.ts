/**
 * Changes as a comment on a pull request that a reviewer reads in ten seconds: what wants their eye and what to ask, goal
 * by goal, then the rest folded. Whatever comes from a file is shown as text; links begin with what the caller gives.
 */
import type { GoalFile } from '../model/document';
import { inMarkdown } from '../text/markdown-text';
import { countWords } from '../text/number-words';
import { shortened } from '../text/one-line';
import type { Range } from '../text/source-text';
import type { Change, Wording } from './change';
import { questionsAbout } from './questions';
import { trendChart } from './trend-chart';

/** Always first: a comment that begins with it is ours to bring up to date. */
export const SUMMARY_MARKER = '<!-- goalmark:changes -->';

/** Last in a summary that leaves something out: what says it all. */
export const ALL_OF_IT = 'All of it: `goalmark diff`.';

/** One for each folder whose goals have a comment of their own; of a folder's name nothing ends it. */
export function summaryMarker(folder: string): string {
  if (folder === '') return SUMMARY_MARKER;
  return SUMMARY_MARKER.replace(' -->', ` in ${folder.split('/').map(inUrl).join('/')} -->`);
}

export interface SummaryOptions {
  /** The goals after the changes, for their trends. */
  readonly files?: readonly GoalFile[];
  /** What goes before a path: `https://github.com/owner/name/blob/COMMIT/`. Without it places are named, not linked. */
  readonly linkBefore?: LinkBase;
  readonly linkAfter?: LinkBase;
  /** Where the goals are in a repository that has some in several folders; it goes into the marker. */
  readonly folder?: string;
  /** In UTF-16 units. GitHub takes 65,536 characters. */
  readonly limit?: number | undefined;
}

type LinkBase = (path: string) => string | undefined;

export function summarizeChanges(changes: readonly Change[], options: SummaryOptions = {}): string {
  const marker = summaryMarker(options.folder ?? '');
  if (changes.length === 0) return `${marker}\n\n**No goal changed.**\n`;
  const goals = byGoal(changes);
  const reviews = goals.filter((goal) => goal.some(isReview));
  const notes = goals.filter((goal) => !goal.every(isReview));
  const trends = trendsOf([...reviews.map((goal) => goal.filter(isReview)), ...notes], options.files ?? []);
  const head = [marker, '', `**${headline(changes, goals.length)}**`, ''].join('\n');
  const budget = (options.limit ?? MOST) - head.length - RESERVED;

  const reviewSections = fitting(
    reviews.map((goal) => section(goal.filter(isReview), options, trends)),
    budget,
  );
  const left = budget - reviewSections.reduce((length, text) => length + text.length, 0);
  const noteSections = fitting(
    notes.map((goal) => section(goal.filter(isNote), options, goal.some(isReview) ? new Map() : trends)),
    reviewSections.length < reviews.length ? 0 : left,
  );
  const shownGoals = [...reviews.slice(0, reviewSections.length), ...notes.slice(0, noteSections.length)];
  const missing = reviews.length + notes.length - shownGoals.length;
  const noteCount = changes.filter(isNote).length;
  return [
    head,
    ...reviewSections,
    ...(noteSections.length === 0
      ? []
      : [
          `<details>\n<summary>${countWords(noteCount, 'note')}</summary>\n`,
          ...noteSections,
          '</details>\n',
        ]),
    ...(missing === 0
      ? []
      : [
          `Left out because a comment holds only so much: ${leftOutWords(reviews, reviewSections.length, notes, noteSections.length)}. ` +
            `${ALL_OF_IT}\n`,
        ]),
  ].join('\n');
}

const MOST = 60_000;

/** For what is written around the sections. */
const RESERVED = 400;

/** A goal with more of them is rewritten: it is read as a whole. */
const MOST_ROWS = 20;
const MOST_QUESTIONS = 3;

function isReview({ attention }: Change): boolean {
  return attention === 'review';
}

function isNote(change: Change): boolean {
  return !isReview(change);
}

/** In the order they come in: all of one goal follow one another. */
function byGoal(changes: readonly Change[]): readonly (readonly Change[])[] {
  const goals: Change[][] = [];
  for (const change of changes) {
    const last = goals.at(-1);
    const of = last?.[0]?.goal;
    if (last !== undefined && of?.file === change.goal.file && of.id === change.goal.id) last.push(change);
    else goals.push([change]);
  }
  return goals;
}

/** `2 changes want your eye, 3 notes, in 2 goals.` */
function headline(changes: readonly Change[], goals: number): string {
  const reviews = changes.filter(isReview).length;
  const notes = changes.length - reviews;
  const parts = [
    reviews === 0
      ? 'Nothing wants your eye'
      : `${countWords(reviews, 'change')} ${reviews === 1 ? 'wants' : 'want'} your eye`,
    ...(notes === 0 ? [] : [countWords(notes, 'note')]),
  ];
  return `${parts.join(', ')}, in ${countWords(goals, 'goal')}.`;
}

function fitting(sections: readonly string[], budget: number): readonly string[] {
  let left = budget;
  const index = sections.findIndex((text) => {
    left -= text.length + 1;
    return left < 0;
  });
  return index === -1 ? sections : sections.slice(0, index);
}

function leftOutWords(
  reviews: readonly (readonly Change[])[],
  shownReviews: number,
  notes: readonly (readonly Change[])[],
  shownNotes: number,
): string {
  const count = (goals: readonly (readonly Change[])[], is: (change: Change) => boolean): number =>
    goals.reduce((sum, goal) => sum + goal.filter(is).length, 0);
  const wanted = count(reviews.slice(shownReviews), isReview);
  const noted = count(notes.slice(shownNotes), isNote);
  return [
    ...(wanted === 0
      ? []
      : [`${countWords(wanted, 'change')} that ${wanted === 1 ? 'wants' : 'want'} your eye`]),
    ...(noted === 0 ? [] : [countWords(noted, 'note')]),
  ].join(' and ');
}

/** By path, folded; of the first goals alone, for a chart is long. */
function trendsOf(
  goals: readonly (readonly Change[])[],
  files: readonly GoalFile[],
): ReadonlyMap<string, string> {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const trends = new Map<string, string>();
  for (const changes of goals) {
    const file = byPath.get(changes[0]?.goal.file ?? '');
    if (file === undefined || trends.has(file.path) || !changes.some(isOfTheMetric)) continue;
    const chart = trendChart(file);
    if (chart === undefined) continue;
    trends.set(file.path, `<details>\n<summary>${trendWords(file)}</summary>\n\n${chart}\n\n</details>\n`);
    if (trends.size === MOST_CHARTS) break;
  }
  return trends;
}

const MOST_CHARTS = 8;

/** One goal: its name, a table, what is worth asking, and its trend. Ends with a blank line. */
function section(
  changes: readonly Change[],
  options: SummaryOptions,
  trends: ReadonlyMap<string, string>,
): string {
  const [first] = changes;
  if (first === undefined) return '';
  const rows = changes.slice(0, MOST_ROWS).map((change) => row(change, options));
  const more = changes.length - rows.length;
  const questions = [
    ...new Set(changes.flatMap((change) => (isReview(change) ? questionsAbout(change) : []))),
  ];
  const trend = trends.get(first.goal.file);
  return [
    `#### ${goalName(first, options)}`,
    '',
    '| What changed | Where |',
    '|---|---|',
    ...rows,
    ...(more > 0 ? [`| and ${more} more | |`] : []),
    '',
    ...(questions.length === 0
      ? []
      : ['Worth asking:', ...questions.slice(0, MOST_QUESTIONS).map((question) => `- ${question}`), '']),
    ...(trend === undefined ? [] : [trend]),
  ].join('\n');
}

function isOfTheMetric({ kind, field }: Change): boolean {
  return (
    kind === 'target-eased' ||
    kind === 'target-stretched' ||
    kind === 'baseline-changed' ||
    kind === 'status-changed' ||
    kind === 'check-in-added' ||
    (kind === 'check-in-edited' && field?.endsWith('.metric') === true)
  );
}

function trendWords({ goal }: GoalFile): string {
  return goal.metric.target === undefined ? 'The readings' : 'The readings, and the target as a level line';
}

function goalName(change: Change, options: SummaryOptions): string {
  const { title, id, file, owner } = change.goal;
  const name = inMarkdown(shortened(title ?? id ?? file, 100));
  const isGone = change.kind === 'goal-removed';
  const url = isGone ? urlOf(options.linkBefore, file, undefined) : urlOf(options.linkAfter, file, undefined);
  const whose = owner === undefined ? '' : `, ${inMarkdown(shortened(owner, 60))}`;
  return `${url === undefined ? name : `[${name}](${url})`}${whose}`;
}

function row(change: Change, options: SummaryOptions): string {
  const message = inMarkdown(shortened(change.message, MOST_IN_A_CELL));
  const { rewording, message: sentence } = change;
  // A sentence that had to shorten both texts does not show it all; of a text replaced as a whole there is no more to see.
  const isShort = !sentence.includes('…') || rewording?.some(({ kind }) => kind === 'same') !== true;
  const words = rewording === undefined || isShort ? '' : wordsOf(rewording);
  const said = isReview(change) ? `**${message}**` : message;
  return `| ${said}${words === '' ? '' : `<br>${words}`} | ${placeOf(change, options)} |`;
}

const MOST_IN_A_CELL = 300;

/** Struck out and in bold, with a little of what stayed around it. */
function wordsOf(rewording: readonly Wording[]): string {
  const shown = rewording.slice(0, MOST_STRETCHES).map(({ kind, text }, index) => {
    if (kind === 'removed') return `<del>${inMarkdown(shortened(text, MOST_OF_A_STRETCH))}</del>`;
    if (kind === 'added') return `<ins>${inMarkdown(shortened(text, MOST_OF_A_STRETCH))}</ins>`;
    return inMarkdown(around(text, index === 0, index === rewording.length - 1));
  });
  return `${shown.join(' ')}${rewording.length > MOST_STRETCHES ? ' …' : ''}`;
}

const MOST_STRETCHES = 12;
const MOST_OF_A_STRETCH = 120;

/** What stayed between two changes, or on one side of one. */
function around(text: string, isFirst: boolean, isLast: boolean): string {
  const words = text.split(' ');
  if (words.length <= 2 * WORDS_AROUND) return shortened(text, MOST_OF_A_STRETCH);
  const start = isFirst ? [] : words.slice(0, WORDS_AROUND);
  const end = isLast ? [] : words.slice(-WORDS_AROUND);
  return shortened([...start, '…', ...end].join(' '), MOST_OF_A_STRETCH);
}

const WORDS_AROUND = 4;

/** After the change; before it where there is nothing left. */
function placeOf({ goal, afterRange, beforeRange, kind }: Change, options: SummaryOptions): string {
  const isBefore = afterRange === undefined && beforeRange !== undefined;
  const range: Range | undefined = afterRange ?? beforeRange;
  if (range === undefined && kind !== 'unreadable') return '';
  const path = isBefore ? (goal.previousFile ?? goal.file) : goal.file;
  const line = range === undefined ? undefined : range.start.line + 1;
  const words = line === undefined ? 'file' : `line ${line}`;
  const url = urlOf(isBefore ? options.linkBefore : options.linkAfter, path, line);
  const place = url === undefined ? `${inMarkdown(shortened(path, 100))} ${words}` : `[${words}](${url})`;
  return isBefore ? `${place} before` : place;
}

/** `plain=1` because a rendered page has no lines. */
function urlOf(baseOf: LinkBase | undefined, path: string, line: number | undefined): string | undefined {
  const base = baseOf?.(path);
  if (base === undefined || !/^https?:\/\/[\w.:/%~+@-]+$/.test(base)) return undefined;
  const address = path.split('/').map(inUrl).join('/');
  return `${base}${address}${line === undefined ? '' : `?plain=1#L${line}`}`;
}

function inUrl(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD')).replace(
    /[!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
