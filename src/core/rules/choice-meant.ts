/** Which of a list of values a text may mean that is none of them, for the fixes of choices. */
import type { ValueDefinition } from '../model/vocabulary';
import { nearest } from '../text/nearest';

export interface ChoiceMeant {
  readonly value: string;
  /** Whether only case, blanks, hyphens or underscores differ. */
  readonly plain: boolean;
}

export function choiceMeant(text: string, values: readonly ValueDefinition[]): ChoiceMeant | undefined {
  const same = values.find(({ value }) => bare(value) === bare(text));
  if (same !== undefined) return { value: same.value, plain: true };
  const said = values.find(({ alsoSaid }) => alsoSaid?.some((other) => bare(other) === bare(text)) === true);
  const value =
    said?.value ??
    nearest(
      text,
      values.map((known) => known.value),
    );
  return value === undefined ? undefined : { value, plain: false };
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s_-]/g, '');
}
