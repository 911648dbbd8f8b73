/** What two people did to one goal, merged: what goes together does, and only what contradicts is a conflict. */
import assert from 'node:assert/strict';
import { mergeGoals } from '../../../../src/core';

const BASE = `---
id: plain-language
title: Explain incidents
type: development
due: 2026-04-12
# where it is going
tags: [writing, incidents]
metric:
  measure: Peer score # of five readers
  baseline: 2.8
  target: 4.2
---

Why this matters to me: I want to lead reviews.

## Check-ins

### 2026-02-11

- **Progress:** Three of four updates
- **Focus:** 8
`;

type Change = readonly [string | RegExp, string];

function changed(...changes: readonly Change[]): string {
  return changes.reduce((text, [from, to]) => {
    const next = text.replace(from, to);
    assert.notEqual(next, text, `nothing to change: ${String(from)}`);
    return next;
  }, BASE);
}

const END = /$/;

function checkIn(heading: string, ...items: readonly string[]): string {
  return `\n### ${heading}\n\n${items.map((item) => `- ${item}\n`).join('')}`;
}

function merged(ours: string, theirs: string, base = BASE): string {
  const result = mergeGoals(base, ours, theirs);
  assert.equal(result.kind, 'merged', 'text' in result ? result.text : '');
  return 'text' in result ? result.text : '';
}

function conflict(ours: string, theirs: string, base = BASE): string {
  const result = mergeGoals(base, ours, theirs);
  assert.equal(result.kind, 'conflicts', 'text' in result ? result.text : '');
  return 'text' in result ? result.text : '';
}

/** The lines between and with the markers. */
function hunks(text: string): readonly string[] {
  return text.match(/^<<<<<<< [\s\S]+?^>>>>>>> .*$/gm) ?? [];
}

describe('a merge of goals', () => {
  it('takes different keys from each, though their lines touch', () => {
    const ours = changed(['title: Explain incidents', 'title: Explain it']);
    const theirs = changed(['type: development', 'type: learning'], ['id: plain-language', 'id: plain']);
    assert.equal(
      merged(ours, theirs),
      changed(
        ['title: Explain incidents', 'title: Explain it'],
        ['type: development', 'type: learning'],
        ['id: plain-language', 'id: plain'],
      ),
    );
  });

  it('takes the parts of a key from each, in lines or between brackets', () => {
    const ours = changed(['baseline: 2.8', 'baseline: 2.5']);
    const theirs = changed(['target: 4.2', 'target: 4.5']);
    assert.equal(
      merged(ours, theirs),
      changed(['baseline: 2.8', 'baseline: 2.5'], ['target: 4.2', 'target: 4.5']),
    );

    const inBrackets = (text: string): string =>
      text.replace(
        /metric:[\s\S]*?baseline: (.*)\n {2}target: (.*)\n/,
        'metric: { measure: Peer score, baseline: $1, target: $2 }\n',
      );
    assert.equal(
      merged(inBrackets(ours), inBrackets(theirs), inBrackets(BASE)),
      inBrackets(changed(['baseline: 2.8', 'baseline: 2.5'], ['target: 4.2', 'target: 4.5'])),
    );
  });

  it('puts the check-ins of both in the order of their dates', () => {
    const ours = changed([END, checkIn('2026-03-11', '**Progress:** ours')]);
    const theirs = changed([
      END,
      checkIn('2026-03-01', '**Progress:** theirs') + checkIn('2026-04-01 reflection', '**Focus:** 9'),
    ]);
    const result = merged(ours, theirs);
    assert.deepEqual(result.match(/^### .*$/gm), [
      '### 2026-02-11',
      '### 2026-03-01',
      '### 2026-03-11',
      '### 2026-04-01 reflection',
    ]);
    assert.equal(
      result,
      BASE +
        checkIn('2026-03-01', '**Progress:** theirs') +
        checkIn('2026-03-11', '**Progress:** ours') +
        checkIn('2026-04-01 reflection', '**Focus:** 9'),
    );
  });

  it('begins a log that both began', () => {
    const base = BASE.slice(0, BASE.indexOf('\n## Check-ins'));
    const log = '\n## Check-ins\n';
    assert.equal(
      merged(
        base + log + checkIn('2026-03-11', 'Progress: ours'),
        base + log + checkIn('2026-03-01', 'Progress: theirs'),
        base,
      ),
      base + log + checkIn('2026-03-01', 'Progress: theirs') + checkIn('2026-03-11', 'Progress: ours'),
    );
  });

  it('completes one check-in with what both answered', () => {
    const ours = changed([END, '- **Blockers:** none\n']);
    const theirs = changed(['Focus:** 8', 'Focus:** 7'], [END, '- **Support:** a reader\n']);
    assert.equal(
      merged(ours, theirs),
      changed(['Focus:** 8', 'Focus:** 7'], [END, '- **Support:** a reader\n- **Blockers:** none\n']),
    );
  });

  it('corrects the date of a check-in that the other side completed', () => {
    const ours = changed([END, '- **Blockers:** none\n']);
    const theirs = changed(['### 2026-02-11', '### 2026-02-12']);
    assert.equal(
      merged(ours, theirs),
      changed(['### 2026-02-11', '### 2026-02-12'], [END, '- **Blockers:** none\n']),
    );
  });

  it('unites tags and objectives, whatever their style', () => {
    const ours = changed(['[writing, incidents]', '[writing, incidents, reviews]']);
    const theirs = changed(['tags: [writing, incidents]', 'tags:\n  - incidents\n  - sales']);
    assert.match(merged(ours, theirs), /^tags: \[incidents, reviews, sales\]$/m);
  });

  it('keeps comments and line ends of ours, and brings theirs', () => {
    const ours = changed(['type: development', 'type: development # for now']).replaceAll('\n', '\r\n');
    const theirs = changed(
      ['# where it is going', '# where it is going\n# and whence'],
      ['target: 4.2', 'target: 4.5 # raised'],
    );
    assert.equal(
      merged(ours, theirs),
      changed(
        ['type: development', 'type: development # for now'],
        ['# where it is going', '# where it is going\n# and whence'],
        ['target: 4.2', 'target: 4.5 # raised'],
      ).replaceAll('\n', '\r\n'),
    );
  });

  it('sets their value in a line that ours wrote anew', () => {
    const ours = changed(['title: Explain incidents', 'title: "Explain incidents" # short']);
    const theirs = changed(['title: Explain incidents', 'title: Explain outages']);
    assert.match(merged(ours, theirs), /^title: "Explain outages" # short$/m);
  });

  it('is a conflict at the lines of one key, and there alone', () => {
    const ours = changed(['target: 4.2', 'target: 4.0'], ['title: Explain', 'title: Tell']);
    const theirs = changed(['target: 4.2', 'target: 4.5'], ['due: 2026-04-12', 'due: 2026-05-12']);
    const text = conflict(ours, theirs);
    assert.deepEqual(hunks(text), ['<<<<<<< ours\n  target: 4.0\n=======\n  target: 4.5\n>>>>>>> theirs']);
    assert.match(text, /title: Tell[\s\S]*due: 2026-05-12/);
  });

  it('is a conflict at the one item answered twice', () => {
    const text = conflict(
      changed([END, checkIn('2026-03-11', '**Progress:** same', '**Focus:** 5')]),
      changed([END, checkIn('2026-03-11', '**Progress:** same', '**Focus:** 6')]),
    );
    assert.deepEqual(hunks(text), ['<<<<<<< ours\n- **Focus:** 5\n=======\n- **Focus:** 6\n>>>>>>> theirs']);
    assert.equal(text.match(/### 2026-03-11/g)?.length, 1);
  });

  it('is a conflict where one takes away what the other changed', () => {
    const log = /\n### 2026[\s\S]*$/;
    assert.match(
      conflict(changed([log, '']), changed(['Focus:** 8', 'Focus:** 2'])),
      /<<<<<<< ours\n=======\n### 2026-02-11/,
    );
    assert.match(
      conflict(changed(['due: 2026-04-12', 'due: 2026-05-12']), changed(['due: 2026-04-12\n', ''])),
      /^due: 2026-05-12\n=======\n>>>>>>> theirs$/m,
    );
    assert.equal(
      merged(changed(['Why', 'How']), changed(['due: 2026-04-12\n', ''])),
      changed(['Why', 'How'], ['due: 2026-04-12\n', '']),
    );
  });

  it('merges prose by lines', () => {
    const ours = changed(['reviews.', 'reviews.\n\nOurs.']);
    const theirs = changed(['\nWhy this', '\nTheirs.\n\nWhy this']);
    assert.equal(
      merged(ours, theirs),
      changed(['\nWhy this', '\nTheirs.\n\nWhy this'], ['reviews.', 'reviews.\n\nOurs.']),
    );
    assert.deepEqual(
      hunks(conflict(changed(['to lead', 'to join']), changed(['to lead', 'to see']))).length,
      1,
    );
  });

  it('knows nothing of what it cannot read', () => {
    for (const broken of [changed(['due: ', 'due: [']), changed(['---\n\nWhy', 'Why']), '# No goal\n']) {
      assert.equal(mergeGoals(changed(['Why', 'How']), BASE, broken).kind, 'unreadable');
      assert.equal(mergeGoals(changed(['Why', 'How']), broken, BASE).kind, 'unreadable');
    }
  });

  it('shows what was there before where it is called by a name', () => {
    const shown = (ours: string, theirs: string): readonly string[] => {
      const markers = { ours: 'ours', base: 'base', theirs: 'theirs', size: 7 };
      const result = mergeGoals(BASE, ours, theirs, markers);
      assert.equal(result.kind, 'conflicts');
      return hunks('text' in result ? result.text : '');
    };
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    const key = [changed(['target: 4.2', 'target: 4.0']), changed(['target: 4.2', 'target: 4.5'])] as const;
    const hunk =
      '<<<<<<< ours\n  target: 4.0\n||||||| base\n  target: 4.2\n=======\n  target: 4.5\n>>>>>>> theirs';
    assert.deepEqual(shown(...key), [hunk]);
    assert.deepEqual(shown(windows(key[0]), key[1]), [windows(hunk)]);
    assert.deepEqual(shown(changed(['Focus:** 8', 'Focus:** 7']), changed(['Focus:** 8', 'Focus:** 6'])), [
      '<<<<<<< ours\n- **Focus:** 7\n||||||| base\n- **Focus:** 8\n=======\n- **Focus:** 6\n>>>>>>> theirs',
    ]);
    assert.deepEqual(shown(changed(['to lead', 'to join']), changed(['to lead', 'to see'])), [
      '<<<<<<< ours\nWhy this matters to me: I want to join reviews.\n||||||| base\nWhy this matters to me: I want to lead reviews.\n=======\nWhy this matters to me: I want to see reviews.\n>>>>>>> theirs',
    ]);
    const entry = '### 2026-02-11\n\n- **Progress:** Three of four updates\n- **Focus:** ';
    assert.deepEqual(shown(changed([/\n### 2026[\s\S]*$/, '']), changed(['Focus:** 8', 'Focus:** 2'])), [
      `<<<<<<< ours\n||||||| base\n${entry}8\n=======\n${entry}2\n>>>>>>> theirs`,
    ]);
    assert.deepEqual(
      shown(
        changed([END, checkIn('2026-03-11', '**Focus:** 5')]),
        changed([END, checkIn('2026-03-11', '**Focus:** 6')]),
      ),
      ['<<<<<<< ours\n- **Focus:** 5\n||||||| base\n=======\n- **Focus:** 6\n>>>>>>> theirs'],
    );
  });

  it("takes a repository's own key for itself, also where it could be another spelling", () => {
    const base = changed(['due: 2026-04-12', 'due: 2026-04-12\ndeadline: spring']);
    const ours = base.replace('deadline: spring', 'deadline: summer');
    const theirs = base.replace('title: Explain', 'title: Tell');
    assert.equal(mergeGoals(base, ours, theirs).kind, 'unreadable');
    const result = mergeGoals(base, ours, theirs, undefined, new Set(['deadline']));
    assert.deepEqual(result, { kind: 'merged', text: ours.replace('title: Explain', 'title: Tell') });
  });

  it('writes as many signs as it is told, with the labels', () => {
    const result = mergeGoals(BASE, changed(['8', '7']), changed(['8', '6']), {
      ours: 'HEAD',
      theirs: 'topic',
      size: 9,
    });
    assert.match('text' in result ? result.text : '', /^<{9} HEAD\n.*\n={9}\n.*\n>{9} topic$/m);
  });
});
