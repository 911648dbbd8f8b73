/** Where something was that is gone: in the newer text, the line of what stood closest above it and is still there. */

/** Lines count from 0; `undefined` where nothing above it stayed. */
export function lineWhereGone(before: string, line: number, after: string): number | undefined {
  const places = new Map<string, number | undefined>();
  lines(after).forEach((text, index) => {
    // A line that is there twice tells no place.
    places.set(text, places.has(text) ? undefined : index);
  });
  const above = lines(before).slice(0, line + 1);
  for (const text of above.reverse()) {
    const place = text.trim() === '' ? undefined : places.get(text);
    if (place !== undefined) return place;
  }
  return undefined;
}

function lines(text: string): string[] {
  return text.split(/\r\n|\n|\r/);
}
