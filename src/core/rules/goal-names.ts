/** How messages name goals of other files: by title, and of many only the first. */
import type { GoalFile } from '../model/document';
import { listWords } from '../text/list-words';
import { shown } from './words';

const MOST_NAMED = 3;

/** `“A”, “B” and “C”`, or `“A”, “B”, “C” and 2 more`; `note` says something of one behind its title. */
export function goalNames(
  files: readonly GoalFile[],
  note: (file: GoalFile) => string = () => '',
  count = files.length,
): string {
  const names = files.slice(0, MOST_NAMED).map((file) => {
    const said = note(file);
    return said === '' ? goalName(file) : `${goalName(file)} (${said})`;
  });
  const more = count - names.length;
  return more > 0 ? `${names.join(', ')} and ${more} more` : listWords(names, 'and');
}

/** What is between its owner and the manager is not told in other files. */
function goalName({ goal: { title, id, type, visibility }, path }: GoalFile): string {
  if (visibility?.value === 'private' || type?.value === 'improvement') return 'a private goal';
  const name = title?.value ?? id?.value;
  return name === undefined ? path : `“${shown(name)}”`;
}
