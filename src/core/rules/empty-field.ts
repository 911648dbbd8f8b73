import { emptinessOf, emptinessOfMeasure, type Emptiness } from '../coach/own-words';
import { blanksIn } from '../coach/blanks';
import type { Wording } from '../coach/wording';
import { isGoalFile, type GoalFile } from '../model/document';
import type { Maybe } from '../model/goal';
import { isClosed } from '../model/goal-set';
import { placeInValue } from '../model/place-in-value';
import { isPlaceholder } from '../model/read-fields';
import type { Span } from '../text/source-text';
import { atMostHintInDraft } from './missing-field';
import type { DocumentRule, Finding } from './rule';
import { keyName, shown } from './words';

export const emptyField: DocumentRule = {
  id: 'empty-field',
  scope: 'document',
  severity: 'error',
  summary: 'A needed key has no value or says nothing, or a placeholder is left from a snippet.',
  why: 'A key that is there and says nothing looks finished and is not.',
  bad: 'gap: <what the role needs and is not there yet>',
  good: 'gap: Incident updates confuse the support and sales teams',
  check: (document, context) => {
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
    return isGoalFile(document)
      ? [...inYaml, ...inTexts(document), ...withoutWords(document, context?.wording), ...inBody(document)]
      : inYaml;
  },
};

/** What a rewrite that was offered left to the author. */
function inTexts(file: GoalFile): Finding[] {
  const { goal, metric } = file.goal;
  return [...inText(file, 'goal', goal), ...inText(file, 'metric', metric.measure)];
}

function inText(file: GoalFile, key: string, text: Maybe<string>): Finding[] {
  if (text === undefined) return [];
  return blanksIn(text.value).map((span) => ({
    span: placeInValue(file.source, text, span),
    message: `Fill in ${text.value.slice(span.start, span.end)} in ${key}: the placeholder is still there.`,
    ...atMostHintInDraft(file, key),
  }));
}

/** A text that only stands in for one to come. What a closed goal never said is history. */
function withoutWords(file: GoalFile, wording: Wording | undefined): Finding[] {
  if (isClosed(file)) return [];
  const { gap, goal } = file.goal;
  const { detail } = file.goal.rootCause;
  const { measure } = file.goal.metric;
  return [
    ...withoutWordsIn(file, 'gap', gap, gap && emptinessOf(gap.value, wording?.gap)),
    ...withoutWordsIn(file, 'root_cause', detail, detail && emptinessOf(detail.value, wording?.cause)),
    ...withoutWordsIn(file, 'goal', goal, goal && emptinessOf(goal.value, wording?.goalAsWritten)),
    ...withoutWordsIn(
      file,
      'metric',
      measure,
      measure && emptinessOfMeasure(measure.value, wording?.measure),
    ),
  ];
}

function withoutWordsIn(
  file: GoalFile,
  key: string,
  text: Maybe<string>,
  emptiness: Emptiness | undefined,
): readonly Finding[] {
  if (text === undefined || emptiness === undefined) return [];
  return [
    {
      span: text.span,
      message: `Fill in ${key}: “${shown(text.value)}” ${SAYS[emptiness]}`,
      ...(emptiness !== 'stand-in' && { severity: 'warning' }),
      ...atMostHintInDraft(file, key),
    },
  ];
}

const SAYS: Readonly<Record<Emptiness, string>> = {
  'stand-in': 'says nothing yet.',
  number: 'is a number, and nothing says of what.',
  time: 'says by when, and nothing says what.',
  ending: 'says that it is over, and nothing says what is read or counted.',
};

function inBody(file: GoalFile): Finding[] {
  if (!file.source.text.includes('<')) return [];
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
