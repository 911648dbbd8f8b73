/** The tool that checks a goal's text as the editor would, without a file. */
import {
  checkGoalFile,
  DEFAULT_CONFIG,
  missingWords,
  parseGoalFile,
  strengthIn,
  type CalendarDate,
  type Config,
} from '../../../core';
import { usualRoot, type AssistantTool, type Sources } from './tool';

export function checkGoal(sources: Sources): AssistantTool<{ readonly text: string }> {
  return {
    prepare: () => ({ invocationMessage: 'Checking a goal' }),
    invoke: ({ text }) =>
      Promise.resolve(judge(text, usualRoot(sources)?.config ?? DEFAULT_CONFIG, sources.today.date)),
  };
}

export interface Judgement {
  readonly isGoal: boolean;
  /** Lines count from 1. */
  readonly problems: readonly { rule: string; severity: string; line: number; message: string }[];
  /** Not of an objective, nor of a goal that is closed. */
  readonly strength?: { readonly points: number; readonly of: number; readonly missing: string };
}

export function judge(content: string, config: Config, today: CalendarDate): Judgement {
  const file = parseGoalFile({ path: 'goals/draft.md', content }, config.extraFields);
  if (file === undefined) return { isGoal: false, problems: [] };
  const problems = checkGoalFile(file, config, today).map(({ rule, severity, range, message }) => ({
    rule,
    severity,
    line: range.start.line + 1,
    message,
  }));
  const strength = strengthIn(file, config);
  if (strength === undefined) return { isGoal: true, problems };
  const { points, parts } = strength;
  return { isGoal: true, problems, strength: { points, of: parts.length, missing: missingWords(strength) } };
}
