/** Why a file must not be edited by anything but a hand: what is in it cannot be told with certainty. */
import type { GoalFile, YamlDocument } from '../model/document';
import type { YamlErrorCode } from '../parse/yaml-tree';
import { hasConflictMarkers } from '../text/conflict-markers';

/** One or two plain sentences; `undefined` where the file can be edited. */
export function whyNotEditable({ unreadable, source, frontMatter: { scan } }: GoalFile): string | undefined {
  if (unreadable === 'encoding') return 'The file is not UTF-8. Save it as UTF-8 first.';
  if (unreadable === 'size') return 'The file is too large to be read.';
  if (hasConflictMarkers(source.text)) return IN_CONFLICT;
  switch (scan.kind) {
    case 'block':
      return undefined;
    case 'none':
      return 'The file has no front matter, so it is no goal.';
    case 'unclosed':
      return 'The front matter is never closed. Add a line of three dashes below it first.';
    case 'language':
      return 'The front matter is not YAML. Begin it with a line of three dashes alone first.';
  }
}

/** For a file that git left a conflict in. */
export const IN_CONFLICT = 'The file has conflict markers. Resolve the conflict first.';

/** For a text whose lines are to be written elsewhere or as something else. */
export const COMMENT_BEHIND_SIGN =
  'A comment stands behind the sign of a block text. Change it by hand, so that it is not lost.';

/** Where the YAML has errors nobody knows what else an edit of it would change. */
export function whyYamlNotEditable({ yaml, source }: YamlDocument): string | undefined {
  if (yaml.limit !== undefined) return 'The YAML is too long or too deep to be read. Change it by hand.';
  const [error] = yaml.errors;
  if (error === undefined) return undefined;
  const line = source.positionAt(error.span.start).line + 1;
  const what = UNREAD[error.code];
  return what === undefined
    ? `Line ${line} has a mistake in its YAML. Correct it first.`
    : `Line ${line} has ${what}. Remove it first.`;
}

const UNREAD: Partial<Record<YamlErrorCode, string>> = {
  alias: 'a YAML alias, which is not read',
  anchor: 'a YAML anchor, which is not read',
  tag: 'a YAML tag, which is not read',
  'duplicate-key': 'a key that is there twice',
};
