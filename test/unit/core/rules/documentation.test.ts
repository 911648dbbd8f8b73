/** What a rule says of itself is true: its bad excerpt is reported by it and its good one is not. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkGoalFile,
  decodeUtf8,
  DEFAULT_CONFIG,
  parseGoalFile,
  RULES,
  type Problem,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { goalWith } from '../../../support/example-goal';
import { root } from '../../../support/paths';

const today = date('2026-12-31');

describe('what the rules say of themselves', () => {
  it('names every rule once', () => {
    const ids = RULES.map(({ id }) => id);
    assert.deepEqual(ids, [...new Set(ids)]);
  });

  for (const rule of RULES) {
    it(`${rule.id} has a file of its name and says what it is, why, and by example`, () => {
      assert.match(rule.id, /^[a-z]+(?:-[a-z]+)*$/);
      assert.ok(existsSync(join(root, 'src/core/rules', `${rule.id}.ts`)));
      for (const sentence of [rule.summary, rule.why]) assert.match(sentence, /^[A-Z][^\n!]+\.$/);
      assert.notEqual(rule.bad.trim(), '');
      assert.notEqual(rule.good.trim(), '');
      assert.notEqual(rule.bad, rule.good);
    });

    if (rule.scope === 'set') continue;

    it(`${rule.id} reports its bad example and not its good one`, () => {
      assert.ok(problemsIn(rule.bad, rule.id).some((problem) => problem.rule === rule.id));
      assert.deepEqual(
        problemsIn(rule.good, rule.id).filter((problem) => problem.rule === rule.id),
        [],
      );
    });
  }
});

function problemsIn(excerpt: string, rule: string): readonly Problem[] {
  const text = fileOf(excerpt);
  const isLatin = rule === 'file-encoding' && excerpt.includes('Latin-1');
  const decoded = decodeUtf8(Buffer.from(text, isLatin ? 'latin1' : 'utf8'));
  const content = decoded ?? ({ unreadable: 'encoding' } as const);
  const file = parseGoalFile({ path: 'goals/example.md', content }, DEFAULT_CONFIG.extraFields);
  assert.ok(file !== undefined);
  return checkGoalFile(file, DEFAULT_CONFIG, today);
}

/** A whole file, a piece of a log, the items of a check-in, or keys of the front matter. */
function fileOf(excerpt: string): string {
  if (excerpt.startsWith('---')) return excerpt;
  if (excerpt.startsWith('#')) return goalWith('', `## Check-ins\n\n${excerpt}\n`);
  if (excerpt.startsWith('-')) return goalWith('', `## Check-ins\n\n### 2026-02-11\n\n${excerpt}\n`);
  return goalWith(excerpt);
}
