/** The order of texts that are compared by machines: ids, paths, calendar dates. The same wherever it runs. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
