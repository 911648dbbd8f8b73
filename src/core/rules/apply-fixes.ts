/**
 * Applies the safe fixes of one file's own problems, as `goalmark fix` does: step by step, because one fix
 * can uncover the next problem, and each only once reading the result has shown that it mends its problem and changes
 * nothing else. Writes nothing.
 */
import { IN_CONFLICT } from '../edit/refusals';
import type { CalendarDate } from '../model/calendar-date';
import { CONFIG_FILE_NAME, parseConfigFile, type Config } from '../model/config';
import { parseGoalFile } from '../model/goal-file';
import { hasConflictMarkers } from '../text/conflict-markers';
import { applyEdits, areDisjoint, type TextEdit } from '../text/edits';
import { checkConfigFile, problemsOfGoalFile } from './check';
import type { Problem } from './problem';
import { isMove, textEditsOf, whyNotMended, type ProposedFix, type Reading } from './verify-fixes';

export interface FixResult {
  /** As it was where nothing was applied. */
  readonly text: string;
  readonly applied: readonly AppliedFix[];
  /** The fixes not made although they are safe in themselves. */
  readonly refused: readonly RefusedFix[];
}

export interface AppliedFix {
  readonly rule: string;
  readonly title: string;
  /** With its place in the text that the fix was applied to. */
  readonly problem: Problem;
}

export interface RefusedFix {
  /** With its place in the resulting text. */
  readonly problem: Problem;
  /** One or two sentences. */
  readonly reason: string;
}

/** What a file may cost: each reading shows whether some fixes can be made. In UTF-16 units, and in readings. */
const MOST_READ = 400_000;
const FEWEST_READINGS = 8;

/** A file that is no goal is returned as it is. */
export function fixGoalFile(
  input: { readonly path: string; readonly text: string },
  context: { readonly config: Config; readonly today: CalendarDate },
): FixResult {
  return fixText(input.text, (content) => {
    const file = parseGoalFile({ path: input.path, content }, context.config.extraFields);
    return file && { document: file, problems: problemsOfGoalFile(file, context.config, context.today) };
  });
}

export function fixConfigFile(text: string): FixResult {
  return fixText(text, (content) => {
    const document = parseConfigFile(CONFIG_FILE_NAME, content);
    return { document, problems: checkConfigFile(document) };
  });
}

function fixText(before: string, readOnce: (text: string) => Reading | undefined): FixResult {
  let readings = Math.max(FEWEST_READINGS, MOST_READ / Math.max(before.length, 1));
  const read: Read = (text) => (--readings < 0 ? 'enough' : readOnce(text));
  const applied: AppliedFix[] = [];
  const first = read(before);
  let reading = first === 'enough' ? undefined : first;
  for (;;) {
    const text = reading?.document.source.text ?? before;
    const candidates = reading === undefined ? [] : candidatesOf(reading);
    if (reading === undefined || candidates.length === 0) return { text, applied, refused: [] };
    if (hasConflictMarkers(reading.document.source.text)) {
      return { text, applied, refused: candidates.map(({ problem }) => ({ problem, reason: IN_CONFLICT })) };
    }
    const step = applyWhatCanBe(reading, candidates, read);
    if (step.reading === undefined) return { text, applied, refused: step.refused };
    applied.push(...step.batch.map(({ problem, title }) => ({ rule: problem.rule, title, problem })));
    reading = step.reading;
  }
}

type Read = (text: string) => Reading | 'enough' | undefined;

type Step =
  | { readonly reading: Reading; readonly batch: readonly Candidate[] }
  | { readonly reading: undefined; readonly refused: readonly RefusedFix[] };

/** As many as go together; where they do not, the first ones that can be made without the others. */
function applyWhatCanBe(reading: Reading, candidates: readonly Candidate[], read: Read): Step {
  const refused: RefusedFix[] = [];
  const batch = together(candidates);
  const taken = new Set(batch);
  const waiting = candidates.filter((candidate) => !taken.has(candidate));
  const parts = [batch, ...waiting.map((candidate) => [candidate])].reverse();
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    const attempt = tryFixes(reading, part, read);
    if (attempt.reading !== undefined) return { reading: attempt.reading, batch: part };
    const [only, ...more] = part;
    if (only !== undefined && more.length === 0) {
      refused.push({ problem: only.problem, reason: attempt.reason });
    } else {
      const half = part.length >> 1;
      parts.push(part.slice(half), part.slice(0, half));
    }
  }
  return { reading: undefined, refused };
}

interface Candidate extends ProposedFix {
  readonly title: string;
}

function candidatesOf({ document, problems }: Reading): Candidate[] {
  return problems.flatMap((problem) => {
    const fix = problem.fixes.find(({ safe }) => safe);
    return fix === undefined ? [] : [{ problem, title: fix.title, edits: textEditsOf(document.source, fix) }];
  });
}

/** Those that do not touch each other. What moves whole check-ins waits until there is nothing else. */
function together(candidates: readonly Candidate[]): readonly Candidate[] {
  const staying = candidates.filter(({ problem }) => !isMove(problem));
  if (staying.length === 0) return candidates.slice(0, 1);
  const batch: Candidate[] = [];
  let edits: readonly TextEdit[] = [];
  for (const candidate of inOrder(staying)) {
    // In order, so that only the edits behind its first one can be in the way.
    const start = Math.min(...candidate.edits.map(({ span }) => span.start));
    const near = edits.filter(({ span }) => span.end >= start);
    if (!areDisjoint([...near, ...candidate.edits])) continue;
    batch.push(candidate);
    edits = [...near, ...candidate.edits];
  }
  return batch;
}

function inOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  const start = ({ edits }: Candidate): number => edits[0]?.span.start ?? 0;
  return [...candidates].sort((a, b) => start(a) - start(b));
}

type Attempt = { readonly reading: Reading } | { readonly reading: undefined; readonly reason: string };

function tryFixes(before: Reading, batch: readonly Candidate[], read: Read): Attempt {
  const edits = batch.flatMap((candidate) => candidate.edits);
  const reading = read(applyEdits(before.document.source.text, edits));
  if (reading === undefined) return { reading, reason: 'The file would no longer be read as a goal.' };
  if (reading === 'enough') {
    return {
      reading: undefined,
      reason: 'Reading the file again and again would take too long. Fix it once more.',
    };
  }
  const reason = whyNotMended(before, reading, batch);
  return reason === undefined ? { reading } : { reading: undefined, reason };
}
