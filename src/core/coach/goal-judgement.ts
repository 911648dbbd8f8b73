/**
 * What the words of a goal statement amount to: what in it can be seen, what leaves that open, and what is missing.
 * Judges the wording alone, not whether the goal is wise, and not whether the file has a date or a metric beside it.
 */
import { quantitiesIn } from '../language/quantities';
import { readStatement } from '../language/statement';
import { timesIn } from '../language/times';
import type { Word } from '../language/words';
import type { Span } from '../text/source-text';
import { evidenceIn } from './goal-evidence';
import { coreOf, spanOf, type Found } from './goal-found';
import { readGoal, type GoalStatement } from './goal-reading';
import { LEAST, WEIGHTS, type EvidenceKind } from './goal-weights';

export interface GoalJudgement {
  /** `vague` says it in words open to many meanings; `unseen` says something, of which nobody sees anything. */
  readonly verdict: 'strong' | 'vague' | 'unseen';
  readonly score: number;
  readonly evidence: readonly Found[];
  /** The words that leave most open; offsets in the text. `undefined` where nothing is vague. */
  readonly vagueWords: Span | undefined;
  /** What they are. */
  readonly mainVagueness: EvidenceKind;
  /** What is done, and to what; offsets in the text. */
  readonly core: Span;
  readonly missing: readonly MissingPart[];
}

/** What would tell that it is done: what is done, for whom, how often, by how much. */
export type MissingPart = 'act' | 'figure' | 'audience' | 'occasion' | 'time';

export function judgeGoal(statement: GoalStatement): GoalJudgement {
  const judgement = judgeAll(statement);
  if (judgement.verdict === 'strong') return judgement;
  const spelledOut = behindColon(statement.words);
  if (spelledOut.length < FEWEST_SPELLED_OUT) return judgement;
  const times = timesIn(spelledOut);
  const read = readStatement(spelledOut, times);
  const own = judgeAll({ words: spelledOut, times, quantities: quantitiesIn(spelledOut), statement: read });
  return own.score >= CLEARLY_SPELLED_OUT ? own : judgement;
}

/** "Be present: no laptop in the meetings that I do not lead": what the words before it mean. */
function behindColon(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex((word, index) => {
    const previous = words[index - 1];
    const isBlankBehind = previous !== undefined && word.span.start - previous.span.end > word.before.length;
    return isBlankBehind && word.before.startsWith(':');
  });
  return at === -1 ? [] : words.slice(at);
}

const FEWEST_SPELLED_OUT = 3;
/** More than a goal that stands alone needs: "support the team, give feedback" only says the vague word in others. */
const CLEARLY_SPELLED_OUT = LEAST + 2;

function judgeAll(statement: GoalStatement): GoalJudgement {
  const reading = readGoal(statement);
  const evidence = evidenceIn(reading);
  const score = evidence.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
  const vague = vaguestOf(evidence);
  const verdict = score >= LEAST ? 'strong' : vague === undefined ? 'unseen' : 'vague';
  return {
    verdict,
    score,
    evidence,
    vagueWords: vague && spanOf(reading, vague.at),
    mainVagueness: vague?.kind ?? 'bare',
    core: spanOf(reading, coreOf(reading)),
    missing: partsMissingIn(evidence),
  };
}

function partsMissingIn(evidence: readonly Found[]): readonly MissingPart[] {
  const told = evidence.map(({ kind }) => PART_TOLD[kind]);
  return PARTS.filter((part) => !told.includes(part));
}

const PARTS = ['act', 'occasion', 'audience', 'figure', 'time'] as const satisfies readonly MissingPart[];

const PART_TOLD: Readonly<Partial<Record<EvidenceKind, MissingPart>>> = {
  act: 'act',
  means: 'act',
  occasion: 'occasion',
  audience: 'audience',
  'from-to': 'figure',
  mark: 'figure',
  count: 'figure',
  deadline: 'time',
  'date-alone': 'time',
};

/** What leaves most open. */
function vaguestOf(evidence: readonly Found[]): Found | undefined {
  const isSoft = evidence.some(({ kind }) => kind === 'soft');
  let vaguest: Found | undefined;
  let least = Infinity;
  for (const found of evidence) {
    const order = ORDER.get(found.kind);
    // "Own the platform": which platform is the lesser question.
    if (order === undefined || order >= least || (found.kind === 'broad-thing' && isSoft)) continue;
    vaguest = found;
    least = order;
  }
  return vaguest;
}

/** Whether it is vague even as an outcome wanted: an improvement of something generic, and nothing that tells it apart. */
export function isVagueEvenForObjective({ score, evidence }: GoalJudgement): boolean {
  return (
    score < LEAST &&
    evidence.some(({ kind }) => OPENINGS.has(kind)) &&
    evidence.some(({ kind }) => kind === 'bare')
  );
}

const OPENINGS: ReadonlySet<EvidenceKind> = new Set([
  'improving',
  'improving-thing',
  'mind',
  'state',
  'amount-without-figure',
  'amount-of-quality',
  'soft',
] as const);

/** Those that leave most open, first: what the goal opens with comes before what stands in it. */
const VAGUE = [
  'improving',
  'improving-thing',
  'mind',
  'state',
  'amount-without-figure',
  'amount-of-quality',
  'intention',
  'comparative',
  'feeling',
  'generic-thing',
  'generic-aside',
  'someday',
  'broad-thing',
  'comparative-aside',
  'jargon',
  'praise',
  'unbounded',
] as const satisfies readonly EvidenceKind[];
const ORDER: ReadonlyMap<EvidenceKind, number> = new Map(VAGUE.map((kind, index) => [kind, index]));
