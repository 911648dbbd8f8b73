/**
 * Runs the rules and turns what they find into problems: configured severities, `goalmark-disable` comments, positions,
 * order, and at most the 50 gravest problems a file. Rules of one file are run apart from those of the set, so that an editor can
 * keep the former while other files change.
 */
import { readWording, type WordingReader } from '../coach/wording';
import type { CalendarDate } from '../model/calendar-date';
import type { Config, ConfigFile } from '../model/config';
import type { GoalFile, YamlDocument } from '../model/document';
import type { GoalSet } from '../model/goal-set';
import { isAtLeast, SEVERITIES, type Severity } from '../model/severity';
import { sorted } from '../text/sorted';
import type { SourceText } from '../text/source-text';
import { withUnknownRules } from './config-rules';
import { contextOf } from './file-context';
import { RULES } from './index';
import type { Problem } from './problem';
import type { Finding, Rule, SetContext, SetRule } from './rule';

export const MOST_PROBLEMS_IN_A_FILE = 50;

/** The problems of one goal file alone, in the order of its text. */
export function checkGoalFile(
  file: GoalFile,
  config: Config,
  today: CalendarDate,
  wordingOf?: WordingReader,
): readonly Problem[] {
  return atMostFifty(problemsOfGoalFile(file, config, today, wordingOf));
}

/** All of them, rule by rule. */
export function problemsOfGoalFile(
  file: GoalFile,
  config: Config,
  today: CalendarDate,
  wordingOf: WordingReader = readWording,
): readonly Problem[] {
  const context = contextOf(file, config, today, wordingOf);
  const problems: Problem[] = [];
  for (const rule of RULES_OF_A_FILE) {
    if (isOff(rule, file, config) || (rule.english === true && !context.wording.isEnglish)) continue;
    const findings = rule.check(file, context);
    // As of nearly all rules.
    if (findings.length === 0) continue;
    for (const finding of findings) problems.push(problemOf(rule, finding, file, config, NO_SOURCES));
  }
  return problems;
}

const RULES_OF_A_FILE = RULES.filter((rule) => rule.scope !== 'set');

/** The problems of the configuration file; its own `rules` apply to itself too. */
export function checkConfigFile(configFile: ConfigFile): readonly Problem[] {
  const file = withUnknownRules(configFile);
  return atMostFifty(
    RULES.flatMap((rule) => {
      if (rule.scope !== 'document' || file.config.severities.get(rule.id) === 'off') return [];
      return rule.check(file).map((finding) => problemOf(rule, finding, file, file.config, NO_SOURCES));
    }),
  );
}

/** The problems of how the files fit together, by the path of the file each is reported in. */
export function checkGoalSet(set: GoalSet, context: SetContext): ReadonlyMap<string, readonly Problem[]> {
  return runSetRules(set, context, () => true);
}

/** By the rules alone for which a part of the set will do: above all, how goals name one another (`linkedGoals`). */
export function checkNames(set: GoalSet): ReadonlyMap<string, readonly Problem[]> {
  const context = { repositoryVisibility: undefined, missingPaths: new Set<string>() };
  return runSetRules(set, context, ({ byName }) => byName === true);
}

function runSetRules(
  set: GoalSet,
  context: SetContext,
  isMeant: (rule: SetRule) => boolean,
): ReadonlyMap<string, readonly Problem[]> {
  const sources = new Map(set.files.map((file) => [file.path, file.source]));
  const byPath = new Map<string, Problem[]>();
  for (const rule of RULES) {
    if (rule.scope !== 'set' || !isMeant(rule)) continue;
    for (const finding of rule.check(set, context)) {
      const { file } = finding;
      if (isOff(rule, file, set.config)) continue;
      const problem = problemOf(rule, finding, file, set.config, sources);
      const problems = byPath.get(file.path);
      if (problems === undefined) byPath.set(file.path, [problem]);
      else problems.push(problem);
    }
  }
  return new Map([...byPath].map(([path, problems]) => [path, atMostFifty(problems)]));
}

/** In the order of the text; where there are more than fifty, the gravest, so that none hides behind lesser ones. */
export function atMostFifty(problems: readonly Problem[]): readonly Problem[] {
  const ordered = sorted(problems, byPlace);
  if (ordered.length <= MOST_PROBLEMS_IN_A_FILE) return ordered;
  return [...ordered]
    .sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity))
    .slice(0, MOST_PROBLEMS_IN_A_FILE)
    .sort(byPlace);
}

function byPlace({ range: { start: a } }: Problem, { range: { start: b } }: Problem): number {
  return a.line - b.line || a.character - b.character;
}

const NO_SOURCES: ReadonlyMap<string, SourceText> = new Map();

function isOff(rule: Rule, file: GoalFile, config: Config): boolean {
  const { severities } = config;
  const { disabledRules } = file.body;
  // Mostly both are empty, and this is asked for each rule of each file.
  return (
    (severities.size > 0 && severities.get(rule.id) === 'off') ||
    (disabledRules.size > 0 && disabledRules.has(rule.id))
  );
}

function problemOf(
  rule: Rule,
  finding: Finding,
  { path, source }: Pick<YamlDocument, 'path' | 'source'>,
  config: Config,
  sources: ReadonlyMap<string, SourceText>,
): Problem {
  return {
    file: path,
    rule: rule.id,
    severity: severityOf(rule, finding, config),
    message: finding.message,
    range: source.rangeOf(finding.span),
    related: (finding.related ?? []).flatMap((place) => {
      const other = place.path === path ? source : sources.get(place.path);
      return other === undefined
        ? []
        : [{ file: place.path, range: other.rangeOf(place.span), message: place.message }];
    }),
    fixes: (finding.fixes ?? []).map(({ title, safe, edits }) => ({
      title,
      safe,
      edits: edits.map(({ span, ...edit }) => ({ range: source.rangeOf(span), ...edit })),
    })),
  };
}

function severityOf(rule: Rule, finding: Finding, config: Config): Severity {
  const configured = config.severities.get(rule.id);
  const severity =
    configured === undefined || configured === 'off' ? (finding.severity ?? rule.severity) : configured;
  const { atMost } = finding;
  return atMost !== undefined && isAtLeast(severity, atMost) ? atMost : severity;
}
