/** The five questions that find a gap. Each may be skipped. */
import { DIAGNOSIS_QUESTIONS, type NewAnswer } from '../../core';
import type { Step } from '../steps/step';

export type DiagnosisAnswers = Readonly<Record<DiagnosisKey, string>>;

/** The label of the question is part of the key. */
export type DiagnosisKey = `diagnosis.${string}`;

export function diagnosisKey(label: string): DiagnosisKey {
  return `diagnosis.${label}`;
}

/** `there`: what was answered before, in one line each. */
export function diagnosisSteps(
  there: DiagnosisAnswers = {},
  part?: string,
): readonly Step<DiagnosisAnswers>[] {
  return DIAGNOSIS_QUESTIONS.map(({ label, question }) => ({
    kind: 'input',
    key: diagnosisKey(label),
    name: label,
    ...(part !== undefined && { part }),
    question,
    isOptional: true,
    there: there[diagnosisKey(label)],
  }));
}

/** What was answered to the questions of the diagnosis, in their order. */
export function diagnosisOf(answers: DiagnosisAnswers): readonly NewAnswer[] {
  return DIAGNOSIS_QUESTIONS.flatMap(({ label }) => {
    const value = answers[diagnosisKey(label)];
    return value === undefined ? [] : [{ label, value }];
  });
}
