/**
 * Edits of a goal file by what is meant: set or remove a key, log a check-in. Each change is the smallest edit in the
 * file's own style, and is made only when reading the result shows that change and nothing else.
 */
import type { Config } from '../model/config';
import type { GoalFile } from '../model/document';
import { parseGoalFile } from '../model/goal-file';
import { applyEdits, areDisjoint, type TextEdit } from '../text/edits';
import {
  diagnosisStep,
  logStep,
  sectionStep,
  type NewAnswer,
  type NewLogEntry,
  type Step,
} from './body-edits';
import { editsOf, piecesOf, withEdits } from './composed-edits';
import { whyNotEditable, whyYamlNotEditable } from './refusals';
import { removeStep, setStep } from './yaml-steps';
import type { NewValue } from './new-value';

/** Verified: reading the result shows the change and nothing else; or why it must not be made. */
export type EditResult =
  | {
      readonly ok: true;
      /** Disjoint and in order, for the text as it was. */
      readonly edits: readonly TextEdit[];
      /** The whole result. */
      readonly text: string;
    }
  | {
      readonly ok: false;
      /** One or two plain sentences. */
      readonly reason: string;
    };

export type GoalChange =
  /** Replaces the value, or inserts the key at its usual place. */
  | { readonly kind: 'set'; readonly path: readonly string[]; readonly value: NewValue }
  | { readonly kind: 'remove'; readonly path: readonly string[] }
  /** Adds an entry to the log in the order of dates, and the log where there is none. */
  | { readonly kind: 'log'; readonly entry: NewLogEntry }
  /** Makes or completes `## Diagnosis`; with `isRevised`, an answer that is there gives way to another one. */
  | { readonly kind: 'diagnosis'; readonly answers: readonly NewAnswer[]; readonly isRevised?: true }
  /** Appends a paragraph below a `##` heading, which is made where it is not there. */
  | { readonly kind: 'section'; readonly heading: string; readonly text: string };

/** All of the changes, one after the other, or none of them. */
export function editGoal(file: GoalFile, changes: readonly GoalChange[], config: Config): EditResult {
  const reason = whyNotEditable(file);
  if (reason !== undefined) return { ok: false, reason };
  let current = file;
  let pieces = piecesOf(file.source.text);
  const waiting = [...changes];
  for (let change = waiting.shift(); change !== undefined; change = waiting.shift()) {
    const step = stepOf(current, change, config);
    if ('reason' in step) return { ok: false, reason: step.reason };
    if (step.edits.length === 0) continue;
    const content = areDisjoint(step.edits) ? applyEdits(current.source.text, step.edits) : undefined;
    const after =
      content === undefined ? undefined : parseGoalFile({ path: file.path, content }, config.extraFields);
    if (after === undefined || !step.isAsMeant(after)) return { ok: false, reason: reasonFor(change, after) };
    pieces = withEdits(pieces, step.edits);
    current = after;
    // Another spelling of the key may have stood behind it.
    if (change.kind === 'remove') waiting.unshift(change);
  }
  return { ok: true, edits: editsOf(pieces, file.source.text), text: current.source.text };
}

function stepOf(file: GoalFile, change: GoalChange, config: Config): Step {
  const isExtra = (key: string): boolean => config.extraFields.has(key);
  switch (change.kind) {
    case 'set':
    case 'remove': {
      const reason = whyYamlNotEditable(file);
      if (reason !== undefined) return { reason };
      return change.kind === 'set'
        ? setStep(file, change.path, change.value, isExtra)
        : removeStep(file, change.path, isExtra);
    }
    case 'log':
      return logStep(file, change.entry);
    case 'diagnosis':
      return diagnosisStep(file, change.answers, change.isRevised === true);
    case 'section':
      return sectionStep(file, change.heading, change.text);
  }
}

function reasonFor(change: GoalChange, after: GoalFile | undefined): string {
  if (change.kind === 'set' && after?.yaml.limit?.limit === 'size') {
    return `The front matter would be too large to be read. Shorten ${change.path.join('.')}.`;
  }
  return change.kind === 'set' || change.kind === 'remove'
    ? `${change.path.join('.')} cannot be changed here without changing something else. Change it by hand.`
    : 'Something else would change with it: a code block or a comment may not be closed. Write it by hand.';
}
