import assert from 'node:assert/strict';
import { RULES } from '../../../src/core';
import { goalmark } from './command-line';

describe('goalmark rules', () => {
  it('lists every rule, with its severity and what it says', async () => {
    const { status, stdout, stderr } = await goalmark(['rules']);
    assert.deepEqual([status, stderr], [0, '']);
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.length, RULES.length);
    RULES.forEach(({ id, severity, summary }, index) => {
      assert.deepEqual(lines[index]?.split(/ {2,}/), [id, severity, summary]);
    });
  });

  it('keeps to the width of a terminal', async () => {
    const { stdout } = await goalmark(['rules', '--no-color'], { columns: 72 });
    assert.deepEqual(
      stdout.split('\n').filter((line) => line.length > 72),
      [],
    );
  });

  it('prints all or one as data', async () => {
    const all = JSON.parse((await goalmark(['rules', '--format', 'json'])).stdout) as unknown;
    const data = RULES.map(({ id, severity, summary, why, bad, good }) => ({
      id,
      severity,
      summary,
      why,
      bad,
      good,
    }));
    assert.deepEqual(all, { version: 1, rules: data });
    for (const rule of data) {
      const { stdout } = await goalmark(['rules', rule.id, '--format', 'json']);
      assert.deepEqual(JSON.parse(stdout), { version: 1, rules: [rule] });
    }
  });

  it('prints a page of markdown, where each rule is found by its id', async () => {
    const { stdout } = await goalmark(['rules', '--format', 'markdown']);
    for (const { id } of RULES) {
      assert.ok(stdout.includes(`| [${id}](#${id}) |`), id);
      assert.ok(stdout.includes(`\n## ${id}\n`), id);
    }
  });
});
