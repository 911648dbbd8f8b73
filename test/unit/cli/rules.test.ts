import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../src/core';
import { root } from '../../support/paths';
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

  it('says of each rule that judges English wording how to do without it, and of no other', async () => {
    const english = RULES.filter((rule) => rule.english === true).map(({ id }) => id);
    assert.ok(english.includes('vague-goal') && !english.includes('metric-standing-still'));
    for (const { id } of RULES) {
      const { stdout } = await goalmark(['rules', id]);
      assert.equal(stdout.includes('language: none'), english.includes(id), id);
    }
  });

  it('prints of a rule what the rule page says of it', async () => {
    const page = readFileSync(join(root, 'docs/rules.md'), 'utf8');
    for (const { id } of RULES) {
      assert.ok(page.includes((await goalmark(['rules', id, '--format', 'markdown'])).stdout.trimEnd()), id);
    }
  });
});
