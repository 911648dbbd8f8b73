import { isGoalFile, type YamlDocument } from '../model/document';
import { fencesIn } from '../parse/body';
import { conflictsIn, type Conflict } from '../text/conflict-markers';
import type { DocumentRule, Finding } from './rule';

export const conflictMarkers: DocumentRule = {
  id: 'conflict-markers',
  scope: 'document',
  severity: 'error',
  summary: 'The file has conflict markers, which git leaves where two versions contradict.',
  why: 'Both versions stand there one below the other, so nobody can tell which of them counts.',
  bad: '<<<<<<< HEAD\ntarget: 4.2\n=======\ntarget: 3.5\n>>>>>>> feature',
  good: 'target: 4.2',
  check: (document) =>
    leftConflicts(document).map(({ opening, closing }): Finding => ({
      span: opening,
      message: `A conflict stands here, down to line ${document.source.positionAt(closing.start).line + 1}. Keep what is right of its two versions, and remove the marker lines.`,
    })),
};

/** A text may show in a code block what a conflict looks like. */
function leftConflicts(document: YamlDocument): readonly Conflict[] {
  const conflicts = conflictsIn(document.source);
  if (conflicts.length === 0 || !isGoalFile(document)) return conflicts;
  const { scan } = document.frontMatter;
  const fences = scan.kind === 'block' ? fencesIn(document.source, scan.bodyLine) : [];
  return conflicts.filter(
    ({ opening, closing }) => !fences.some(({ start, end }) => start <= opening.start && closing.end <= end),
  );
}
