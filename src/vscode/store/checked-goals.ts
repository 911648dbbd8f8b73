/**
 * The goals of one root as text came in, checked: what a file alone tells is kept until that file changes, and how the
 * files fit together is asked anew each time. Knows neither where text comes from nor where problems go.
 */
import {
  atMostFifty,
  checkConfigFile,
  checkGoalFile,
  checkGoalSet,
  CONFIG_FILE_NAME,
  createGoalSet,
  DEFAULT_CONFIG,
  parseConfigFile,
  parseGoalFile,
  RULE_IDS,
  type CalendarDate,
  type Config,
  type ConfigFile,
  type GoalFile,
  type GoalFileInput,
  type GoalSet,
  type Problem,
  type SetContext,
} from '../../core';

export interface CheckedGoals {
  readonly config: Config;
  readonly set: GoalSet;
  /** The text of `.goalmark.yml`, or none. */
  configure(text: string | undefined): void;
  /** A file without front matter is no goal, and is forgotten. */
  put(path: string, content: GoalFileInput['content']): void;
  remove(path: string): void;
  setToday(today: CalendarDate): void;
  /** By path, with the configuration's own; only files that have some. */
  check(context: SetContext): ReadonlyMap<string, readonly Problem[]>;
}

interface CheckedFile {
  readonly content: GoalFileInput['content'];
  readonly file: GoalFile;
  readonly problems: readonly Problem[];
}

export function createCheckedGoals(firstToday: CalendarDate): CheckedGoals {
  const files = new Map<string, CheckedFile>();
  let today = firstToday;
  let configFile: ConfigFile | undefined;
  let config = DEFAULT_CONFIG;
  let set: GoalSet | undefined;

  const check = (path: string, content: GoalFileInput['content'], file: GoalFile | undefined): void => {
    set = undefined;
    if (file === undefined) files.delete(path);
    else files.set(path, { content, file, problems: checkGoalFile(file, config, today) });
  };
  const parse = (path: string, content: GoalFileInput['content']): void => {
    check(path, content, parseGoalFile({ path, content }, config.extraFields));
  };
  const currentSet = (): GoalSet =>
    (set ??= createGoalSet(
      [...files.values()].map(({ file }) => file),
      config,
    ));

  return {
    get config() {
      return config;
    },
    get set() {
      return currentSet();
    },
    configure: (text) => {
      if (text === configFile?.source.text) return;
      configFile = text === undefined ? undefined : parseConfigFile(CONFIG_FILE_NAME, text, RULE_IDS);
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
    setToday: (date) => {
      today = date;
      for (const [path, { content, file }] of [...files]) check(path, content, file);
    },
    check: (context) => {
      const together = checkGoalSet(currentSet(), context);
      const byPath = new Map<string, readonly Problem[]>();
      for (const [path, { problems }] of files) {
        const all = [...problems, ...(together.get(path) ?? [])];
        if (all.length > 0) byPath.set(path, atMostFifty(all));
      }
      const ofConfig = configFile === undefined ? [] : checkConfigFile(configFile);
      if (ofConfig.length > 0) byPath.set(CONFIG_FILE_NAME, ofConfig);
      return byPath;
    },
  };
}
