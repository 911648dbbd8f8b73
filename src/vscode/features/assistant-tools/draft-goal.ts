/** The tool that drafts a goal from what is known of it. It writes nothing: the text is for the person to judge. */
import { DEFAULT_CONFIG, newGoalId, newGoalPath, newGoalText, parseCalendarDate } from '../../../core';
import { judge } from './check-goal';
import { DRAFT_GOAL } from './inputs';
import { readInput, usualRoot, type AssistantTool, type Sources } from './tool';

export function draftGoal(sources: Sources): AssistantTool {
  return {
    prepare: () => ({ invocationMessage: 'Drafting a goal' }),
    invoke: async (input) => {
      const given = readInput(DRAFT_GOAL, input);
      await sources.store.settled();
      const root = usualRoot(sources);
      const id = newGoalId(given.title, new Set(root?.set.byId.keys() ?? []));
      const { type, title, owner, manager, gap, causeKind, cause, goal, alignsTo } = given;
      const { measure, baseline, target, unit } = given;
      const text = newGoalText({
        id,
        type,
        title,
        owner,
        status: 'draft',
        manager,
        created: sources.today.date,
        due: given.due === undefined ? undefined : parseCalendarDate(given.due),
        gap,
        rootCause: { kind: causeKind, detail: cause },
        goal,
        metric: { measure, baseline, target, unit },
        alignsTo,
      });
      return {
        path: newGoalPath(owner, id),
        text,
        note: 'Nothing was written. What stands in <angle brackets> is for the person to say.',
        ...judge(text, root?.config ?? DEFAULT_CONFIG, sources.today.date),
      };
    },
  };
}
