/** The tool that lists what is due. What is private stays out of it unless it is asked for. */
import type { DueEntry } from '../../due-list';
import { LIST_DUE, MOST_ITEMS } from './inputs';
import { readInput, type AssistantTool, type Sources } from './tool';

export function listDue(sources: Sources): AssistantTool {
  return {
    prepare: () => ({ invocationMessage: 'Looking at what is due' }),
    invoke: async (input) => {
      const { owner, states, includePrivate } = readInput(LIST_DUE, input);
      await sources.store.settled();
      const wanted = sources.due.all.filter(
        ({ item }) =>
          (owner === undefined || item.owner.toLowerCase() === owner.replace(/^@/, '').toLowerCase()) &&
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
