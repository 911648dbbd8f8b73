/** Front matter's YAML -> a goal and the issues of its keys. What cannot be read is left out, never guessed. */
import { entryOf, type YamlMap } from '../parse/yaml-tree';
import { parseCalendarDate, type CalendarDate } from './calendar-date';
import type { FieldIssue } from './field-issue';
import { createFieldTable } from './field-table';
import { FIELDS, isNeeded } from './fields';
import type { Goal, Located, Maybe } from './goal';
import { readFields, type FieldValues } from './read-fields';
import {
  CADENCES,
  CAUSE_KINDS,
  GOAL_TYPES,
  SET_BY,
  STATUSES,
  VISIBILITIES,
  type ValueDefinition,
} from './vocabulary';

const GOAL_TABLE = createFieldTable(FIELDS);

export function readGoal(
  root: YamlMap,
  extraFields: ReadonlySet<string>,
): { readonly goal: Goal; readonly issues: readonly FieldIssue[] } {
  const type = peekChoice(root, 'type', GOAL_TYPES);
  const status = peekChoice(root, 'status', STATUSES);
  const { values, issues } = readFields(root, GOAL_TABLE, {
    isNeeded: (field) => isNeeded(field, type, status),
    isExtra: (key) => extraFields.has(key),
  });
  return { goal: goalOf(values), issues };
}

export const NO_GOAL: Goal = goalOf(new Map());

/** Which keys are needed depends on two of the values. */
function peekChoice<Value extends string>(
  root: YamlMap,
  key: string,
  values: readonly ValueDefinition<Value>[],
): Value | undefined {
  const entry =
    entryOf(root, key) ??
    root.entries.find((other) => GOAL_TABLE.columnOfAlias(other.key)?.field.key === key);
  const node = entry?.value;
  if (node?.kind !== 'scalar') return undefined;
  return values.find(({ value }) => value === node.text.trim())?.value;
}

function goalOf(values: FieldValues): Goal {
  const rootCause = partsOf(values, 'root_cause');
  const metric = partsOf(values, 'metric');
  const ownership = partsOf(values, 'ownership');
  return {
    id: textOf(values, 'id'),
    title: textOf(values, 'title'),
    type: choiceOf(values, 'type', GOAL_TYPES),
    status: choiceOf(values, 'status', STATUSES),
    owner: textOf(values, 'owner'),
    manager: textOf(values, 'manager'),
    setBy: choiceOf(values, 'set_by', SET_BY),
    created: dateOf(values, 'created'),
    due: dateOf(values, 'due'),
    closed: dateOf(values, 'closed'),
    cadence: choiceOf(values, 'cadence', CADENCES),
    gap: textOf(values, 'gap'),
    rootCause: { kind: choiceOf(rootCause, 'kind', CAUSE_KINDS), detail: textOf(rootCause, 'detail') },
    goal: textOf(values, 'goal'),
    metric: {
      measure: textOf(metric, 'measure'),
      baseline: numberIn(metric, 'baseline'),
      target: numberIn(metric, 'target'),
      unit: textOf(metric, 'unit'),
      by: dateOf(metric, 'by'),
    },
    ownership: {
      employee: textsOf(ownership, 'employee'),
      manager: textsOf(ownership, 'manager'),
      organization: textsOf(ownership, 'organization'),
    },
    alignsTo: textsOf(values, 'aligns_to'),
    career: textOf(values, 'career'),
    competency: textsOf(values, 'competency'),
    visibility: choiceOf(values, 'visibility', VISIBILITIES),
    evidence: textsOf(values, 'evidence'),
    tags: textsOf(values, 'tags'),
  };
}

function partsOf(values: FieldValues, key: string): FieldValues {
  const value = values.get(key);
  return value?.kind === 'parts' ? value.parts : new Map();
}

export function textOf(values: FieldValues, key: string): Maybe<string> {
  const value = values.get(key);
  if (value?.kind !== 'scalar' || typeof value.value !== 'string') return undefined;
  return { value: value.value, span: value.span };
}

export function numberIn(values: FieldValues, key: string): Maybe<number> {
  const value = values.get(key);
  if (value?.kind !== 'scalar' || typeof value.value !== 'number') return undefined;
  return { value: value.value, span: value.span };
}

export function choiceOf<Value extends string>(
  values: FieldValues,
  key: string,
  definitions: readonly ValueDefinition<Value>[],
): Maybe<Value> {
  const text = textOf(values, key);
  const chosen = definitions.find(({ value }) => value === text?.value);
  return text && chosen && { value: chosen.value, span: text.span };
}

export function textsOf(values: FieldValues, key: string): readonly Located<string>[] {
  const value = values.get(key);
  return value?.kind === 'list' ? value.items : [];
}

function dateOf(values: FieldValues, key: string): Maybe<CalendarDate> {
  const text = textOf(values, key);
  const date = text && parseCalendarDate(text.value);
  return text && date && { value: date, span: text.span };
}
