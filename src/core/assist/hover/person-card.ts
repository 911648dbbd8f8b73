/** A person in short: full name and manager from the configuration, active goals and what is due of each. */
import type { GoalFile } from '../../model/document';
import { isActive, isObjective } from '../../model/goal-set';
import { handleOf, isSamePerson } from '../../model/person';
import { countWords } from '../../text/number-words';
import { paragraph, quoted, quotedStrong, type Block } from './card';
import type { HoverContext } from './context';
import { dueWords, goalList } from './goal-card';
import { personOf, personPart } from './person-name';

export function personBlocks(written: string, context: HoverContext): readonly Block[] {
  const { config, files } = context.set;
  const person = personOf(written, config);
  const isPerson = (name: string | undefined): boolean =>
    name !== undefined && isSamePerson(handleOf(name), handleOf(written));
  const active = files.filter((file) => isActive(file) && !isObjective(file));
  const own = active.filter(({ goal }) => isPerson(goal.owner?.value));
  const supported = active.filter(({ goal }) => isPerson(goal.manager?.value));
  return [
    person?.name === undefined
      ? paragraph(quotedStrong(written))
      : paragraph(quotedStrong(person.name), ' (', quoted(person.handle), ')'),
    ...(person?.manager === undefined ? [] : [paragraph('Manager: ', personPart(person.manager, config))]),
    paragraph(`${countOf(own)}${own.length === 0 ? '.' : ':'}`),
    ...goalList(own, (file) => [`: ${dueWords(file, context).join(' · ')}`]),
    ...(supported.length === 0 ? [] : [paragraph(`Manager of ${countOf(supported).toLowerCase()}.`)]),
  ];
}

function countOf(goals: readonly GoalFile[]): string {
  if (goals.length === 0) return 'No active goal';
  return countWords(goals.length, 'active goal');
}
