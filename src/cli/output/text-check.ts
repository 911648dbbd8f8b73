/** `goalmark check` for people: a line a problem, grouped by file, then one line that sums up. */
import { groupBy, SEVERITIES, type Problem, type Severity } from '../../core';
import type { CheckReport } from './report';
import { forTerminal } from './escape';
import { count, pad, widest, wrap } from './layout';
import type { Style } from './style';

export function checkToText(report: CheckReport, style: Style): string {
  return problemsToText(report.problems, style) + `${checkSummary(report, style)}\n`;
}

/** The lines alone, with an empty one behind each file's. */
export function problemsToText(problems: readonly Problem[], style: Style): string {
  const groups = [...groupBy(problems, ({ file }) => file).values()].map((ofFile) => ofFile.map(lineOf));
  const print = printerFor(groups, style);
  return groups.map((lines) => `${lines.map((line) => print(line, lines)).join('\n')}\n\n`).join('');
}

interface Line {
  readonly place: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
}

function lineOf({ file, range: { start }, severity, rule, message }: Problem): Line {
  const place = `${forTerminal(file)}:${start.line + 1}:${start.character + 1}`;
  return { place, severity, rule, message: forTerminal(message) };
}

type PrintLine = (line: Line, group: readonly Line[]) => string;

/** Plain for a pipe; for a person in columns where every line fits, else with each message below its place. */
function printerFor(groups: readonly (readonly Line[])[], { colors, columns }: Style): PrintLine {
  if (columns === undefined) {
    return ({ place, severity, rule, message }) => `${place} ${severity} ${rule} ${message}`;
  }
  const paint = (line: Line, group: readonly Line[]): string[] => {
    const [place, severity, rule] = (['place', 'severity', 'rule'] as const).map((column) =>
      pad(line[column], widest(group.map((other) => other[column]))),
    ) as [string, string, string];
    return [paintPlace(place, colors), colors[SEVERITY_COLORS[line.severity]](severity), colors.dim(rule)];
  };
  const fits = groups.every((group) => {
    const heads = (['place', 'severity', 'rule'] as const).map((column) =>
      widest(group.map((line) => line[column])),
    );
    const head = heads.reduce((sum, width) => sum + width + 2, 0);
    return head + widest(group.map(({ message }) => message)) <= columns;
  });
  if (fits) return (line, group) => [...paint(line, group), line.message].join('  ');
  return (line) => {
    const message = wrap(line.message, Math.max(columns - INDENT.length, NARROWEST_MESSAGE));
    return [paint(line, [line]).join(' '), ...message.map((part) => INDENT + part)].join('\n');
  };
}

const NARROWEST_MESSAGE = 30;
const INDENT = '  ';

const SEVERITY_COLORS = { error: 'red', warning: 'yellow', info: 'blue', hint: 'cyan' } as const;

function paintPlace(place: string, colors: Style['colors']): string {
  const [position = ''] = /:\d+:\d+ *$/.exec(place) ?? [];
  return `${place.slice(0, place.length - position.length)}${colors.dim(position)}`;
}

/** The line that sums up. */
export function checkSummary(report: CheckReport, { colors }: Style): string {
  const { files, problems, summary } = report;
  if (files === 0 && problems.length === 0) {
    if (report.since === undefined) return 'No goal files.';
    const since = `since ${forTerminal(report.since)}`;
    return report.deleted === 0
      ? `No goal file has changed ${since}.`
      : `No problems: ${count(report.deleted, 'goal file was', 'goal files were')} deleted ${since}, and no other has changed.`;
  }
  if (problems.length === 0) return colors.green(`No problems in ${count(files, 'goal file')}.`);
  const present = SEVERITIES.filter((severity) => summary[severity] > 0);
  const counts = present.map((severity) =>
    severity === 'info' ? `${summary.info} info` : count(summary[severity], severity),
  );
  const said = colors[SEVERITY_COLORS[present[0] ?? 'hint']](`${counts.join(', ')} in ${placesOf(report)}`);
  const fixable = problems.filter(
    ({ file, fixes }) => file !== report.configPath && fixes.some(({ safe }) => safe),
  ).length;
  return fixable === 0 ? said : `${said}. ${count(fixable, 'is', 'are')} mended by goalmark fix.`;
}

function placesOf({ files, problems, configPath }: CheckReport): string {
  const concerned = new Set(problems.map(({ file }) => file));
  const inConfig = configPath !== undefined && concerned.delete(configPath);
  const places = concerned.size > 0 ? [`${concerned.size} of ${count(files, 'goal file')}`] : [];
  return [...places, ...(inConfig ? [forTerminal(configPath)] : [])].join(' and ');
}
