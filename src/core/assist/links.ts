/** What of a goal can be opened: evidence and `[[id]]`. Only addresses of the web and files of the repository. */
import type { GoalFile } from '../model/document';
import { readEvidence } from '../model/evidence';
import type { GoalSet } from '../model/goal-set';
import type { Span } from '../text/source-text';
import { proseMentionsIn, spanOfText } from './mentions';
import { evidenceOf } from './evidence-places';

export type Link =
  /** `http`, `https` or `mailto`, and no other scheme. */
  | { readonly kind: 'address'; readonly address: string; readonly span: Span }
  /** Relative to the root, and never outside it; whether it exists is not known. */
  | { readonly kind: 'path'; readonly path: string; readonly span: Span }
  /** Of several goals with the id the first one. */
  | { readonly kind: 'goal'; readonly file: GoalFile; readonly span: Span };

export function linksOf(set: GoalSet, file: GoalFile): readonly Link[] {
  return [
    ...evidenceOf(file).flatMap((located): readonly Link[] => {
      const { value } = located;
      const span = spanOfText(file.source, located);
      if (ADDRESS.test(value)) return [{ kind: 'address', address: value, span }];
      const evidence = readEvidence(value);
      return evidence.kind === 'path' ? [{ kind: 'path', path: evidence.path, span }] : [];
    }),
    ...proseMentionsIn(file).flatMap((mention): readonly Link[] => {
      const goal = mention.kind === 'id' ? set.byId.get(mention.name)?.[0] : undefined;
      return goal === undefined ? [] : [{ kind: 'goal', file: goal, span: mention.span }];
    }),
  ];
}

const ADDRESS = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;
