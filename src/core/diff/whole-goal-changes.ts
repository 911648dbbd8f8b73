/** Goals that come, go, or cannot be compared because one side cannot be read. */
import { isFactsInConflict, type GoalFile } from '../model/document';
import { isWhole } from '../model/goal-set';
import type { Finding } from './change';

export function added(file: GoalFile, wasPassedOver: boolean): readonly Finding[] {
  const { title, id, type, owner } = file.goal;
  if (!isWhole(file)) return unreadable(undefined, file);
  const kind = type?.value === 'objective' ? 'objective' : `${type?.value ?? ''} goal`.trim();
  const whose = owner === undefined ? '' : ` of ${owner.value}`;
  return [
    {
      kind: 'goal-added',
      field: null,
      before: null,
      after: title?.value ?? id?.value ?? file.path,
      attention: 'note',
      message:
        `New ${kind}${whose}, ${file.goal.status?.value ?? 'without a status'}.` +
        (wasPassedOver ? ' The file was there, and the configuration reads it only now.' : ''),
      afterSpan: title?.span ?? id?.span,
    },
  ];
}

/** With the path at which it still is, where the configuration does not read that. */
export function removed(file: GoalFile, passedOverAt: string | undefined): readonly Finding[] {
  const { title, id, status } = file.goal;
  const was = status === undefined ? '' : ` It was ${status.value}.`;
  return [
    {
      kind: 'goal-removed',
      field: null,
      before: title?.value ?? id?.value ?? file.path,
      after: null,
      attention: 'review',
      message: `${wentTo(file, passedOverAt)}${was}`,
      beforeSpan: title?.span ?? id?.span,
    },
  ];
}

function wentTo({ path }: GoalFile, passedOverAt: string | undefined): string {
  if (passedOverAt === undefined) return 'The goal was removed.';
  return passedOverAt === path
    ? 'The configuration no longer reads the goal; its file is still there.'
    : `The goal was moved to ${passedOverAt}, which the configuration does not read.`;
}

/** What moved a file tells nothing of what is in it. */
export function moved(before: GoalFile, after: GoalFile): readonly Finding[] {
  if (before.path === after.path) return [];
  return [
    {
      kind: 'goal-moved',
      field: null,
      before: before.path,
      after: after.path,
      attention: 'note',
      message: `Moved from ${before.path}.`,
    },
  ];
}

export function unreadable(before: GoalFile | undefined, after: GoalFile): readonly Finding[] {
  const was = before === undefined || !isWhole(before) ? '' : ' It could be read before.';
  return unreadableFinding({
    message: `The goal cannot be read, so that nobody can tell what changed: ${whyUnreadable(after)}.${was}`,
    afterSpan: after.yaml.errors[0]?.span ?? after.yaml.limit?.span,
  });
}

/** What it said before nobody knows; that it can be read now is good news all the same. */
export function readable(before: GoalFile): readonly Finding[] {
  return unreadableFinding({
    message: `The goal could not be read before, because ${whyUnreadable(before)}. It can be now: read it as a whole.`,
    beforeSpan: before.yaml.errors[0]?.span,
  });
}

/** The facts can be compared all the same. */
export function unreadableBody(before: GoalFile, after: GoalFile): readonly Finding[] {
  return unreadableFinding({
    field: 'body',
    message:
      'The text below the front matter is too long to be read, so that nobody can tell what changed in it.',
    beforeSpan: before.body.logHeading,
    afterSpan: after.body.logHeading,
  });
}

function unreadableFinding(
  said: Pick<Finding, 'message' | 'beforeSpan' | 'afterSpan'> & { readonly field?: string },
): readonly Finding[] {
  return [{ kind: 'unreadable', field: null, before: null, after: null, attention: 'review', ...said }];
}

function whyUnreadable(file: GoalFile): string {
  const {
    unreadable: reason,
    frontMatter: { scan },
    yaml,
  } = file;
  if (reason === 'encoding') return 'it is not UTF-8 text';
  if (reason === 'size') return 'it is too large';
  if (isFactsInConflict(file)) return 'it has conflict markers';
  if (scan.kind === 'unclosed') return 'its front matter is not closed';
  if (scan.kind === 'language') return 'its front matter is not YAML';
  return yaml.limit === undefined ? 'its YAML has an error' : 'its front matter is too large or too deep';
}
