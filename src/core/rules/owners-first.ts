/** Which of many files to name to somebody: those of certain people before those of others, and never all of many. */
import type { GoalFile } from '../model/document';

/** At most these are looked at for one goal, so that many goals among many objectives stay quick. */
const MOST_SUGGESTED = 10;

/** The files of these owners in their order, then others. */
export type ByOwner = (owners: readonly (string | undefined)[]) => readonly GoalFile[];

export function ownersFirst(files: readonly GoalFile[]): ByOwner {
  const byOwner = new Map<string, GoalFile[]>();
  for (const file of files) {
    const owner = file.goal.owner?.value.toLowerCase() ?? '';
    const same = byOwner.get(owner);
    if (same === undefined) byOwner.set(owner, [file]);
    else if (same.length < MOST_SUGGESTED) same.push(file);
  }
  const others = files.slice(0, MOST_SUGGESTED);
  return (owners) => {
    const theirs = owners.flatMap((owner) =>
      owner === undefined ? [] : (byOwner.get(owner.toLowerCase()) ?? []),
    );
    return [...new Set([...theirs, ...others])].slice(0, MOST_SUGGESTED);
  };
}
