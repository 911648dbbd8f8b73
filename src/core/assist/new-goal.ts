/**
 * A new goal file: its text from what is known of the goal, and its id from the title. What the type needs and nobody
 * has said yet is a placeholder, so that a check reports it.
 */
import { answerLines, itemText, USUAL_STYLE } from '../edit/answer-text';
import type { NewAnswer } from '../edit/body-edits';
import { blockText, scalarText } from '../edit/scalar-text';
import { isTextField } from '../edit/new-value';
import type { CalendarDate } from '../model/calendar-date';
import { FIELDS, ID_MAX_LENGTH, isNeeded, type FieldDefinition } from '../model/fields';
import { parseGoalFile } from '../model/goal-file';
import { kebabCase } from '../model/kebab-case';
import { strengthOf, type Strength } from '../coach/strength';
import type { Config } from '../model/config';
import type { Cadence, CauseKind, GoalType, SetBy, Status } from '../model/vocabulary';

export interface NewGoal {
  readonly type: GoalType;
  readonly title: string;
  readonly owner: string;
  /** From the title where it is not given. */
  readonly id?: string | undefined;
  /** Active where it is not given. */
  readonly status?: Status | undefined;
  readonly manager?: string | undefined;
  readonly setBy?: SetBy | undefined;
  readonly created: CalendarDate;
  readonly due?: CalendarDate | undefined;
  readonly cadence?: Cadence | undefined;
  readonly gap?: string | undefined;
  readonly rootCause?:
    { readonly kind?: CauseKind | undefined; readonly detail?: string | undefined } | undefined;
  readonly goal?: string | undefined;
  readonly metric?:
    | {
        readonly measure?: string | undefined;
        readonly baseline?: GivenNumber | undefined;
        readonly target?: GivenNumber | undefined;
        readonly unit?: string | undefined;
      }
    | undefined;
  readonly ownership?:
    | {
        readonly employee?: string | undefined;
        readonly manager?: string | undefined;
        readonly organization?: string | undefined;
      }
    | undefined;
  readonly alignsTo?: readonly string[] | undefined;
  readonly diagnosis?: readonly NewAnswer[] | undefined;
}

/** A text is what somebody typed, and stays digit for digit: `1.10` is no `1.1` to who counts decimals. */
type GivenNumber = number | string;

/** Keys in their usual order; it ends with an empty log. */
export function newGoalText(goal: NewGoal, eol: '\n' | '\r\n' = '\n'): string {
  const status = goal.status ?? 'active';
  const values = valuesOf(goal, status);
  const isNeededHere = (field: FieldDefinition): boolean => isNeeded(field, goal.type, status);
  const keys = FIELDS.flatMap((field) => linesFor(field, values[field.key], '', isNeededHere));
  const answers = (goal.diagnosis ?? [])
    .map(({ label, value }) => ({ label, value: answerLines(value).join('\n') }))
    .filter(({ value }) => value !== '')
    .map((answer) => itemText(answer, USUAL_STYLE, '\n'));
  const diagnosis = answers.length === 0 ? [] : ['## Diagnosis', '', ...answers, ''];
  const text = ['---', ...keys, '---', '', ...diagnosis, '## Check-ins', ''].join('\n');
  return eol === '\n' ? text : text.replaceAll('\n', eol);
}

/** The strength that the goal has once it is written. */
export function strengthOfNewGoal(goal: NewGoal, config: Pick<Config, 'language'>): Strength {
  const file = parseGoalFile({ path: 'goal.md', content: newGoalText(goal) }, new Set());
  if (file === undefined) throw new Error('A new goal has no front matter.');
  return strengthOf(file.goal, config);
}

type Value = string | number | readonly string[] | Values;
interface Values {
  readonly [key: string]: Value | undefined;
}

function valuesOf(goal: NewGoal, status: Status): Values {
  const { title, type, owner, manager, created, due, cadence, gap, rootCause, metric, ownership } = goal;
  return {
    id: goal.id ?? kebabCase(title),
    title,
    type,
    status,
    owner,
    manager,
    set_by: goal.setBy,
    created,
    due,
    cadence,
    gap,
    root_cause: rootCause,
    goal: goal.goal,
    metric,
    ownership,
    aligns_to: goal.alignsTo,
  };
}

/** The lines of a key; none where it has no value and needs none. */
function linesFor(
  field: FieldDefinition,
  value: Value | undefined,
  indent: string,
  isNeededHere: (field: FieldDefinition) => boolean,
): readonly string[] {
  const { key, shape, placeholder } = field;
  const isGiven = hasText(value);
  if (!isGiven && !isNeededHere(field)) return [];
  if (shape.kind === 'parts') {
    const parts = isValues(value) ? value : {};
    const below = shape.parts.flatMap((part) => linesFor(part, parts[part.key], `${indent}  `, isNeededHere));
    return [`${indent}${key}:`, ...below];
  }
  if (!isGiven || isValues(value)) return [`${indent}${key}: ${placeholder}`];
  if (typeof value !== 'string' && typeof value !== 'number') {
    return [
      `${indent}${key}: [${value.map((item) => scalarText(item, { inFlow: true, isText: true })).join(', ')}]`,
    ];
  }
  const text = String(value).replace(/\r\n?/g, '\n').trim();
  const block = text.includes('\n')
    ? blockText(text, { sign: '|', indent: `${indent}  `, eol: '\n' })
    : undefined;
  return [`${indent}${key}: ${block ?? scalarText(text, { inFlow: false, isText: isTextField(field) })}`];
}

function isValues(value: Value | undefined): value is Values {
  return typeof value === 'object' && !Array.isArray(value);
}

/** Whether a value, or one of what it consists of, says something. */
function hasText(value: Value | undefined): value is Value {
  if (value === undefined) return false;
  if (typeof value === 'object') return Object.values(value).some((part: Value | undefined) => hasText(part));
  return String(value).trim() !== '';
}

/** The title as an id that is not taken: with a number behind it where it must be. */
export function newGoalId(title: string, taken: ReadonlySet<string>): string {
  const id = kebabCase(title) || 'goal';
  let free = id;
  for (let number = 2; taken.has(free); number++) {
    const ending = `-${number}`;
    free = id.slice(0, ID_MAX_LENGTH - ending.length).replace(/-$/, '') + ending;
  }
  return free;
}
