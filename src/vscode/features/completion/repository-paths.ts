/**
 * The files of a folder that may be evidence, found when they are first asked for and for some seconds remembered, as
 * each letter typed asks again. What git ignores, links, and what hides behind a dot are not among them.
 */
import type * as vscode from 'vscode';
import { findGoalFiles } from '../../store/find-goal-files';

export interface RepositoryPaths {
  /** Relative to the folder, with `/`. */
  of(folder: vscode.Uri): Promise<readonly string[]>;
}

export function createRepositoryPaths(): RepositoryPaths {
  let last:
    { readonly key: string; readonly until: number; readonly paths: Promise<readonly string[]> } | undefined;
  return {
    of: (folder) => {
      const key = folder.toString();
      if (last?.key !== key || last.until < Date.now()) {
        last = { key, until: Date.now() + REMEMBERED_MS, paths: find(folder) };
      }
      return last.paths;
    },
  };
}

const REMEMBERED_MS = 20_000;
/** In a repository of more files nobody picks one from a list. */
const MOST_PATHS = 3000;

async function find(folder: vscode.Uri): Promise<readonly string[]> {
  let count = 0;
  const isHidden = (path: string): boolean => path.split('/').some((name) => name.startsWith('.'));
  try {
    const { goals } = await findGoalFiles({
      folder,
      patterns: ['**/*'],
      isGoalPath: (path) => !isHidden(path) && ++count <= MOST_PATHS,
      isForeign: (path) => isHidden(path) || count >= MOST_PATHS,
    });
    return goals;
  } catch {
    return [];
  }
}
