/** `goalmark fix` for people, and `--dry-run` as a unified diff that `git apply` takes. */
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Range } from '../../core';
import type { FixedFile, FixReport } from './report';
import type { Io } from '../io';
import { forTerminal } from './escape';
import { count } from './layout';
import type { Style } from './style';

/** A line for each change made, or that would be, and for each one that was not, with the reason. */
export function fixesToText({ files, fixed }: FixReport, { colors }: Style, isDryRun: boolean): string {
  const groups = fixed.map((file) => {
    const place = ({ start }: Range): string =>
      `${forTerminal(file.path)}:${start.line + 1}:${start.character + 1}`;
    const isWritten = file.failure === undefined;
    const made = isWritten && !isDryRun ? file.applied : [];
    const lines = [
      ...made.map(
        ({ rule, title, problem }) =>
          `${place(problem.range)} ${colors.green('mended')} ${rule} ${forTerminal(title)}`,
      ),
      ...file.refused.map(
        ({ problem, reason }) =>
          `${place(problem.range)} ${colors.yellow('left')} ${problem.rule} ${forTerminal(reason)}`,
      ),
    ];
    if (file.failure !== undefined) {
      lines.push(
        `${forTerminal(file.path)} ${colors.yellow('left')} as it was: ${forTerminal(file.failure)}.`,
      );
    }
    return lines.join('\n');
  });
  return `${[...groups.filter((group) => group !== ''), summaryOf(files, fixed, isDryRun)].join('\n\n')}\n`;
}

function summaryOf(files: number, fixed: readonly FixedFile[], isDryRun: boolean): string {
  const made = fixed.filter(({ applied, failure }) => applied.length > 0 && failure === undefined);
  const left = fixed.length - made.length;
  const changes = made.reduce((sum, { applied }) => sum + applied.length, 0);
  const goalFiles = count(files, 'goal file');
  if (fixed.length === 0) return files === 0 ? 'No goal files.' : `Nothing to mend in ${goalFiles}.`;
  const verb = isDryRun ? 'to mend' : 'mended';
  const said = `${count(changes, 'problem')} ${verb} in ${made.length} of ${goalFiles}`;
  return left === 0
    ? `${said}.`
    : `${said}, ${count(left, 'file')} left as ${left === 1 ? 'it was' : 'they were'}.`;
}

/** Exact for a program; harmless where a person or a workflow's log shows it. */
export function fixesToDiff({ fixed }: FixReport, { stdout, env }: Io, { colors }: Style): string {
  const isShown = stdout.isTTY || env['GITHUB_ACTIONS'] === 'true';
  const diff = fixed
    .filter(({ before, text }) => before !== text)
    .map((file) => diffOf(file))
    .join('');
  if (!isShown) return diff;
  const paint = (line: string): string => {
    if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
    return line.startsWith('-') ? colors.red(line) : line.startsWith('+') ? colors.green(line) : line;
  };
  return diff
    .split('\n')
    .map((line) => paint(forTerminal(line.replace(/\r$/, ''))))
    .join('\n');
}

/** The time it takes grows with the changes: a file with more of them than anybody reads is shown as two texts. */
const MOST_CHANGES = 2000;

function diffOf({ path, before, text }: FixedFile): string {
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, before, text, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: MOST_CHANGES,
  });
  return patch ?? `--- a/${path}\n+++ b/${path}\n${wholeHunk(before, text)}`;
}

function wholeHunk(before: string, after: string): string {
  const [removed, added] = [before, after].map((text) => text.replace(/\n$/, '').split('\n')) as [
    string[],
    string[],
  ];
  const lines = (sign: string, text: string, of: readonly string[]): string =>
    of.map((line) => `${sign}${line}\n`).join('') +
    (text.endsWith('\n') ? '' : '\\ No newline at end of file\n');
  const header = `@@ -1,${removed.length} +1,${added.length} @@\n`;
  return header + lines('-', before, removed) + lines('+', after, added);
}
