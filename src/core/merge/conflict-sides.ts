/** The two versions in a text with the conflicts that git leaves. What was there before both, where it is shown, is neither. */
import { withoutEol } from './pieces';

export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  /** The lines that open and close its conflicts, without their ends: they say whose versions these are. */
  readonly opening: string;
  readonly closing: string;
}

/** `undefined` for lines without a conflict, or with one that is not whole. */
export function conflictSides(lines: readonly string[]): ConflictSides | undefined {
  const ours: string[] = [];
  const theirs: string[] = [];
  let [opening, closing] = ['', ''];
  let place: 'outside' | 'ours' | 'base' | 'theirs' = 'outside';
  for (const line of lines) {
    const text = withoutEol(line);
    if (place === 'outside' && text.startsWith('<<<<<<< ')) {
      opening = text;
      place = 'ours';
    } else if (place === 'ours' && text.startsWith('|||||||')) {
      place = 'base';
    } else if ((place === 'ours' || place === 'base') && text === '=======') {
      place = 'theirs';
    } else if (place === 'theirs' && text.startsWith('>>>>>>> ')) {
      closing = text;
      place = 'outside';
    } else {
      if (place === 'outside' || place === 'ours') ours.push(line);
      if (place === 'outside' || place === 'theirs') theirs.push(line);
    }
  }
  if (place !== 'outside' || opening === '') return undefined;
  return { ours: ours.join(''), theirs: theirs.join(''), opening, closing };
}
