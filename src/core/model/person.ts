/** People as goal files write them: by a handle, which some write with an `@` before it, in any case. */

export function handleOf(written: string): string {
  return written.replace(/^@/, '');
}

/** One person under two spellings of a handle. */
export function isSamePerson(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
