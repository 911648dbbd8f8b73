import { isGoalFile, type GoalFile } from '../model/document';
import { placeInValue } from '../model/place-in-value';
import { isPlaceholder } from '../model/read-fields';
import type { Span } from '../text/source-text';
import { blanksIn } from './blanks';
import { atMostHintInDraft } from './missing-field';
import type { DocumentRule, Finding } from './rule';
import { keyName, shown } from './words';

export const emptyField: DocumentRule = {
  id: 'empty-field',
  scope: 'document',
  severity: 'error',
  summary: 'A needed key has no value, or a placeholder is left from a snippet.',
  why: 'A key that is there and says nothing looks finished and is not.',
  bad: 'gap: <what the role needs and is not there yet>',
  good: 'gap: Incident updates confuse the support and sales teams',
  check: (document) => {
    const inYaml = document.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'empty') return [];
      const key = keyName(issue.path);
      return [
        {
          span: issue.span,
          message: issue.placeholder
            ? `Fill in ${key}: ${shown(document.source.text.slice(issue.span.start, issue.span.end))} is still the placeholder.`
            : `Fill in ${key}: it has no value.`,
          ...(isGoalFile(document) ? atMostHintInDraft(document, issue.path[0] ?? '') : {}),
        },
      ];
    });
    return isGoalFile(document) ? [...inYaml, ...inTexts(document), ...inBody(document)] : inYaml;
  },
};

/** What a rewrite that was offered left to the author. */
function inTexts(file: GoalFile): Finding[] {
  const { goal, metric } = file.goal;
  return Object.entries({ goal, metric: metric.measure }).flatMap(([key, text]) =>
    text === undefined
      ? []
      : blanksIn(text.value).map(({ value, span }) => ({
          span: placeInValue(file.source, text, span),
          message: `Fill in ${value} in ${key}: the placeholder is still there.`,
          ...atMostHintInDraft(file, key),
        })),
  );
}

function inBody(file: GoalFile): Finding[] {
  const left: { span: Span; what: string }[] = [];
  for (const { heading, answers } of file.checkIns) {
    if (isPlaceholder(heading.value)) left.push({ span: heading.span, what: 'the date' });
    for (const { label, value, valueSpan } of answers) {
      if (isPlaceholder(value)) left.push({ span: valueSpan, what: label });
    }
  }
  for (const { label, value, valueSpan } of file.diagnosis) {
    if (isPlaceholder(value)) left.push({ span: valueSpan, what: label });
  }
  return left.map(({ span, what }) => ({
    span,
    message: `Fill in ${what}: the placeholder is still there.`,
    ...atMostHintInDraft(file, ''),
  }));
}
