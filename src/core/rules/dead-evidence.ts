/** Looks at the front matter's evidence alone: in the log it is prose. Links are never fetched. */
import { readEvidence } from '../model/evidence';
import { isWhole } from '../model/goal-set';
import type { SetFinding, SetRule } from './rule';

export const deadEvidence: SetRule = {
  id: 'dead-evidence',
  scope: 'set',
  severity: 'warning',
  summary: 'A path given as evidence does not exist in the repository.',
  why: 'Evidence is there to be looked at, at the latest in the review.',
  bad: 'evidence: [docs/incident-2026-03.md] # moved to docs/incidents/2026-03.md',
  good: 'evidence: [docs/incidents/2026-03.md]',
  check: ({ files }, { missingPaths }) =>
    files.filter(isWhole).flatMap((file) =>
      file.goal.evidence.flatMap(({ value, span }): SetFinding[] => {
        const message = messageFor(value, missingPaths);
        return message === undefined ? [] : [{ file, span, message }];
      }),
    ),
};

function messageFor(value: string, missingPaths: ReadonlySet<string>): string | undefined {
  const evidence = readEvidence(value);
  switch (evidence.kind) {
    case 'other':
      return undefined;
    case 'outside':
      return `${value} is no path inside this repository. Write the path from its root, with /.`;
    case 'path':
      return missingPaths.has(evidence.path)
        ? `There is no ${evidence.path} in this repository. Write the path from its root; a link starts with https://.`
        : undefined;
  }
}
