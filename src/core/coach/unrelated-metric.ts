/**
 * Whether a measure plainly speaks of something else than the goal: both sides are of known topics, none of which
 * touches the other, and they have no word in common. Two texts without a word in common are mostly related all the same
 * (churn is customers who leave), so that silence is the rule here.
 */
import { TOPICS } from '../language/data/topics';
import { perForm } from '../language/form';
import { gistOf, sharedWeight } from '../language/similarity';
import type { Word } from '../language/words';
import type { Wording } from './wording';

/** A single word may be of a topic by chance. */
const FEWEST_WORDS_OF_A_TOPIC = 2;

/** Fewer words may only be too few to say what it is about. */
const FEWEST_WORDS = 8;

export function isUnrelated(wording: Pick<Wording, 'measure' | 'gap' | 'cause' | 'goal'>): boolean {
  const { measure } = wording;
  if (!measure.some(isOfTopic)) return false;
  const measured = topicsOf(measure);
  const goal = [...wording.gap, ...wording.cause, ...wording.goal];
  const spoken = topicsOf(goal);
  const isRemote = [...measured.keys()].every((name) => TOPICS[name]?.isRemote === true);
  const isKnown = isRemote ? goal.length >= FEWEST_WORDS : wordsOf(spoken) >= FEWEST_WORDS_OF_A_TOPIC;
  if (!isKnown) return false;
  for (const name of measured.keys()) {
    const near = TOPICS[name]?.near ?? [];
    if (spoken.has(name) || near.some((other) => spoken.has(other))) return false;
  }
  return sharedWeight(gistOf(measure), gistOf(goal)) === 0;
}

/** How many words of each topic there are. */
function topicsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const topics = new Map<string, number>();
  for (const word of words) {
    for (const name of topicsOfForm(word)) topics.set(name, (topics.get(name) ?? 0) + 1);
  }
  return topics;
}

function wordsOf(topics: ReadonlyMap<string, number>): number {
  return Math.max(0, ...topics.values());
}

const topicsOfForm = perForm(({ lower }): readonly string[] => TOPICS_OF.get(lower) ?? []);

const isOfTopic = perForm(({ lower }) => TOPICS_OF.has(lower));

const TOPICS_OF: ReadonlyMap<string, readonly string[]> = topicsByWord();

function topicsByWord(): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, { words }] of Object.entries(TOPICS)) {
    for (const word of words) names.set(word, [...(names.get(word) ?? []), name]);
  }
  return names;
}
