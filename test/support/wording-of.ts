/** The wording of a goal that has these texts and nothing else. */
import { DEFAULT_CONFIG, parseGoalFile } from '../../src/core';
import { readWording, type Wording } from '../../src/core/coach/wording';

export interface GoalTexts {
  readonly gap?: string | undefined;
  readonly cause?: string | undefined;
  readonly goal?: string | undefined;
  readonly measure?: string | undefined;
}

export function wordingOf({ gap, cause, goal, measure }: GoalTexts): Wording {
  const yaml = JSON.stringify({ gap, goal, root_cause: { detail: cause }, metric: { measure } });
  const file = parseGoalFile(
    { path: 'texts.goal.md', content: `---\n${yaml}\n---\n` },
    DEFAULT_CONFIG.extraFields,
  );
  if (file === undefined) throw new Error(`no goal file: ${yaml}`);
  return readWording(file.goal, DEFAULT_CONFIG);
}
