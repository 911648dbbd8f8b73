/**
 * Problems as JUnit XML, which most CI systems show: a test case for each file that was checked. It fails from the severity of
 * `--fail-on` on; what is less grave is its output. A case has one failure at most, for some readers take no more.
 */
import { groupBy, isAtLeast, type Problem, type Severity } from '../../core';
import { forTerminal } from './escape';
import { count } from './layout';
import type { CheckReport } from './report';

export function checkToJunit({ checked, problems }: CheckReport, failOn: Severity | 'never'): string {
  const isFailure = ({ severity }: Problem): boolean => failOn !== 'never' && isAtLeast(severity, failOn);
  const failed = new Set(problems.filter(isFailure).map(({ file }) => file));
  const counts = `tests="${checked.length}" failures="${failed.size}" errors="0" skipped="0" time="0"`;
  const byFile = groupBy(problems, ({ file }) => file);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="goalmark" ${counts}>`,
    `  <testsuite name="goalmark check" ${counts}>`,
    ...checked.map(({ path }) => testCase(path, byFile.get(path) ?? [], isFailure)),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function testCase(
  path: string,
  problems: readonly Problem[],
  isFailure: (problem: Problem) => boolean,
): string {
  const name = inXml(path);
  const start = `    <testcase name="${name}" classname="goalmark" file="${name}" time="0"`;
  const failures = problems.filter(isFailure);
  const others = problems.filter((problem) => !isFailure(problem));
  const parts = [...failureOf(failures), ...outputOf(others)];
  return parts.length === 0 ? `${start} />` : [`${start}>`, ...parts, '    </testcase>'].join('\n');
}

function failureOf(failures: readonly Problem[]): string[] {
  const [first] = failures;
  if (first === undefined) return [];
  const message =
    failures.length === 1
      ? first.message
      : `${count(failures.length, 'problem')}, the first: ${first.message}`;
  const lines = failures.map(lineOf).join('\n');
  return [`      <failure message="${inXml(message)}" type="${first.rule}">${lines}</failure>`];
}

function outputOf(problems: readonly Problem[]): string[] {
  return problems.length === 0 ? [] : [`      <system-out>${problems.map(lineOf).join('\n')}</system-out>`];
}

/** As in text output, so that a log finds it. */
function lineOf({ file, range: { start }, severity, rule, message }: Problem): string {
  return inXml(
    `${forTerminal(file)}:${start.line + 1}:${start.character + 1} ${severity} ${rule} ${message}`,
  );
}

/** XML 1.0 takes no control characters, not even escaped, and no noncharacters (2.2, "Characters"). */
function inXml(text: string): string {
  return forTerminal(text)
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
