/**
 * What each type of goal is for, against its dates, its cadence and its measure. Only the measure is a matter of wording,
 * so that the rest is said of goals in every language. Not said of a goal that is over.
 */
import { isOutputAlone } from '../coach/output-measure';
import { addDays, addMonths, daysBetween } from '../model/calendar-date';
import type { GoalFile } from '../model/document';
import { isClosed, isWhole } from '../model/goal-set';
import { countWords } from '../text/number-words';
import { atMostHintInDraft } from './missing-field';
import type { FileContext, FileRule, Finding, RelatedPlace } from './rule';
import { shown } from './words';

export const typeMismatch: FileRule = {
  id: 'type-mismatch',
  scope: 'file',
  severity: 'warning',
  summary: 'The dates, the cadence or the metric of a goal are not those of its type.',
  why: 'A type says how a goal is lived with: a skill takes months and is seen in behavior, an outcome has a near date.',
  bad: 'type: development\nmetric:\n  measure: Number of tickets closed\n  target: 40',
  good: 'type: development\nmetric:\n  measure: Tickets closed without asking the team lead\n  target: 40',
  check: (file, context) => {
    if (isClosed(file) || !isWhole(file)) return [];
    const atMost = atMostHintInDraft(file, 'metric');
    return findingsFor(file, context).map((finding) => ({ ...finding, ...atMost }));
  },
};

function findingsFor(file: GoalFile, context: FileContext): readonly Finding[] {
  switch (file.goal.type?.value) {
    case 'development':
      return measuredByOutput(file, context);
    case 'performance':
      return tooLong(file);
    case 'learning':
      return tooShort(file);
    case 'improvement':
      return tooSeldom(file, context);
    default:
      return [];
  }
}

function measuredByOutput({ goal }: GoalFile, { config, wording }: FileContext): readonly Finding[] {
  const { measure, baseline, target } = goal.metric;
  if (measure === undefined || config.language === 'none' || !wording.isEnglish) return [];
  // To have less of it is a result: fewer tickets, not more.
  const isLess = baseline !== undefined && target !== undefined && target.value < baseline.value;
  if (isLess || !isOutputAlone(wording.measure, wording.unit)) return [];
  const message =
    `“${shown(measure.value)}” counts output, which can grow without any skill or behavior changing. ` +
    'Measure what others will see done differently, or how well it is done.';
  return [{ span: measure.span, message }];
}

/** A month more than a year: a year's goal may be written in the weeks before it begins. */
function tooLong({ path, goal: { created, due } }: GoalFile): readonly Finding[] {
  if (created === undefined || due === undefined) return [];
  if (due.value <= addMonths(created.value, MOST_MONTHS)) return [];
  const message =
    `A performance goal has a near date, and from ${created.value} to ${due.value} is more than a year. ` +
    'Set a nearer date with the part that can be reached by then.';
  return [{ span: due.span, message, related: createdToo(path, created) }];
}

const MOST_MONTHS = 13;

function tooShort({ path, goal: { created, due } }: GoalFile): readonly Finding[] {
  if (created === undefined || due === undefined || due.value < created.value) return [];
  const days = daysBetween(created.value, due.value);
  // No month is longer.
  if (days >= LONGEST_MONTH || due.value >= addDays(addMonths(created.value, 1), -A_FEW_DAYS)) return [];
  const message =
    `A learning goal is for the long term, and this one has ${countWords(days, 'day')}. ` +
    'Set a later due date, or another type.';
  return [{ span: due.span, message, related: createdToo(path, created) }];
}

const LONGEST_MONTH = 31;

/** Four weeks are a month. */
const A_FEW_DAYS = 3;

function createdToo(
  path: string,
  created: NonNullable<GoalFile['goal']['created']>,
): readonly RelatedPlace[] {
  return [{ path, span: created.span, message: `Created on ${created.value}.` }];
}

/** The cadence may be that of the configuration. */
function tooSeldom({ goal, source }: GoalFile, { config }: FileContext): readonly Finding[] {
  const { cadence, type } = goal;
  if ((cadence?.value ?? config.cadence) !== 'quarterly' || type === undefined) return [];
  const message =
    'An improvement goal needs a close look, and its check-ins are three months apart. Set a weekly or biweekly cadence.';
  if (cadence === undefined) return [{ span: type.span, message }];
  const isPlain = source.text.slice(cadence.span.start, cadence.span.end) === cadence.value;
  const fixes = isPlain
    ? CLOSE_CADENCES.map((newText) => ({
        title: `Set cadence to ${newText}`,
        edits: [{ span: cadence.span, newText }],
        safe: false,
      }))
    : [];
  return [{ span: cadence.span, message, fixes }];
}

const CLOSE_CADENCES = ['weekly', 'biweekly'] as const;
