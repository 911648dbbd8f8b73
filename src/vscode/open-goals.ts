/**
 * Documents of goals and configurations, read as they stand at this moment: what helps a writer must see the last
 * keystroke, and the store is a pause behind it. What others say (ids, people, objectives) comes from the store.
 */
import type * as vscode from 'vscode';
import {
  CONFIG_FILE_NAME,
  createGoalSet,
  DEFAULT_CONFIG,
  parseConfigFile,
  parseGoalFile,
  type Config,
  type ConfigFile,
  type GoalFile,
  type GoalSet,
} from '../core';
import type { GoalRoot, GoalStore } from './goal-store';
import { isLooseGoal } from './store/loose-goals';

interface Opened {
  readonly document: vscode.TextDocument;
  /** `undefined` for a goal opened on its own, outside every folder. */
  readonly root: GoalRoot | undefined;
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly config: Config;
  /** All goals of the root, this one as the store last saw it. */
  readonly set: GoalSet;
}

export interface OpenGoal extends Opened {
  readonly kind: 'goal';
  /** `undefined` as long as it has no front matter. */
  readonly file: GoalFile | undefined;
}

export interface OpenConfig extends Opened {
  readonly kind: 'config';
  readonly configFile: ConfigFile;
}

/** What features are registered for; they then ask whether a document is a goal. */
export const GOAL_DOCUMENTS: readonly vscode.DocumentFilter[] = [{ language: 'markdown' }];
export const CONFIG_DOCUMENTS: readonly vscode.DocumentFilter[] = [{ pattern: `**/${CONFIG_FILE_NAME}` }];

export class OpenGoals {
  readonly #store: GoalStore;
  /** The last reading of each document, which several features ask for at each of its versions. */
  readonly #read = new WeakMap<vscode.TextDocument, { version: number; config: Config; file: Reading }>();

  constructor(store: GoalStore) {
    this.#store = store;
  }

  goal(document: vscode.TextDocument): OpenGoal | undefined {
    const found = this.read(document);
    return found?.kind === 'goal' ? found : undefined;
  }

  /**
   * `undefined` for a document that is neither a goal file nor a configuration. A version of a file is read as if it
   * stood in its place.
   */
  read(document: vscode.TextDocument, place = document.uri): OpenGoal | OpenConfig | undefined {
    const root = this.#store.rootOf(place);
    const path = root?.pathOf(place) ?? loosePath(place);
    if (path === undefined) return undefined;
    const config = root?.config ?? DEFAULT_CONFIG;
    const opened = { document, root, path, config, set: root?.set ?? NO_GOALS };
    const reading = this.#reading(document, path, config);
    return reading.kind === 'config' ? { ...opened, ...reading } : { ...opened, ...reading };
  }

  #reading(document: vscode.TextDocument, path: string, config: Config): Reading {
    const { version } = document;
    const known = this.#read.get(document);
    if (known?.version === version && known.config === config) return known.file;
    const content = document.getText();
    const file: Reading =
      path === CONFIG_FILE_NAME
        ? { kind: 'config', configFile: parseConfigFile(path, content) }
        : { kind: 'goal', file: parseGoalFile({ path, content }, config.extraFields) };
    this.#read.set(document, { version, config, file });
    return file;
  }
}

type Reading =
  | { readonly kind: 'config'; readonly configFile: ConfigFile }
  | { readonly kind: 'goal'; readonly file: GoalFile | undefined };

const NO_GOALS: GoalSet = createGoalSet([], DEFAULT_CONFIG);

function loosePath(uri: vscode.Uri): string | undefined {
  return isLooseGoal(uri) ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : undefined;
}
