/** What to say where nothing is there to check in on. Knows no editor. */

export interface NothingDue {
  /** Whether the reader is known, by the settings or by git. */
  readonly isKnown: boolean;
  /** Whether only the reader's own goals were asked for. */
  readonly isOnlyMine: boolean;
  /** How many check-ins of anybody are due. */
  readonly all: number;
}

export interface NothingDueWords {
  readonly words: string;
  /** Whether it helps to say who the reader is. */
  readonly asksWho: boolean;
}

export function nothingDueWords({ isKnown, isOnlyMine, all }: NothingDue): NothingDueWords {
  if (all === 0) return { words: 'Nothing is due today.', asksWho: false };
  if (!isKnown && isOnlyMine) {
    return { words: `It is not known which goals are yours. ${checkInsAre(all)} due.`, asksWho: true };
  }
  const others = all === 1 ? '1 of somebody else is.' : `${all} of others are.`;
  return { words: `Nothing of yours is due. ${others}`, asksWho: false };
}

function checkInsAre(count: number): string {
  return count === 1 ? '1 check-in is' : `${count} check-ins are`;
}
