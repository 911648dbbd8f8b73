/** The five questions that find a gap, before a goal is written. Each may be skipped. */
import { DIAGNOSIS_QUESTIONS } from '../../../core';
import type { Step } from '../../steps/step';
import { diagnosisKey, type NewGoalAnswers } from './answers';

export function diagnosisSteps(): readonly Step<NewGoalAnswers>[] {
  return DIAGNOSIS_QUESTIONS.map(({ label, question }) => ({
    kind: 'input',
    key: diagnosisKey(label),
    name: label,
    question,
    isOptional: true,
  }));
}
