/** Whether a goal is nothing but training: each thing done in it is attending, completing or reading one. */
import { ATTAINED } from '../language/data/act-words';
import { DETERMINERS, PREPOSITIONS } from '../language/data/grammar-words';
import {
  APPLYING_VERBS,
  JOINING_VERBS,
  JOINING_WORDS,
  LEARNING_VERBS,
  TOPIC_OPENERS,
  TRAINING_VERBS,
  TRAININGS,
} from '../language/data/training-words';
import { singularOf } from '../language/singular';
import { readStatement, type Clause, type Statement, type WordRange } from '../language/statement';
import { wordsOf, type Word } from '../language/words';
import type { Span } from '../text/source-text';

/** The words that are the training; `undefined` where there is none or more than that. Offsets in the text. */
export function trainingIn(words: readonly Word[], { clauses }: Statement): Span | undefined {
  const [main] = clauses;
  if (main === undefined || !isTraining(words, main)) return undefined;
  const others = clauses.slice(1).filter((clause) => clause.kind !== 'unknown');
  if (others.some((clause) => !isTraining(words, clause))) return undefined;
  if (words.some((word, at) => at > main.verb.to && isApplying(word, words[at - 1]))) return undefined;
  const first = words[main.verb.from];
  const last = words[endOfThing(words, first?.stem ?? '', main.object) - 1];
  return first && { start: first.span.start, end: (last ?? first).span.end };
}

/** Whether a text of the owner's part speaks of training alone. */
export function isOnlyTraining(text: string): boolean {
  const words = wordsOf(text);
  return trainingIn(words, readStatement(words, [])) !== undefined;
}

/** "Using it in the next release", but not "a course on writing". */
function isApplying({ stem }: Word, previous: Word | undefined): boolean {
  const before = previous?.lower ?? '';
  // "A writing training"
  return APPLYING_VERBS.has(stem) && !TOPIC_OPENERS.has(before) && !DETERMINERS.has(before);
}

function isTraining(words: readonly Word[], { verb, object }: Clause): boolean {
  const stem = words[verb.from]?.stem ?? '';
  if (verb.to === verb.from || !TRAINING_VERBS.has(stem)) return false;
  // "Get certified as Scrum Master"; "learn", and no word on what it is for.
  if (ATTAINED.has(words[object.from]?.lower ?? '')) return true;
  if (words.length === 1) return LEARNING_VERBS.has(stem);
  return words
    .slice(object.from, endOfThing(words, stem, object))
    .some(({ lower }) => TRAININGS.has(singularOf(lower)));
}

/** "Enroll in a course on SQL": behind the preposition, up to the next one. */
function endOfThing(words: readonly Word[], stem: string, { from, to }: WordRange): number {
  if (to > from || !JOINING_VERBS.has(stem)) return to;
  let end = from;
  while (JOINING_WORDS.has(words[end]?.lower ?? '')) end += 1;
  while (end < words.length && !PREPOSITIONS.has(words[end]?.lower ?? '')) end += 1;
  return end;
}
