/** The tool that lists what is due. What is private stays out of it unless it is asked for. */
import type { DueEntry } from '../../due-list';
import { handleOf, isSamePerson, type DueState } from '../../../core';
import type { AssistantTool, Sources } from './tool';

export interface ListDueInput {
  readonly owner?: string;
  readonly states?: readonly DueState[];
  readonly includePrivate?: boolean;
}

export function listDue(sources: Sources): AssistantTool<ListDueInput> {
  return {
    prepare: () => ({ invocationMessage: 'Looking at what is due' }),
    invoke: async ({ owner, states, includePrivate }) => {
      await sources.store.settled();
      const wanted = sources.due.all.filter(
        ({ item }) =>
          (owner === undefined || isSamePerson(item.owner, handleOf(owner))) &&
          (states === undefined || states.includes(item.state)),
      );
      const shown = includePrivate === true ? wanted : wanted.filter((entry) => !isPrivate(entry));
      return {
        today: sources.today.date,
        items: shown.slice(0, MOST_ITEMS).map(({ item }) => item),
        leftOut: {
          private: wanted.length - shown.length,
          beyondTheFirst: Math.max(0, shown.length - MOST_ITEMS),
        },
      };
    },
  };
}

/** An improvement goal is nobody else's business. */
function isPrivate({ file: { goal } }: DueEntry): boolean {
  return goal.visibility?.value === 'private' || goal.type?.value === 'improvement';
}

/** More would fill an assistant's memory with the goals of a whole company. */
const MOST_ITEMS = 100;
