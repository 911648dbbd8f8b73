/**
 * Which goal of one side is which of the other. A goal is its id, wherever its file is; where the id is new, the goal
 * at the same path is taken for it; and where both are new, the one that says nearly the same.
 */
import type { GoalFile } from '../model/document';
import { compare } from '../text/compare';

export interface Pair {
  readonly before: GoalFile | undefined;
  readonly after: GoalFile | undefined;
}

export function pairGoals(before: readonly GoalFile[], after: readonly GoalFile[]): readonly Pair[] {
  const unpaired = new Set(before);
  const found = new Map<GoalFile, GoalFile>();
  const pair = (
    of: (file: GoalFile) => string | undefined,
    isSame: (a: GoalFile, b: GoalFile) => boolean = () => true,
  ): void => {
    const byKey = uniqueBy([...unpaired], of);
    const rest = uniqueBy(
      after.filter((file) => !found.has(file)),
      of,
    );
    for (const [key, file] of rest) {
      const old = byKey.get(key);
      if (file === undefined || old === undefined || !isSame(old, file)) continue;
      found.set(file, old);
      unpaired.delete(old);
    }
  };
  // An id that two files claim is nobody's; the path still tells them apart.
  pair(({ path, goal }) => (goal.id === undefined ? undefined : `${path}\n${goal.id.value}`));
  pair(({ goal }) => goal.id?.value);
  pair(({ path }) => path, sharesSomething);
  pair(({ source }) => (source.text === '' ? undefined : source.text));
  pair(likeness);
  return [
    ...after.map((file) => ({ before: found.get(file), after: file })),
    ...[...unpaired].map((file) => ({ before: file, after: undefined })),
  ].sort((a, b) => compare(pathOf(a), pathOf(b)));
}

/** Whether a file is still the same goal, and not another one written over it; of what cannot be read nobody knows. */
function sharesSomething({ goal: a }: GoalFile, { goal: b }: GoalFile): boolean {
  if (a.id === undefined || b.id === undefined) return true;
  return [a.title, a.goal, a.gap].some((text, index) => {
    const other = [b.title, b.goal, b.gap][index];
    return text !== undefined && text.value === other?.value;
  });
}

/** What stays when a goal is moved and gets another id in one go. */
function likeness({ goal }: GoalFile): string | undefined {
  const { title, owner, created } = goal;
  if (title === undefined || owner === undefined || created === undefined) return undefined;
  return [title.value, owner.value, created.value].join('\n');
}

/** By key; `undefined` where several have it. */
function uniqueBy(
  files: readonly GoalFile[],
  of: (file: GoalFile) => string | undefined,
): ReadonlyMap<string, GoalFile | undefined> {
  const byKey = new Map<string, GoalFile | undefined>();
  for (const file of files) {
    const key = of(file);
    if (key !== undefined) byKey.set(key, byKey.has(key) ? undefined : file);
  }
  return byKey;
}

function pathOf({ before, after }: Pair): string {
  return (after ?? before)?.path ?? '';
}
