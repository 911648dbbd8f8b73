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
import { perForm } from './form';
import type { Word } from './words';

export function isEnglish(texts: readonly (readonly Word[])[]): boolean {
  let [english, foreign, known, otherScript, letters] = [0, 0, 0, 0, 0];
  let isAscii = true;
  for (const words of texts) {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index];
      if (word?.kind !== 'word') continue;
      letters += word.lower.length;
      const { list, script, isCapital } = languageOf(word);
      if (list === 'english') english += 1;
      // "El Paso", "Van der Berg": a capital within a text.
      else if (list === 'foreign' && !(isCapital && index > 0)) foreign += 1;
      else if (list === 'common' || (list === 'foreign' && COMMON_ENGLISH.has(word.lower))) known += 1;
      if (script !== 'ascii') isAscii = false;
      if (script === 'other') otherScript += word.lower.length;
    }
  }
  if (otherScript * OTHERS_SHARE > letters) return false;
  if (foreign >= 2 && foreign > english) return false;
  if (foreign > english) return known > 0;
  return english > 0 || known > 0 || isAscii;
}

/** A text of which more than a third is in another script is another language's. */
const OTHERS_SHARE = 3;

const languageOf = perForm(({ lower, text }) => ({
  list: listOf(lower),
  script: ASCII.test(lower) ? 'ascii' : OTHER_SCRIPT.test(lower) ? 'other' : 'latin',
  isCapital: /^\p{Lu}/u.test(text),
}));

function listOf(lower: string): 'english' | 'foreign' | 'common' | 'none' {
  if (ENGLISH_WORDS.has(lower)) return 'english';
  if (FOREIGN_WORDS.has(lower) || isElided(lower) || hasForeignForm(lower)) return 'foreign';
  return COMMON_ENGLISH.has(lower) ? 'common' : 'none';
}

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
