/**
 * Whether a measure counts output alone: tickets closed, lines of code, revenue. Any word more, such as "without
 * rework" or "rated by the customer", and it may measure how well; so whatever is not known is given the benefit.
 */
import { COUNTING, FINISHED_OUTPUTS, OUTPUTS, TURNED_OUT } from '../language/data/output-words';
import { afterPhrase, phraseBook, goesOnAt, lowerAt } from '../language/phrase';
import { readNumber } from '../language/numbers';
import type { Word } from '../language/words';

export function isOutputAlone(measure: readonly Word[], unit: readonly Word[]): boolean {
  if (unit.some(({ lower }) => SCORE_UNITS.has(lower))) return false;
  let [hasOutput, needsFinish, isFinished] = [false, false, false];
  for (let at = 0; at < measure.length;) {
    const word = measure[at];
    const isShare = word?.after.startsWith('%') === true || word?.before.includes('/') === true;
    if (isShare) return false;
    const output = afterPhrase(measure, at, OUTPUT_PHRASES);
    const finished = output === undefined ? afterPhrase(measure, at, FINISHED_PHRASES) : undefined;
    const lower = lowerAt(measure, at);
    if (output !== undefined) hasOutput = true;
    else if (finished !== undefined) needsFinish = true;
    else if (TURNED_OUT.has(lower)) isFinished = true;
    else if (!COUNTING.has(lower) && readNumber(measure, at) === undefined) return false;
    at = output ?? finished ?? at + 1;
    // "ticket-free days"
    if (measure[at]?.before === '-' && goesOnAt(measure, at) && !COUNTING.has(lowerAt(measure, at)))
      return false;
  }
  return needsFinish ? isFinished : hasOutput;
}

const OUTPUT_PHRASES = phraseBook(split(OUTPUTS));
const FINISHED_PHRASES = phraseBook(split(FINISHED_OUTPUTS));

/** A score or a share is of something: it says how well. */
const SCORE_UNITS: ReadonlySet<string> = new Set([
  'of',
  'percent',
  'score',
  'points',
  'stars',
  'rating',
  'ratio',
]);

function split(list: readonly string[]): readonly (readonly string[])[] {
  return list.map((phrase) => phrase.split(' '));
}
