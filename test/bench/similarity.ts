/**
 * What the threshold of similarity was chosen with: precision and recall of "the one only says the other again" at each
 * threshold, for containment, Dice and Jaccard, on this project's own pairs.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { gistOf, sharedWeight, type Gist } from '../../src/core/language/similarity';
import { wordsOf } from '../../src/core/language/words';
import { root } from '../support/paths';
import { table } from './figures';

type Pair = readonly [first: string, second: string];
type Kind = 'restates' | 'adds' | 'says_again' | 'explains';

const path = process.argv[2] ?? join(root, 'test/fixtures/wording/similar.yml');
const pairs = parse(readFileSync(path, 'utf8')) as Readonly<Record<Kind, readonly Pair[]>>;
const readings = [
  ...read('restates', true),
  ...read('says_again', true),
  ...read('adds', false),
  ...read('explains', false),
];

const MEASURES: Readonly<Record<string, (one: Gist, other: Gist) => number>> = {
  containment: (one, other) => sharedWeight(one, other) / one.weight,
  dice: (one, other) => (2 * sharedWeight(one, other)) / (one.weight + other.weight),
  jaccard: (one, other) => {
    const shared = sharedWeight(one, other);
    return shared / (one.weight + other.weight - shared);
  },
};

for (const [name, measure] of Object.entries(MEASURES)) {
  const rows = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1].map((threshold) => {
    const counts = { hit: 0, wrong: 0, missed: 0 };
    for (const { one, other, isSame } of readings) {
      const said = measure(one, other) >= threshold;
      if (said && isSame) counts.hit += 1;
      if (said && !isSame) counts.wrong += 1;
      if (!said && isSame) counts.missed += 1;
    }
    const precision = counts.hit / (counts.hit + counts.wrong);
    const recall = counts.hit / (counts.hit + counts.missed);
    const f1 = (2 * precision * recall) / (precision + recall);
    return [`${name} >= ${threshold}`, ...[precision, recall, f1].map((part) => part.toFixed(2))];
  });
  table([['', 'precision', 'recall', 'F1'], ...rows]);
}
for (const { pair, one, other, isSame } of readings) {
  const share = sharedWeight(one, other) / one.weight;
  if (isSame !== share >= 0.6)
    console.log(
      share.toFixed(2),
      isSame ? 'missed' : 'wrong',
      pair.join(' | '),
      [...one.concepts.keys()].join(','),
      '/',
      [...other.concepts.keys()].join(','),
    );
}

function read(kind: Kind, isSame: boolean) {
  return pairs[kind].map((pair) => {
    const [other, one] = pair.map((text) => gistOf(wordsOf(text)));
    return { pair, isSame, one: one ?? gistOf([]), other: other ?? gistOf([]) };
  });
}
