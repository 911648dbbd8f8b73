/** What changed in the story of a goal: the gap, its cause, the goal itself, who does what, and what it serves. */
import type { Located, Maybe } from '../model/goal';
import { listWords } from '../text/list-words';
import { oneLine } from '../text/one-line';
import type { Finding } from './change';
import { rewording } from './rewording';
import { changeWords, goneWords, spansOf, unreadWords, type Versions } from './versions';
import { quoted, quotedPair } from './words';

export function textChanges(versions: Versions): readonly Finding[] {
  const { goal: a } = versions.before;
  const { goal: b } = versions.after;
  return [
    ...reworded(versions, 'gap', 'Gap', a.gap, b.gap),
    ...causeKind(versions),
    ...reworded(versions, 'root_cause.detail', 'Root cause', a.rootCause.detail, b.rootCause.detail),
    ...reworded(versions, 'goal', 'Goal', a.goal, b.goal),
    ...layer(versions, 'employee'),
    ...layer(versions, 'manager'),
    ...layer(versions, 'organization'),
    ...alignment(a.alignsTo, b.alignsTo),
  ];
}

function reworded(
  versions: Versions,
  field: 'gap' | 'root_cause.detail' | 'goal',
  name: string,
  a: Maybe<string>,
  b: Maybe<string>,
): readonly Finding[] {
  const from = a?.value;
  const to = b?.value;
  const kind = field === 'gap' ? 'gap-changed' : field === 'goal' ? 'goal-changed' : 'root-cause-changed';
  const places = { field, ...spansOf(versions, field) };
  if (from === undefined) {
    if (to === undefined) return [];
    const message = `${name} added: ${quoted(to)}${unreadWords(versions, field)}.`;
    return [{ kind, before: null, after: to, attention: 'note', message, ...places }];
  }
  if (to !== undefined) {
    if (oneLine(from) === oneLine(to)) return [];
    const [shownFrom, shownTo] = quotedPair(from, to);
    const message = `${name} reworded from ${shownFrom} to ${shownTo}.`;
    const words = rewording(from, to);
    return [{ kind, before: from, after: to, attention: 'note', message, rewording: words, ...places }];
  }
  const message = `${name} ${goneWords(versions, field)}; it was ${quoted(from)}.`;
  const gone = { before: from, after: null, attention: 'review' as const, message, ...places };
  if (field === 'gap') return [{ kind: 'gap-removed', ...gone }];
  // There is no kind of its own for a goal without its text.
  return field === 'goal' ? [{ kind: 'goal-changed', ...gone }] : [{ kind: 'root-cause-removed', ...gone }];
}

function causeKind(versions: Versions): readonly Finding[] {
  const { kind: a, detail: oldDetail } = versions.before.goal.rootCause;
  const { kind: b, detail: newDetail } = versions.after.goal.rootCause;
  // With the cause itself the kind comes and goes, which is said there.
  const isSaidThere = (oldDetail === undefined) !== (newDetail === undefined);
  if (a?.value === b?.value || (isSaidThere && (a === undefined || b === undefined))) return [];
  const field = 'root_cause.kind';
  const places = { field, ...spansOf(versions, field) };
  if (a === undefined) {
    const message = `${changeWords(versions, field, 'Kind of root cause', undefined, b?.value)}.`;
    const after = b?.value ?? null;
    return [{ kind: 'root-cause-changed', before: null, after, attention: 'note', message, ...places }];
  }
  if (b === undefined) {
    const message = `Kind of root cause ${goneWords(versions, field)}; it was ${a.value}.`;
    const gone = { before: a.value, after: null, message, ...places };
    return newDetail === undefined
      ? [{ kind: 'root-cause-removed', attention: 'review', ...gone }]
      : [{ kind: 'root-cause-changed', attention: 'note', ...gone }];
  }
  return [
    {
      kind: 'root-cause-changed',
      before: a.value,
      after: b.value,
      attention: 'note',
      message: `Kind of root cause changed from ${a.value} to ${b.value}.`,
      ...places,
    },
  ];
}

const LAYER_NAMES = { employee: 'Employee', manager: 'Manager', organization: 'Organization' } as const;

function layer(versions: Versions, key: keyof typeof LAYER_NAMES): readonly Finding[] {
  const from = versions.before.goal.ownership[key].map(({ value }) => value);
  const to = versions.after.goal.ownership[key].map(({ value }) => value);
  if (from.map(oneLine).join('\n') === to.map(oneLine).join('\n')) return [];
  const field = `ownership.${key}`;
  const places = { field, ...spansOf(versions, field) };
  const part = `${LAYER_NAMES[key]}’s part`;
  if (to.length === 0) {
    const message = `${part} ${goneWords(versions, field)}; it was ${listWords(from.map(quoted))}.`;
    return [
      { kind: 'ownership-removed', before: from, after: null, attention: 'review', message, ...places },
    ];
  }
  const changed = { kind: 'ownership-changed', after: to, attention: 'note', ...places } as const;
  if (from.length === 0) {
    return [{ ...changed, before: null, message: `${part} added: ${listWords(to.map(quoted))}.` }];
  }
  const [only, ...more] = from;
  const [now, ...others] = to;
  if (only !== undefined && now !== undefined && more.length === 0 && others.length === 0) {
    const [shownFrom, shownTo] = quotedPair(only, now);
    const message = `${part} changed from ${shownFrom} to ${shownTo}.`;
    return [{ ...changed, before: from, message, rewording: rewording(only, now) }];
  }
  return [{ ...changed, before: from, message: `${part} changed: ${listChangeWords(from, to)}.` }];
}

/** What left a list and what came into it. */
function listChangeWords(from: readonly string[], to: readonly string[]): string {
  const [old, now] = [new Set(from.map(oneLine)), new Set(to.map(oneLine))];
  const gone = [...old].filter((text) => !now.has(text)).map(quoted);
  const come = [...now].filter((text) => !old.has(text)).map(quoted);
  const words = [
    gone.length === 0 ? '' : `without ${listWords(gone)}`,
    come.length === 0 ? '' : `with ${listWords(come)}`,
  ].filter((part) => part !== '');
  return words.length === 0 ? 'another order' : words.join(', ');
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
