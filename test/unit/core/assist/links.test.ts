import assert from 'node:assert/strict';
import { linksOf } from '../../../../src/core';
import { goal, goalFile, goalSet } from './goals';

/** `text -> target` */
function links(yaml: string, body = ''): string[] {
  const set = goalSet({ 'goals/trust.md': goal('id: trust') });
  const file = goalFile('goals/a.md', goal(yaml, body));
  return linksOf(set, file).map((link) => {
    const target = link.kind === 'address' ? link.address : link.kind === 'path' ? link.path : link.file.path;
    return `${file.source.text.slice(link.span.start, link.span.end)} -> ${link.kind} ${target}`;
  });
}

describe('the links of a goal', () => {
  it('are evidence in the repository and on the web', () => {
    assert.deepEqual(links('evidence: [./docs/a.md#x, "https://x.org/a?b#c", "mailto:a@x.org", OPS-12]'), [
      './docs/a.md#x -> path docs/a.md',
      'https://x.org/a?b#c -> address https://x.org/a?b#c',
      'mailto:a@x.org -> address mailto:a@x.org',
    ]);
  });

  it('are answers that are evidence and nothing else', () => {
    const log = (answer: string): string => `## Check-ins\n\n### 2026-02-11\n\n- **Evidence:** ${answer}\n`;
    assert.deepEqual(links('id: a', log('docs/a.md')), ['docs/a.md -> path docs/a.md']);
    assert.deepEqual(links('id: a', log('[a](docs/a.md)')), []);
    assert.deepEqual(links('id: a', log('see docs/a.md')), []);
  });

  it('lead nowhere else: no other scheme, nothing outside the root', () => {
    const others = [
      'command:x/y.z',
      'file:///etc/passwd.txt',
      'vscode://x/y.z',
      'javascript:alert(1)',
      '//x.org/a.md',
    ];
    const outside = ['../a.md', 'docs/../../a.md', '\\\\host\\a.md', 'C:\\a.md'];
    for (const text of [...others, ...outside]) assert.deepEqual(links(`evidence: ['${text}']`), [], text);
    assert.deepEqual(links(`evidence: ["https://x.org/a b"]`), []);
  });

  it('are the ids in prose that a goal has', () => {
    assert.deepEqual(links('aligns_to: trust', '[[trust]] [[calm]] `[[trust]]` [x](trust.md)'), [
      'trust -> goal goals/trust.md',
    ]);
  });
});
