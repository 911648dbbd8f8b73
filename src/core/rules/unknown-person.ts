import type { Config } from '../model/config';
import { CONFIG_FILE_NAME } from '../model/config';
import type { GoalFile } from '../model/document';
import type { Maybe } from '../model/goal';
import { isWhole } from '../model/goal-set';
import { nearest } from '../text/nearest';
import type { SetFinding, SetRule } from './rule';
import { replaceText } from '../edit/yaml-edits';

export const unknownPerson: SetRule = {
  id: 'unknown-person',
  scope: 'set',
  byName: true,
  severity: 'warning',
  summary: `An owner or manager is not among the people in ${CONFIG_FILE_NAME}.`,
  why: 'A person under two spellings has two lists of what is due, and neither is whole.',
  bad: 'owner: anna # the people are ana and li',
  good: 'owner: ana',
  check: ({ config, files }) => {
    const { people } = config;
    if (people === undefined) return [];
    const handleOf = handleFinder(people);
    return files
      .filter(isWhole)
      .flatMap((file) =>
        [file.goal.owner, file.goal.manager].flatMap((person) =>
          person === undefined || people.has(person.value)
            ? []
            : [findingFor(file, person, handleOf(person.value))],
        ),
      );
  },
};

function findingFor(
  file: GoalFile,
  { value, span }: NonNullable<Maybe<string>>,
  handle: string | undefined,
): SetFinding {
  const start = `${value} is not among the people in ${CONFIG_FILE_NAME}.`;
  if (handle === undefined)
    return { file, span, message: `${start} Add this person there, or name another.` };
  const fix = { title: `Change to ${handle}`, edits: [replaceText(span, handle)], safe: false };
  return { file, span, message: `${start} Did you mean ${handle}?`, fixes: [fix] };
}

/** The handle that a name probably means: the person's full name, else the nearest handle. Each name is sought once. */
function handleFinder(people: NonNullable<Config['people']>): (name: string) => string | undefined {
  const byName = new Map([...people].map(([handle, { name }]) => [name?.toLowerCase(), handle]));
  const found = new Map<string, string | undefined>();
  return (name) => {
    if (!found.has(name) && (found.size + 1) * people.size <= MOST_COMPARISONS) {
      found.set(name, byName.get(name.toLowerCase()) ?? nearest(name, people.keys()));
    }
    return found.get(name);
  };
}

/** How many pairs of names are compared at most, so that a large set with a small list of people stays quick. */
const MOST_COMPARISONS = 100_000;
