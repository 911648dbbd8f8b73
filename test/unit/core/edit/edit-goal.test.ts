/**
 * Each folder of `test/fixtures/edit` is a goal file, the changes that are asked for, and the file after them, or why
 * they are refused. `GOALMARK_UPDATE=1` writes what comes out; the diff is then to be read.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { applyEdits, DEFAULT_CONFIG, editGoal, parseGoalFile, type GoalChange } from '../../../../src/core';
import { root } from '../../../support/paths';

const folder = join(root, 'test/fixtures/edit');

describe('edits of goal files', () => {
  for (const name of readdirSync(folder)) {
    it(name, () => {
      const at = (file: string): string => join(folder, name, file);
      const before = readFileSync(at('before.md'), 'utf8');
      const changes = parse(readFileSync(at('changes.yml'), 'utf8')) as readonly GoalChange[];
      const file = parseGoalFile({ path: 'goals/a.md', content: before }, new Set());
      assert.ok(file !== undefined);
      const result = editGoal(file, changes, DEFAULT_CONFIG);
      const [kept, gone] = result.ok ? ['after.md', 'refused.txt'] : ['refused.txt', 'after.md'];
      const shown = result.ok ? result.text : `${result.reason}\n`;
      if (process.env['GOALMARK_UPDATE'] === '1') {
        writeFileSync(at(kept), shown);
        rmSync(at(gone), { force: true });
      }
      assert.ok(!existsSync(at(gone)), `expected ${gone}, but: ${shown}`);
      assert.equal(shown, readFileSync(at(kept), 'utf8'));
      if (result.ok) assert.equal(applyEdits(before, result.edits), result.text);
    });
  }

  it('are refused where the front matter would be too large to be read', () => {
    const file = parseGoalFile({ path: 'goals/a.md', content: '---\nid: a\n---\n' }, new Set());
    assert.ok(file !== undefined);
    const change: GoalChange = { kind: 'set', path: ['gap'], value: 'x'.repeat(65 * 1024) };
    assert.deepEqual(editGoal(file, [change], DEFAULT_CONFIG), {
      ok: false,
      reason: 'The front matter would be too large to be read. Shorten gap.',
    });
  });

  it('are refused where the bytes are not UTF-8', () => {
    const file = parseGoalFile({ path: 'goals/a.md', content: { unreadable: 'encoding' } }, new Set());
    assert.ok(file !== undefined);
    assert.equal(editGoal(file, [], DEFAULT_CONFIG).ok, false);
  });
});
