/** The text of one file -> everything known of it alone. Never throws, whatever the text is. */
import { readBody, type Body } from '../parse/body';
import { readFrontMatter } from '../parse/front-matter';
import { once } from '../text/once';
import { createSourceText } from '../text/source-text';
import type { GoalFile, Unreadable } from './document';
import { FIELDS } from './fields';
import { isProse } from './prose-fields';
import { DIAGNOSIS_QUESTIONS } from './questions';
import { readAnswers, readCheckIn } from './read-check-in';
import { NO_GOAL, readGoal } from './read-goal';

/** A larger file is refused; ask for its size before reading it. In bytes, and in UTF-16 units of a text. */
export const FILE_SIZE_LIMIT = 4 * 1024 * 1024;

export interface GoalFileInput {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly content: string | { readonly unreadable: Unreadable };
}

/** `undefined` for a file without front matter, which is no goal. */
export function parseGoalFile(input: GoalFileInput, extraFields: ReadonlySet<string>): GoalFile | undefined {
  const { path, content } = input;
  if (typeof content !== 'string') return unreadableGoalFile(path, content.unreadable);
  if (content.length > FILE_SIZE_LIMIT) return unreadableGoalFile(path, 'size');

  const source = createSourceText(content);
  const frontMatter = readFrontMatter(source, isProse);
  const { scan, yaml } = frontMatter;
  if (scan.kind === 'none') return undefined;
  // Each part when it is first asked for: who merges texts asks for no field, and a goal that others name for fields alone.
  const fields = once(() =>
    yaml.root === undefined ? { goal: NO_GOAL, issues: [] } : readGoal(yaml.root, extraFields),
  );
  const body = once(() => (scan.kind === 'block' ? readBody(source, scan.bodyLine) : NO_BODY));
  const checkIns = once(() => body().checkIns.map(readCheckIn));
  const diagnosis = once(() => readAnswers(body().diagnosis, DIAGNOSIS_QUESTIONS));
  return {
    path,
    source,
    yaml,
    fields: FIELDS,
    get issues() {
      return yaml.errors.length === 0 ? fields().issues : [];
    },
    unreadable: undefined,
    frontMatter,
    get goal() {
      return fields().goal;
    },
    get checkIns() {
      return checkIns();
    },
    get diagnosis() {
      return diagnosis();
    },
    get body() {
      return body();
    },
  };
}

const NO_BODY: Body = readBody(createSourceText(''), 0);

function unreadableGoalFile(path: string, unreadable: Unreadable): GoalFile {
  const source = createSourceText('');
  return {
    path,
    source,
    yaml: { root: undefined, errors: [], limit: undefined },
    fields: FIELDS,
    issues: [],
    unreadable,
    frontMatter: readFrontMatter(source),
    goal: NO_GOAL,
    checkIns: [],
    diagnosis: [],
    body: NO_BODY,
  };
}
