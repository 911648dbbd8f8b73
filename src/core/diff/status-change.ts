/** A goal's way from draft to closed: which steps need no explanation, and which do. */
import { metricProgress } from '../model/metric-progress';
import type { Status } from '../model/vocabulary';
import { capitalized } from '../text/capitalized';
import type { Finding } from './change';
import { changeWords, spansOf, type Versions } from './versions';
import { withUnit } from './words';

export function statusChange(versions: Versions): readonly Finding[] {
  const from = versions.before.goal.status?.value;
  const to = versions.after.goal.status?.value;
  if (from === to) return [];
  const places = { field: 'status', before: from ?? null, after: to ?? null, ...spansOf(versions, 'status') };
  const words = changeWords(versions, 'status', 'Status', from, to);
  if (to === undefined) {
    const isRemoved = !versions.writtenAfter.has('status');
    const message = `${words}.${isRemoved ? ' A goal needs one.' : ''}`;
    return [{ kind: 'status-changed', attention: 'review', message, ...places }];
  }
  const doubt = doubtOf(from, to) ?? (to === 'achieved' ? notReached(versions.after) : undefined);
  if (doubt === undefined)
    return [{ kind: 'status-changed', attention: 'note', message: `${words}.`, ...places }];
  const message = from === undefined ? `${words}. ${capitalized(doubt)}.` : `${words}: ${doubt}.`;
  return [{ kind: 'status-changed', attention: 'review', message, ...places }];
}

/** How far along each status is. Active and paused are one step: a goal goes to and fro between them. */
const STEPS: Readonly<Record<Status, number>> = { draft: 0, active: 1, paused: 1, achieved: 2, dropped: 2 };

function doubtOf(from: Status | undefined, to: Status): string | undefined {
  if (from === undefined) return undefined;
  const steps = STEPS[to] - STEPS[from];
  if (steps < 0) return 'that is a step back';
  if (steps === 0 && STEPS[from] === 2) return 'it was closed already';
  // A draft may be dropped: it was never begun.
  if (to === 'achieved' && from !== 'active') return `it was ${from === 'draft' ? 'never active' : 'paused'}`;
  return from === 'draft' && to === 'paused' ? 'it was never active' : undefined;
}

function notReached(after: Versions['after']): string | undefined {
  const progress = metricProgress(after);
  if (progress?.target === undefined || progress.isReached === true) return undefined;
  const target = withUnit(progress.target, progress.unit);
  return progress.last === undefined
    ? `there is no reading, and the target is ${target}`
    : `the last reading is ${progress.last}, and the target is ${target}`;
}
