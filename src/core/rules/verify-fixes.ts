/**
 * Whether fixes do what they say: the text is read again with them in it, their problems must be gone and everything
 * else must say what it said. Nothing is applied or offered without this.
 */
import { whyUnsafe } from '../edit/verify-edits';
import type { YamlDocument } from '../model/document';
import type { TextEdit } from '../text/edits';
import type { SourceText } from '../text/source-text';
import { checkInOrder } from './check-in-order';
import type { Problem, ProblemFix } from './problem';

/** A document, and all there is to say of it. */
export interface Reading {
  readonly document: YamlDocument;
  readonly problems: readonly Problem[];
}

export interface ProposedFix {
  readonly problem: Problem;
  readonly edits: readonly TextEdit[];
}

/** Why these fixes, made together, would not do: one or two sentences. */
export function whyNotMended(
  before: Reading,
  after: Reading,
  fixes: readonly ProposedFix[],
): string | undefined {
  const edits = fixes.flatMap((fix) => fix.edits);
  const moves = fixes.some(({ problem }) => isMove(problem));
  const reason = whyUnsafe(before.document, after.document, edits, moves);
  if (reason !== undefined) return reason;
  const said = countSame(before.problems);
  const left = countSame(after.problems);
  const isMended = [...countSame(fixes.map(({ problem }) => problem))].every(
    ([problem, mended]) => (left.get(problem) ?? 0) <= (said.get(problem) ?? 0) - mended,
  );
  return isMended ? undefined : 'The problem would still be there.';
}

/** Whether mending it moves whole check-ins. */
export function isMove({ rule }: Problem): boolean {
  return rule === checkInOrder.id;
}

/** A fix's edits as offsets of the text that its problem was found in. */
export function textEditsOf(source: SourceText, fix: ProblemFix): readonly TextEdit[] {
  return fix.edits.map(({ range, newText }) => ({
    span: { start: source.offsetAt(range.start), end: source.offsetAt(range.end) },
    newText,
  }));
}

/** How many problems of one rule say the same. */
function countSame(problems: readonly Problem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, message } of problems) {
    const said = `${rule} ${message}`;
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  return counts;
}
