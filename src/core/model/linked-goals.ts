/**
 * Which goals that nobody changed have to be read to tell how they and the changed ones fit together. Mostly the
 * objectives that changed goals name will do, found by the names of their files; else it is all objectives, those that a
 * changed goal names, and those that name one. Looks at the words of a text before it reads it, because reading a
 * repository takes much longer than reading what changed in it.
 */
import type { GoalFile } from './document';
import { parseGoalFile, type GoalFileInput } from './goal-file';
import { isObjective, isWhole } from './goal-set';

/** The goal files that are the same on both sides of a comparison. */
export interface UnchangedFiles {
  readonly paths: readonly string[];
  readonly read: (paths: readonly string[]) => readonly GoalFileInput[];
  readonly extraFields: ReadonlySet<string>;
}

/**
 * The objectives that changed goals name, where no other goal need be read: the rules then either find something in the
 * changed goals beside these, or say the same of both sides. `undefined` where that is not sure.
 */
export function namedObjectives(
  before: readonly GoalFile[],
  after: readonly GoalFile[],
  unchanged: UnchangedFiles,
): readonly GoalFile[] | undefined {
  const changed = [...before, ...after];
  const old = new Map(before.map((file) => [file.path, looksToOthers(file)]));
  const isAsBefore = (file: GoalFile): boolean => old.get(file.path) === looksToOthers(file);
  if (before.length !== after.length || !after.every(isAsBefore)) return undefined;
  const names = new Set(changed.flatMap(({ goal }) => goal.alignsTo.map(({ value }) => value)));
  const objectives = parsed(
    unchanged.read(unchanged.paths.filter((path) => names.has(fileName(path)))),
    unchanged.extraFields,
  ).filter(isObjective);
  const there = new Set([...after.filter(isObjective), ...objectives].map(({ goal }) => goal.id?.value));
  return [...names].every((name) => there.has(name)) ? objectives : undefined;
}

/** All that a rule may say of another goal because of this one. What a goal aligns to is its own, but that of an objective may close a circle. */
function looksToOthers(file: GoalFile): string {
  const { id, type, alignsTo, visibility, status, closed, due } = file.goal;
  const ofObjective = isObjective(file) ? [visibility, status, closed, due, ...alignsTo] : [];
  const disabled = [...file.body.disabledRules].sort();
  return JSON.stringify([disabled, ...[id, type, ...ofObjective].map((located) => located?.value ?? null)]);
}

/** All that have to do with the changed goals. */
export function linkedGoals(
  before: readonly GoalFile[],
  after: readonly GoalFile[],
  { paths, read: readFiles, extraFields }: UnchangedFiles,
): readonly GoalFile[] {
  const unchanged = readFiles(paths);
  const read = (inputs: readonly GoalFileInput[]): readonly GoalFile[] => parsed(inputs, extraFields);
  const speaksOf = speaker([OBJECTIVE, ...changedNames(before, after)]);
  const first = unchanged.filter(speaksOf);
  const linked = read(first);
  // What is neither changed nor an objective is rarely aligned to.
  const known = new Set([...before, ...after, ...linked].map(({ goal }) => goal.id?.value));
  const named = [...before, ...after].flatMap(({ goal }) => goal.alignsTo.map(({ value }) => value));
  const unknown = named.filter((id) => !known.has(id));
  if (unknown.length === 0) return linked;
  const seen = new Set(first);
  const isNamed = speaker(unknown);
  return [...linked, ...read(unchanged.filter((input) => !seen.has(input) && isNamed(input)))];
}

function parsed(inputs: readonly GoalFileInput[], extraFields: ReadonlySet<string>): readonly GoalFile[] {
  return inputs.flatMap((input) => parseGoalFile(input, extraFields) ?? []);
}

/** As `type` has it, whatever the key is called. */
const OBJECTIVE = 'objective';

/** The ids that others may see in another way than before: of all changed objectives, and of goals that are new to them. */
function changedNames(before: readonly GoalFile[], after: readonly GoalFile[]): readonly string[] {
  const old = new Map(before.map((file) => [file.path, file]));
  const now = new Map(after.map((file) => [file.path, file]));
  return [...before, ...after].flatMap((file) => {
    const other = (old.get(file.path) === file ? now : old).get(file.path);
    const isAsBefore = other !== undefined && !isObjective(file) && looks(file) === looks(other);
    return isAsBefore ? [] : [nameOf(file)];
  });
}

function looks(file: GoalFile): string {
  return [file.goal.id?.value, file.goal.type?.value, isWhole(file)].join('\n');
}

/** Its id; of a goal whose id cannot be read the file's name, which mostly is the id. */
function nameOf({ goal, path }: GoalFile): string {
  return goal.id?.value ?? fileName(path);
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.goal)?\.md$/, '');
}

/** Whether the front matter has one of these words, or the file is called so; of what cannot be read nobody knows. */
function speaker(names: readonly string[]): (input: GoalFileInput) => boolean {
  const words = new Set(names);
  const few = [...words].filter((name) => name !== '');
  const speaks =
    few.length <= FEW
      ? (text: string): boolean => few.some((name) => hasWord(text, name))
      : (text: string): boolean => (text.match(/[\w-]+/g) ?? []).some((word) => words.has(word));
  return ({ path, content }) => {
    if (typeof content !== 'string' || words.has(fileName(path))) return true;
    const end = content.indexOf('\n---', 3);
    return speaks(end === -1 ? content : content.slice(0, end));
  };
}

/** To look for each of so many names takes less time than to read all words. */
const FEW = 20;

/** Words are of the characters that ids are of; another name is nobody's id. */
function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!isOfWord(text, at - 1) && !isOfWord(text, at + word.length)) return true;
  }
  return false;
}

function isOfWord(text: string, at: number): boolean {
  return /[\w-]/.test(text.charAt(at));
}
