/**
 * Whether texts are English: by their script, and by which language's function words they hold. Made for judging
 * wording, so that a text that is clearly something else is left alone; English names of tools and meetings do not
 * make a German sentence English.
 */
import {
  BORROWED,
  COMMON_ENGLISH,
  ELIDED,
  ENGLISH_WORDS,
  FOREIGN_ENDINGS,
  FOREIGN_WORDS,
} from './data/function-words';
import { FEELINGS } from './data/feeling-words';
import { DELIVERABLES, OBSERVABLE_VERBS, PEOPLE } from './data/observable-words';
import {
  AMOUNT_VERBS,
  BROAD_THINGS,
  COMPARATIVES,
  GENERIC_THINGS,
  GROWING_VERBS,
  IMPROVING_VERBS,
  MEASURED_THINGS,
  MIND_VERBS,
  PRAISE,
  SOFT_VERBS,
  STATE_VERBS,
} from './data/vague-words';
import { hasCapital, perForm } from './form';
import { singularOf } from './singular';
import type { Word } from './words';

export function isEnglish(texts: readonly (readonly Word[])[]): boolean {
  let [english, foreign, known, ofWork, others, otherScript, letters] = [0, 0, 0, 0, 0, 0, 0];
  let isAscii = true;
  for (const words of texts) {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (word?.kind !== 'word') continue;
      letters += word.lower.length;
      const list = listOf(word);
      // Nearly every word is; and as all of that list are in ASCII, their script need not be asked.
      if (list === 'english') {
        english += 1;
        continue;
      }
      // "El Paso", "Van der Berg": a capital within a text.
      if (list === 'foreign' && !(index > 0 && hasCapital(word))) foreign += 1;
      else if (list === 'common' || (list === 'foreign' && COMMON_ENGLISH.has(word.lower))) known += 1;
      else if (list === 'of-work') ofWork += 1;
      else others += 1;
      const script = scriptOf(word);
      if (script !== 'ascii') isAscii = false;
      if (script === 'other') otherScript += word.lower.length;
    }
  }
  if (otherScript * OTHERS_SHARE > letters) return false;
  if (foreign >= 2 && foreign > english) return false;
  if (foreign > english) return known > 0;
  if (english > 0 || known > 0) return true;
  return isAscii && (ofWork > 0 || others < ENOUGH_TO_TELL);
}

/** So many words of which English uses none at work are another language's, whatever letters they are written in. */
const ENOUGH_TO_TELL = 6;

/** A text of which more than a third is in another script is another language's. */
const OTHERS_SHARE = 3;

const scriptOf = perForm(({ lower }) =>
  ASCII.test(lower) ? 'ascii' : OTHER_SCRIPT.test(lower) ? 'other' : 'latin',
);

/** What the coach knows of English, in whatever field of work. */
const STEMS_OF_WORK: ReadonlySet<string> = new Set([
  ...[...OBSERVABLE_VERBS, ...GROWING_VERBS, ...IMPROVING_VERBS, ...AMOUNT_VERBS, ...MIND_VERBS],
  ...[...STATE_VERBS, ...SOFT_VERBS],
]);
const THINGS_OF_WORK: ReadonlySet<string> = new Set([
  ...[...GENERIC_THINGS, ...BROAD_THINGS, ...MEASURED_THINGS, ...DELIVERABLES, ...PEOPLE],
  ...[...COMPARATIVES, ...PRAISE, ...FEELINGS],
]);

const listOf = perForm(({ lower, stem }) => {
  if (ENGLISH_WORDS.has(lower)) return 'english';
  if (FOREIGN_WORDS.has(lower) || isElided(lower) || hasForeignForm(lower)) return 'foreign';
  if (COMMON_ENGLISH.has(lower)) return 'common';
  return STEMS_OF_WORK.has(stem) || THINGS_OF_WORK.has(singularOf(lower)) ? 'of-work' : 'none';
});

/** "Einarbeitung", "comunicación", "réunion": an ending or a letter that English does not have. */
function hasForeignForm(lower: string): boolean {
  if (LETTERS_OF_OTHERS.test(lower)) return !BORROWED.has(lower);
  return FOREIGN_ENDINGS.some((ending) => lower.length > ending.length + 2 && lower.endsWith(ending));
}

/** Not in "résumé" and "naïve", which English has borrowed. */
const LETTERS_OF_OTHERS = /[äöüßñãõåæøœçàáâèêéëìíîïòóôùúûýčćďěňřšťůžąęłńśźżőűğışț]/;

const ASCII = /^[\x20-\x7e]*$/;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{M}\d'.,]/u;

/** `l'équipe`, `d'un`; not `don't`. */
function isElided(lower: string): boolean {
  const apostrophe = lower.indexOf("'");
  return apostrophe > 0 && lower.length - apostrophe > 2 && ELIDED.has(lower.slice(0, apostrophe));
}
