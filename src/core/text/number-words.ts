/** Numbers as people write them. */

/** Without the digits that only binary arithmetic adds. */
export function numberWords(value: number): string {
  return String(Number(value.toPrecision(10)));
}

/** How many digits stand behind the point. */
export function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return /\.(\d+)$/.exec(numberWords(value))?.[1]?.length ?? 0;
}

/** `1 day`, `14 days`. */
export function countWords(count: number, noun: string): string {
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
