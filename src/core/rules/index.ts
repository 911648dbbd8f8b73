/** The rules, in the order in which they are listed everywhere. */
import { alignmentCycle } from './alignment-cycle';
import { cadenceTooSparse } from './cadence-too-sparse';
import { checkInAnswer } from './check-in-answer';
import { checkInFuture } from './check-in-future';
import { checkInHeading } from './check-in-heading';
import { checkInOrder } from './check-in-order';
import { closedWithoutResult } from './closed-without-result';
import { conflictMarkers } from './conflict-markers';
import { courseOnly } from './course-only';
import { dateOrder } from './date-order';
import { deadEvidence } from './dead-evidence';
import { duplicateId } from './duplicate-id';
import { emptyField } from './empty-field';
import { fieldAlias } from './field-alias';
import { fileEncoding } from './file-encoding';
import { frontMatterLanguage } from './front-matter-language';
import { frontMatterUnclosed } from './front-matter-unclosed';
import { goalRestatesGap } from './goal-restates-gap';
import { invalidDate } from './invalid-date';
import { invalidId } from './invalid-id';
import { invalidType } from './invalid-type';
import { invalidValue } from './invalid-value';
import { losingFocus } from './losing-focus';
import { metricIsFeeling } from './metric-is-feeling';
import { metricMovingAway } from './metric-moving-away';
import { metricStandingStill } from './metric-standing-still';
import { metricWithoutTarget } from './metric-without-target';
import { missingField } from './missing-field';
import { missingSupport } from './missing-support';
import { noTimeframe } from './no-timeframe';
import { notObservable } from './not-observable';
import { objectiveWithoutGoals } from './objective-without-goals';
import { offPace } from './off-pace';
import { oneSidedGoals } from './one-sided-goals';
import { privateGoal } from './private-goal';
import { referenceClosed } from './reference-closed';
import { rootCauseIsSymptom } from './root-cause-is-symptom';
import type { Rule } from './rule';
import { selfManaged } from './self-managed';
import { tooManyGoals } from './too-many-goals';
import { typeMismatch } from './type-mismatch';
import { unalignedGoal } from './unaligned-goal';
import { unknownField } from './unknown-field';
import { unknownPerson } from './unknown-person';
import { unrelatedMetric } from './unrelated-metric';
import { unresolvedReference } from './unresolved-reference';
import { vagueGoal } from './vague-goal';
import { yamlLimits } from './yaml-limits';
import { yamlSyntax } from './yaml-syntax';

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    title: 'The file can be read',
    rules: [
      fileEncoding,
      conflictMarkers,
      frontMatterUnclosed,
      frontMatterLanguage,
      yamlSyntax,
      yamlLimits,
      missingField,
      emptyField,
      unknownField,
      fieldAlias,
      invalidType,
      invalidValue,
      invalidId,
      invalidDate,
      dateOrder,
      checkInHeading,
      checkInOrder,
      checkInAnswer,
      checkInFuture,
    ],
  },
  {
    title: 'The files fit together',
    rules: [
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
    ],
  },
  {
    title: 'The method: gap, root cause, goal, metric',
    rules: [
      vagueGoal,
      noTimeframe,
      notObservable,
      courseOnly,
      goalRestatesGap,
      rootCauseIsSymptom,
      metricIsFeeling,
      metricWithoutTarget,
      metricStandingStill,
      unrelatedMetric,
      missingSupport,
      typeMismatch,
      cadenceTooSparse,
      losingFocus,
      metricMovingAway,
      offPace,
      closedWithoutResult,
    ],
  },
];

export const RULES: readonly Rule[] = RULE_GROUPS.flatMap(({ rules }) => rules);
