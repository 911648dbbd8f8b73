/**
 * Whether texts are English: by their script, and by which language's function words they hold. Made for judging
 * wording, so that a text that is clearly something else is left alone; English names of tools and meetings do not
 * make a German sentence English.
 */
import { COMMON_ENGLISH, ENGLISH_WORDS, ELIDED, FOREIGN_WORDS } from './data/function-words';
import type { Word } from './words';

export function isEnglish(texts: readonly (readonly Word[])[]): boolean {
  let [english, foreign, known, otherScript, letters] = [0, 0, 0, 0, 0];
  let isAscii = true;
  for (const text of texts) {
    for (const [index, { kind, lower, text: written }] of text.entries()) {
      if (kind !== 'word') continue;
      letters += lower.length;
      if (ENGLISH_WORDS.has(lower)) english += 1;
      else if ((FOREIGN_WORDS.has(lower) || isElided(lower)) && !isName(index, written)) foreign += 1;
      else if (COMMON_ENGLISH.has(lower)) known += 1;
      if (!ASCII.test(lower)) {
        isAscii = false;
        if (OTHER_SCRIPT.test(lower)) otherScript += lower.length;
      }
    }
  }
  if (otherScript * OTHERS_SHARE > letters) return false;
  if (foreign >= 2 && foreign > english) return false;
  if (foreign > english) return known > 0;
  return english > 0 || known > 0 || isAscii;
}

/** A text of which more than a third is in another script is another language's. */
const OTHERS_SHARE = 3;

const ASCII = /^[\x20-\x7e]*$/;
const OTHER_SCRIPT = /[^\p{Script=Latin}\p{M}\d'.,]/u;

/** "El Paso", "Van der Berg": a capital within a text. */
function isName(index: number, written: string): boolean {
  return index > 0 && /^\p{Lu}/u.test(written);
}

/** `l'équipe`, `d'un`; not `don't`. */
function isElided(lower: string): boolean {
  const apostrophe = lower.indexOf("'");
  return apostrophe > 0 && lower.length - apostrophe > 2 && ELIDED.has(lower.slice(0, apostrophe));
}
