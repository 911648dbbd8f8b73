/**
 * A list in order, what is equal in the order it had, as `sort` leaves it. By insertion sort while it is short: the lists of
 * a log or of a file are, and mostly in order already, where that takes less than a third of the time of `sort`.
 */
export function sorted<Item extends object | number>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const list = [...items];
  if (list.length > MOST_INSERTED) return list.sort(compare);
  list.forEach((item, index) => {
    let at = index;
    for (; at > 0; at -= 1) {
      const before = list[at - 1];
      if (before === undefined || !(compare(before, item) > 0)) break;
      list[at] = before;
    }
    list[at] = item;
  });
  return list;
}

const MOST_INSERTED = 40;
