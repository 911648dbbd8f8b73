/**
 * A goal's life as a markdown page: how its metric went, then each commit that changed what it says, newest first. Whatever
 * comes from a file or from git is shown as text.
 */
import { capitalized, countWords, inMarkdown, type HistoryStep, type MetricProgress } from '../../../core';
import type { OlderVersions } from './goal-versions';

export interface HistoryPage {
  readonly title: string;
  /** Newest last. */
  readonly steps: readonly HistoryStep[];
  /** The first line of a commit's message, by hash. */
  readonly subjects: ReadonlyMap<string, string>;
  readonly older: OlderVersions;
}

/** The hash of what is not committed yet. */
export const NOT_COMMITTED = '';

export function historyText({ title, steps, subjects, older }: HistoryPage): string {
  const newest = steps.at(-1);
  const sections = steps.toReversed().map((step) => section(step, subjects));
  return [
    `# ${inMarkdown(title)}`,
    newest === undefined ? NOTHING[older] : summary(steps, newest, older),
    ...metricSection(lastMetric(steps)),
    ...(sections.length === 0 ? [] : ['## What changed', ...sections]),
    ...(newest === undefined || older === 'none' ? [] : [OLDER[older]]),
  ]
    .join('\n\n')
    .concat('\n');
}

const OLDER = {
  'not-read': 'What is older was not read.',
  'not-fetched': 'What is older is not in this clone: `git fetch --unshallow` brings it.',
} as const;

const NOTHING: Readonly<Record<OlderVersions, string>> = { none: 'No commit has this goal yet.', ...OLDER };

function summary(steps: readonly HistoryStep[], { slips }: HistoryStep, older: OlderVersions): string {
  const commits = steps.filter(({ commit }) => commit.hash !== NOT_COMMITTED).length;
  const atLeast = older === 'none' ? '' : 'at least ';
  const parts = [
    `${atLeast}${countWords(commits, 'commit')} changed what this goal says`,
    slips === 0 ? '' : `its date slipped ${atLeast}${slips === 1 ? 'once' : `${slips} times`}`,
  ];
  return capitalized(`${parts.filter((part) => part !== '').join('; ')}.`);
}

/** Of a goal that was removed, as it was then. */
function lastMetric(steps: readonly HistoryStep[]): MetricProgress | undefined {
  const isRemoval = ({ changes }: HistoryStep): boolean =>
    changes.some(({ kind }) => kind === 'goal-removed');
  return steps.findLast((step) => !isRemoval(step))?.metric;
}

function metricSection(metric: MetricProgress | undefined): string[] {
  if (metric === undefined) return [];
  const { baseline, target, readings } = metric;
  const unit = metric.unit === undefined ? '' : ` ${inMarkdown(metric.unit)}`;
  const ends = [
    baseline === undefined ? '' : `from ${baseline}`,
    target === undefined ? '' : `to ${target}${unit}`,
  ].filter((part) => part !== '');
  const rows = readings.map(({ date, value }) => `| ${date} | ${value} |${wayWords(metric, value)}`);
  return [
    '## The metric over time',
    ...(ends.length === 0 ? [] : [`It is meant to go ${ends.join(' ')}.`]),
    rows.length === 0
      ? 'No check-in has a reading yet.'
      : ['| Check-in | Reading | Of the way |', '|---|---:|---:|', ...rows].join('\n'),
  ];
}

function wayWords({ baseline, target }: MetricProgress, value: number): string {
  if (baseline === undefined || target === undefined || baseline === target) return ' |';
  return ` ${Math.round(((value - baseline) / (target - baseline)) * 100)}% |`;
}

function section({ commit, changes }: HistoryStep, subjects: ReadonlyMap<string, string>): string {
  const { hash, author, date } = commit;
  const subject = subjects.get(hash) ?? '';
  const title = hash === NOT_COMMITTED ? 'Not committed yet' : `${date}, ${inMarkdown(author)}`;
  return [
    `### ${title}`,
    ...(hash === NOT_COMMITTED ? [] : [`${inMarkdown(subject)} (${hash.slice(0, 7)})`.trim()]),
    changes
      .map(({ attention, message }) => {
        const sentence = inMarkdown(message);
        return `- ${attention === 'review' ? `**${sentence}**` : sentence}`;
      })
      .join('\n'),
  ].join('\n\n');
}
