/** The tool that drafts a goal from what is known of it. It writes nothing: the text is for the person to judge. */
import {
  DEFAULT_CONFIG,
  newGoalId,
  newGoalPathIn,
  newGoalText,
  parseCalendarDate,
  type CauseKind,
  type GoalType,
} from '../../../core';
import { judge } from './check-goal';
import { usualRoot, type AssistantTool, type Sources } from './tool';

export interface DraftGoalInput {
  readonly type: GoalType;
  readonly title: string;
  readonly owner: string;
  readonly manager?: string;
  /** `YYYY-MM-DD` */
  readonly due?: string;
  readonly gap?: string;
  readonly causeKind?: CauseKind;
  readonly cause?: string;
  readonly goal?: string;
  readonly measure?: string;
  readonly baseline?: number;
  readonly target?: number;
  readonly unit?: string;
  readonly alignsTo?: readonly string[];
}

export function draftGoal(sources: Sources): AssistantTool<DraftGoalInput> {
  return {
    prepare: () => ({ invocationMessage: 'Drafting a goal' }),
    invoke: async (given) => {
      const due = given.due === undefined ? undefined : parseCalendarDate(given.due);
      if (due === undefined && given.due !== undefined)
        throw new Error(`${given.due} is not a calendar date. Write YYYY-MM-DD.`);
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
        due,
        gap,
        rootCause: { kind: causeKind, detail: cause },
        goal,
        metric: { measure, baseline, target, unit },
        alignsTo,
      });
      const config = root?.config ?? DEFAULT_CONFIG;
      const place = newGoalPathIn(config, owner, id);
      if (!place.ok) throw new Error(place.reason);
      return {
        path: place.path,
        text,
        note: 'Nothing was written. What stands in <angle brackets> is for the person to say.',
        ...judge(text, config, sources.today.date),
      };
    },
  };
}
