/** The goals of one root as text came in. Knows neither where text comes from nor what is wrong in it. */
import {
  CONFIG_FILE_NAME,
  createGoalSet,
  DEFAULT_CONFIG,
  parseConfigFile,
  parseGoalFile,
  type Config,
  type ConfigFile,
  type GoalFile,
  type GoalFileInput,
  type GoalSet,
} from '../../core';

export interface ReadGoals {
  readonly config: Config;
  /** `undefined` where there is none. */
  readonly configFile: ConfigFile | undefined;
  readonly set: GoalSet;
  /** The text of `.goalmark.yml`, or none. */
  configure(text: string | undefined): void;
  /** A file without front matter is no goal, and is forgotten. */
  put(path: string, content: GoalFileInput['content']): void;
  remove(path: string): void;
}

export function createReadGoals(): ReadGoals {
  const files = new Map<string, { readonly content: GoalFileInput['content']; readonly file: GoalFile }>();
  let configFile: ConfigFile | undefined;
  let config = DEFAULT_CONFIG;
  let set: GoalSet | undefined;

  const parse = (path: string, content: GoalFileInput['content']): void => {
    set = undefined;
    const file = parseGoalFile({ path, content }, config.extraFields);
    if (file === undefined) files.delete(path);
    else files.set(path, { content, file });
  };

  return {
    get config() {
      return config;
    },
    get configFile() {
      return configFile;
    },
    get set() {
      return (set ??= createGoalSet(
        [...files.values()].map(({ file }) => file),
        config,
      ));
    },
    configure: (text) => {
      if (text === configFile?.source.text) return;
      configFile = text === undefined ? undefined : parseConfigFile(CONFIG_FILE_NAME, text);
      config = configFile?.config ?? DEFAULT_CONFIG;
      set = undefined;
      for (const [path, { content }] of [...files]) parse(path, content);
    },
    put: (path, content) => {
      // Whoever shows a goal need not draw it anew when it was only read anew.
      if (typeof content !== 'string' || files.get(path)?.content !== content) parse(path, content);
    },
    remove: (path) => {
      if (files.delete(path)) set = undefined;
    },
  };
}
