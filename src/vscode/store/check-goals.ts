/**
 * What is wrong in goals, by all rules. They are the larger part of the extension, so this is loaded when there is
 * something to check, and only `import type` may name it elsewhere.
 */
import type * as vscode from 'vscode';
import {
  atMostFifty,
  checkConfigFile,
  checkGoalFile,
  checkGoalSet,
  type CalendarDate,
  type Config,
  type GoalFile,
  type SetContext,
} from '../../core';
import type { ReadGoals } from './read-goals';
import { describe } from './read-goal-text';
import type { FileReport } from './report';

export type FileCheck = Pick<FileReport, 'problems' | 'unread'>;

export interface CheckContext {
  readonly today: CalendarDate;
  readonly log: vscode.LogOutputChannel;
}

/** Of the goals of a folder and its configuration, by path; only files of which there is something to say. */
export function checkGoals(
  { set, config, configFile }: ReadGoals,
  context: CheckContext & { readonly around: SetContext },
): ReadonlyMap<string, FileCheck> {
  const checks = new Map<string, FileCheck>();
  const together = checkGoalSet(set, context.around);
  for (const file of set.files) {
    const { problems, unread } = checkGoal(file, config, context);
    const all = atMostFifty([...problems, ...(together.get(file.path) ?? [])]);
    if (all.length > 0 || unread !== undefined) checks.set(file.path, { problems: all, unread });
  }
  const ofConfig = configFile === undefined ? [] : checkConfigFile(configFile);
  if (configFile !== undefined && ofConfig.length > 0) {
    checks.set(configFile.path, { problems: ofConfig, unread: undefined });
  }
  return checks;
}

/** Of a file alone, which is kept until it is read anew. */
export function checkGoal(file: GoalFile, config: Config, context: CheckContext): FileCheck {
  const { today } = context;
  const known = alone.get(file);
  if (known?.today === today && known.config === config) return known;
  const check = { ...tryToCheck(file, config, context), today, config };
  alone.set(file, check);
  return check;
}

const alone = new WeakMap<GoalFile, FileCheck & { readonly today: CalendarDate; readonly config: Config }>();

/** A mistake of ours in one file must not cost the others. */
function tryToCheck(file: GoalFile, config: Config, { today, log }: CheckContext): FileCheck {
  try {
    return { problems: checkGoalFile(file, config, today), unread: undefined };
  } catch (error) {
    log.error(`${file.path} cannot be checked:`, error);
    return { problems: [], unread: `Goalmark failed: ${describe(error)}` };
  }
}
