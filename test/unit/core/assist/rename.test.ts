import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  DEFAULT_CONFIG,
  renameIn,
  whyNotNamed,
  whyNotRenamed,
  type Renamable,
  type YamlDocument,
} from '../../../../src/core';
import { configFile, goal, goalFile, goalSet } from './goals';

const TRUST: Renamable = { kind: 'id', name: 'trust' };

/** The whole text afterwards, or the reason against it. */
function renamed(document: YamlDocument, name: Renamable, newName: string): string {
  const result = renameIn(document, name, newName, DEFAULT_CONFIG);
  return result.ok ? applyEdits(document.source.text, result.edits) : result.reason;
}

function renamedText(text: string, name: Renamable = TRUST, newName = 'calm'): string {
  return renamed(goalFile('goals/a.md', text), name, newName);
}

describe('renaming an id', () => {
  it('changes its characters wherever it is named, and no other byte', () => {
    const text = [
      '---',
      'id: trust # trust',
      'title: trust',
      'aligns_to: [ \'trust\', "trust", trust-2 ]',
      'tags: [trust]',
      '---',
      '',
      'trust [[trust]] [[trust|why trust]] `[[trust]]` [trust](trust.md)',
      '',
    ].join('\r\n');
    const expected = [
      '---',
      'id: calm # trust',
      'title: trust',
      'aligns_to: [ \'calm\', "calm", trust-2 ]',
      'tags: [trust]',
      '---',
      '',
      'trust [[calm]] [[calm|why trust]] `[[trust]]` [trust](trust.md)',
      '',
    ].join('\r\n');
    assert.equal(renamedText(text), expected);
  });

  it('keeps quotes, lists and block scalars as they are', () => {
    for (const style of ["'*'", '"*"', '[*]', '\n  - *\n  - "*"', '>-\n  *', '|\n  *', ' * # why']) {
      const text = goal(`id: a\naligns_to: ${style.replaceAll('*', 'trust')}\ngap: x`);
      assert.equal(renamedText(text), text.replaceAll('trust', 'calm'), style);
    }
    assert.equal(renamedText(goal('id: "tru\\x73t"')), goal('id: "calm"'));
  });

  it('quotes what YAML would take for no text, where it has no quotes yet', () => {
    const text = goal("id: trust # ours\naligns_to: [trust, 'trust']\ngap: >-\n  x", '[[trust]]');
    for (const id of ['123', '1e3', '2026-01-01']) {
      const expected = `id: "${id}" # ours\naligns_to: ["${id}", '${id}']\ngap: >-\n  x`;
      assert.equal(renamedText(text, TRUST, id), goal(expected, `[[${id}]]`));
      const block = goal('id: >-\n  trust');
      assert.equal(renamedText(block, TRUST, id), block.replace('trust', id));
    }
  });

  it('works beside YAML that cannot be read', () => {
    const text = goal('id: trust\ngap: it is: this\ntitle: x', '[[trust]]');
    assert.equal(renamedText(text), text.replaceAll('trust', 'calm'));
  });

  it('is refused in a file with conflict markers, which others do not mind', () => {
    const text = goal('id: a', '<<<<<<< ours\n[[trust]]\n=======\n[[b]]\n>>>>>>> theirs\n');
    assert.equal(renamedText(text), 'goals/a.md has conflict markers. Resolve the conflict first.');
    assert.equal(renamedText(text, { kind: 'id', name: 'other' }), text);
  });

  it('asks for an id that is one, and that nobody has', () => {
    const set = goalSet({ 'goals/a.md': goal('id: trust'), 'goals/b.md': goal('id: calm') });
    const why = (id: string): string | undefined => whyNotNamed(set, TRUST, id, undefined);
    assert.equal(why('calm-2027'), undefined);
    assert.equal(why('calm'), 'calm is the id of goals/b.md. Choose another one.');
    assert.equal(why('a'.repeat(65)), 'The id has 65 characters; 64 are the most. Shorten it.');
    for (const id of ['Calm', 'calm down', 'calm_down', '-calm', 'calm-', 'a--b', '', 'null', 'ruhé']) {
      assert.equal(why(id), 'Write the id in lower-case letters and digits, words joined by hyphens.', id);
    }
  });

  it('is refused for an id that several goals have', () => {
    const set = goalSet({ 'goals/a.md': goal('id: trust'), 'goals/b.md': goal('id: trust') });
    assert.match(whyNotRenamed(set, TRUST) ?? '', /^2 goals have the id trust/);
    assert.equal(whyNotRenamed(set, { kind: 'id', name: 'calm' }), undefined);
  });
});

describe('renaming a person', () => {
  const ANA: Renamable = { kind: 'person', name: 'ana' };

  it('changes owners, managers and people', () => {
    const text = goal('id: ana\nowner: "@ana"\nmanager: Ana\ntitle: ana', '[[ana]]');
    const expected = goal('id: ana\nowner: "@Dara O\'Brien"\nmanager: Dara O\'Brien\ntitle: ana', '[[ana]]');
    assert.equal(renamedText(text, ANA, "Dara O'Brien"), expected);
    const config = configFile("people:\n  ana: { name: ana }\n  'tom': { manager: ana }\n");
    assert.equal(
      renamed(config, ANA, 'anna'),
      "people:\n  anna: { name: ana }\n  'tom': { manager: anna }\n",
    );
  });

  it('escapes the new name within the quotes it stands in', () => {
    assert.equal(renamedText(goal("id: a\nowner: 'ana'"), ANA, "O'Brien"), goal("id: a\nowner: 'O''Brien'"));
    assert.equal(
      renamedText(goal("id: a\nowner: '@ana'"), ANA, "O'Brien"),
      goal("id: a\nowner: '@O''Brien'"),
    );
    const config = configFile("people:\n  'tom': { manager: 'ana' }\n");
    assert.equal(renamed(config, ANA, "O'Brien"), "people:\n  'tom': { manager: 'O''Brien' }\n");
    const back = goal("id: a\nowner: 'O''Brien'\nmanager: '@o''brien'");
    assert.equal(
      renamedText(back, { kind: 'person', name: "O'Brien" }, "O'Neil"),
      goal("id: a\nowner: 'O''Neil'\nmanager: '@O''Neil'"),
    );
  });

  it('asks for a name that is one, and that nobody has', () => {
    const set = goalSet({ 'goals/a.md': goal('id: a\nowner: ana\nmanager: li') });
    const why = (name: string): string | undefined => whyNotNamed(set, ANA, name, undefined);
    for (const name of ['anna', 'Ana', 'Ana Souza', 'a.souza', 'Müller-Łuk'])
      assert.equal(why(name), undefined, name);
    assert.equal(why('Li'), 'Li is already somebody here. Choose another name.');
    for (const name of ['', '@ana', 'a, b', 'a: b', 'null', '7', 'a #b', 'a\nb']) {
      assert.match(why(name) ?? '', /^Write a handle or a name/, name);
    }
    const config = configFile('people: { tom: Tom }');
    assert.match(whyNotNamed(set, ANA, 'tom', config) ?? '', /already somebody/);
  });
});

describe('renaming in any file', () => {
  const ids = ['trust', 'trust-2', 'calm', 't', 'ust'];
  const id = fc.constantFrom(...ids);
  const quote = fc.constantFrom('', "'", '"');
  const scalar = fc.tuple(id, quote).map(([name, mark]) => `${mark}${name}${mark}`);
  const items = fc.array(scalar, { minLength: 1, maxLength: 4 });
  const alignsTo = fc.oneof(
    scalar.map((one) => `aligns_to: ${one}`),
    items.map((many) => `aligns_to: [${many.join(', ')}]`),
    items.map((many) => `aligns_to:\n${many.map((one) => `  - ${one} # trust`).join('\n')}`),
  );
  const prose = fc.oneof(
    id.map((name) => `[[${name}]]`),
    id.map((name) => `[[ ${name} | trust ]]`),
    id.map((name) => `${name} \`[[${name}]]\``),
    id.map((name) => `<!-- [[${name}]] -->`),
    id.map((name) => `\n\n\`\`\`\n[[${name}]]\n\`\`\`\n\n`),
    id.map(
      (name) => `\n\n## Check-ins\n\n### 2026-02-11\n\n- **Progress:** [[${name}]]\n- Blockers: ${name}\n\n`,
    ),
    id.map((name) => `[${name}](${name}.md)`),
    fc.constantFrom('`', '``', '[', ']]', '[[', '\\', '\n', '\n> ', '\n- ', '<!--', '-->', 'ü', '\t'),
  );
  const text = fc
    .record({
      own: scalar,
      alignsTo,
      body: fc.array(prose, { maxLength: 12 }),
      eol: fc.constantFrom('\n', '\r\n'),
    })
    .map((parts) =>
      goal(
        `id: ${parts.own}\ntitle: trust\n${parts.alignsTo}\ntags: [trust]`,
        parts.body.join(' '),
      ).replaceAll('\n', parts.eol),
    );

  it('changes exactly the places of the id, and renaming back gives the file as it was', () => {
    let refused = 0;
    fc.assert(
      fc.property(text, (before) => {
        const result = renameIn(goalFile('goals/a.md', before), TRUST, 'zeal', DEFAULT_CONFIG);
        if (!result.ok) {
          refused++;
          return;
        }
        for (const { span, newText } of result.edits) {
          assert.equal(before.slice(span.start, span.end), 'trust');
          assert.equal(newText, 'zeal');
        }
        const after = applyEdits(before, result.edits);
        assert.equal(renamedText(after, TRUST, 'zest'), after);
        assert.equal(renamedText(after, { kind: 'id', name: 'zeal' }, 'trust'), before);
      }),
      { numRuns: 500 },
    );
    assert.equal(refused, 0);
  });
});
