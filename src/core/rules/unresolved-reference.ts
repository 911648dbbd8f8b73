import type { GoalFile } from '../model/document';
import type { Located } from '../model/goal';
import { isObjective, isWhole, objectivesById, type GoalSet } from '../model/goal-set';
import { isPrivate } from './goal-names';
import { nearest } from '../text/nearest';
import type { SetFinding, SetRule } from './rule';
import { replaceText } from '../edit/yaml-edits';

export const unresolvedReference: SetRule = {
  id: 'unresolved-reference',
  scope: 'set',
  byName: true,
  severity: 'error',
  summary: 'A goal aligns to an objective that is not there.',
  why: 'Nobody can follow the alignment, and the objective does not count the goal.',
  bad: 'aligns_to: [customer-trust] # the objective is customer-trust-2026',
  good: 'aligns_to: [customer-trust-2026]',
  check: (set) => {
    // Its id tells what a private objective is about.
    const known = [...objectivesById(set)].filter(([, files]) => !files.some(isPrivate));
    const suggest = suggester(known.map(([id]) => id));
    const unread = namesOfUnread(set);
    const findings: SetFinding[] = [];
    for (const file of set.files) {
      if (!isWhole(file)) continue;
      for (const reference of file.goal.alignsTo) {
        const named = set.byId.get(reference.value);
        if (named === undefined) {
          if (!unread.has(reference.value)) findings.push(absent(file, reference, suggest(reference.value)));
        } else if (named.every((other) => other === file)) {
          findings.push(itself(file, reference));
        } else if (!named.some(mayBeObjective)) {
          findings.push(noObjective(file, reference, named));
        }
      }
    }
    return findings;
  },
};

function absent(file: GoalFile, { value, span }: Located<string>, near: string | undefined): SetFinding {
  const start = `No objective has the id ${value}.`;
  if (near === undefined) {
    return { file, span, message: `${start} Name an objective that is there, or add this one.` };
  }
  const fix = { title: `Change to ${near}`, edits: [replaceText(span, near)], safe: false };
  return { file, span, message: `${start} Did you mean ${near}?`, fixes: [fix] };
}

function itself(file: GoalFile, { span }: Located<string>): SetFinding {
  return {
    file,
    span,
    message: `This ${isObjective(file) ? 'objective' : 'goal'} aligns to itself. Name the objective it serves, or take this id out.`,
  };
}

function noObjective(
  file: GoalFile,
  { value, span }: Located<string>,
  named: readonly GoalFile[],
): SetFinding {
  const related = named.slice(0, 1).flatMap(({ path, goal: { type } }) => {
    return type === undefined ? [] : [{ path, span: type.span, message: 'The goal with this id.' }];
  });
  const message = `${value} is a goal and no objective. Name the objective that both serve.`;
  return { file, span, message, related };
}

/** A type that could not be read is that file's problem, and may well be meant as this one. */
function mayBeObjective(file: GoalFile): boolean {
  return file.goal.type === undefined || isObjective(file);
}

/** The file names of goals whose id could not be read: mostly the id, and one broken file is one problem. */
function namesOfUnread(set: GoalSet): ReadonlySet<string> {
  return new Set(
    set.files
      .filter((file) => file.goal.id === undefined)
      .map(({ path }) => path.slice(path.lastIndexOf('/') + 1).replace(/(?:\.goal)?\.md$/, '')),
  );
}

/** How many pairs of ids are compared at most, so that many dead references to many objectives stay quick. */
const MOST_COMPARISONS = 100_000;

function suggester(ids: readonly string[]): (id: string) => string | undefined {
  const found = new Map<string, string | undefined>();
  return (id) => {
    if (!found.has(id) && (found.size + 1) * ids.length <= MOST_COMPARISONS) {
      found.set(id, nearest(id, ids) ?? longerOrShorter(id, ids));
    }
    return found.get(id);
  };
}

/** The one id that says the same words and some more or less behind them: `customer-trust` for `customer-trust-2026`. */
function longerOrShorter(id: string, ids: readonly string[]): string | undefined {
  const alike = ids.filter((other) => other.startsWith(`${id}-`) || id.startsWith(`${other}-`));
  return alike.length === 1 ? alike[0] : undefined;
}
