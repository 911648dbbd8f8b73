/** Whether git left a conflict in a text. A line of equals signs alone underlines a heading too: the other two decide. */
export function hasConflictMarkers(text: string): boolean {
  return /(?:^|[\r\n])(?:<{7}|>{7}) /.test(text);
}
