/**
 * The inputs of the assistant's tools, as schemas. The manifest declares the same as JSON Schema, with descriptions for the
 * model; a test holds the two together.
 */
import * as z from 'zod/mini';
import { CAUSE_KINDS, GOAL_TYPES, HEALTH, parseCalendarDate, type ValueDefinition } from '../../../core';

/** More would fill an assistant's memory with the goals of a whole company. */
export const MOST_ITEMS = 100;

const FOCUS = 'Not an integer from 1 to 10';

function choice<Value extends string>(definitions: readonly ValueDefinition<Value>[]) {
  const values = definitions.map(({ value }) => value);
  return z.enum(values, `Not one of ${values.join(', ')}`);
}

const text = z.optional(z.string());
const date = z.optional(
  z
    .string()
    .check(z.refine((value) => parseCalendarDate(value) !== undefined, 'Not a calendar date, YYYY-MM-DD')),
);

export const LIST_DUE = z.object({
  owner: text,
  states: z.optional(z.array(z.enum(['overdue', 'today', 'soon', 'later']))),
  includePrivate: z.optional(z.boolean()),
});

export const CHECK_GOAL = z.object({ text: z.string() });

export const DRAFT_GOAL = z.object({
  type: choice(GOAL_TYPES),
  title: z.string().check(z.minLength(1)),
  owner: z.string().check(z.minLength(1)),
  manager: text,
  due: date,
  gap: text,
  causeKind: z.optional(choice(CAUSE_KINDS)),
  cause: text,
  goal: text,
  measure: text,
  baseline: z.optional(z.number()),
  target: z.optional(z.number()),
  unit: text,
  alignsTo: z.optional(z.array(z.string())),
});

export const LOG_CHECK_IN = z.object({
  id: z.string().check(z.minLength(1)),
  kind: z.optional(z.enum(['check-in', 'reflection'])),
  progress: text,
  blockers: text,
  support: text,
  focus: z.optional(z.int().check(z.minimum(1, FOCUS), z.maximum(10, FOCUS))),
  health: z.optional(choice(HEALTH)),
  metric: z.optional(z.number()),
  evidence: text,
  skillsUsed: text,
  visibleProgress: text,
  accelerator: text,
  careerLink: text,
});
