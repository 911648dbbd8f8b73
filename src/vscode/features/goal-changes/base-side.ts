/**
 * Goal files as they were at a commit, read through the editor's git extension. A commit never changes, so what was read
 * once is kept as long as the base stays.
 */
import type * as vscode from 'vscode';
import {
  CONFIG_FILE_NAME,
  FILE_SIZE_LIMIT,
  parseConfigFile,
  parseGoalFile,
  type Config,
  type GoalFile,
  type GoalFileInput,
} from '../../../core';
import { isUnknownPath, type GitRepository } from '../../git';
import { contentOf } from '../../store/read-goal-text';
import { textOfPatch } from './text-of-patch';

export interface BaseSide {
  /** The configuration at the commit, or today's where it is the same or cannot be read. */
  config(isChanged: boolean, now: Config): Promise<Config>;
  /** `undefined` for what was not there, or no goal. */
  goal(path: string, config: Config): Promise<GoalFile | undefined>;
}

export function createBaseSide(
  repository: GitRepository,
  commit: string,
  uriOf: (path: string) => vscode.Uri,
): BaseSide {
  const contents = new Map<string, Promise<GoalFileInput['content'] | undefined>>();
  const goals = new Map<string, { readonly config: Config; readonly file: GoalFile | undefined }>();
  const content = (path: string): Promise<GoalFileInput['content'] | undefined> => {
    const known = contents.get(path);
    if (known !== undefined) return known;
    const read = readContent(repository, commit, uriOf(path).fsPath);
    contents.set(path, read);
    // What failed once is tried again.
    read.catch(() => contents.delete(path));
    return read;
  };
  // One object as long as it says the same, by which readings and problems are kept.
  let written: { readonly text: string; readonly config: Config | undefined } | undefined;
  return {
    config: async (isChanged, now) => {
      if (!isChanged) return now;
      const text = (await content(CONFIG_FILE_NAME)) ?? '';
      if (typeof text === 'object') return now;
      if (written?.text !== text) {
        const { config, yaml } = parseConfigFile(CONFIG_FILE_NAME, text);
        written = { text, config: yaml.errors.length > 0 ? undefined : config };
      }
      return written.config ?? now;
    },
    goal: async (path, config) => {
      const text = await content(path);
      if (text === undefined) return undefined;
      const known = goals.get(path);
      if (known?.config === config) return known.file;
      const file = parseGoalFile({ path, content: text }, config.extraFields);
      goals.set(path, { config, file });
      return file;
    },
  };
}

/** A regular file's content at a commit; rejects when git cannot be read. */
export async function readContent(
  repository: GitRepository,
  commit: string,
  fsPath: string,
): Promise<GoalFileInput['content'] | undefined> {
  const details = await detailsOf(repository, commit, fsPath);
  if (details?.mode.startsWith('100') !== true) return undefined;
  if (details.size > FILE_SIZE_LIMIT) return { unreadable: 'size' };
  const bytes = await repository.buffer(commit, fsPath);
  if (bytes.byteLength === details.size) return contentOf(bytes);
  // A textconv filter stands between: what it shows is for people.
  return (
    textOfPatch(await repository.diffBlobs(await repository.hashObject(''), details.object)) ??
    contentOf(bytes)
  );
}

async function detailsOf(
  repository: GitRepository,
  commit: string,
  fsPath: string,
): Promise<Awaited<ReturnType<GitRepository['getObjectDetails']>> | undefined> {
  try {
    return await repository.getObjectDetails(commit, fsPath);
  } catch (error) {
    if (isUnknownPath(error)) return undefined;
    throw error;
  }
}
