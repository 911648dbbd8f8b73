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

interface Part {
  readonly name: string;
  readonly file: string;
  /** The only group of the file that this is about; all of them otherwise. */
  readonly only?: string;
  /** The texts of an entry; together they are what no two entries share. */
  readonly texts: readonly string[];
  readonly verdicts: readonly [string, string];
  /** How many entries a group has at least; groups not named here need only both verdicts. */
  readonly groups: Readonly<Record<string, number>>;
  readonly entries: number;
}

const parts: readonly Part[] = [
  {
    name: 'goals',
    file: 'goals.yml',
    texts: ['text'],
    verdicts: ['strong', 'weak'],
    groups: { engineering: 34, management: 34, design: 34, support: 34, research: 34 },
    entries: 180,
  },
  {
    name: 'metrics',
    file: 'metrics.yml',
    texts: ['text'],
    verdicts: ['measurable', 'unmeasurable'],
    groups: { engineering: 12, management: 12, design: 12, support: 12, research: 12 },
    entries: 90,
  },
  {
    name: 'gaps and goals',
    file: 'pairs.yml',
    only: 'gap-and-goal',
    texts: ['gap', 'goal'],
    verdicts: ['restates', 'own'],
    groups: {},
    entries: 50,
  },
  {
    name: 'gaps and causes',
    file: 'pairs.yml',
    only: 'gap-and-cause',
    texts: ['gap', 'cause'],
    verdicts: ['symptom', 'cause'],
    groups: {},
    entries: 50,
  },
  {
    name: 'measures',
    file: 'pairs.yml',
    only: 'measure',
    texts: ['measure', 'gap', 'goal'],
    verdicts: ['related', 'unrelated'],
    groups: {},
    entries: 40,
  },
];

describe('labelled statements', () => {
  for (const part of parts) {
    const { name, texts, verdicts } = part;
    const groups = readGroups(part);
    const entries = [...groups.values()].flat();

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
      for (const [group, members] of groups) {
        const share = members.filter(({ verdict }) => verdict === verdicts[0]).length / members.length;
        assert.ok(share >= 0.4 && share <= 0.6, `${group}: ${String(share)} ${verdicts[0]}`);
      }
    });

    it(`${name}: there are enough of them`, () => {
      assert.ok(entries.length >= part.entries, String(entries.length));
      for (const [group, least] of Object.entries(part.groups)) {
        assert.ok((groups.get(group)?.length ?? 0) >= least, group);
      }
    });
  }

  it('every group of the pairs is looked at', () => {
    const looked = parts.flatMap(({ only }) => only ?? []);
    assert.deepEqual(Object.keys(readFile('pairs.yml')).sort(), looked.sort());
  });
});

function readGroups({ file, only }: Part): ReadonlyMap<string, readonly Entry[]> {
  return new Map(Object.entries(readFile(file)).filter(([group]) => only === undefined || group === only));
}

function readFile(name: string): Readonly<Record<string, readonly Entry[]>> {
  const text = readFileSync(join(root, 'test/fixtures/wording', name), 'utf8');
  return parse(text) as Readonly<Record<string, readonly Entry[]>>;
}

function isSaid(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

function wordsOf(value: unknown): string {
  return String(value)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();
}
