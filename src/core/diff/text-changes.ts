/** What changed in the story of a goal: the gap, its cause, the goal itself, who does what, and what it serves. */
import type { Located, Maybe } from '../model/goal';
import type { Finding } from './change';
import { spans, type Versions } from './fact-changes';
import { oneLine, rewording } from './rewording';
import { listWords, quoted } from './words';

export function textChanges({ before: { goal: a }, after: { goal: b } }: Versions): readonly Finding[] {
  return [
    ...reworded('gap', 'Gap', a.gap, b.gap),
    ...causeKind(a.rootCause.kind, b.rootCause.kind),
    ...reworded('root_cause.detail', 'Root cause', a.rootCause.detail, b.rootCause.detail),
    ...reworded('goal', 'Goal', a.goal, b.goal),
    ...layer('employee', 'Employee', a.ownership.employee, b.ownership.employee),
    ...layer('manager', 'Manager', a.ownership.manager, b.ownership.manager),
    ...layer('organization', 'Organization', a.ownership.organization, b.ownership.organization),
    ...alignment(a.alignsTo, b.alignsTo),
  ];
}

function reworded(
  field: 'gap' | 'root_cause.detail' | 'goal',
  name: string,
  a: Maybe<string>,
  b: Maybe<string>,
): readonly Finding[] {
  if (a === undefined && b === undefined) return [];
  if (a !== undefined && b !== undefined && oneLine(a.value) === oneLine(b.value)) return [];
  const changed = field === 'gap' ? 'gap-changed' : field === 'goal' ? 'goal-changed' : 'root-cause-changed';
  const places = { field, ...spans(a, b) };
  if (a === undefined) {
    const message = `${name} added: ${quoted(b?.value ?? '')}.`;
    return [{ kind: changed, before: null, after: b?.value ?? null, attention: 'note', message, ...places }];
  }
  if (b !== undefined) {
    const message = `${name} reworded from ${quoted(a.value)} to ${quoted(b.value)}.`;
    const words = rewording(a.value, b.value);
    return [
      {
        kind: changed,
        before: a.value,
        after: b.value,
        attention: 'note',
        message,
        rewording: words,
        ...places,
      },
    ];
  }
  const message = `${name} removed; it was ${quoted(a.value)}.`;
  const gone = { before: a.value, after: null, attention: 'review' as const, message, ...places };
  if (field === 'gap') return [{ kind: 'gap-removed', ...gone }];
  // There is no kind of its own for a goal without its text.
  return field === 'goal' ? [{ kind: 'goal-changed', ...gone }] : [{ kind: 'root-cause-removed', ...gone }];
}

function causeKind(a: Maybe<string>, b: Maybe<string>): readonly Finding[] {
  // With the cause itself the kind comes and goes, which is said there.
  if (a === undefined || b === undefined || a.value === b.value) return [];
  return [
    {
      kind: 'root-cause-changed',
      field: 'root_cause.kind',
      before: a.value,
      after: b.value,
      attention: 'note',
      message: `Kind of root cause changed from ${a.value} to ${b.value}.`,
      ...spans(a, b),
    },
  ];
}

function layer(
  key: string,
  name: string,
  a: readonly Located<string>[],
  b: readonly Located<string>[],
): readonly Finding[] {
  const from = a.map(({ value }) => value);
  const to = b.map(({ value }) => value);
  if (from.map(oneLine).join('\n') === to.map(oneLine).join('\n')) return [];
  const places = { field: `ownership.${key}`, beforeSpan: spanOf(a), afterSpan: spanOf(b) };
  if (to.length === 0) {
    const message = `${name}’s part removed; it was ${listWords(from.map(quoted))}.`;
    return [
      { kind: 'ownership-removed', before: from, after: null, attention: 'review', message, ...places },
    ];
  }
  const [only, ...more] = from;
  const [now, ...others] = to;
  const isOne = only !== undefined && now !== undefined && more.length === 0 && others.length === 0;
  const message =
    from.length === 0
      ? `${name}’s part added: ${listWords(to.map(quoted))}.`
      : `${name}’s part changed from ${listWords(from.map(quoted))} to ${listWords(to.map(quoted))}.`;
  return [
    {
      kind: 'ownership-changed',
      before: from.length === 0 ? null : from,
      after: to,
      attention: 'note',
      message,
      ...(isOne && { rewording: rewording(only, now) }),
      ...places,
    },
  ];
}

function alignment(a: readonly Located<string>[], b: readonly Located<string>[]): readonly Finding[] {
  const old = byId(a);
  const now = byId(b);
  return [
    ...[...old]
      .filter(([id]) => !now.has(id))
      .map(([id, { span }]): Finding => ({
        kind: 'alignment-removed',
        field: 'aligns_to',
        before: id,
        after: null,
        attention: 'review',
        message: `No longer aligned to ${id}.`,
        beforeSpan: span,
      })),
    ...[...now]
      .filter(([id]) => !old.has(id))
      .map(([id, { span }]): Finding => ({
        kind: 'alignment-added',
        field: 'aligns_to',
        before: null,
        after: id,
        attention: 'note',
        message: `Aligned to ${id}.`,
        afterSpan: span,
      })),
  ];
}

function byId(ids: readonly Located<string>[]): ReadonlyMap<string, Located<string>> {
  return new Map(ids.map((id) => [id.value, id]));
}

function spanOf(items: readonly Located<string>[]): Finding['afterSpan'] {
  const first = items[0];
  const last = items.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { start: first.span.start, end: last.span.end };
}
