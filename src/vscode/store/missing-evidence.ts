/** Which of the repository paths named as evidence are not there. Each is asked for once, until something happens there. */
import * as vscode from 'vscode';
import { isWithin, uriIn } from './place';
import { isNotFound } from './read-goal-text';

export interface MissingEvidence {
  readonly paths: ReadonlySet<string>;
  /** Looks for paths not asked for yet; says whether what is missing has changed. */
  look(paths: Iterable<string>): Promise<boolean>;
  /** Something came or went at a path; says whether it concerns a path asked for. */
  forget(path: string): boolean;
  forgetAll(): void;
}

export function createMissingEvidence(folder: vscode.Uri): MissingEvidence {
  const asked = new Set<string>();
  const missing = new Set<string>();
  return {
    paths: missing,
    look: async (paths) => {
      const wanted = [...paths].filter((path) => !asked.has(path));
      for (const path of wanted) asked.add(path);
      let changed = false;
      for (let from = 0; from < wanted.length; from += AT_ONCE) {
        await Promise.all(
          wanted.slice(from, from + AT_ONCE).map(async (path) => {
            const gone = await isMissing(uriIn(folder, path));
            if (gone === missing.has(path)) return;
            changed = true;
            if (gone) missing.add(path);
            else missing.delete(path);
          }),
        );
      }
      return changed;
    },
    forget: (path) => {
      const concerned = [...asked].filter((evidence) => isWithin(evidence, path));
      for (const evidence of concerned) asked.delete(evidence);
      return concerned.length > 0;
    },
    forgetAll: () => {
      asked.clear();
    },
  };
}

const AT_ONCE = 32;

async function isMissing(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch (error) {
    return isNotFound(error);
  }
}
