import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findCircles } from '../../../../src/core/rules/circles';

type Graph = ReadonlyMap<string, readonly string[]>;

function circlesOf(graph: Graph): string[][] {
  return findCircles([...graph.keys()], (node) => graph.get(node) ?? []).map((circle) => [...circle].sort());
}

/** By definition: nodes that reach one another. */
function slowly(graph: Graph): string[][] {
  const reach = (from: string): Set<string> => {
    const seen = new Set<string>();
    const open = [...(graph.get(from) ?? [])];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...(graph.get(node) ?? []));
    }
    return seen;
  };
  const nodes = [...graph.keys()];
  const groups = nodes.map((node) =>
    nodes.filter((other) => other === node || (reach(node).has(other) && reach(other).has(node))).sort(),
  );
  return [
    ...new Map(groups.filter(({ length }) => length > 1).map((group) => [group.join(), group])).values(),
  ];
}

const graphs = fc.nat({ max: 8 }).chain((size) => {
  const names = Array.from({ length: size }, (_, index) => String(index));
  const onward = size === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...names), { maxLength: 3 });
  return fc
    .tuple(...names.map(() => onward))
    .map((edges): Graph => new Map(names.map((name, index) => [name, edges[index] ?? []])));
});

describe('circles of a graph', () => {
  it('are the nodes that reach one another', () => {
    fc.assert(
      fc.property(graphs, (graph) => {
        assert.deepEqual(circlesOf(graph).sort(), slowly(graph).sort());
      }),
    );
  });

  it('may be longer than any call stack', () => {
    const length = 50_000;
    const ring: Graph = new Map(
      Array.from({ length }, (_, index) => [String(index), [String((index + 1) % length)]]),
    );
    assert.equal(circlesOf(ring)[0]?.length, length);
  });
});
