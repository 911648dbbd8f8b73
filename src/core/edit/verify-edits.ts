/**
 * Whether edits changed what they were to change and nothing else: the file is read again and compared with what it
 * said before, value by value and answer by answer. Bytes outside the edits are kept by how edits are applied.
 */
import { isGoalFile, type GoalFile, type YamlDocument } from '../model/document';
import type { LabelledItem, LogEntry } from '../parse/body';
import type { YamlNode, YamlScalar, YamlTree } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import type { Span } from '../text/source-text';

/** Why the edits must not be made, or `undefined` when all is well. `moves`: whole check-ins change their places. */
export function whyUnsafe(
  before: YamlDocument,
  after: YamlDocument,
  edits: readonly TextEdit[],
  moves: boolean,
): string | undefined {
  const change = changeOf(edits);
  if (after.yaml.limit !== undefined || hasNewError(before, after, change)) {
    return 'The YAML would have a new error.';
  }
  const isSame = sameYaml(before, after.yaml, change) && sameRest(before, after, change, moves);
  return isSame ? undefined : 'Something else would change with it.';
}

interface Change {
  /** Where an offset of the old text is in the new one. */
  readonly moved: (offset: number) => number;
  readonly touches: (span: Span) => boolean;
  /** Whether a span of the new text holds something that an edit wrote. */
  readonly wrote: (span: Span) => boolean;
  /** Whether one edit wrote all of a span of the new text. */
  readonly wroteAll: (span: Span) => boolean;
}

/** The edits do not overlap, so that each question is a search among them. */
function changeOf(edits: readonly TextEdit[]): Change {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  const shifts = [0];
  for (const { span, newText } of ordered)
    shifts.push((shifts.at(-1) ?? 0) + newText.length - (span.end - span.start));
  const spans = ordered.map(({ span }) => span);
  const moved = (offset: number): number =>
    offset + (shifts[countWhile(spans, ({ end }) => end <= offset)] ?? 0);
  const written = ordered.map(({ span, newText }, index) => {
    const end = span.end + (shifts[index + 1] ?? 0);
    return { start: end - newText.length, end };
  });
  return {
    moved,
    touches: (span) => overlapAny(spans, span),
    wrote: (span) => overlapAny(written, span),
    wroteAll: (span) => written.some(({ start, end }) => start <= span.start && span.end <= end),
  };
}

/** How many of an ordered list's first ones pass a test that none behind them does. */
function countWhile(spans: readonly Span[], test: (span: Span) => boolean): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && test(span)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function overlapAny(ordered: readonly Span[], span: Span): boolean {
  const first = ordered[countWhile(ordered, ({ end }) => end <= span.start)];
  return first !== undefined && overlap(first, span);
}

/**
 * Each error must have been there: of its kind, in its line. Fewer are no comfort where one is another's price. But
 * one at a line's beginning hid what is wrong farther on in it.
 */
function hasNewError(before: YamlDocument, after: YamlDocument, change: Change): boolean {
  const line = (offset: number): number => after.source.positionAt(offset).line;
  const known = new Set<string>();
  for (const { code, span } of before.yaml.errors) {
    const hides = code === 'tab' || code === 'no-space-after-colon';
    known.add(`${hides ? 'any' : code} ${line(change.moved(span.start))}`);
  }
  return (
    after.yaml.errors.length > before.yaml.errors.length ||
    after.yaml.errors.some(
      ({ code, span }) => !known.has(`any ${line(span.start)}`) && !known.has(`${code} ${line(span.start)}`),
    )
  );
}

/** Whether two spans share a character, or an empty one lies within the other. */
function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Leaf {
  readonly keys: readonly { readonly key: string; readonly span: Span }[];
  readonly scalar: YamlScalar;
}

function sameYaml(file: YamlDocument, after: YamlTree, change: Change): boolean {
  const before = file.yaml;
  // Nothing is compared with what could not be read.
  const wasBroken = before.errors.length > 0 || before.root === undefined;
  const old = leavesOf(wasBroken ? soundEntries(file, change) : before.root);
  const leaves = leavesOf(after.root);
  const byStart = new Map(leaves.map((leaf) => [leaf.scalar.span.start, leaf]));
  const kept = new Set<Leaf>();
  for (const leaf of old) {
    if (change.touches(leaf.scalar.span)) continue;
    const now = byStart.get(change.moved(leaf.scalar.span.start));
    if (now === undefined || !sameLeaf(leaf, now, change)) return false;
    kept.add(now);
  }
  return wasBroken || leaves.every((leaf) => kept.has(leaf) || change.wrote(leaf.scalar.span));
}

function sameLeaf(leaf: Leaf, now: Leaf, change: Change): boolean {
  return (
    leaf.scalar.text === now.scalar.text &&
    leaf.scalar.style === now.scalar.style &&
    leaf.keys.length === now.keys.length &&
    leaf.keys.every(({ key, span }, depth) => key === now.keys[depth]?.key || change.touches(span))
  );
}

/**
 * Of a tree with errors, the top-level entries that neither an error nor an edit stands in, nor in the next one: what
 * an error keeps from being read as part of an entry is read as the next. An edited indent is part of its line.
 */
function soundEntries(
  { yaml: { root, errors }, source }: YamlDocument,
  change: Change,
): YamlNode | undefined {
  if (root === undefined) return undefined;
  const lineStart = (offset: number): number => source.lineSpan(source.positionAt(offset).line).start;
  const starts = errors.map(({ span }) => span.start).sort((a, b) => a - b);
  let nextError = 0;
  const isSound = root.entries.map(({ keySpan }, index) => {
    const next = root.entries[index + 1]?.keySpan.start ?? Number.MAX_SAFE_INTEGER;
    const extent = { start: Math.min(lineStart(keySpan.start), keySpan.start), end: next };
    while ((starts[nextError] ?? next) < extent.start) nextError++;
    return !change.touches(extent) && (starts[nextError] ?? next) >= next;
  });
  const entries = root.entries.filter((_, index) => isSound[index] === true && isSound[index + 1] !== false);
  return { ...root, entries };
}

function leavesOf(node: YamlNode | undefined, keys: Leaf['keys'] = []): Leaf[] {
  switch (node?.kind) {
    case undefined:
      return [];
    case 'scalar':
      return [{ keys, scalar: node }];
    case 'list':
      return node.items.flatMap((item, index) =>
        leavesOf(item, [...keys, { key: String(index), span: item.span }]),
      );
    case 'map':
      return node.entries.flatMap(({ key, keySpan, value }) =>
        leavesOf(value, [...keys, { key, span: keySpan }]),
      );
  }
}

/** A configuration has no body. */
function sameRest(before: YamlDocument, after: YamlDocument, change: Change, moves: boolean): boolean {
  if (!isGoalFile(before) || !isGoalFile(after)) return isGoalFile(before) === isGoalFile(after);
  return sameBody(before, after, change, moves);
}

function sameBody(before: GoalFile, after: GoalFile, change: Change, moves: boolean): boolean {
  // Front matter that could not be read has no body yet.
  if (before.frontMatter.scan.kind !== 'block') return after.frontMatter.scan.kind === 'block';
  const { checkIns, diagnosis, disabledRules } = before.body;
  if ([...disabledRules].join(' ') !== [...after.body.disabledRules].join(' '))
    return moves && disabledRules.size === after.body.disabledRules.size;
  if (checkIns.length !== after.body.checkIns.length || !sameItems(diagnosis, after.body.diagnosis, change))
    return false;
  if (moves) return sorted(checkIns) === sorted(after.body.checkIns);
  return checkIns.every((entry, index) => {
    const now = after.body.checkIns[index];
    if (now === undefined) return false;
    const sameHeading = entry.heading === now.heading || change.touches(entry.headingSpan);
    return sameHeading && sameItems(entry.items, now.items, change);
  });
}

/** New ones are those that an edit wrote all of. */
function sameItems(items: readonly LabelledItem[], now: readonly LabelledItem[], change: Change): boolean {
  const kept = items.length === now.length ? now : now.filter(({ span }) => !change.wroteAll(span));
  return (
    items.length === kept.length &&
    items.every(
      ({ label, answer, span }, index) =>
        change.touches(span) || (label === kept[index]?.label && answer === kept[index].answer),
    )
  );
}

/** What the entries say, whatever their order. */
function sorted(entries: readonly LogEntry[]): string {
  const said = entries.map(({ heading, items }) =>
    JSON.stringify([heading, ...items.map(({ label, answer }) => [label, answer])]),
  );
  return said.sort().join('\n');
}
