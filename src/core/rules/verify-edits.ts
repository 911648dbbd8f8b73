/**
 * Whether edits changed what they were to change and nothing else: the file is read again and compared with what it
 * said before, value by value and answer by answer. Bytes outside the edits are kept by how edits are applied.
 */
import type { GoalFile } from '../model/document';
import type { LabelledItem, LogEntry } from '../parse/body';
import type { YamlNode, YamlScalar, YamlTree } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import type { Span } from '../text/source-text';

/** Why the edits must not be made, or `undefined` when all is well. `moves`: whole check-ins change their places. */
export function whyUnsafe(
  before: GoalFile,
  after: GoalFile,
  edits: readonly TextEdit[],
  moves: boolean,
): string | undefined {
  if (after.yaml.limit !== undefined || after.yaml.errors.length > before.yaml.errors.length) {
    return 'The YAML would have a new error.';
  }
  const change = changeOf(edits);
  const isSame = sameYaml(before.yaml, after.yaml, change) && sameBody(before, after, change, moves);
  return isSame ? undefined : 'Something else would change with it.';
}

interface Change {
  /** Where an offset of the old text is in the new one. */
  readonly moved: (offset: number) => number;
  readonly touches: (span: Span) => boolean;
  /** Whether a span of the new text holds something that an edit wrote. */
  readonly wrote: (span: Span) => boolean;
}

function changeOf(edits: readonly TextEdit[]): Change {
  const moved = (offset: number): number =>
    edits.reduce(
      (to, { span, newText }) => (span.end <= offset ? to + newText.length - (span.end - span.start) : to),
      offset,
    );
  const written = edits.map(({ span, newText }) => {
    const end = moved(span.end);
    return { start: end - newText.length, end };
  });
  return {
    moved,
    touches: (span) => edits.some((edit) => overlap(edit.span, span)),
    wrote: (span) => written.some((part) => overlap(part, span)),
  };
}

/** Whether two spans share a character, or an empty one lies within the other. */
function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

interface Leaf {
  readonly keys: readonly { readonly key: string; readonly span: Span }[];
  readonly scalar: YamlScalar;
}

function sameYaml(before: YamlTree, after: YamlTree, change: Change): boolean {
  // Nothing is compared with what could not be read.
  const wasBroken = before.errors.length > 0 || before.root === undefined;
  const old = leavesOf(wasBroken ? soundEntries(before, change) : before.root);
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
 * an error keeps from being read as part of an entry is read as the next.
 */
function soundEntries({ root, errors }: YamlTree, change: Change): YamlNode | undefined {
  if (root === undefined) return undefined;
  const isSound = root.entries.map(({ keySpan }, index) => {
    const next = root.entries[index + 1]?.keySpan.start ?? Number.MAX_SAFE_INTEGER;
    const extent = { start: keySpan.start, end: next };
    return (
      !change.touches(extent) && !errors.some(({ span }) => span.start >= extent.start && span.start < next)
    );
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

function sameItems(items: readonly LabelledItem[], now: readonly LabelledItem[], change: Change): boolean {
  return (
    items.length === now.length &&
    items.every(
      ({ label, answer, span }, index) =>
        change.touches(span) || (label === now[index]?.label && answer === now[index].answer),
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
