/** What the extension does, as a table of contents. Nothing is awaited: goals are found and read in the background. */
import * as vscode from 'vscode';
import { DueList } from './due-list';
import { registerCompletion } from './features/completion';
import { registerCodeLens } from './features/code-lens';
import { registerAssistantTools } from './features/assistant-tools';
import { registerDiagnostics } from './features/diagnostics';
import { registerDueView } from './features/due-view';
import { registerFixes } from './features/fixes';
import { registerGoalActions } from './features/goal-actions';
import { registerGoalChanges } from './features/goal-changes';
import { registerHover } from './features/hover';
import { registerInlayHints } from './features/inlay-hints';
import { registerLinks } from './features/links';
import { registerNewGoal } from './features/new-goal';
import { registerOutline } from './features/outline';
import { registerReferences } from './features/references';
import { registerReminder } from './features/reminder';
import { registerStatusBar } from './features/status-bar';
import { GoalStore } from './goal-store';
import { Me } from './me';
import { OpenGoals } from './open-goals';
import { testingOf, type Testing } from './testing';
import { Today } from './today';

/** What `activate` gives to other extensions. */
export interface GoalmarkApi {
  /** Resolves when the goals of every folder were read for the first time. */
  readonly ready: Promise<void>;
  /** Only when the extension is being tested. */
  readonly testing: Testing | undefined;
}

export function activate(context: vscode.ExtensionContext): GoalmarkApi {
  const { subscriptions, workspaceState, globalState } = context;
  const log = vscode.window.createOutputChannel('Goalmark', { log: true });
  const today = new Today();
  const store = new GoalStore(today, log);
  const goals = new OpenGoals(store);
  const me = new Me(log);
  const due = new DueList(store, today, me, workspaceState);
  subscriptions.push(log, today, store, me, due);

  const dueView = registerDueView(due, store, workspaceState);
  const goalChanges = registerGoalChanges({ store, today, memory: workspaceState, log });
  subscriptions.push(
    // What is wrong, what is due, and what has changed.
    registerDiagnostics(store),
    dueView,
    goalChanges,
    registerStatusBar(due),
    registerReminder(due, me, today, globalState),
    // While one writes.
    registerCompletion(goals, today),
    registerHover(goals, today),
    registerFixes({ goals, store, today }),
    registerCodeLens(goals, store, today),
    registerInlayHints(goals, store, today),
    // From one goal to another.
    registerReferences(goals, store),
    registerOutline(goals, store),
    registerLinks(goals, store),
    // What is done with goals, by people and by assistants.
    registerNewGoal({ store, today, me, memory: workspaceState }),
    registerGoalActions({ store, goals, due, me, today, memory: workspaceState }),
    registerAssistantTools(context.extension, { store, goals, due, today }),
  );

  return { ready: store.load(), testing: testingOf(context, { store, today, dueView, goalChanges }) };
}
