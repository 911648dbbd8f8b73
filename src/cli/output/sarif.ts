/**
 * Problems as SARIF 2.1.0 (OASIS, "Static Analysis Results Interchange Format"), as code scanning takes them. Lines and columns
 * count from 1 in UTF-16 units, an end is behind its last character, and paths are URIs from git's work tree.
 */
import { createHash } from 'node:crypto';
import {
  PROJECT_URL,
  RULES,
  ruleUrl,
  showInvisible,
  type Problem,
  type ProblemFix,
  type Range,
  type Rule,
  type Severity,
} from '../../core';
import { inFolder } from '../paths';
import { toJson } from './json';
import { ruleToMarkdown } from './markdown';
import type { CheckReport } from './report';

export function checkToSarif(report: CheckReport, gitPrefix: string, version: string): string {
  const place: Place = (file, range) => ({
    physicalLocation: { artifactLocation: artifactAt(inFolder(gitPrefix, file)), region: regionOf(range) },
  });
  const fingerprint = fingerprints(report, gitPrefix);
  return toJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'goalmark', version, informationUri: PROJECT_URL, rules: RULES.map(ruleOf) },
        },
        columnKind: 'utf16CodeUnits',
        results: report.problems.map((problem) => ({
          ruleId: problem.rule,
          ruleIndex: RULES.findIndex(({ id }) => id === problem.rule),
          level: LEVELS[problem.severity],
          message: messageOf(problem.message),
          locations: [place(problem.file, problem.range)],
          ...relatedOf(problem, place),
          partialFingerprints: { 'goalmark/v1': fingerprint(problem) },
          ...fixesOf(problem, gitPrefix),
        })),
      },
    ],
  });
}

type Place = (file: string, range: Range) => object;

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

function ruleOf(rule: Rule): unknown {
  return {
    id: rule.id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: `${rule.summary} ${rule.why}` },
    help: {
      text: `${rule.why}\n\nReported:\n\n${rule.bad}\n\nBetter:\n\n${rule.good}`,
      markdown: ruleToMarkdown(rule),
    },
    helpUri: ruleUrl(rule.id),
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

/** A message quotes what stands in files, and that is neither a placeholder nor a link (3.11.5, 3.11.6). */
function messageOf(text: string): { readonly text: string } {
  return { text: showInvisible(text).replace(/[{}]/g, '$&$&').replaceAll('](', '\\](') };
}

/** A relative reference, from wherever the results are looked at: mostly the top of the repository. */
function artifactAt(path: string): unknown {
  return { uri: path.split('/').map(inUri).join('/'), uriBaseId: '%SRCROOT%' };
}

function inUri(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Cs}/gu, '\uFFFD'));
}

function regionOf({ start, end }: Range): unknown {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

function relatedOf({ related }: Problem, place: Place): object {
  if (related.length === 0) return {};
  const relatedLocations = related.map(({ file, range, message }, id) => ({
    id,
    ...place(file, range),
    message: messageOf(message),
  }));
  return { relatedLocations };
}

/** Whoever takes a fix from here takes it as it is, so that those with something to fill in are left out. */
function fixesOf({ file, fixes }: Problem, gitPrefix: string): object {
  const whole = fixes.filter(({ edits }) => edits.every(({ blanks = [] }) => blanks.length === 0));
  if (whole.length === 0) return {};
  const artifactLocation = artifactAt(inFolder(gitPrefix, file));
  return {
    fixes: whole.map(({ title, edits }) => ({
      description: messageOf(title),
      artifactChanges: [{ artifactLocation, replacements: edits.map(replacementOf) }],
    })),
  };
}

function replacementOf({ range, newText }: ProblemFix['edits'][number]): unknown {
  return { deletedRegion: regionOf(range), insertedContent: { text: newText } };
}

/**
 * What tells a problem from others of its file, wherever its lines have moved to: the rule and the text it is about, and
 * of several alike, which one.
 */
function fingerprints({ checked }: CheckReport, gitPrefix: string): (problem: Problem) => string {
  const sources = new Map(checked.map(({ path, source }) => [path, source]));
  const seen = new Map<string, number>();
  return ({ file, rule, range }) => {
    const source = sources.get(file);
    const text = source?.text.slice(source.offsetAt(range.start), source.offsetAt(range.end)) ?? '';
    const about = [rule, inFolder(gitPrefix, file), text.split(/\s+/).join(' ')].join('\0');
    const nth = seen.get(about) ?? 0;
    seen.set(about, nth + 1);
    return createHash('sha256').update(`${about}\0${nth}`).digest('hex').slice(0, 32);
  };
}
