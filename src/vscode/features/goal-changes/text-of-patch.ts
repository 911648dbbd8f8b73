/** The text of a file from the patch that adds all of it; `undefined` for a patch that does anything else. */

export function textOfPatch(patch: string): string | undefined {
  const start = /^@@ -0,0 \+1(?:,\d+)? @@[^\n]*\n/m.exec(patch);
  if (start === null) return undefined;
  const lines = patch.slice(start.index + start[0].length).split('\n');
  // The patch ends with a line's end, also where the file does not.
  if (lines.at(-1) === '') lines.pop();
  const hasNoEnd = lines.at(-1)?.startsWith('\\') === true;
  if (hasNoEnd) lines.pop();
  if (!lines.every((line) => line.startsWith('+'))) return undefined;
  const text = lines.map((line) => line.slice(1)).join('\n');
  return hasNoEnd ? text : `${text}\n`;
}
