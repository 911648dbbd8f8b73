/** What a judgement says to the person who wrote the goal: which words leave what open, and what to add. */
import type { GoalJudgement, MissingPart } from './goal-judgement';
import type { EvidenceKind } from './goal-weights';

/** Why the goal is vague, and what to say instead. */
export function vaguenessWords(
  text: string,
  { vagueWords: span, mainVagueness, missing }: GoalJudgement,
  isObjective = false,
): string {
  const quoted = span === undefined ? 'This' : `“${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`;
  const { says, advice = adviceFor(missing) } = WORDS[mainVagueness] ?? {};
  // An outcome wanted, and nothing that one person does.
  if (isObjective) return `${quoted} ${OBJECTIVE_SAYS[mainVagueness] ?? says ?? LEAVES_OPEN}. ${OUTCOME}`;
  return `${quoted} ${says ?? LEAVES_OPEN}. ${advice}`;
}

/** That nothing in it can be seen, and what to add. */
export function unseenWords(text: string, judgement: GoalJudgement): string {
  if (isToStop(text, judgement)) {
    return 'Nobody could tell when this is over. Say on which occasion it ends, and what you will do instead.';
  }
  return `Nobody could see when this has happened. ${adviceFor(judgement.missing)}`;
}

/** Whether it is a habit that is to end. */
export function isToStop(text: string, { core }: GoalJudgement): boolean {
  return STOPPING.test(text.slice(core.start));
}

const STOPPING = /^(?:stop|quit|cease)\b/i;

const LEAVES_OPEN = 'leaves open what others will see';
const OUTCOME =
  'Say what will be so for whom that is not so now, such as what customers or colleagues can do then.';
const OBJECTIVE_SAYS: Partial<Record<EvidenceKind, string>> = {
  state: 'says what to be, not what will be different',
};

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
  const asked: string[] = [];
  for (const part of missing) {
    const words = ASKED[part];
    if (words !== undefined && asked.length < 2) asked.push(words);
  }
  return asked.length === 0 ? 'Say what others will see.' : `Say ${asked.join(', and ')}.`;
}

const ASKED: Partial<Record<MissingPart, string>> = {
  act: 'what you will do',
  occasion: 'on which occasion or how often',
  audience: 'who will see it',
  figure: 'how many or how much',
};
