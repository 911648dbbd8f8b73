/**
 * The shape of the labelled statements in `test/fixtures/wording`: enough of them, both verdicts everywhere, none twice,
 * each with its reason. How well the coach judges them is tested beside the coach.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from '../support/paths';

type Entry = Readonly<Record<string, unknown>>;

interface Shape {
  /** The texts of an entry; together they are what no two entries share. */
  readonly texts: readonly string[];
  readonly verdicts: readonly [string, string];
  /** How many entries each group must have; groups not named here need only both verdicts. */
  readonly atLeast: Readonly<Record<string, number>>;
}

const files: Readonly<Record<string, Shape>> = {
  'goals.yml': {
    texts: ['text'],
    verdicts: ['strong', 'weak'],
    atLeast: { engineering: 34, management: 34, design: 34, support: 34, research: 34 },
  },
};

describe('labelled statements', () => {
  for (const [name, { texts, verdicts, atLeast }] of Object.entries(files)) {
    const groups = parse(readFileSync(join(root, 'test/fixtures/wording', name), 'utf8')) as Readonly<
      Record<string, readonly Entry[]>
    >;
    const entries = Object.values(groups).flat();

    it(`${name}: every entry has its texts, a verdict and a reason, and nothing else`, () => {
      const keys = [...texts, 'verdict', 'because'].sort();
      for (const entry of entries) {
        assert.deepEqual(Object.keys(entry).sort(), keys);
        for (const key of keys) assert.ok(isSaid(entry[key]), `${key} of ${JSON.stringify(entry)}`);
        assert.ok(verdicts.includes(String(entry['verdict'])), JSON.stringify(entry));
      }
    });

    it(`${name}: no entry is there twice`, () => {
      const said = entries.map((entry) => texts.map((key) => wordsOf(entry[key])).join(' / '));
      assert.deepEqual(
        said.filter((text, index) => said.indexOf(text) !== index),
        [],
      );
    });

    it(`${name}: about half of each group has the one verdict, half the other`, () => {
      for (const [group, members] of Object.entries(groups)) {
        const share = members.filter(({ verdict }) => verdict === verdicts[0]).length / members.length;
        assert.ok(share >= 0.4 && share <= 0.6, `${group}: ${String(share)} ${verdicts[0]}`);
      }
    });

    it(`${name}: has enough entries`, () => {
      for (const [group, least] of Object.entries(atLeast)) {
        assert.ok((groups[group]?.length ?? 0) >= least, group);
      }
    });
  }
});

function isSaid(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function wordsOf(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
