/**
 * The problems of an open document as it stands at this moment. What the store says of how files fit together holds only
 * for the text that it has read; for any other it is asked again.
 */
import {
  checkConfigFile,
  checkGoalFile,
  fixConfigFile,
  fixGoalFile,
  problemsInSet,
  RULES,
  tryConfigFixes,
  tryGoalFixes,
  type FixContext,
  type FixResult,
  type Problem,
  type TriedFix,
} from '../../../core';
import type { OpenConfig, OpenGoal } from '../../open-goals';
import type { FixSources } from '../fixes';

export function problemsNow(opened: OpenGoal | OpenConfig, sources: FixSources): readonly Problem[] {
  if (opened.kind === 'config') return checkConfigFile(opened.configFile);
  const { file, config, root, path, document } = opened;
  if (file === undefined) return [];
  const own = checkGoalFile(file, config, sources.today.date);
  if (root === undefined) return own;
  const known = opened.set.files.find((other) => other.path === path);
  const isSame = known?.source.text === file.source.text;
  const report = isSame ? root.reportOf(document.uri) : undefined;
  const inSet = isSame ? (report?.problems ?? []) : problemsInSet(file, aroundOf(opened));
  return [...own, ...inSet.filter(({ rule }) => SET_RULE_IDS.has(rule))];
}

/** The fixes of these problems, of which some may not be made. */
export function tryFixes(
  opened: OpenGoal | OpenConfig,
  problems: readonly Problem[],
  sources: FixSources,
): readonly TriedFix[] {
  if (opened.kind === 'config') return tryConfigFixes(opened.configFile, problems);
  const { file, config } = opened;
  if (file === undefined) return [];
  return tryGoalFixes(file, problems, { config, today: sources.today.date, around: aroundOf(opened) });
}

export function fixAll(opened: OpenGoal | OpenConfig, sources: FixSources): FixResult {
  const text = opened.document.getText();
  if (opened.kind === 'config') return fixConfigFile(text);
  const { path, config } = opened;
  return fixGoalFile({ path, text }, { config, today: sources.today.date });
}

function aroundOf({ root }: OpenGoal): FixContext['around'] {
  return root && { set: root.set, context: root.setContext };
}

const SET_RULE_IDS: ReadonlySet<string> = new Set(
  RULES.filter(({ scope }) => scope === 'set').map(({ id }) => id),
);
