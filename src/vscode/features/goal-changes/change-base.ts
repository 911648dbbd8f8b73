/** Asks what goals are compared with: the default, the last commit, a branch, a tag, a recent commit, or what is typed. */
import * as vscode from 'vscode';
import { escapeIcons, oneLine } from '../../convert';
import { GIT_REF_TYPES, type GitRef, type GitRepository } from '../../git';
import { LAST_COMMIT, MERGE_BASE, rememberBase, rememberedBase, resolveBase } from './base';
import type { Comparisons } from './comparisons';

/** `given` is a base as git writes it, for whoever runs the command from a keybinding. */
export async function changeBase(
  comparisons: Comparisons,
  memory: vscode.Memento,
  given: unknown,
): Promise<void> {
  await comparisons.settled();
  const repository = await pickRepository(comparisons);
  if (repository === undefined) return;
  const base = typeof given === 'string' ? { written: given } : await pickBase(repository, memory);
  if (base === undefined) return;
  const { written } = base;
  if (written !== undefined && (await resolveBase(repository, written)) === undefined) {
    void vscode.window.showWarningMessage(`git knows no commit “${oneLine(written, 80)}”.`);
    return;
  }
  await rememberBase(memory, repository, written);
  comparisons.refresh();
  await comparisons.settled();
}

async function pickRepository({ all }: Comparisons): Promise<GitRepository | undefined> {
  const repositories = [
    ...new Map(all.map(({ repository }) => [repository.rootUri.toString(), repository])).values(),
  ];
  if (repositories.length === 0) {
    void vscode.window.showInformationMessage('There is no git repository with a commit to compare with.');
  }
  if (repositories.length < 2) return repositories[0];
  const items = repositories.map((repository) => ({
    repository,
    label: escapeIcons(oneLine(repository.rootUri.path.replace(/^.*\//, ''))),
    description: escapeIcons(repository.rootUri.fsPath),
  }));
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: 'In which repository?' });
  return chosen?.repository;
}

interface BaseItem extends vscode.QuickPickItem {
  /** `undefined` for the default. */
  readonly written?: string | undefined;
}

async function pickBase(
  repository: GitRepository,
  memory: vscode.Memento,
): Promise<{ readonly written: string | undefined } | undefined> {
  const pick = vscode.window.createQuickPick<BaseItem>();
  pick.title = 'Compare goals with';
  pick.placeholder = 'A branch, a tag, a commit, or type what git knows it by';
  pick.matchOnDescription = true;
  pick.busy = true;
  const current = rememberedBase(memory, repository);
  let known: readonly BaseItem[] = [];
  const draw = (): void => {
    const typed = pick.value.trim();
    const isKnown = typed === '' || known.some(({ label }) => label === typed);
    const own: BaseItem = {
      label: escapeIcons(oneLine(typed)),
      description: 'as typed',
      alwaysShow: true,
      written: typed,
    };
    pick.items = isKnown ? known : [...known, own];
  };
  const chosen = new Promise<BaseItem | undefined>((resolve) => {
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
  pick.onDidChangeValue(draw);
  pick.show();
  const items = itemsOf(repository, current).then(
    (found) => {
      known = found;
      draw();
    },
    () => undefined,
  );
  void items.finally(() => {
    pick.busy = false;
  });
  const item = await chosen;
  return item === undefined ? undefined : { written: item.written };
}

const MOST_COMMITS = 30;

async function itemsOf(repository: GitRepository, current: string | undefined): Promise<readonly BaseItem[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }),
    repository.log({ maxEntries: MOST_COMMITS }),
  ]);
  const item = (label: string, description: string, written?: string): BaseItem => ({
    label: escapeIcons(oneLine(label, 80)),
    description: [escapeIcons(oneLine(description, 80)), ...(written === current ? ['current'] : [])]
      .filter((part) => part !== '')
      .join(' · '),
    written,
  });
  const named = (type: number, description: string, written: (name: string) => string): BaseItem[] =>
    refs.flatMap(({ type: own, name }: GitRef) =>
      own === type && name !== undefined ? [item(name, description, written(name))] : [],
    );
  const parted = (name: string): string => `${name}${MERGE_BASE}`;
  return [
    item('Default', 'where this branch left the default branch; on it, the last commit'),
    item('The last commit', 'what is not committed yet', LAST_COMMIT),
    separator('Branches'),
    ...named(GIT_REF_TYPES.branch, 'where this branch left it', parted),
    ...named(GIT_REF_TYPES.remoteBranch, 'where this branch left it', parted),
    separator('Tags'),
    ...named(GIT_REF_TYPES.tag, '', (name) => `refs/tags/${name}`),
    separator('Commits'),
    ...commits.map(({ hash, message, authorName = '' }) =>
      item(message.split('\n')[0] ?? '', `${hash.slice(0, 7)} · ${authorName}`, hash),
    ),
  ];
}

function separator(label: string): BaseItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
