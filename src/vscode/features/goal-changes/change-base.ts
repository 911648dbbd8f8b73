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
  readonly isTyped?: boolean;
}

/** `undefined` when the list is left. */
export async function pickBase(
  repository: GitRepository,
  memory: vscode.Memento,
): Promise<{ readonly written: string | undefined } | undefined> {
  const current = rememberedBase(memory, repository);
  const pick = vscode.window.createQuickPick<BaseItem>();
  pick.title = 'Compare goals with';
  pick.placeholder = 'A branch, a tag, a commit, or type what git knows it by';
  pick.matchOnDescription = true;
  pick.busy = true;
  let known = alwaysThere(current);
  const draw = (): void => {
    const [active] = pick.activeItems;
    const typed = typedItem(known, pick.value);
    pick.items = typed === undefined ? known : [...known, typed];
    // Rows that come from git leave whoever has moved on where they are.
    if (pick.value === '' && active !== undefined && known.includes(active)) pick.activeItems = [active];
  };
  // Before the box is shown: an Enter that comes together with it finds its row.
  draw();
  pick.onDidChangeValue(draw);
  const chosen = new Promise<BaseItem | undefined>((resolve) => {
    pick.onDidAccept(() => {
      // Whoever types fast presses Enter before the row of what was typed is drawn.
      const item = pick.selectedItems[0] ?? typedItem(known, pick.value);
      if (item === undefined) return;
      // What was typed may be a branch's name, which is known a moment later.
      resolve(item.isTyped === true ? listed.then(() => labelled(known, item.written) ?? item) : item);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
  pick.show();
  const listed = fromGit(repository, current).then(
    (found) => {
      known = [...known, ...found];
      draw();
      pick.busy = false;
    },
    () => {
      pick.busy = false;
    },
  );
  const item = await chosen;
  return item === undefined ? undefined : { written: item.written };
}

/** The row of what was typed, where that is not the name of another one. */
function typedItem(known: readonly BaseItem[], value: string): BaseItem | undefined {
  const typed = value.trim();
  if (typed === '' || labelled(known, typed) !== undefined) return undefined;
  return {
    label: escapeIcons(oneLine(typed)),
    description: 'as typed',
    alwaysShow: true,
    written: typed,
    isTyped: true,
  };
}

function labelled(known: readonly BaseItem[], typed: string | undefined): BaseItem | undefined {
  return known.find(({ label, kind }) => label === typed && kind !== vscode.QuickPickItemKind.Separator);
}

const MOST_COMMITS = 30;

/** What needs no asking. */
function alwaysThere(current: string | undefined): readonly BaseItem[] {
  return [
    itemOf(current, 'Default', 'where this branch left the default branch; on it, the last commit'),
    itemOf(current, 'The last commit', 'what is not committed yet', LAST_COMMIT),
  ];
}

async function fromGit(repository: GitRepository, current: string | undefined): Promise<readonly BaseItem[]> {
  const [refs, commits] = await Promise.all([
    repository.getRefs({ sort: 'committerdate' }),
    repository.log({ maxEntries: MOST_COMMITS }),
  ]);
  const named = (type: number, description: string, written: (name: string) => string): BaseItem[] =>
    refs.flatMap(({ type: own, name }: GitRef) =>
      own === type && name !== undefined ? [itemOf(current, name, description, written(name))] : [],
    );
  const parted = (name: string): string => `${name}${MERGE_BASE}`;
  return [
    separator('Branches'),
    ...named(GIT_REF_TYPES.branch, 'where this branch left it', parted),
    ...named(GIT_REF_TYPES.remoteBranch, 'where this branch left it', parted),
    separator('Tags'),
    ...named(GIT_REF_TYPES.tag, '', (name) => `refs/tags/${name}`),
    separator('Commits'),
    ...commits.map(({ hash, message, authorName = '' }) =>
      itemOf(current, message.split('\n')[0] ?? '', `${hash.slice(0, 7)} · ${authorName}`, hash),
    ),
  ];
}

function itemOf(current: string | undefined, label: string, description: string, written?: string): BaseItem {
  return {
    label: escapeIcons(oneLine(label, 80)),
    description: [escapeIcons(oneLine(description, 80)), ...(written === current ? ['current'] : [])]
      .filter((part) => part !== '')
      .join(' · '),
    written,
  };
}

function separator(label: string): BaseItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
