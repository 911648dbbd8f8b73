import assert from 'node:assert/strict';
import { createSourceText } from '../../../../src/core';
import { BODY_LIMIT, readBody, type Body, type LabelledItem } from '../../../../src/core/parse/body';

function read(text: string): Body {
  return readBody(createSourceText(text), 0);
}

function said(items: readonly LabelledItem[]): [string, string][] {
  return items.map(({ label, answer }) => [label, answer]);
}

/** The items of the one entry of a log. */
function items(entry: string, eol = '\n'): readonly LabelledItem[] {
  const { checkIns } = read(`## Check-ins\n\n### 2026-02-11\n\n${entry}`.replaceAll('\n', eol));
  assert.equal(checkIns.length, 1);
  return checkIns[0]?.items ?? [];
}

function headings(text: string): string[] {
  return read(text).checkIns.map(({ heading }) => heading);
}

describe('the check-in log', () => {
  it('has the headings of the third level below Check-ins, in any case and with closing signs', () => {
    assert.deepEqual(
      headings('## CHECK-INS ##\n### a\ntext\n###   b   ###\n#### deeper\n## Notes\n### c\n'),
      ['a', 'b'],
    );
    assert.deepEqual(headings('Check-ins\n---------\n### a\n'), ['a']);
    assert.deepEqual(headings('# Check-ins\n### a\n'), []);
    assert.deepEqual(headings('## Check-ins\n### a\n# Part two\n### b\n## Check-ins\n### c\n'), ['a', 'c']);
  });

  it('is found under a name close to its own', () => {
    for (const name of ['Checkins', 'Check ins', 'check-in']) {
      assert.deepEqual(headings(`## ${name}\n### a\n`), ['a'], name);
    }
    assert.deepEqual(headings('## Check-ins of others\n### a\n'), []);
  });

  it('has no heading from code, quotes, lists and comments', () => {
    const inside = [
      '```\n### a\n```',
      '~~~md\n### a\n~~~',
      '    ### a',
      '<!--\n### a\n-->',
      '> ### a',
      '- ### a',
      '1. x\n\n   ### a',
    ];
    for (const block of inside)
      assert.deepEqual(headings(`## Check-ins\n\n${block}\n\n### b\n`), ['b'], block);
    assert.deepEqual(headings('## Check-ins\n\n```\n### a\n'), []);
    assert.deepEqual(headings('```\n## Check-ins\n```\n### a\n'), []);
    assert.deepEqual(headings('## Check-ins\n\n###no blank\n\n####### seven\n\n\\### escaped\n'), []);
  });

  it('spans each entry up to the next, so that together they are the log', () => {
    const text = '## Check-ins\r\n\r\n### a\r\n\r\ntext\r\n\r\n#### deeper\r\n### b\r\n## Notes\r\nend';
    const { checkIns, logHeading } = read(text);
    assert.deepEqual(
      checkIns.map(({ span }) => text.slice(span.start, span.end)),
      ['### a\r\n\r\ntext\r\n\r\n#### deeper\r\n', '### b\r\n'],
    );
    assert.deepEqual(
      checkIns.map(({ headingSpan }) => text.slice(headingSpan.start, headingSpan.end)),
      ['a', 'b'],
    );
    assert.equal(text.slice(logHeading?.start, logHeading?.end), 'Check-ins');
    const open = read('## Check-ins\n### a').checkIns[0];
    assert.deepEqual(open?.span, { start: 13, end: 18 });
  });

  it('underlines the line of a heading without text', () => {
    const [entry] = read('## Check-ins\n###\n').checkIns;
    assert.deepEqual([entry?.heading, entry?.headingSpan], ['', { start: 13, end: 16 }]);
  });

  it('counts offsets in the whole text', () => {
    const text = '---\nid: a\n---\n## Check-ins\n### a\n- Focus: 8\n';
    const [entry] = readBody(createSourceText(text), 3).checkIns;
    assert.equal(text.slice(entry?.span.start, entry?.span.end), '### a\n- Focus: 8\n');
    assert.equal(text.slice(entry?.items[0]?.answerSpan.start, entry?.items[0]?.answerSpan.end), '8');
  });
});

describe('a labelled item', () => {
  it('has its label bold, underscored or plain, behind any marker', () => {
    const written = [
      '- **Progress:** a',
      '* **Progress**: a',
      '+ __Progress:__ a',
      '1. __Progress__: a',
      '12) Progress: a',
      '-   Progress:\ta',
    ];
    for (const line of written) {
      for (const eol of ['\n', '\r\n', '\r'])
        assert.deepEqual(said(items(`${line}\n`, eol)), [['Progress', 'a']], line);
    }
  });

  it('keeps its label as written and finds it there', () => {
    const text = '## Check-ins\n### a\n- **skills  USED:**   Writing  \n';
    const [item] = read(text).checkIns[0]?.items ?? [];
    assert.deepEqual([item?.label, item?.answer], ['skills  USED', 'Writing']);
    assert.equal(text.slice(item?.labelSpan.start, item?.labelSpan.end), 'skills  USED');
    assert.equal(text.slice(item?.answerSpan.start, item?.answerSpan.end), 'Writing');
    assert.equal(text.slice(item?.span.start, item?.span.end), '- **skills  USED:**   Writing  ');
  });

  it('goes on in nested blocks', () => {
    const text =
      '- Progress: one\n  lazy\n\n  A paragraph.\n\n  - Focus: nested, no item of its own\n\n- Focus: 8\n';
    assert.deepEqual(said(items(text)), [
      ['Progress', 'one\nlazy\n\nA paragraph.\n\n- Focus: nested, no item of its own'],
      ['Focus', '8'],
    ]);
    assert.deepEqual(said(items('- Progress:\n  - a\n  - b\n')), [['Progress', '- a\n- b']]);
  });

  it('may be empty, with a place for its answer', () => {
    const text = '## Check-ins\n### a\n- **Focus:** \n- Health:\n';
    const [focus, health] = read(text).checkIns[0]?.items ?? [];
    assert.deepEqual([focus?.answer, health?.answer], ['', '']);
    assert.deepEqual(focus?.answerSpan, { start: 32, end: 32 });
    assert.deepEqual(health?.answerSpan, { start: 42, end: 42 });
  });

  it('is no item without a label, in code, or below a deeper list', () => {
    const text =
      '- just text\n- https://example.com\n- 12:30\n- **Bold** text: no\n- Progress:x\n\n```\n- Focus: 1\n```\n';
    assert.deepEqual(said(items(text)), []);
    assert.deepEqual(said(items('Progress: a\n\n> - Focus: 8\n')), []);
  });

  it('belongs to its entry also below a deeper heading', () => {
    assert.deepEqual(said(items('#### Details\n\n- Focus: 8\n')), [['Focus', '8']]);
  });
});

describe('the diagnosis', () => {
  it('has the items below its heading, up to the next one', () => {
    const { diagnosis } = read(
      '## diagnosis\n\n- Least confident: Calls\n\n### More\n\n- Avoided tasks: Mail\n',
    );
    assert.deepEqual(said(diagnosis), [['Least confident', 'Calls']]);
  });
});

describe('comments that turn rules off', () => {
  it('name rules, several or one, as a block or within a text', () => {
    const text =
      'Text <!-- goalmark-disable a --> here.\n\n<!-- goalmark-disable b, c\nd -->\n\n<!--goalmark-disable e-->\n';
    assert.deepEqual([...read(text).disabledRules], ['a', 'b', 'c', 'd', 'e']);
  });

  it('do not count in code, unclosed, or saying something else', () => {
    const text =
      '```\n<!-- goalmark-disable a -->\n```\n\n    <!-- goalmark-disable b -->\n\n<!-- see goalmark-disable c -->\n\n<!-- goalmark-disable d';
    assert.deepEqual([...read(text).disabledRules], []);
  });
});

describe('a body too long to read', () => {
  it('is said to be only where there is something to read', () => {
    assert.equal(read('x'.repeat(BODY_LIMIT + 1)).tooLong, false);
    const long = read(`## Check-ins\n### a\n${'x'.repeat(BODY_LIMIT)}`);
    assert.deepEqual([long.tooLong, long.checkIns], [true, []]);
  });

  it('is not one of a hundred thousand quotes, brackets or list markers', () => {
    for (const unit of ['>', '> ', '- ', '[', '*', '`', '<', '    ', '1. ']) {
      const text = `## Check-ins\n### a\n${unit.repeat(Math.min(100_000, Math.floor(BODY_LIMIT / unit.length) - 100))}\n\n### b\n`;
      assert.equal(read(text).tooLong, false);
    }
  });
});
