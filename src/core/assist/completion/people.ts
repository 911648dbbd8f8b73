/** Who may be an owner or a manager: the people of the configuration, or else those whom the goals name. */
import type { Config } from '../../model/config';
import type { GoalSet } from '../../model/goal-set';

export interface Candidate {
  readonly handle: string;
  readonly name: string | undefined;
}

interface InUse {
  goals: number;
  managed: number;
}

/** Everybody whom the goals name, with how many goals each owns and manages. */
export function peopleInUse({ files }: GoalSet): ReadonlyMap<string, InUse> {
  const people = new Map<string, InUse>();
  const count = (handle: string | undefined, what: keyof InUse): void => {
    if (handle === undefined) return;
    const known = people.get(handle);
    if (known === undefined) people.set(handle, { goals: 0, managed: 0, [what]: 1 });
    else known[what]++;
  };
  for (const { goal } of files) {
    count(goal.owner?.value, 'goals');
    count(goal.manager?.value, 'managed');
  }
  return people;
}

/** The owner of a goal in `goals/<owner>/` comes first, then who has most goals. */
export function ownerCandidates(set: GoalSet, { people }: Config, path: string): readonly Candidate[] {
  const inUse = peopleInUse(set);
  const folder = path.split('/').at(-2) ?? '';
  const weight = (handle: string): number =>
    (handle === folder ? 1e9 : 0) +
    (inUse.get(handle)?.goals ?? 0) * 1000 +
    (inUse.get(handle)?.managed ?? 0);
  return candidates(inUse, people, weight);
}

/** The manager whom the configuration names for the owner comes first, then who manages most; the owner never. */
export function managerCandidates(set: GoalSet, { people }: Config, owner: string): readonly Candidate[] {
  const inUse = peopleInUse(set);
  const own = people?.get(owner)?.manager;
  const asManager = new Map<string, number>();
  for (const { manager } of people?.values() ?? [])
    if (manager !== undefined) asManager.set(manager, (asManager.get(manager) ?? 0) + 1);
  const weight = (handle: string): number =>
    (handle === own ? 1e9 : 0) + (asManager.get(handle) ?? 0) * 1000 + (inUse.get(handle)?.managed ?? 0);
  return candidates(inUse, people, weight).filter(
    ({ handle }) => handle.toLowerCase() !== owner.toLowerCase(),
  );
}

/** Where the configuration lists people, somebody else would be reported. */
function candidates(
  inUse: ReadonlyMap<string, InUse>,
  people: Config['people'],
  weight: (handle: string) => number,
): readonly Candidate[] {
  return [...(people ?? inUse).keys()]
    .map((handle) => ({ handle, name: people?.get(handle)?.name, weight: weight(handle) }))
    .sort((a, b) => b.weight - a.weight || (a.handle < b.handle ? -1 : 1));
}
