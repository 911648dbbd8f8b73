/** The goal files that differ between two sides, read on both. What is the same on both sides is neither read nor parsed. */
import { parseGoalFile, type Config, type GoalFile, type UnchangedFiles } from '../../core';
import type { Note } from '../files';
import type { Comparison, Side } from '../git/comparison';
import type { Git } from '../git/run-git';
import { folderSource, sourceOf, type Source, type SourceContext, type SourceOptions } from './sources';

export interface ReadSide {
  readonly config: Config;
  /** Of two sides that are compared, those that differ. */
  readonly files: readonly GoalFile[];
}

export interface ComparedSide extends ReadSide {
  /** Where a goal of the other side is, when its file is there and no goal only by the configuration. */
  readonly passedOver: (file: GoalFile) => string | undefined;
}

export interface ReadSides {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  /** Those that are the same on both, which may have to do with the others. */
  readonly unchanged: UnchangedFiles;
  readonly notes: readonly Note[];
}

export function readSides(git: Git, { before, after }: Comparison, options: SourceOptions): ReadSides {
  const notes: Note[] = [];
  const context: SourceContext = { ...options, git, notes };
  const newer = sourceOf(context, after, options.config);
  const older = sourceOf(context, before, newer.config);
  return { ...changedFiles(readableParts(older, notes), readableParts(newer, notes)), notes };
}

/** One side with all of its goals, and not only with those that differ. */
export function readSide(
  git: Git,
  side: Side,
  options: SourceOptions,
): ReadSide & { readonly notes: readonly Note[] } {
  const notes: Note[] = [];
  const context: SourceContext = { ...options, git, notes };
  const source = sourceOf(context, side, options.config);
  return { config: source.config, files: parse(source, [...source.hashes.keys()]), notes };
}

/** Two folders, neither of which needs to be in git. */
export function readFolders(before: string, after: string, config: Config): ReadSides {
  const notes: Note[] = [];
  const newer = folderSource(after, config, notes);
  const older = folderSource(before, newer.config, notes);
  return { ...changedFiles(readableParts(older, notes), readableParts(newer, notes)), notes };
}

/** What could not be read on one side, as the notes have it, is told of neither: nobody knows whether it changed. */
function readableParts(source: Source, notes: readonly Note[]): Source {
  const unread = notes.filter(({ unreadable }) => unreadable).map(({ path }) => path);
  if (unread.length === 0) return source;
  const isUnread = (path: string): boolean =>
    unread.some((at) => at === '.' || path === at || path.startsWith(`${at}/`));
  return { ...source, hashes: new Map([...source.hashes].filter(([path]) => !isUnread(path))) };
}

function changedFiles(older: Source, newer: Source): Omit<ReadSides, 'notes'> {
  const differs = (one: Source, other: Source): string[] =>
    [...one.hashes].filter(([path, hash]) => other.hashes.get(path) !== hash).map(([path]) => path);
  // A file that both sides have is read on both; a configuration may read the same text in another way.
  const isSameReading = sameFields(older.config, newer.config);
  const all = (source: Source): string[] => [...source.hashes.keys()];
  const before = parse(older, isSameReading ? differs(older, newer) : all(older));
  const after = parse(newer, isSameReading ? differs(newer, older) : all(newer));
  return {
    before: { config: older.config, files: before, passedOver: (file) => passedOverIn(older, file) },
    after: { config: newer.config, files: after, passedOver: placesNow(newer, older) },
    unchanged: {
      paths: isSameReading
        ? all(newer).filter((path) => older.hashes.get(path) === newer.hashes.get(path))
        : [],
      read: (paths) => [...newer.read(paths)].map(([path, content]) => ({ path, content })),
      extraFields: newer.config.extraFields,
    },
  };
}

/** The path of a goal of the other side, where its file is there and no goal by the configuration. */
function passedOverIn({ has, hashes }: Source, { path }: GoalFile): string | undefined {
  return has(path) && !hashes.has(path) ? path : undefined;
}

/** The same, also where the file was moved. What came to where no goal is read is read itself once a goal is missed. */
function placesNow(newer: Source, older: Source): ComparedSide['passedOver'] {
  let byId: ReadonlyMap<string, string> | undefined;
  return (file) =>
    passedOverIn(newer, file) ?? (byId ??= othersById(newer, older)).get(file.goal.id?.value ?? '');
}

function othersById(newer: Source, older: Source): ReadonlyMap<string, string> {
  const came = newer.readOthers((path) => !older.has(path));
  return new Map(
    [...came].flatMap(([path, content]) => {
      const id = parseGoalFile({ path, content }, newer.config.extraFields)?.goal.id?.value;
      return id === undefined ? [] : [[id, path]];
    }),
  );
}

function sameFields(a: Config, b: Config): boolean {
  return [...a.extraFields].join('\n') === [...b.extraFields].join('\n');
}

function parse(source: Source, paths: readonly string[]): readonly GoalFile[] {
  const contents = source.read(paths);
  return paths.flatMap((path) => {
    const content = contents.get(path);
    return content === undefined ? [] : (parseGoalFile({ path, content }, source.config.extraFields) ?? []);
  });
}
