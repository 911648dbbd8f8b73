/**
 * Annotations on GitHub: workflow commands (GitHub Docs, "Workflow commands for GitHub Actions"). Paths count from git's
 * work tree there, lines and columns from 1.
 */
import { whenWords, type Change, type DueItem, type Problem } from '../../core';
import type { BrokenConfig } from '../broken-config';
import type { CheckReport, DiffReport } from './report';
import { inFolder } from '../paths';
import { forGithubData, forGithubProperty } from './escape';
import { PLAIN } from './style';
import { checkSummary } from './text-check';
import { diffSummary } from './text-diff';

export function checkToGithub(report: CheckReport, gitPrefix: string): string {
  const commands = report.problems.map((problem) => annotationOf(problem, gitPrefix));
  return [...commands, checkSummary(report, PLAIN), ''].join('\n');
}

/** Why a command could not run, where the configuration is at fault. */
export function brokenConfigToGithub({ path, why, message }: BrokenConfig, gitPrefix: string): string {
  const commands =
    typeof why === 'string' || why.length === 0
      ? [command('error', { file: inFolder(gitPrefix, path), title: 'configuration' }, message)]
      : why.map((problem) => annotationOf({ ...problem, severity: 'error' }, gitPrefix));
  return `${commands.join('\n')}\n`;
}

/** What is late is a warning, what is due soon a notice; later is no news. */
export function dueToGithub(items: readonly DueItem[], gitPrefix: string): string {
  return items
    .filter(({ state }) => state !== 'later')
    .map((item) => {
      const message = `${item.title} (${item.owner}): ${item.kind} ${whenWords(item)}`;
      const properties = { file: inFolder(gitPrefix, item.file), title: 'due' };
      return command(item.state === 'overdue' ? 'warning' : 'notice', properties, message);
    })
    .map((line) => `${line}\n`)
    .join('');
}

/** What wants a reviewer's eye is a warning, the rest a notice; what is gone is said at the top of its file. */
export function diffToGithub({ changes, gitPrefix }: DiffReport): string {
  const commands = changes.map(({ goal, kind, attention, message, afterRange }: Change) => {
    const place =
      afterRange === undefined ? {} : { line: afterRange.start.line + 1, endLine: afterRange.end.line + 1 };
    const properties = { file: inFolder(gitPrefix, goal.file), ...place, title: kind };
    return command(attention === 'review' ? 'warning' : 'notice', properties, message);
  });
  return [...commands, diffSummary(changes), ''].join('\n');
}

function annotationOf({ file, range, severity, rule, message }: Problem, gitPrefix: string): string {
  const { start, end } = range;
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const properties = {
    file: inFolder(gitPrefix, file),
    line: start.line + 1,
    endLine: end.line + 1,
    ...columns,
    title: rule,
  };
  return command(severity === 'error' || severity === 'warning' ? severity : 'notice', properties, message);
}

function command(name: string, properties: Readonly<Record<string, string | number>>, data: string): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${forGithubProperty(String(value))}`);
  return `::${name} ${list.join(',')}::${forGithubData(data)}`;
}
