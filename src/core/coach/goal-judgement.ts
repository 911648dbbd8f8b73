/**
 * What the words of a goal statement amount to: what in it can be seen, what leaves that open, and what is missing.
 * Judges the wording alone, not whether the goal is wise, and not whether the file has a date or a metric beside it.
 */
import type { Span } from '../text/source-text';
import { evidenceIn, type Evidence } from './goal-evidence';
import { coreOf, spanOf } from './goal-found';
import type { GoalStatement } from './goal-reading';
import { LEAST, WEIGHTS, type EvidenceKind } from './goal-weights';

export interface GoalJudgement {
  /** `vague` says it in words open to many meanings; `unseen` says something, of which nobody sees anything. */
  readonly verdict: 'strong' | 'vague' | 'unseen';
  readonly score: number;
  readonly evidence: readonly Evidence[];
  /** The words that leave most open, where it is vague; offsets in the text. */
  readonly vagueWords: readonly Span[];
  /** The kind of the first of them. */
  readonly mainVagueness: EvidenceKind;
  /** What is done, and to what; offsets in the text. */
  readonly core: Span;
  readonly missing: readonly MissingPart[];
}

/** What would tell that it is done: what is done, for whom, how often, by how much. */
export type MissingPart = 'act' | 'figure' | 'audience' | 'occasion' | 'time';

export function judgeGoal(statement: GoalStatement): GoalJudgement {
  const { reading, evidence } = evidenceIn(statement);
  const score = evidence.reduce((sum, { kind }) => sum + WEIGHTS[kind], 0);
  const found = new Set(evidence.map(({ kind }) => kind));
  const vague = evidence
    // "Own the platform": which platform is the lesser question.
    .filter(({ kind }) => VAGUE.has(kind) && !(kind === 'broad-thing' && found.has('soft')))
    .sort((a, b) => orderOf(a) - orderOf(b));
  const verdict = score >= LEAST ? 'strong' : vague.length > 0 ? 'vague' : 'unseen';
  const has = (...kinds: readonly EvidenceKind[]): boolean => kinds.some((kind) => found.has(kind));
  const missing: MissingPart[] = [];
  if (!has('act', 'means')) missing.push('act');
  if (!has('occasion')) missing.push('occasion');
  if (!has('audience')) missing.push('audience');
  if (!has('from-to', 'mark', 'count')) missing.push('figure');
  if (!has('deadline', 'date-alone')) missing.push('time');
  return {
    verdict,
    score,
    evidence,
    vagueWords: vague.map(({ span }) => span),
    mainVagueness: vague[0]?.kind ?? 'bare',
    core: spanOf(reading, coreOf(reading)),
    missing,
  };
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
const VAGUE: ReadonlySet<EvidenceKind> = new Set([
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
] as const);
const ORDER: ReadonlyMap<EvidenceKind, number> = new Map([...VAGUE].map((kind, index) => [kind, index]));

function orderOf({ kind }: Evidence): number {
  return ORDER.get(kind) ?? VAGUE.size;
}
