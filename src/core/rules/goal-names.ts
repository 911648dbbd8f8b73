/** How messages name goals of other files: by title, and of many only the first. */
import type { GoalFile } from '../model/document';
import { isObjective } from '../model/goal-set';
import { listWords } from '../text/list-words';
import { shown } from './words';

const MOST_NAMED = 3;

/** `“A”, “B” and a private goal`, or `“A”, “B”, “C” and 2 more`; `note` says something of one behind its title. */
export function goalNames(
  files: readonly GoalFile[],
  note: (file: GoalFile) => string = () => '',
  count = files.length,
): string {
  const named = files.filter((file) => !isPrivate(file)).slice(0, MOST_NAMED);
  const untold = files.filter(isPrivate);
  const names = named.map((file) => {
    const said = note(file);
    return said === '' ? goalName(file) : `${goalName(file)} (${said})`;
  });
  for (const kind of ['goal', 'objective'] as const) {
    const ofKind = untold.filter((file) => isObjective(file) === (kind === 'objective')).length;
    if (ofKind > 0) names.push(ofKind === 1 ? `a private ${kind}` : `${ofKind} private ${kind}s`);
  }
  const more = count - named.length - untold.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : listWords(names, 'and');
}

/** What is between its owner and the manager: neither its title nor its id is told in other files. */
export function isPrivate({ goal: { type, visibility } }: GoalFile): boolean {
  return visibility?.value === 'private' || type?.value === 'improvement';
}

function goalName({ goal: { title, id }, path }: GoalFile): string {
  const name = title?.value ?? id?.value;
  return name === undefined ? path : `“${shown(name)}”`;
}
