/** What the clauses of a goal statement say for it and against it: what is done, to what, what for and by which means. */
import { KNOWN_BY_HEART, MEMORIZING_VERBS } from '../language/data/act-words';
import { DETERMINERS, PREPOSITIONS, QUESTION_WORDS } from '../language/data/grammar-words';
import type { Clause, WordRange } from '../language/statement';
import { one, type Found } from './goal-found';
import type { GoalReading } from './goal-reading';
import { objectKindOf, singularAt } from './goal-things';

export function clausesSay(reading: GoalReading): readonly Found[] {
  const { main, clauses } = reading;
  const found = [...mainSays(reading, main)];
  for (const clause of clauses) {
    const further = clause.verb.from === main.verb.from ? undefined : furtherSays(reading, clause);
    if (further !== undefined) found.push(further);
  }
  return found;
}

function mainSays(reading: GoalReading, clause: Clause): readonly Found[] {
  const { change, mark } = reading.figures;
  const { kind, verb, object } = clause;
  const what = objectKindOf(reading, clause);
  const at = verb.to > verb.from ? verb : object;
  const vague = doesLess(reading)
    ? undefined
    : what === 'generic'
      ? 'generic-thing'
      : what === 'broad'
        ? 'broad-thing'
        : undefined;
  const head: readonly Found[] = vague === undefined ? [] : [{ kind: vague, at: one(object.to - 1) }];
  const hasFigure = change !== undefined || mark !== undefined;
  // "Win the market": an amount of which nobody says how much.
  const isAct = (what !== 'generic' || doesLess(reading)) && (what !== 'measured' || hasFigure);
  switch (kind) {
    case 'improving': {
      // "The runbook" will at least be another one than before.
      const isThing = what === 'told' && DETERMINERS.has(reading.words[object.from]?.lower ?? '');
      return [{ kind: isThing ? 'improving-thing' : 'improving', at }, ...head];
    }
    case 'state':
    case 'soft':
      return [{ kind, at }, ...head];
    case 'mind':
      return [...mindSays(reading, at), ...head];
    case 'amount':
      if (hasFigure) return head;
      // From where to where is said beside it.
      if (reading.isMeasured()) return [{ kind: 'mark', at }];
      if (what === 'generic' || figuresOf(reading))
        return [{ kind: 'amount-of-quality', at: object.to > object.from ? object : at }];
      return [{ kind: 'amount-without-figure', at }, ...head];
    case 'growing':
      return what === 'none' ? [] : [{ kind: isAct ? 'act' : 'improving', at }, ...head];
    case 'observable':
      return isAct ? [{ kind: 'act', at }, ...head] : head;
    case 'unknown':
      // "Work on my English": only the thing that is worked on.
      if (verb.to === verb.from && reading.intention !== undefined) return head;
      return isAct && what !== 'none' ? [{ kind: 'further-act', at }, ...head] : head;
  }
}

/** "By 10%", although nobody could say of what. */
function figuresOf({ words, times }: GoalReading): boolean {
  return words.some(
    ({ kind }, at) => kind === 'number' && !times.some((time) => at >= time.at && at < time.next),
  );
}

/** "Talk less in planning": whoever is there hears it. "Read more" is heard nowhere. */
export function doesLess({ words, main: { kind, object } }: GoalReading): boolean {
  const isLess = words[object.from]?.lower === 'less' && object.to === object.from + 1;
  return isLess && kind === 'observable' && PREPOSITIONS.has(words[object.to]?.lower ?? '');
}

/** What is known can be seen where somebody tests it; and who asks a particular question can show the answer. */
function mindSays(reading: GoalReading, at: WordRange): readonly Found[] {
  if (isTested(reading) || isByHeart(reading)) return [{ kind: 'test', at }];
  const { words, main } = reading;
  const asks = [main.verb.to - 1, main.verb.to].find(
    (index) => QUESTION_WORDS.has(words[index]?.lower ?? '') && words[index + 1]?.lower !== 'to',
  );
  const mind: Found = { kind: 'mind', at };
  return asks === undefined ? [mind] : [mind, { kind: 'question', at: one(asks) }];
}

/** "By heart", "well enough to explain it": somebody sees whether it is known. */
function isTested({ words }: GoalReading): boolean {
  if (words.some(({ lower }, at) => lower === 'heart' && words[at - 1]?.lower === 'by')) return true;
  const enough = words.findIndex(({ lower }) => lower === 'enough');
  return enough !== -1 && words.slice(enough).some(({ lower }) => lower === 'to');
}

/** "Learn the names of the guests": one by one, and each is known or not. */
function isByHeart({ words, main: { verb, object } }: GoalReading): boolean {
  if (
    !MEMORIZING_VERBS.has(words[verb.from]?.stem ?? '') ||
    !KNOWN_BY_HEART.has(singularAt(words, object.to - 1))
  )
    return false;
  const opening = words[object.from];
  return (
    opening !== undefined &&
    (DETERMINERS.has(opening.lower) || opening.lower === 'all' || opening.kind === 'number')
  );
}

function furtherSays(reading: GoalReading, clause: Clause): Found | undefined {
  const { kind, role, verb } = clause;
  const what = objectKindOf(reading, clause);
  const isSeen = kind === 'observable' || kind === 'growing';
  if (what === 'generic' || kind === 'state') return undefined;
  if (role === 'means')
    return (what === 'none' && !isSeen) || what === 'measured' ? undefined : { kind: 'means', at: verb };
  if (!isSeen || what === 'none') return undefined;
  return { kind: role === 'purpose' ? 'purpose' : 'further-act', at: verb };
}
