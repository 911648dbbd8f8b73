/**
 * Whether a change did exactly what it was to do: what was read before and what is read after it are compared as data,
 * with the changed place left out and looked at by itself. (`verify-edits.ts` asks the same of edits whose purpose is
 * not known.)
 */
import type { GoalFile } from '../model/document';
import { isNull, type YamlMap, type YamlNode, type YamlTree } from '../parse/yaml-tree';

/** What a key says: a text, a list of texts, or keys with what they say; `undefined` for a key that is not there. */
export type Said = string | readonly string[] | ReadonlyMap<string, Said> | undefined;

/** Whether the keys of a path say this now, everything else says what it said, and keys that were there kept their places. */
export function saysOnly(before: YamlTree, after: YamlTree, keys: readonly string[], said: Said): boolean {
  if (after.root === undefined || after.errors.length > 0) return false;
  const rest = withoutPath(before.root, keys);
  const now = withoutPath(after.root, keys);
  const wasThere = rest.index !== -1;
  return (
    JSON.stringify(rest.data) === JSON.stringify(now.data) &&
    (said === undefined ? now.index === -1 : now.index !== -1 && (!wasThere || now.index === rest.index)) &&
    says(now.node, said)
  );
}

function says(node: YamlNode | undefined, said: Said): boolean {
  if (said === undefined || node === undefined) return said === node;
  if (typeof said === 'string') {
    const [only, ...more] = node.kind === 'list' ? node.items : [node];
    return only?.kind === 'scalar' && more.length === 0 && only.text === said && !isNull(only);
  }
  if (said instanceof Map) {
    return (
      node.kind === 'map' &&
      node.entries.length === said.size &&
      node.entries.every(({ key, value }) => said.has(key) && says(value, said.get(key) as Said))
    );
  }
  const texts = said as readonly string[];
  // A single text is a list of one.
  if (node.kind === 'scalar') return texts.length === 1 && says(node, texts[0]);
  return (
    node.kind === 'list' &&
    node.items.length === texts.length &&
    node.items.every((item, index) => says(item, texts[index]))
  );
}

/** A map as data that can be compared, without one of its keys. */
function withoutPath(
  map: YamlMap | undefined,
  [key, ...below]: readonly string[],
): { readonly data: unknown; readonly node: YamlNode | undefined; readonly index: number } {
  let node: YamlNode | undefined;
  let index = -1;
  const data: unknown[] = [];
  for (const [at, entry] of (map?.entries ?? []).entries()) {
    if (entry.key !== key) data.push([entry.key, dataOf(entry.value)]);
    else if (below.length === 0) {
      node = entry.value;
      index = at;
    } else if (entry.value.kind === 'map') {
      const inside = withoutPath(entry.value, below);
      data.push([entry.key, inside.data]);
      ({ node, index } = inside);
    } else data.push([entry.key, dataOf(entry.value)]);
  }
  return { data, node, index };
}

function dataOf(node: YamlNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return [node.text, node.style];
    case 'list':
      return { items: node.items.map(dataOf) };
    case 'map':
      return withoutPath(node, []).data;
  }
}

/** Whether everything below the front matter is the same text. */
export function sameBelow(before: GoalFile, after: GoalFile): boolean {
  return textBelow(before) !== undefined && textBelow(before) === textBelow(after);
}

function textBelow({ frontMatter: { scan }, source }: GoalFile): string | undefined {
  return scan.kind === 'block' ? source.text.slice(scan.closing.start) : undefined;
}
