/**
 * Whether a metric says from where to where what a goal speaks of is to come, by its words or by its unit: "the share of
 * tickets I solve" is the one measured in per cent beside it, whatever that is called. Knows no figures.
 */
import { MEASURED_IN } from '../language/data/metric-words';
import { gistOf, sharedWeight } from '../language/similarity';
import type { Word } from '../language/words';

export interface MetricWords {
  readonly measure: readonly Word[];
  readonly unit: readonly Word[];
  /** As it is written: "%" is no word. */
  readonly unitText: string;
}

export function isMeasuredBy(goal: readonly Word[], { measure, unit, unitText }: MetricWords): boolean {
  const said = gistOf(goal);
  if (sharedWeight(gistOf(measure), said) >= 1 || sharedWeight(gistOf(unit), said) >= 1) return true;
  const written = unitText.trim().toLowerCase();
  return MEASURED_IN.some(
    ({ nouns, units }) => units.has(written) && goal.some(({ lower }) => nouns.has(lower)),
  );
}
