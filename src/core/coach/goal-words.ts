/** What a judgement says to the person who wrote the goal: which words leave what open, and what to add. */
import type { GoalJudgement, MissingPart } from './goal-judgement';
import type { EvidenceKind } from './goal-weights';

/** Why the goal is vague, and what to say instead. */
export function vaguenessWords(
  text: string,
  { vagueWords: [span], mainVagueness, missing }: GoalJudgement,
): string {
  const quoted = span === undefined ? 'This' : `“${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`;
  const { says, advice = adviceFor(missing) } = WORDS[mainVagueness] ?? {};
  return `${quoted} ${says ?? 'leaves open what others will see'}. ${advice}`;
}

/** That nothing in it can be seen, and what to add. */
export function unseenWords({ missing }: GoalJudgement): string {
  return `Nobody could see when this has happened. ${adviceFor(missing)}`;
}

interface KindWords {
  readonly says: string;
  /** Where what is missing in general is not what helps most. */
  readonly advice?: string;
}

const NO_MEASURE = 'says neither better than what nor by how much';
const WHAT_DIFFERS = 'Say what others will see that they do not see now.';

const WORDS: Partial<Record<EvidenceKind, KindWords>> = {
  improving: { says: 'does not say what will be different' },
  'improving-thing': { says: 'does not say what will be different', advice: WHAT_DIFFERS },
  mind: {
    says: 'happens where nobody sees it',
    advice: 'Say what you will make or do with it, and who will see it.',
  },
  state: { says: 'says what to be, not what to do' },
  'amount-without-figure': {
    says: 'has no figure',
    advice: 'Say from how much to how much, and what you will do for it.',
  },
  'amount-of-quality': {
    says: 'can be counted in many ways',
    advice: 'Say what is counted, and from how much to how much.',
  },
  intention: { says: 'says what to attempt, not what will be done' },
  comparative: { says: NO_MEASURE, advice: WHAT_DIFFERS },
  'comparative-aside': { says: NO_MEASURE, advice: WHAT_DIFFERS },
  feeling: { says: 'is a feeling, which only its owner can know' },
  'generic-aside': { says: 'is an opinion, not something to see' },
  'generic-thing': { says: 'can mean many things' },
  'broad-thing': { says: 'does not say which' },
  someday: { says: 'leaves open when' },
  jargon: { says: 'is a word for many things' },
  praise: { says: 'is an opinion, not something to see' },
  unbounded: { says: 'has no end by which to tell that it is done' },
};

/** The first two things that are missing. */
function adviceFor(missing: readonly MissingPart[]): string {
  const asked = missing.flatMap((part) => ASKED[part] ?? []).slice(0, 2);
  return asked.length === 0 ? 'Say what others will see.' : `Say ${asked.join(', and ')}.`;
}

const ASKED: Partial<Record<MissingPart, string>> = {
  act: 'what you will do',
  occasion: 'on which occasion or how often',
  audience: 'who will see it',
  figure: 'how many or how much',
};
