/** The circles of a directed graph, in time linear in its nodes and edges, without recursion. */

interface Visit {
  readonly node: string;
  readonly onward: readonly string[];
  next: number;
}

/**
 * The groups of two or more nodes that can all reach one another (its strongly connected components), in the order of
 * `nodes`. Tarjan, "Depth-first search and linear graph algorithms" (1972), with a stack of its own. Nodes that
 * `onwardOf` names must be among `nodes`.
 */
export function findCircles(
  nodes: readonly string[],
  onwardOf: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const index = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const circles: string[][] = [];

  const enter = (node: string): Visit => {
    lowest.set(node, index.size);
    index.set(node, index.size);
    open.push(node);
    isOpen.add(node);
    return { node, onward: onwardOf(node), next: 0 };
  };
  const lower = (node: string, value: number | undefined): void => {
    lowest.set(node, Math.min(lowest.get(node) ?? 0, value ?? 0));
  };
  const leave = (node: string): void => {
    if (lowest.get(node) !== index.get(node)) return;
    const circle = open.splice(open.lastIndexOf(node));
    for (const member of circle) isOpen.delete(member);
    if (circle.length > 1) circles.push(circle);
  };

  for (const start of nodes) {
    if (index.has(start)) continue;
    const path = [enter(start)];
    for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
      const node = visit.onward[visit.next++];
      if (node === undefined) {
        path.pop();
        leave(visit.node);
        const before = path.at(-1);
        if (before !== undefined) lower(before.node, lowest.get(visit.node));
      } else if (!index.has(node)) {
        path.push(enter(node));
      } else if (isOpen.has(node)) {
        lower(visit.node, index.get(node));
      }
    }
  }
  return circles;
}
