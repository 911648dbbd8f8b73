/** Turns a rule off for one goal file, by a comment in it that readers of the page do not see. */
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import { parseGoalFile } from '../model/goal-file';
import { applyEdits, type TextEdit } from '../text/edits';
import { keepsText } from './body-edits';
import type { EditResult } from './edit-goal';
import { whyNotEditable } from './refusals';
import { insertion } from './yaml-edits';

/** In a comment directly below the front matter, or in one of the kind that is there. */
export function disableRuleHere(file: GoalFile, ruleId: string, config: Config): EditResult {
  const reason = whyNotEditable(file);
  if (reason !== undefined) return { ok: false, reason };
  const { source, body } = file;
  if (body.disabledRules.has(ruleId)) return { ok: true, edits: [], text: source.text };
  if (!/^[a-z][a-z0-9-]*$/.test(ruleId)) return { ok: false, reason: 'There is no such rule.' };
  const expected = [...body.disabledRules, ruleId].sort().join(' ');
  for (const edit of candidates(file, ruleId)) {
    const text = applyEdits(source.text, [edit]);
    const after = parseGoalFile({ path: file.path, content: text }, config.extraFields);
    if (after === undefined || !keepsText(file, after)) continue;
    if ([...after.body.disabledRules].sort().join(' ') === expected) return { ok: true, edits: [edit], text };
  }
  return { ok: false, reason: 'The comment would not be read here. Turn the rule off in .goalmark.yml.' };
}

/** More comments than these nobody writes; each costs a reading. */
const MOST_COMMENTS = 5;

function candidates({ source, frontMatter: { scan } }: GoalFile, ruleId: string): readonly TextEdit[] {
  if (scan.kind !== 'block') return [];
  const { end } = scan.closing;
  const comments = source.text
    .slice(end)
    .matchAll(/<!--[ \t]*goalmark-disable(?:[ \t,]+[a-z0-9-]+)+(?=[ \t]*-->)/g);
  const joined = [...comments]
    .slice(0, MOST_COMMENTS)
    .map((match) => insertion(end + match.index + match[0].length, ` ${ruleId}`));
  const { eol } = source;
  const isTextBelow = /^(?:\r\n?|\n)[ \t]*\S/.test(source.text.slice(end, end + 1000));
  const below = isTextBelow ? eol : '';
  return [...joined, insertion(end, `${eol}${eol}<!-- goalmark-disable ${ruleId} -->${below}`)];
}
