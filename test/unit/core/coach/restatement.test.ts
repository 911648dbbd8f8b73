import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { restatementIn, symptomIn } from '../../../../src/core/coach/restatement';
import { root } from '../../../support/paths';
import { wordingOf } from '../../../support/wording-of';

type Pairs = readonly (readonly [gap: string, other: string])[];

const pairs = parse(readFileSync(join(root, 'test/fixtures/wording/similar.yml'), 'utf8')) as Readonly<
  Record<'restates' | 'adds' | 'says_again' | 'explains', Pairs>
>;

describe('a goal beside its gap', () => {
  it('is told when it only turns it', () => {
    assert.deepEqual(silent(pairs.restates, isRestated), []);
  });

  it('is left alone when it adds something', () => {
    assert.deepEqual(reported(pairs.adds, isRestated), []);
  });

  for (const goal of [
    'Meet 9 of 10 deadlines',
    'Meet each deadline of the release plan',
    'Meet deadlines by splitting stories',
    'Meet deadlines with a buffer',
  ]) {
    it(`is one of its own with a number, an occasion or a means: ${goal}`, () => {
      assert.equal(isRestated('Misses deadlines', goal), false);
    });
  }

  it('is no more its own for a date', () => {
    for (const goal of ['Meet deadlines by March', 'Meet deadlines within 90 days'])
      assert.equal(isRestated('Misses deadlines', goal), true);
  });
});

describe('a cause beside its gap', () => {
  it('is told when it only says it again', () => {
    assert.deepEqual(silent(pairs.says_again, isSymptom), [
      // That he is alone with it says a little of his own.
      'Does not delegate | Does everything alone',
    ]);
  });

  it('is left alone when it says why', () => {
    assert.deepEqual(reported(pairs.explains, isSymptom), []);
  });
});

type Judge = (gap: string, other: string) => boolean;

function isRestated(gap: string, goal: string): boolean {
  return restatementIn(wordingOf({ gap, goal })) !== undefined;
}

function isSymptom(gap: string, cause: string): boolean {
  return symptomIn(wordingOf({ gap, cause })) !== undefined;
}

function reported(all: Pairs, judge: Judge): readonly string[] {
  return all.flatMap(([gap, other]) => (judge(gap, other) ? [`${gap} | ${other}`] : []));
}

function silent(all: Pairs, judge: Judge): readonly string[] {
  const told = new Set(reported(all, judge));
  return all.map(([gap, other]) => `${gap} | ${other}`).filter((name) => !told.has(name));
}
