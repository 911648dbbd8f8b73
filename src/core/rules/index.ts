/** The rules, in the order in which they are listed everywhere. */
import { alignmentCycle } from './alignment-cycle';
import { deadEvidence } from './dead-evidence';
import { duplicateId } from './duplicate-id';
import { invalidDate } from './invalid-date';
import { objectiveWithoutGoals } from './objective-without-goals';
import { oneSidedGoals } from './one-sided-goals';
import { privateGoal } from './private-goal';
import { referenceClosed } from './reference-closed';
import type { Rule } from './rule';
import { selfManaged } from './self-managed';
import { tooManyGoals } from './too-many-goals';
import { unalignedGoal } from './unaligned-goal';
import { unknownPerson } from './unknown-person';
import { unresolvedReference } from './unresolved-reference';

export const RULES: readonly Rule[] = [
  // The file can be read.
  invalidDate,
  // The files fit together.
  duplicateId,
  unresolvedReference,
  referenceClosed,
  alignmentCycle,
  unknownPerson,
  selfManaged,
  tooManyGoals,
  oneSidedGoals,
  unalignedGoal,
  objectiveWithoutGoals,
  privateGoal,
  deadEvidence,
];
