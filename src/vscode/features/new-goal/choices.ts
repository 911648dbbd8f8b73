/** What the lists of the flow offer: people, days and objectives. */
import {
  addDays,
  compare,
  daysBetween,
  endOfPeriod,
  isActive,
  isObjective,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
  type GoalSet,
} from '../../../core';
import type { Choice } from '../../steps/step';

/** Owners and managers in use and those of the configuration; first who is likely to be meant. */
export function peopleChoices(
  { files, config }: GoalSet,
  first: { readonly person: string; readonly why: string } | undefined,
  without: string | undefined,
): readonly Choice[] {
  const inUse = files.flatMap(({ goal }) => [goal.owner, goal.manager].map((person) => person?.value ?? ''));
  const known = [...new Set([...inUse, ...(config.people?.keys() ?? [])])].filter(
    (person) => person !== '' && person !== first?.person,
  );
  known.sort((a, b) => a.localeCompare(b, 'en'));
  const likely = first === undefined ? [] : [first.person];
  return [...likely, ...known]
    .filter((person) => person.toLowerCase() !== without?.toLowerCase())
    .map((person) => {
      const why = person === first?.person ? first.why : undefined;
      const said = [config.people?.get(person)?.name, why].filter((part) => part !== undefined).join(', ');
      return { value: person, label: person, ...(said === '' ? {} : { description: said }) };
    });
}

/** A leading @ is no part of a handle: YAML would have to quote it. */
export function typedPerson(text: string, without: string | undefined): Choice | string {
  const person = text.replace(/^@+/, '').trim();
  if (person === '') return 'Write a handle or a name';
  if (person.toLowerCase() === without?.toLowerCase()) return 'The manager is somebody else than the owner';
  return { value: person, label: person, description: 'in no goal yet' };
}

export function dayChoices(today: CalendarDate): readonly Choice[] {
  const quarter = endOfPeriod(today, 3);
  const days: readonly (readonly [string, CalendarDate])[] = [
    ['In 30 days', addDays(today, 30)],
    ['In 90 days', addDays(today, 90)],
    ['End of this quarter', quarter],
    ['End of next quarter', endOfPeriod(addDays(quarter, 1), 3)],
    ['End of the year', endOfPeriod(today, 12)],
    ['End of next year', endOfPeriod(addDays(endOfPeriod(today, 12), 1), 12)],
  ];
  // At the end of a year its last day is the end of the quarter too, and may be today.
  const offered = days.filter(
    ([, date], index) => date > today && days.findIndex(([, other]) => other === date) === index,
  );
  return offered.map(([label, date]) => ({ value: date, label, description: dayWords(date) }));
}

export function typedDay(text: string, today: CalendarDate): Choice | string {
  const date = parseCalendarDate(text);
  if (date === undefined) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? `${text} is not in the calendar`
      : 'Write the day as YYYY-MM-DD';
  }
  if (date < today) return `${date} is in the past`;
  const days = daysBetween(today, date);
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  return { value: date, label: date, description: `${weekdayOf(date)}, ${when}` };
}

/** Active objectives, those that end first at the top. */
export function objectiveChoices({ files }: GoalSet): readonly Choice[] {
  return files
    .filter((file) => isObjective(file) && isActive(file))
    .flatMap(({ goal }): (Choice & { readonly due: string })[] => {
      if (goal.id === undefined) return [];
      const due = goal.due?.value ?? '';
      const until = due === '' ? '' : `until ${due}, `;
      const label = goal.title?.value ?? goal.id.value;
      return [{ value: goal.id.value, label, description: `${until}${goal.id.value}`, due }];
    })
    .sort((a, b) => compare(a.due, b.due));
}

function dayWords(date: CalendarDate): string {
  return `${weekdayOf(date)}, ${date}`;
}
