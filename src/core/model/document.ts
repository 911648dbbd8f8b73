/**
 * A goal file or a configuration file as the rules see it: where it is, its text, its YAML and what reading the keys
 * found. The last two are empty when the YAML has errors: one mistake is reported once.
 */
import type { FrontMatter } from '../parse/front-matter';
import type { Body } from '../parse/body';
import type { YamlTree } from '../parse/yaml-tree';
import { conflictsIn } from '../text/conflict-markers';
import type { SourceText } from '../text/source-text';
import type { FieldIssue } from './field-issue';
import type { FieldDefinition } from './fields';
import type { Answer, CheckIn, Goal } from './goal';

export interface YamlDocument {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly source: SourceText;
  readonly yaml: YamlTree;
  readonly fields: readonly FieldDefinition[];
  readonly issues: readonly FieldIssue[];
}

export interface GoalFile extends YamlDocument {
  /** Why there is no text to read; the text is empty then. */
  readonly unreadable: Unreadable | undefined;
  readonly frontMatter: FrontMatter;
  /** Also where the YAML has errors: as much as could be read, so that other goals still find this one. */
  readonly goal: Goal;
  readonly checkIns: readonly CheckIn[];
  readonly diagnosis: readonly Answer[];
  readonly body: Body;
}

export function isGoalFile(document: YamlDocument): document is GoalFile {
  return 'frontMatter' in document;
}

/** Where the body starts, which is at the end of the text where there is none. */
export function bodyStart({ source, frontMatter: { scan } }: GoalFile): number {
  return scan.kind === 'block' ? source.lineSpan(scan.bodyLine).start : source.text.length;
}

/** Whether a conflict begins above the body, so that neither its YAML nor where that ends is worth another word. */
export function isFactsInConflict(document: YamlDocument): boolean {
  const [first] = conflictsIn(document.source);
  if (first === undefined || !isGoalFile(document)) return first !== undefined;
  const { scan } = document.frontMatter;
  return scan.kind !== 'block' || first.opening.start < scan.closing.start;
}

export type Unreadable = 'encoding' | 'size';
