/** What a judgement says to the person who wrote the goal: which words leave what open, and what to add. */
import type { GoalJudgement, MissingPart } from './goal-judgement';
import type { EvidenceKind } from './goal-weights';

/** Why the goal is vague, and what to say instead. */
export function vaguenessWords(text: string, judgement: GoalJudgement): string {
  const [span] = judgement.vagueWords;
  const kind = judgement.mainVagueness;
  const quoted = span === undefined ? 'This' : `“${text.slice(span.start, span.end).replace(/\s+/g, ' ')}”`;
  return `${quoted} ${SAYS[kind] ?? 'leaves open what others will see'}. ${adviceFor(judgement)}`;
}

export function unseenWords(_text: string, judgement: GoalJudgement): string {
  return `Nobody could see when this has happened. ${adviceFor(judgement)}`;
}

const SAYS: Partial<Record<EvidenceKind, string>> = {
  improving: 'does not say what will be different',
  'improving-thing': 'does not say what will be different',
  mind: 'happens where nobody sees it',
  state: 'says what to be, not what to do',
  'amount-without-figure': 'has no figure',
  'generic-thing': 'can mean many things',
  'broad-thing': 'does not say which',
  'comparative-aside': 'says neither better than what nor by how much',
  comparative: 'says neither better than what nor by how much',
  feeling: 'is a feeling, which only its owner can know',
  intention: 'says what to attempt, not what will be done',
  someday: 'leaves open when',
  praise: 'is an opinion on how well, not something to see',
  jargon: 'is a word for many things',
  unbounded: 'has no end by which to tell that it is done',
};

function adviceFor({ mainVagueness, missing }: GoalJudgement): string {
  if (mainVagueness === 'amount-without-figure')
    return 'Say from how much to how much, and what you will do for it.';
  const asked = missing.flatMap((part) => ASKED[part] ?? []).slice(0, 3);
  const list =
    asked.length < 2 ? asked.join('') : `${asked.slice(0, -1).join(', ')} and ${asked.at(-1) ?? ''}`;
  return list === '' ? 'Say what others will see.' : `Say ${list}.`;
}

const ASKED: Partial<Record<MissingPart, string>> = {
  act: 'what you will do or make',
  occasion: 'on which occasion or how often',
  audience: 'who will see it',
  figure: 'how many or how much',
};
