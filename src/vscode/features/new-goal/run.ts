/** Runs New goal and Diagnose a gap: asks, writes the file, opens it. Loaded when one of them is asked for. */
import * as vscode from 'vscode';
import type { NewGoal } from '../../../core';
import { diagnosisSteps } from '../../goal-questions/diagnosis-steps';
import type { GoalRoot, GoalStore } from '../../goal-store';
import type { Me } from '../../me';
import { askSteps, type Flow } from '../../steps';
import type { Today } from '../../today';
import { goalOf, type NewGoalAnswers } from './answers';
import { createGoalFile, placeFor } from './create-file';
import { goalSteps, type GoalPlace } from './goal-steps';
import { openWithStops } from './open-with-stops';
import { readRequest } from './request';

export interface NewGoalNeeds {
  readonly store: GoalStore;
  readonly today: Today;
  readonly me: Me;
  readonly memory: vscode.Memento;
}

/** The file of the new goal; `undefined` where it was not written: no folder, left with Escape, or refused. */
export async function runNewGoal(needs: NewGoalNeeds, given: unknown): Promise<vscode.Uri | undefined> {
  const { store, today } = needs;
  if (store.roots.length === 0) {
    askForFolder();
    return undefined;
  }
  const request = readRequest(given, today.date);
  if (request === undefined) return await ask(needs, 'New goal', []);
  const { folder } = request;
  const root =
    folder === undefined
      ? store.roots[0]
      : store.roots.find((candidate) => {
          const { name, uri } = candidate.folder;
          return folder === name || folder === uri.toString();
        });
  if (root === undefined) throw new Error(`${folder ?? ''} is no folder of this workspace.`);
  return await write(root, request.goal);
}

export async function runDiagnose(needs: NewGoalNeeds): Promise<vscode.Uri | undefined> {
  if (needs.store.roots.length === 0) {
    askForFolder();
    return undefined;
  }
  return await ask(needs, 'Diagnose a gap', diagnosisSteps());
}

async function ask(
  { store, today, me, memory }: NewGoalNeeds,
  title: string,
  before: Flow<NewGoalAnswers>['steps'],
): Promise<vscode.Uri | undefined> {
  await Promise.all([store.settled(), me.ask()]);
  const { date } = today;
  const { roots } = store;
  const places = roots.map((root) => placeOf(root, me));
  const flow = { name: `goalmark.answers.${title}`, title, steps: [...before, ...goalSteps(places, date)] };
  return await askSteps<NewGoalAnswers, vscode.Uri>(flow, {}, memory, async (answers) => {
    const root = roots.find(({ folder }) => folder.uri.toString() === answers.folder) ?? roots[0];
    const goal = goalOf(answers, date);
    if (root === undefined || goal === undefined) return undefined;
    try {
      return await write(root, withManager(goal, root));
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        `The goal was not written: ${reason} Your answers are kept for the next time.`,
      );
      return undefined;
    }
  });
}

function placeOf(root: GoalRoot, me: Me): GoalPlace {
  const { folder, set } = root;
  return {
    uri: folder.uri.toString(),
    name: folder.name,
    set,
    me: me.asOwner(folder.uri, set),
    placeFor: (owner, title) => placeFor(root, owner, title),
  };
}

/** Whoever the configuration names as the owner's manager need not be asked for. */
function withManager(goal: NewGoal, { config }: GoalRoot): NewGoal {
  const manager = goal.type === 'objective' ? undefined : config.people?.get(goal.owner)?.manager;
  return manager === undefined ? goal : { manager, ...goal };
}

async function write(root: GoalRoot, goal: NewGoal): Promise<vscode.Uri> {
  const uri = await createGoalFile(root, goal);
  await openWithStops(uri);
  return uri;
}

function askForFolder(): void {
  const open = 'Open folder';
  void vscode.window
    .showInformationMessage('A goal is a file in a folder. First open the folder to keep it in.', open)
    .then((chosen) => {
      if (chosen === open) void vscode.commands.executeCommand('vscode.openFolder');
    });
}
