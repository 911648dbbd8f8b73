/** Whether the goal as a whole got weaker or stronger, and by what. */
import { strengthOf } from '../coach/strength';
import type { Finding } from './change';
import type { Versions } from './versions';

/** Read in the language that is judged now, for another one changes no goal. */
export function strengthChange({ before, after, configAfter, wordingOf }: Versions): readonly Finding[] {
  const from = strengthOf(before.goal, configAfter, wordingOf);
  const to = strengthOf(after.goal, configAfter, wordingOf);
  if (from.points === to.points) return [];
  const isLower = to.points < from.points;
  const parts = to.parts.filter(({ isThere, name }) => {
    const was = from.parts.find((part) => part.name === name)?.isThere ?? false;
    return isLower ? was && !isThere : !was && isThere;
  });
  const names = parts.map((part) => (isLower ? part.missing : part.name)).join(', ');
  const places = { field: null, before: from.points, after: to.points };
  const words = `from ${from.points} to ${to.points} of ${to.parts.length}`;
  return [
    isLower
      ? {
          kind: 'strength-lowered',
          attention: 'review',
          message: `Strength lowered ${words}; missing now: ${names}.`,
          ...places,
        }
      : {
          kind: 'strength-raised',
          attention: 'note',
          message: `Strength raised ${words}: now ${names}.`,
          ...places,
        },
  ];
}
