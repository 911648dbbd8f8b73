/**
 * Changes of keys that no other part speaks of, so that nothing changes unsaid: further keys, keys of the author's own,
 * and what stands in a known key without being a value of it.
 */
import type { Goal } from '../model/goal';
import { capitalized } from '../text/capitalized';
import type { Finding } from './change';
import { rewording } from './rewording';
import type { Versions } from './versions';
import { quoted, quotedPair, quotedValue } from './words';
import { pathOf, type WrittenValue } from './written-values';

/** What is left once the fields that have a kind of change of their own were spoken of. */
export function keyChanges(versions: Versions, others: readonly Finding[]): readonly Finding[] {
  const { writtenBefore: old, writtenAfter: now } = versions;
  const said = new Set(others.map(({ field }) => field));
  const isMetricNew =
    said.has('metric.measure') &&
    (versions.before.goal.metric.measure === undefined || versions.after.goal.metric.measure === undefined);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((path): Finding[] => {
    const a = old.get(path);
    const b = now.get(path);
    const one = b ?? a;
    if (one === undefined || sameData(a?.value, b?.value)) return [];
    const { field, isKnown } = one;
    if (isKnown && (said.has(field) || isReadOnBothSides(versions, path))) return [];
    if (isMetricNew && METRIC_NUMBERS.has(field)) return [];
    const name = isKnown ? nameOf(field) : `Key ${quoted(field)}`;
    const places = { beforeSpan: a?.span, afterSpan: b?.span };
    const values = { before: a?.value ?? null, after: b?.value ?? null };
    const read = isKnown ? COMPARED.get(path) : undefined;
    if (read !== undefined && a !== undefined && b !== undefined) {
      const [wasRead, isRead] = [read(versions.before.goal), read(versions.after.goal)];
      if (wasRead !== undefined || isRead !== undefined) {
        return [
          {
            kind: 'field-changed',
            field,
            ...values,
            ...places,
            ...readingChange(name, a, b, isRead !== undefined),
          },
        ];
      }
    }
    const isText = typeof a?.value === 'string' && typeof b?.value === 'string';
    const [from, to] = isText
      ? quotedPair(a.value, b.value)
      : [a && quotedValue(a.value), b && quotedValue(b.value)];
    const message =
      from === undefined
        ? `${name} added: ${to ?? ''}.`
        : to === undefined
          ? `${name} removed; it was ${from}.`
          : `${name} changed from ${from} to ${to}.`;
    return [
      {
        kind: 'field-changed',
        field,
        ...values,
        attention: 'note',
        message,
        ...(isText && { rewording: rewording(a.value, b.value) }),
        ...places,
      },
    ];
  });
}

/** Of a value that is no longer one, or has become one. */
function readingChange(
  name: string,
  a: WrittenValue,
  b: WrittenValue,
  isRead: boolean,
): Pick<Finding, 'attention' | 'message'> {
  if (!isRead) {
    return { attention: 'review', message: `${name} can no longer be read; it was ${plain(a)}.` };
  }
  const message = `${name} set to ${plain(b)}; what stood there before could not be read.`;
  return { attention: 'note', message };
}

/** One of the few values there are, which needs no quotes. */
function plain({ value }: WrittenValue): string {
  return typeof value === 'string' ? value : quotedValue(value);
}

/** They come and go with the metric, which is said once. */
const METRIC_NUMBERS: ReadonlySet<string> = new Set(['metric.baseline', 'metric.target', 'metric.unit']);

type Data = string | readonly string[] | undefined;

function sameData(a: Data, b: Data): boolean {
  if (typeof a === 'string' || typeof b === 'string' || a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

/** `set_by` as a sentence has it. */
function nameOf(field: string): string {
  return capitalized(field.replace(/[._]/g, ' '));
}

/** Whether a value that has a kind of change of its own was compared as what it means: `4.20` is 4.2. */
function isReadOnBothSides({ before, after }: Versions, path: string): boolean {
  const read = COMPARED.get(path);
  return read?.(before.goal) !== undefined && read(after.goal) !== undefined;
}

const COMPARED: ReadonlyMap<string, (goal: Goal) => unknown> = new Map<string, (goal: Goal) => unknown>([
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['type', ({ type }) => type],
  ['status', ({ status }) => status],
  ['owner', ({ owner }) => owner],
  ['manager', ({ manager }) => manager],
  ['created', ({ created }) => created],
  ['due', ({ due }) => due],
  ['cadence', ({ cadence }) => cadence],
  ['gap', ({ gap }) => gap],
  [pathOf('root_cause.kind'), ({ rootCause }) => rootCause.kind],
  [pathOf('root_cause.detail'), ({ rootCause }) => rootCause.detail],
  ['goal', ({ goal }) => goal],
  [pathOf('metric.measure'), ({ metric }) => metric.measure],
  [pathOf('metric.baseline'), ({ metric }) => metric.baseline],
  [pathOf('metric.target'), ({ metric }) => metric.target],
  [pathOf('metric.unit'), ({ metric }) => metric.unit],
  [pathOf('metric.by'), ({ metric }) => metric.by],
  ['visibility', ({ visibility }) => visibility],
]);
