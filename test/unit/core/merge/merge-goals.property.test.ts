/** What must hold for any two versions of any goal: nothing is lost, nothing doubled, no marker without need. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DEFAULT_CONFIG,
  editGoal,
  mergeGoals,
  parseGoalFile,
  type GoalChange,
  type MergeResult,
} from '../../../../src/core';
import { dataOf, saying } from '../../../../src/core/merge/yaml-data';
import { goalChange, oddGoalFile } from '../edit/odd-goal-files';
import {
  BASE_STATE,
  look,
  meet,
  PLAIN,
  stateChange,
  written,
  type State,
  type StateChange,
} from './goal-states';

const SEED = 20260311;

function textOf(result: MergeResult): string {
  return result.kind === 'unreadable' ? '' : result.text;
}

function changedBy(state: State, changes: readonly StateChange[], side: string): State {
  return changes.reduce((now, change, index) => change.apply(now, `${side}${index + 20}`), state);
}

/** The words that stand for facts, with how often they are there. */
function factsOf(text: string): ReadonlyMap<string, number> {
  const facts = new Map<string, number>();
  for (const [word] of text.matchAll(/\b[bot](?:\d+|d|e\d|tag\d|why|how|learned)[a-z]*\b|### [^\r\n]+/g))
    facts.set(word, (facts.get(word) ?? 0) + 1);
  return facts;
}

/** What a goal says, whatever it looks like. */
function meaningOf(text: string): unknown {
  const file = parseGoalFile({ path: 'goals/a.md', content: text }, new Set());
  assert.ok(file?.yaml.root !== undefined);
  assert.deepEqual(file.yaml.errors, [], text);
  const data = dataOf(file.yaml.root);
  return {
    data: data && saying(data),
    log: file.body.checkIns
      .map(({ heading, items }) => [
        heading,
        ...items.map(({ label, answer }) => `${label}: ${answer}`).sort(),
      ])
      .sort(),
    diagnosis: file.body.diagnosis.map(({ label, answer }) => `${label}: ${answer}`).sort(),
    prose: text.split(/\r?\n/).filter((line) => line.endsWith('paragraph.')),
  };
}

describe('a merge of any two versions of a goal', function () {
  this.timeout(600_000);

  const changes = fc.array(stateChange, { minLength: 1, maxLength: 5 });
  const cases = fc.sample(fc.tuple(changes, changes, look, look, look), { seed: SEED, numRuns: 4500 });

  // Each is merged both ways.
  for (const from of [0, 900, 1800, 2700, 3600]) {
    it(`says what both said, keeps every fact and has no marker without need (${from}...)`, () => {
      let clean = 0;
      for (const [mine, others, baseLook, ourLook, theirLook] of cases.slice(from, from + 900)) {
        const ourState = changedBy(BASE_STATE, mine, 'o');
        const theirState = changedBy(BASE_STATE, others, 't');
        const look0 = { ...PLAIN, ...baseLook };
        const base = written(BASE_STATE, look0);
        const ours = written(ourState, { ...look0, ...ourLook });
        const theirs = written(theirState, { ...look0, ...theirLook });
        const result = mergeGoals(base, ours, theirs);
        const text = textOf(result);
        const about =
          JSON.stringify({
            mine: mine.map(({ place }) => place),
            others: others.map(({ place }) => place),
            baseLook,
            ourLook,
            theirLook,
          }) + `\n${ours}\n=== THEIRS\n${theirs}\n=== RESULT\n${text}`;

        const [was, here, yonder, there] = [base, ours, theirs, text].map(factsOf);
        for (const fact of new Set([...(here?.keys() ?? []), ...(yonder?.keys() ?? [])])) {
          const [before, a, b, now] = [was, here, yonder, there].map((facts) => facts?.get(fact) ?? 0) as [
            number,
            number,
            number,
            number,
          ];
          // Added by somebody, or kept by both.
          if (before === 0 || (a > 0 && b > 0)) assert.ok(now >= 1, `${fact} is lost: ${about}`);
          if (result.kind === 'merged') assert.ok(now <= 1, `${fact} is doubled: ${about}`);
        }
        const isApart = mine.every((change) => others.every((other) => !meet(change, other)));
        const meaning = result.kind === 'merged' ? meaningOf(text) : undefined;
        if (isApart) {
          assert.equal(result.kind, 'merged', about);
          const expected = written(changedBy(ourState, others, 't'), PLAIN);
          assert.deepEqual(meaning, meaningOf(expected), about);
          clean++;
        }
        const other = mergeGoals(base, theirs, ours);
        assert.equal(other.kind, result.kind, about);
        // The same text has the same meaning.
        if (result.kind === 'merged' && textOf(other) !== text)
          assert.deepEqual(meaningOf(textOf(other)), meaning, about);
      }
      assert.ok(clean > 200, String(clean));
    });
  }

  it('is the one version that is another one, whatever it looks like', () => {
    for (const [mine, , , ourLook, theirLook] of cases.slice(0, 400)) {
      const base = written(BASE_STATE, PLAIN);
      const state = changedBy(BASE_STATE, mine, 'o');
      const ours = written(state, { ...PLAIN, ...ourLook });
      const restyled = written(BASE_STATE, { ...PLAIN, ...theirLook });
      for (const text of [ours, restyled]) {
        assert.equal(textOf(mergeGoals(base, text, text)), text);
        assert.equal(textOf(mergeGoals(base, base, text)), text);
        assert.equal(textOf(mergeGoals(base, text, base)), text);
      }
      const again = written(state, { ...PLAIN, ...theirLook });
      assert.deepEqual(meaningOf(textOf(mergeGoals(base, ours, restyled))), meaningOf(ours));
      assert.deepEqual(meaningOf(textOf(mergeGoals(base, ours, again))), meaningOf(ours));
    }
  });

  it('never throws on odd files, and what is merged of readable ones is readable', () => {
    const edits = fc.array(goalChange, { minLength: 1, maxLength: 3 });
    for (const [base, mine, others] of fc.sample(fc.tuple(oddGoalFile, edits, edits), {
      seed: SEED,
      numRuns: 1000,
    })) {
      const [ours, theirs] = [edited(base, mine), edited(base, others)];
      const result = mergeGoals(base, ours, theirs);
      if (result.kind === 'unreadable') continue;
      const sides = [ours, theirs].map((content) => parseGoalFile({ path: 'a.md', content }, new Set()));
      const there = textOf(result);
      if (result.kind === 'merged' && sides.every((side) => side?.yaml.errors.length === 0)) {
        const after = parseGoalFile({ path: 'a.md', content: there }, new Set());
        assert.deepEqual(after?.yaml.errors, [], there);
      }
      const entries = sides.flatMap((side) => side?.body.checkIns ?? []);
      for (const { heading } of entries) assert.ok(there.includes(heading), there);
    }
  });
});

function edited(text: string, changes: readonly GoalChange[]): string {
  const file = parseGoalFile({ path: 'a.md', content: text }, new Set());
  const result = file && editGoal(file, changes, DEFAULT_CONFIG);
  return result?.ok === true ? result.text : text;
}
