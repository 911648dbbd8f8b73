/** Change owner and change manager: somebody known here, or a name that is typed. */
import type * as vscode from 'vscode';
import {
  managerCandidates,
  managerChanges,
  ownerCandidates,
  ownerChanges,
  type ActionPlan,
  type GoalFile,
} from '../../../core';
import type { Choice } from '../../steps';
import type { Given } from '../../given';
import { textIn } from './arguments';
import { askAndChange, flowName, titleOf, type Asking, type GoalNow } from './ask-and-change';
import type { ActionParts } from './run';

interface Chosen {
  readonly person?: string;
}

type Role = 'owner' | 'manager';

/** `given`: `owner`, a handle or a name. */
export function changeOwner(parts: ActionParts, uri: vscode.Uri, given: Given): Promise<boolean> {
  return changePerson(parts, uri, 'owner', given);
}

/** `given`: `manager`, a handle or a name; empty for none. */
export function changeManager(parts: ActionParts, uri: vscode.Uri, given: Given): Promise<boolean> {
  return changePerson(parts, uri, 'manager', given);
}

function changePerson(parts: ActionParts, uri: vscode.Uri, role: Role, given: Given): Promise<boolean> {
  const plan = (file: GoalFile, { person = '' }: Chosen): ActionPlan =>
    role === 'owner' ? ownerChanges(file, person) : managerChanges(file, person);
  return askAndChange<Chosen>(parts, uri, (goal): Asking<Chosen> => {
    const { file } = goal;
    const now = file.goal[role]?.value;
    const person = textIn(given, role);
    return {
      flow: {
        name: flowName(role, uri),
        title: `${role === 'owner' ? 'Owner' : 'Manager'} of ${titleOf(file)}`,
        steps: [
          {
            key: 'person',
            name: now === undefined ? 'nobody yet' : `now ${now}`,
            kind: 'pick',
            question: `Who is the ${role} from now on? Choose, or type a handle or a name.`,
            choices: () => choicesFor(goal, role).filter(({ value }) => plan(file, { person: value }).ok),
            typed: (text) => {
              const wanted = plan(file, { person: text });
              return wanted.ok ? { value: text, label: text } : wanted.reason;
            },
            ...(role === 'manager' && now !== undefined && { skip: 'Nobody' }),
          },
        ],
      },
      initial: {},
      given: person === undefined ? undefined : { person },
      probe: { kind: 'set', path: [role], value: 'somebody' },
      plan,
      done: ({ file: after }) => {
        const name = after.goal[role]?.value;
        return `${titleOf(after)}: ${name === undefined ? `no ${role} any more` : `${name} is the ${role} now`}.`;
      },
    };
  });
}

function choicesFor({ file, path, set, config }: GoalNow, role: Role): readonly Choice[] {
  const owner = file.goal.owner?.value ?? '';
  const candidates =
    role === 'owner' ? ownerCandidates(set, config, path) : managerCandidates(set, config, owner);
  return candidates.map(({ handle, name }) => ({
    value: handle,
    label: handle,
    ...(name !== undefined && { description: name }),
  }));
}
