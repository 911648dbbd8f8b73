/** "Goal history": the page of a goal's life, from git, opened as a document that cannot be edited. */
import * as vscode from 'vscode';
import { goalHistory, type GoalVersion } from '../../../core';
import { escapeIcons, oneLine } from '../../convert';
import { findGit, type GitRepository } from '../../git';
import type { GoalRoot, GoalStore } from '../../goal-store';
import { pathIn } from '../../store/place';
import { readHistory, type History } from './goal-versions';
import { historyText, NOT_COMMITTED } from './history-text';

const SCHEME = 'goalmark-history';

export interface GoalHistory extends vscode.Disposable {
  /** Of the goal that is named, by its uri or as a row of a view, else of the active one, else of one from a list. */
  show(named: unknown): Promise<void>;
}

export function createGoalHistory(store: GoalStore): GoalHistory {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const registered = vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri) => pages.get(uri.toString()) ?? '',
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === SCHEME) pages.delete(uri.toString());
    }),
  );
  return Object.assign(registered, {
    show: async (named: unknown) => {
      const goal = uriNamed(named) ?? activeGoal(store) ?? (await pickGoal(store));
      if (goal === undefined) return;
      const name = goal.path.slice(goal.path.lastIndexOf('/') + 1).replace(/(?:\.goal)?\.md$/, '');
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/History of ${name}.md`, query: goal.toString() });
      let isOpen = false;
      await readPages(store, goal, async (text) => {
        pages.set(uri.toString(), text);
        changed.fire(uri);
        if (!isOpen) await open(uri);
        isOpen = true;
      });
    },
  });
}

async function open(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.openTextDocument(uri);
  try {
    await vscode.commands.executeCommand('markdown.showPreview', uri);
  } catch {
    // Without the editor's own preview, as text.
    await vscode.window.showTextDocument(uri);
  }
}

type ShowPage = (text: string) => Promise<void>;

async function readPages(store: GoalStore, goal: vscode.Uri, show: ShowPage): Promise<void> {
  const root = store.rootOf(goal);
  const repository = await repositoryOf(goal);
  if (typeof repository === 'string' || root === undefined) {
    void vscode.window.showInformationMessage(
      typeof repository === 'string' ? repository : 'This file is no goal of an open folder.',
    );
    return;
  }
  await store.settled();
  await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: 'Reading the history of the goal',
      cancellable: true,
    },
    async (_, token) => {
      const place = { uri: goal, folder: root.folder.uri, config: root.config };
      const showPage = (history: History): Promise<void> => show(pageOf(root, goal, history));
      const history = await readHistory(repository, place, 'HEAD', { token, onFirst: showPage });
      if (!token.isCancellationRequested) await showPage(history);
    },
  );
}

/** Or why there is none, in words. */
async function repositoryOf(goal: vscode.Uri): Promise<GitRepository | string> {
  if (!vscode.workspace.isTrusted) return 'In Restricted Mode git is not asked for the history of goals.';
  const git = await findGit();
  if (git === undefined)
    return "The history of goals is in git, and the editor's Git extension is not there.";
  const repository = git.getRepository(goal);
  if (repository === null) return 'The history of goals is in git, and this goal is in no repository.';
  return repository.state.HEAD?.commit === undefined
    ? 'There is no commit in this repository yet.'
    : repository;
}

function pageOf(
  { folder, config, set }: GoalRoot,
  uri: vscode.Uri,
  { versions, subjects, older }: History,
): string {
  const path = pathIn(folder.uri, uri);
  const now = set.files.find((file) => file.path === path);
  const last = now ?? versions.findLast(({ file }) => file !== undefined)?.file;
  const current: GoalVersion = { file: now, commit: { hash: NOT_COMMITTED, author: '', date: '' } };
  const all = goalHistory([...versions, current], config);
  // Where older ones are missing, the oldest is only what the next is compared with: it is not when the goal was new.
  const oldest = versions[0]?.commit.hash;
  const steps = older === 'none' ? all : all.filter(({ commit }) => commit.hash !== oldest);
  const { title, id } = last?.goal ?? {};
  return historyText({ title: oneLine(title?.value ?? id?.value ?? path ?? ''), steps, subjects, older });
}

function uriNamed(named: unknown): vscode.Uri | undefined {
  if (named instanceof vscode.Uri) return named;
  const uri = typeof named === 'object' && named !== null && 'uri' in named ? named.uri : undefined;
  return uri instanceof vscode.Uri ? uri : undefined;
}

function activeGoal(store: GoalStore): vscode.Uri | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri !== undefined && goalsOf(store).some((goal) => goal.uri.toString() === uri.toString())
    ? uri
    : undefined;
}

async function pickGoal(store: GoalStore): Promise<vscode.Uri | undefined> {
  const goals = goalsOf(store).sort((a, b) => a.label.localeCompare(b.label));
  if (goals.length === 0) {
    void vscode.window.showInformationMessage('There is no goal here yet.');
    return undefined;
  }
  const chosen = await vscode.window.showQuickPick(goals, {
    title: 'Goal history',
    placeHolder: 'Which goal?',
    matchOnDescription: true,
  });
  return chosen?.uri;
}

function goalsOf({ roots }: GoalStore): (vscode.QuickPickItem & { readonly uri: vscode.Uri })[] {
  return roots.flatMap((root) =>
    root.set.files.map(({ path, goal }) => ({
      uri: root.uriOf(path),
      label: escapeIcons(oneLine(goal.title?.value ?? goal.id?.value ?? path, 100)),
      description: escapeIcons(oneLine([goal.owner?.value ?? '', goal.status?.value ?? ''].join(' · '))),
    })),
  );
}
