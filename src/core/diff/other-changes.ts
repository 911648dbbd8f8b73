/**
 * Changes of everything that no other part speaks of, so that nothing changes unsaid: further keys, keys of the
 * author's own, the diagnosis, and the rest of the body.
 */
import type { GoalFile } from '../model/document';
import { isLog, readSections } from '../parse/body';
import { isNull, type YamlNode } from '../parse/yaml-tree';
import type { Span } from '../text/source-text';
import type { FieldValue, Finding } from './change';
import type { Versions } from './fact-changes';
import { oneLine, rewording } from './rewording';
import { listWords, quoted } from './words';

export function otherChanges({ before, after }: Versions): readonly Finding[] {
  return [...keyChanges(before, after), ...diagnosisChanges(before, after), ...bodyChange(before, after)];
}

/** The keys that have a kind of change of their own. */
const SAID_ELSEWHERE: ReadonlySet<string> = new Set([
  'id',
  'title',
  'type',
  'status',
  'owner',
  'manager',
  'created',
  'due',
  'cadence',
  'gap',
  'root_cause',
  'goal',
  'metric',
  'ownership',
  'aligns_to',
  'visibility',
]);

function keyChanges(before: GoalFile, after: GoalFile): readonly Finding[] {
  const old = valuesOf(before);
  const now = valuesOf(after);
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Finding[] => {
    const a = old.get(key);
    const b = now.get(key);
    if (a?.words === b?.words) return [];
    const message =
      a === undefined
        ? `${key} added: ${b?.words ?? ''}.`
        : b === undefined
          ? `${key} removed; it was ${a.words}.`
          : `${key} changed from ${a.words} to ${b.words}.`;
    return [
      {
        kind: 'field-changed',
        field: key,
        before: a?.value ?? null,
        after: b?.value ?? null,
        attention: 'note',
        message,
        beforeSpan: a?.span,
        afterSpan: b?.span,
      },
    ];
  });
}

interface Value {
  readonly value: FieldValue;
  readonly words: string;
  readonly span: Span;
}

/** By the key as the format spells it; a key without a value is as good as none. */
function valuesOf({ yaml, fields }: GoalFile): ReadonlyMap<string, Value> {
  const values = new Map<string, Value>();
  for (const { key: written, value: node } of yaml.root?.entries ?? []) {
    const key = fields.find((field) => field.aliases?.includes(written) === true)?.key ?? written;
    if (SAID_ELSEWHERE.has(key) || values.has(key) || isNull(node)) continue;
    const value = dataOf(node);
    const words = typeof value === 'string' ? quoted(value) : listWords(value.map(quoted));
    values.set(key, { value, words, span: node.span });
  }
  return values;
}

/** A list of one is what it lists; a map is its keys and what they say. */
function dataOf(node: YamlNode): string | readonly string[] {
  if (node.kind === 'scalar') return oneLine(node.text);
  const items =
    node.kind === 'list'
      ? node.items.map(textOf)
      : node.entries.map(({ key, value }) => `${key}: ${textOf(value)}`).sort();
  return items.length === 1 ? (items[0] ?? '') : items;
}

function textOf(node: YamlNode): string {
  const data = dataOf(node);
  return typeof data === 'string' ? data : data.join(', ');
}

function diagnosisChanges(before: GoalFile, after: GoalFile): readonly Finding[] {
  const labels = new Set([...before.diagnosis, ...after.diagnosis].map(({ label }) => label));
  return [...labels].flatMap((label): Finding[] => {
    const a = before.diagnosis.find((answer) => answer.label === label);
    const b = after.diagnosis.find((answer) => answer.label === label);
    const from = oneLine(a?.value ?? '');
    const to = oneLine(b?.value ?? '');
    if (from === to) return [];
    const message =
      from === ''
        ? `Diagnosis added: ${label}.`
        : to === ''
          ? `Diagnosis removed: ${label} was ${quoted(from)}.`
          : `Diagnosis changed: ${label}.`;
    return [
      {
        kind: 'field-changed',
        field: `diagnosis.${label.toLowerCase().replaceAll(' ', '-')}`,
        before: a === undefined ? null : from,
        after: b === undefined ? null : to,
        attention: 'note',
        message,
        rewording: rewording(from, to),
        beforeSpan: a?.span,
        afterSpan: b?.span,
      },
    ];
  });
}

function bodyChange(before: GoalFile, after: GoalFile): readonly Finding[] {
  if (before.source.text === after.source.text) return [];
  const a = proseOf(before);
  const b = proseOf(after);
  if (a.text === b.text) return [];
  return [
    {
      kind: 'field-changed',
      field: 'body',
      before: a.text === '' ? null : a.text,
      after: b.text === '' ? null : b.text,
      attention: 'note',
      message: a.text === '' ? 'Notes added.' : b.text === '' ? 'Notes removed.' : 'Notes reworded.',
      rewording: rewording(a.text, b.text),
      beforeSpan: a.span,
      afterSpan: b.span,
    },
  ];
}

/** The body without its log and the answers of its diagnosis, as one line, and where the body begins. */
function proseOf(file: GoalFile): { readonly text: string; readonly span: Span | undefined } {
  const { scan } = file.frontMatter;
  if (scan.kind !== 'block') return { text: '', span: undefined };
  const { text } = file.source;
  const start = file.source.lineSpan(scan.bodyLine).start;
  const hasLog = file.body.logHeading !== undefined;
  const logs = hasLog ? (readSections(file.source, scan.bodyLine) ?? []).filter(isLog) : [];
  const left = [...logs, ...file.diagnosis].map(({ span }) => span).sort((x, y) => x.start - y.start);
  const pieces: string[] = [];
  let at = start;
  for (const span of left) {
    if (span.start > at) pieces.push(text.slice(at, span.start));
    at = Math.max(at, span.end);
  }
  pieces.push(text.slice(at));
  const prose = oneLine(pieces.join(' '));
  return { text: prose, span: { start, end: start } };
}
