/** Where a goal names evidence. Whether a text is a path or an address is for `model/evidence.ts` to say. */
import type { GoalFile } from '../model/document';
import type { Located } from '../model/goal';

/** Under `evidence`, and the answers to Evidence in the log that are a path and nothing else. */
export function evidenceOf({ goal, checkIns, source }: GoalFile): readonly Located<string>[] {
  const inLog = checkIns.flatMap(({ answers }) =>
    answers.flatMap(({ label, valueSpan }) => {
      const value = source.text.slice(valueSpan.start, valueSpan.end);
      return label === 'Evidence' && /^[^\s[\]()<>`*]+$/.test(value) ? [{ value, span: valueSpan }] : [];
    }),
  );
  return [...goal.evidence, ...inLog];
}
