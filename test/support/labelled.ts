/** Labelled statements of test/fixtures/wording, and how well a judgement agrees with them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './paths';

export interface LabelledPair {
  readonly gap: string;
  readonly goal?: string;
  readonly cause?: string;
  readonly measure?: string;
  readonly verdict: string;
}

export interface LabelledText {
  readonly text: string;
  readonly verdict: string;
}

/** By their group. */
export function labelled(name: 'pairs'): Readonly<Record<string, readonly LabelledPair[]>>;
export function labelled(name: 'metrics'): Readonly<Record<string, readonly LabelledText[]>>;
export function labelled(name: string): unknown {
  const file = join(root, 'test/fixtures/wording', `${name}.yml`);
  return parse(readFileSync(file, 'utf8')) as unknown;
}

/** Something that was judged: what it is, whether it is reported and whether it should be. */
export interface Judged {
  readonly name: string;
  readonly isReported: boolean;
  readonly isTrue: boolean;
}

export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** The names of what was reported wrongly, and of what was missed. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
}

export function agreementOf(judged: readonly Judged[]): Agreement {
  const names = (isReported: boolean, isTrue: boolean): readonly string[] =>
    judged.flatMap((one) => (one.isReported === isReported && one.isTrue === isTrue ? [one.name] : []));
  const hits = names(true, true).length;
  const wrong = names(true, false);
  const missed = names(false, true);
  const precision = hits / (hits + wrong.length);
  const recall = hits / (hits + missed.length);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), wrong, missed };
}
