/**
 * A whole goal that the command was given, so that it asks nothing: by a test, a keybinding or another extension. It
 * has the shape of the core's NewGoal, and is read with care, because anything may come.
 */
import {
  CADENCES,
  CAUSE_KINDS,
  GOAL_TYPES,
  parseCalendarDate,
  SET_BY,
  type CalendarDate,
  type NewAnswer,
  type NewGoal,
} from '../../../core';
import { isRecord, type Given } from '../../given';
import { clean } from '../../steps/step';

export interface NewGoalRequest {
  readonly goal: NewGoal;
  /** The name or uri of a workspace folder. */
  readonly folder: string | undefined;
}

/** `undefined` where no goal was given: then the questions are asked. Throws what is wrong with a goal. */
export function readRequest(given: unknown, today: CalendarDate): NewGoalRequest | undefined {
  if (!isRecord(given) || !['type', 'title', 'owner'].some((key) => key in given)) return undefined;
  const title = text(given, 'title');
  const owner = text(given, 'owner');
  const type = oneOf(given, 'type', GOAL_TYPES);
  if (type === undefined || title === undefined || owner === undefined)
    throw new Error('A goal needs a type, a title and an owner.');
  const rootCause = record(given, 'rootCause');
  const metric = record(given, 'metric');
  const ownership = record(given, 'ownership');
  const goal: NewGoal = {
    type,
    title,
    owner,
    created: date(given, 'created') ?? today,
    manager: text(given, 'manager'),
    setBy: oneOf(given, 'setBy', SET_BY),
    due: date(given, 'due'),
    cadence: oneOf(given, 'cadence', CADENCES),
    gap: text(given, 'gap'),
    rootCause: { kind: oneOf(rootCause, 'kind', CAUSE_KINDS), detail: text(rootCause, 'detail') },
    goal: text(given, 'goal'),
    metric: {
      measure: text(metric, 'measure'),
      baseline: number(metric, 'baseline'),
      target: number(metric, 'target'),
      unit: text(metric, 'unit'),
    },
    ownership: {
      employee: text(ownership, 'employee'),
      manager: text(ownership, 'manager'),
      organization: text(ownership, 'organization'),
    },
    alignsTo: texts(given, 'alignsTo'),
    diagnosis: answers(given, 'diagnosis'),
  };
  return { goal, folder: text(given, 'folder') };
}

function refuse(key: string, wanted: string): never {
  throw new Error(`${key} must be ${wanted}.`);
}

function record(given: Given, key: string): Given {
  const value = given[key] ?? {};
  return isRecord(value) ? value : refuse(key, 'an object');
}

/** An empty text is none. */
function text(given: Given, key: string): string | undefined {
  const value = given[key] ?? '';
  if (typeof value !== 'string') return refuse(key, 'a text');
  return clean(value) === '' ? undefined : clean(value);
}

function texts(given: Given, key: string): readonly string[] {
  const value: unknown = given[key] ?? [];
  if (!Array.isArray(value)) return refuse(key, 'a list of texts');
  return value.flatMap((item: unknown) => text({ [key]: item }, key) ?? []);
}

function answers(given: Given, key: string): readonly NewAnswer[] {
  const value: unknown = given[key] ?? [];
  if (!Array.isArray(value)) return refuse(key, 'a list of answers');
  return value.flatMap((item: unknown) => {
    const answer = isRecord(item) ? item : refuse(key, 'a list of answers');
    const label = text(answer, 'label');
    const said = text(answer, 'value');
    return label === undefined || said === undefined ? [] : [{ label, value: said }];
  });
}

function number(given: Given, key: string): number | undefined {
  const value = given[key];
  return value === undefined || (typeof value === 'number' && Number.isFinite(value))
    ? value
    : refuse(key, 'a number');
}

function date(given: Given, key: string): CalendarDate | undefined {
  const said = text(given, key);
  return said === undefined ? undefined : (parseCalendarDate(said) ?? refuse(key, 'a date: YYYY-MM-DD'));
}

function oneOf<Value extends string>(
  given: Given,
  key: string,
  values: readonly { readonly value: Value }[],
): Value | undefined {
  const said = text(given, key);
  if (said === undefined) return undefined;
  const found = values.find(({ value }) => value === said)?.value;
  return found ?? refuse(key, `one of ${values.map(({ value }) => value).join(', ')}`);
}
