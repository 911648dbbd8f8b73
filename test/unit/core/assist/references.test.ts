import assert from 'node:assert/strict';
import { definitionsOf, namedAt, referencesTo, type ConfigFile, type GoalSet } from '../../../../src/core';
import { configFile, goal, goalFile, goalSet, shown } from './goals';

const SET = goalSet({
  'goals/objectives/trust.md': goal('id: trust\ntitle: Trust\nowner: li'),
  'goals/ana/updates.md': goal(
    'id: updates\nowner: ana\nmanager: li\naligns_to: [trust, "calm"]',
    '\nServes [[trust]] and [that](../objectives/trust.md#why).\n\n`[[trust]]` is how it is written.\n',
  ),
  'goals/tom/runbooks.md': goal(
    "id: 'runbooks'\nowner: Ana\naligns_to:\n  - trust\n  - 'trust' # twice",
    '\nAfter [[updates|those]], [root](/goals/ana/updates.md), [again](..%2fana/updates.md).\n\n[t]: <../objectives/trust.md>\n',
  ),
});

/** What is at the first place of a text in a file: its definitions and its references. */
function at(
  path: string,
  text: string,
  set: GoalSet = SET,
  config?: ConfigFile,
): { definitions: string[]; references: string[] } | undefined {
  const document = set.files.find((file) => file.path === path) ?? config;
  assert.ok(document);
  const offset = document.source.text.indexOf(text);
  assert.notEqual(offset, -1);
  const found = namedAt(set, document, offset);
  return (
    found && {
      definitions: definitionsOf(found.named, config).map(shown),
      references: referencesTo(set, found.named, config).map(shown),
    }
  );
}

const TRUST = {
  definitions: ['goals/objectives/trust.md:2: trust'],
  references: [
    'goals/ana/updates.md:5: trust',
    'goals/ana/updates.md:8: trust',
    'goals/ana/updates.md:8: ../objectives/trust.md',
    'goals/tom/runbooks.md:5: trust',
    'goals/tom/runbooks.md:6: trust',
    'goals/tom/runbooks.md:11: ../objectives/trust.md',
  ],
};

describe('references to a goal', () => {
  it('are the same from its id, from aligns_to, from [[id]] and from a link', () => {
    assert.deepEqual(at('goals/objectives/trust.md', 'trust'), TRUST);
    assert.deepEqual(at('goals/ana/updates.md', 'trust, "calm"'), TRUST);
    assert.deepEqual(at('goals/ana/updates.md', 'trust]] and'), TRUST);
    assert.deepEqual(at('goals/ana/updates.md', '../objectives'), TRUST);
    assert.deepEqual(at('goals/tom/runbooks.md', '../objectives'), TRUST);
  });

  it('include links from the root and links with escapes', () => {
    assert.deepEqual(at('goals/ana/updates.md', 'updates')?.references, [
      'goals/tom/runbooks.md:9: updates',
      'goals/tom/runbooks.md:9: /goals/ana/updates.md',
      'goals/tom/runbooks.md:9: ..%2fana/updates.md',
    ]);
  });

  it('are found for an id that no goal has', () => {
    assert.deepEqual(at('goals/ana/updates.md', 'calm'), {
      definitions: [],
      references: ['goals/ana/updates.md:5: calm'],
    });
  });

  it('lead to every goal that claims an id, and from a link to its file alone', () => {
    const set = goalSet({
      'goals/a.md': goal('id: same'),
      'goals/b.md': goal('id: same'),
      'goals/c.md': goal('id: c\naligns_to: same', '[b](b.md)'),
    });
    assert.deepEqual(at('goals/c.md', 'same', set)?.definitions, [
      'goals/a.md:2: same',
      'goals/b.md:2: same',
    ]);
    assert.deepEqual(at('goals/c.md', 'b.md', set)?.definitions, ['goals/b.md:2: same']);
  });

  it('are found for a goal without an id, by its path', () => {
    const set = goalSet({ 'goals/a.md': goal('title: A'), 'goals/c.md': goal('id: c', '[a](./a.md#x)') });
    assert.deepEqual(at('goals/c.md', './a.md', set), {
      definitions: ['goals/a.md:1: '],
      references: ['goals/c.md:4: ./a.md'],
    });
  });

  it('are none for other words, other links and keys', () => {
    assert.equal(at('goals/objectives/trust.md', 'Trust'), undefined);
    assert.equal(at('goals/objectives/trust.md', 'title'), undefined);
    const set = goalSet({ 'goals/a.md': goal('id: a', '[x](https://example.com/goals/a.md) [y](gone.md)') });
    assert.equal(at('goals/a.md', 'https', set), undefined);
    assert.equal(at('goals/a.md', 'gone.md', set), undefined);
  });

  it('are those of a file whose YAML has errors, as far as it can be read', () => {
    const set = goalSet({
      'goals/a.md': goal('id: a'),
      'goals/b.md': goal('id: b\naligns_to: [a]\ngap: it is: this\ntitle: [', '[[a]]'),
    });
    assert.deepEqual(at('goals/a.md', 'a', set)?.references, ['goals/b.md:3: a', 'goals/b.md:7: a']);
  });
});

describe('references to a person', () => {
  const config = configFile('people:\n  li: { name: Li Wen }\n  ana: { name: Ana, manager: "@li" }\n');

  it('are the goals somebody owns or manages, and the people somebody manages', () => {
    assert.deepEqual(at('goals/ana/updates.md', 'li', SET, config), {
      definitions: ['.goalmark.yml:2: li'],
      references: ['goals/ana/updates.md:4: li', 'goals/objectives/trust.md:4: li', '.goalmark.yml:3: li'],
    });
    assert.deepEqual(at('goals/ana/updates.md', 'ana', SET, config)?.references, [
      'goals/ana/updates.md:3: ana',
      'goals/tom/runbooks.md:3: Ana',
    ]);
  });

  it('are found from the configuration, and without one', () => {
    assert.deepEqual(at('.goalmark.yml', 'ana', SET, config)?.definitions, ['.goalmark.yml:3: ana']);
    assert.deepEqual(at('goals/ana/updates.md', 'li')?.definitions, []);
  });
});

describe('a mention', () => {
  it('spans the characters of the name in every style of YAML', () => {
    const styles = [
      'trust',
      "'trust'",
      '"trust"',
      '>-\n  trust',
      '|\n  trust\n',
      '[trust]',
      '["trust"]',
      '\n  - trust',
    ];
    for (const style of styles) {
      const file = goalFile('goals/a.md', goal(`id: a\naligns_to: ${style}`));
      const set = goalSet({ 'goals/a.md': file.source.text });
      assert.equal(at('goals/a.md', 'trust', set)?.references.length, 1, style);
    }
  });
});
