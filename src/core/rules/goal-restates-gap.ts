import { restatementIn } from '../coach/restatement';
import { hasBlank } from '../coach/blanks';
import type { YamlDocument } from '../model/document';
import type { Located } from '../model/goal';
import { placeInValue } from '../model/place-in-value';
import { rewriteText } from './blanks';
import { atMostHintInDraft } from './missing-field';
import type { FileRule, Fix } from './rule';

export const goalRestatesGap: FileRule = {
  id: 'goal-restates-gap',
  scope: 'file',
  severity: 'warning',
  english: true,
  summary: 'The goal is the gap with its sign turned.',
  why: 'It says what is wrong a second time and not what will be done, so nothing new begins tomorrow.',
  bad: 'gap: Misses deadlines\ngoal: Stop missing deadlines',
  good: 'gap: Misses deadlines\ngoal: Raise each date at risk in the stand-up two days ahead',
  check: (file, { wording }) => {
    const { gap, goal } = file.goal;
    if (gap === undefined || goal === undefined || hasBlank(goal.value)) return [];
    const words = restatementIn(wording);
    if (words === undefined) return [];
    return [
      {
        span: placeInValue(file.source, goal, words),
        message:
          'The goal only turns the gap around. Say what you will do, and on which occasion, so that the gap closes.',
        related: [{ path: file.path, span: gap.span, message: 'The gap, in nearly the same words.' }],
        fixes: [addTheMeans(file, goal)],
        ...atMostHintInDraft(file, 'goal'),
      },
    ];
  },
};

/** What the author wants stays, and what is done for it is to be filled in. */
function addTheMeans(file: YamlDocument, goal: Located<string>): Fix {
  const text = `${goal.value.trim().replace(/\.$/, '')} by <doing what> at <which occasion>`;
  return {
    title: 'Add what you will do for it',
    edits: [rewriteText(file, goal, text)],
    safe: false,
  };
}
