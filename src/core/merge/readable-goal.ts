/** A text read as far as a merge by meaning needs it, or not at all. */
import { bodyStart, type GoalFile } from '../model/document';
import { FIELDS, type FieldDefinition } from '../model/fields';
import { parseGoalFile } from '../model/goal-file';
import { hasConflictMarkers } from '../text/conflict-markers';
import { bodyParts, NO_BODY, type BodyParts } from './body-parts';
import { unitsOf, type Unit } from './units';
import { linesOf } from './pieces';
import { dataOf, mapOf, type DataMap } from './yaml-data';

export interface ReadableGoal {
  /** `undefined` for what was not there yet. */
  readonly file: GoalFile | undefined;
  readonly text: string;
  /** Of the text, each with its end. */
  readonly lines: readonly string[];
  readonly data: DataMap;
  /** `undefined` where the keys have no lines of their own. */
  readonly units: readonly Unit[] | undefined;
  /** `undefined` where it cannot be told what is the log. */
  readonly body: BodyParts | undefined;
  /** The lines of dashes, as written. */
  readonly opening: string;
  readonly closing: string;
  /** What stands below them. */
  readonly below: string;
}

const NOT_THERE: ReadableGoal = {
  file: undefined,
  text: '',
  lines: [],
  data: mapOf(new Map()),
  units: [],
  body: NO_BODY,
  opening: '',
  closing: '',
  below: '',
};

/** `undefined` for what has no front matter, or some that cannot be read with certainty. */
export function readableGoal(
  text: string,
  fields: readonly FieldDefinition[] = FIELDS,
): ReadableGoal | undefined {
  if (text === '') return NOT_THERE;
  const ended = withLastEol(text);
  const file = parseGoalFile({ path: 'goal.md', content: ended }, new Set());
  if (file?.frontMatter.scan.kind !== 'block' || hasConflictMarkers(text)) return undefined;
  const { scan, yaml } = file.frontMatter;
  if (yaml.errors.length > 0 || yaml.root === undefined || file.body.tooLong) return undefined;
  const data = dataOf(yaml.root, fields);
  if (data === undefined) return undefined;
  const lines = linesOf(ended);
  const start = bodyStart(file);
  return {
    file,
    text: ended,
    lines,
    data,
    units: unitsOf(file, yaml.root, data, fields, { from: 1, to: scan.bodyLine - 1, all: lines }),
    body: bodyParts(file, lines),
    opening: ended.slice(0, file.source.lineSpan(1).start),
    closing: ended.slice(scan.closing.start, start),
    below: ended.slice(start),
  };
}

/** Whole lines alone are merged. */
function withLastEol(text: string): string {
  if (/[\r\n]$/.test(text)) return text;
  return text + (/\r\n|\r|\n/.exec(text)?.[0] ?? '\n');
}
