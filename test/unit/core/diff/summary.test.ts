/** The comment on a pull request. `GOALMARK_UPDATE_SNAPSHOTS=1` writes the golden files; read them as a reviewer would. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import MarkdownIt from 'markdown-it';
import {
  diffGoals,
  questionsAbout,
  summarizeChanges,
  SUMMARY_MARKER,
  type Change,
  type SummaryOptions,
} from '../../../../src/core';
import { changedOnly, sideOf } from '../../../support/diff-sides';
import { goalWith } from '../../../support/example-goal';
import { root } from '../../../support/paths';
import { compareWithGolden } from '../../../support/rule-fixtures';

const BASE = 'https://github.com/example/goals/blob/';
const LINKS: SummaryOptions = { linkBefore: () => `${BASE}aaaa/`, linkAfter: () => `${BASE}bbbb/` };
const ANA = 'goals/ana/plain-language-updates.md';

const LOG = `## Check-ins

### 2026-02-11

- **Focus:** 8
- **Metric:** 3.1

### 2026-03-11

- **Progress:** All updates used the structure
- **Metric:** 3.4
`;

/** What a stranger may write into a goal. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a mention', '@ana and @org/team, mail a@b.example'],
  ['references', '#1, owner/name#2, GH-3, !4, ~bug, %v1, &5, $6'],
  ['the marker', '<!-- goalmark:changes --> and --> <!--'],
  ['HTML', '</summary></details><img src=x onerror=alert(1)><script>alert(1)</script>'],
  ['a table', 'a | b || c \\| d \\\\| e'],
  [
    'links',
    '[x](https://evil.example) <https://evil.example> www.evil.example https://evil.example ![i](//e)',
  ],
  ['emphasis', '**a** _b_ `c` ~~d~~ ~e~ $x$ :tada: ^[f]'],
  ['a fence', '```mermaid\nclick A "https://evil.example"\n```'],
  ['lines', 'a\n\n# Heading\n- list\n| x | y | z |\n|---|---|---|\n'],
  ['controls', 'a\u001b[31mb\u202Ec\u200Bd\u0007'],
  ['entities', '&lt;b&gt; &#64;ana &commat;ana &#x40;ana'],
  ['a very long one', '@ana '.repeat(40)],
];

function summaryOf(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
  options: SummaryOptions = LINKS,
): string {
  const [from, to] = changedOnly(sideOf(before), sideOf(after));
  return summarizeChanges(diffGoals(from, to), { ...options, files: to.files });
}

function golden(name: string, summary: string): void {
  compareWithGolden(join(root, 'test/fixtures/diff-summary', `${name}.md`), summary);
}

describe('the summary of goal changes', () => {
  it('says what wants review first, goal by goal, with questions and the trend', () => {
    const before = {
      [ANA]: goalWith('', LOG),
      'goals/bo/reviews.md': goalWith(
        'id: reviews\ntitle: Review two pull requests a week\nowner: bo\n',
        LOG,
      ),
      'goals/cy/old.md': goalWith('id: old\ntitle: An old one\nowner: cy\n', LOG),
    };
    const after = {
      [ANA]: goalWith(
        'due: 2026-05-12\nmetric:\n  measure: Peer score for update clarity\n  baseline: 2.8\n  target: 3.5\n  unit: of 5\n' +
          'goal: Within 90 days, write most cross-team updates in the situation-behavior-impact structure\n',
        LOG.replace('3.1', '3.2'),
      ),
      'goals/bo/reviews.md': goalWith(
        'id: reviews\ntitle: Review two pull requests a week\nowner: bo\n',
        `${LOG}\n### 2026-04-08\n\n- **Focus:** 7\n- **Metric:** 3.9\n`,
      ),
      'goals/cy/new.md': goalWith('id: new\ntitle: A new one\nowner: cy\ncreated: 2026-04-01\n', LOG),
    };
    golden('several-goals', summaryOf(before, after));
  });

  it('names the places where there is nothing to link to', () => {
    golden('without-links', summaryOf({ [ANA]: goalWith('') }, { [ANA]: goalWith('manager: kim') }, {}));
  });

  it('says that nothing changed', () => {
    assert.equal(summaryOf({}, {}), `${SUMMARY_MARKER}\n\n**No goal changed.**\n`);
  });

  it('is the same whatever the order of the files', () => {
    const before = { 'goals/a.md': goalWith('id: a'), 'goals/b.md': goalWith('id: b') };
    const after = {
      'goals/a.md': goalWith('id: a\nowner: bo'),
      'goals/b.md': goalWith('id: b\ndue: 2027-01-01'),
    };
    const turned = Object.fromEntries(Object.entries(after).reverse());
    assert.equal(summaryOf(before, turned), summaryOf(before, after));
  });

  for (const [name, text] of HOSTILE) {
    it(`shows as text: ${name}`, () => {
      const yaml = JSON.stringify(text);
      const excerpt = `title: ${yaml}\nowner: ${yaml}\nmanager: ${yaml}\ngap: ${yaml}\nx_note: ${yaml}\n${yaml}: 1\n`;
      const log = `## Check-ins\n\n### ${text.replace(/\s+/g, ' ')}\n\n- **Progress:** ${text.replace(/\s+/g, ' ')}\n`;
      const path = `goals/${text.replace(/[\s/]+/g, ' ')}.md`;
      const summary = summaryOf({ [ANA]: goalWith('') }, { [path]: goalWith(excerpt, log) });
      assertHarmless(summary);
    });
  }

  it('shows hostile goals as text', () => {
    const before = Object.fromEntries(
      HOSTILE.map((_, index) => [`goals/${index}.md`, goalWith(`id: g${index}`)]),
    );
    const after = Object.fromEntries(
      HOSTILE.map(([, text], index) => [
        `goals/${index}.md`,
        goalWith(`id: g${index}\ntitle: ${JSON.stringify(text)}\ngap: ${JSON.stringify(text)}`),
      ]),
    );
    golden('hostile', summaryOf(before, after));
  });

  it('links only into what the caller names', () => {
    for (const base of ['javascript:alert(1)//', 'https://a b/', 'https://a/)[x](', '']) {
      const summary = summaryOf(
        { [ANA]: goalWith('') },
        { [ANA]: goalWith('manager: kim') },
        { linkAfter: () => base },
      );
      assert.ok(!summary.includes(']('), summary);
    }
    const path = 'goals/a) b[c]\n"<d>#?%.md';
    const summary = summaryOf({ [path]: goalWith('') }, { [path]: goalWith('manager: kim') });
    assert.ok(
      summary.includes(`${BASE}bbbb/goals/a%29%20b%5Bc%5D%0A%22%3Cd%3E%23%3F%25.md?plain=1#L7`),
      summary,
    );
  });

  it('fits into a comment and says what it left out', function () {
    this.timeout(60_000);
    const texts = (extra: string): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length: 200 }, (_, index) => [
          `goals/${index}.md`,
          goalWith(`id: g${index}\ngoal: Write every cross-team update in the structure\n${extra}`),
        ]),
      );
    const summary = summaryOf(texts(''), texts('due: 2027-01-01\nmanager: kim'));
    assert.ok(summary.length <= 60_000, String(summary.length));
    assert.match(summary, /^\*\*200 changes want your eye, 200 notes, in 200 goals\.\*\*$/m);
    assert.match(
      summary,
      /Left out because a comment holds only so much: \d+ changes that want your eye and 200 notes\./,
    );
    assertHarmless(summary);
    const small = summaryOf(texts(''), texts('due: 2027-01-01'), { limit: 1_000 });
    assert.ok(small.length <= 1_000, small);
  });

  it('shows a goal that was rewritten without all of its changes', () => {
    const log = Array.from({ length: 40 }, (_, index) => `### Week ${index}\n\n- **Focus:** 8\n`).join('\n');
    const summary = summaryOf(
      { [ANA]: goalWith('', `## Check-ins\n\n${log}`) },
      { [ANA]: goalWith('', `## Check-ins\n\n${log.replaceAll('8', '7')}`) },
    );
    assert.match(summary, /^\| and 20 more \| \|$/m);
  });

  it('folds trends, and draws some alone where there are many', () => {
    const files = (log: string): Readonly<Record<string, string>> =>
      Object.fromEntries(
        Array.from({ length: 20 }, (_, index) => [`goals/${index}.md`, goalWith(`id: g${index}`, log)]),
      );
    const summary = summaryOf(files(LOG), files(LOG.replace('3.1', '3.2')));
    assert.equal(summary.split('```mermaid').length - 1, 8);
    assert.equal(summary.split('</summary>\n\n```mermaid').length - 1, 8);
  });

  it('has each date once on the axis of a trend', () => {
    const again = '### 2026-03-11\n\n- **Focus:** 8\n- **Metric:** 3.6\n';
    const summary = summaryOf({ [ANA]: goalWith('', LOG) }, { [ANA]: goalWith('', `${LOG}\n${again}`) });
    assert.match(summary, /x-axis \["2026-02-11", "2026-03-11"\]/);
    assert.match(summary, /line \[3\.1, 3\.6\]/);
  });

  it('has a marker of its own for a folder, which no name ends', () => {
    const summary = summaryOf({}, {}, { folder: 'team a/--><img>--' });
    assert.equal(summary, '<!-- goalmark:changes in team%20a/--%3E%3Cimg%3E-- -->\n\n**No goal changed.**\n');
  });

  it('draws no trend of numbers that a chart cannot show', () => {
    for (const [reading, isDrawn] of [
      ['3.1', true],
      ['-3.1', true],
      ['1e30', false],
      ['1e-9', false],
    ] as const) {
      const log = LOG.replace('3.1', reading);
      const added = `${log}\n### 2026-04-08\n\n- **Metric:** 3.9\n`;
      const summary = summaryOf({ [ANA]: goalWith('', log) }, { [ANA]: goalWith('', added) });
      assert.equal(summary.includes('xychart-beta'), isDrawn, reading);
    }
  });

  it('asks one thing for each change that wants review', () => {
    const asked = reviewed().map((change) => [change.kind, questionsAbout(change)] as const);
    for (const [kind, questions] of asked) {
      assert.ok(questions.length > 0 && questions.length <= 2, kind);
      for (const question of questions) assert.match(question, /^[A-Z].*\?$/, kind);
    }
  });
});

function reviewed(): readonly Change[] {
  const after = goalWith(
    'due: 2026-05-12\ncadence: quarterly\nstatus: draft\nvisibility: public\nid: b',
    LOG,
  );
  const [from, to] = [sideOf({ [ANA]: goalWith('') }), sideOf({ [ANA]: after })];
  return diffGoals(from, to).filter(({ attention }) => attention === 'review');
}

/** Read as GitHub reads it: the tags are ours, and what a mention or a reference is made of is parted. */
function assertHarmless(summary: string): void {
  assert.ok(summary.startsWith(SUMMARY_MARKER));
  assert.equal(summary.split(SUMMARY_MARKER).length, 2);
  assert.doesNotMatch(summary.replaceAll('\n', ''), /[\p{Cc}\u202A-\u202E]/u);
  const html = markdown.render(summary.slice(SUMMARY_MARKER.length));
  const tags = new Set([...html.matchAll(/<\/?([a-z0-9]+)/gi)].map(([, tag]) => tag));
  for (const tag of tags) assert.ok(OUR_TAGS.has(tag ?? ''), `${String(tag)} in ${html}`);
  for (const [, url] of html.matchAll(/href="([^"]*)"/g)) assert.ok(url?.startsWith(BASE), url);
  for (const [, cells] of html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)) {
    assert.equal(cells?.match(/<t[dh]/g)?.length, 2, html);
  }
  const shown = html.replace(/<[^<>]*>/g, '');
  assert.doesNotMatch(shown, /[@#]\w|https?:\/\/|www\.\w|GH-\d|:\w+:/);
}

const markdown = new MarkdownIt({ html: true, linkify: true });
const OUR_TAGS = new Set([
  'p',
  'strong',
  'em',
  'h4',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'a',
  'ul',
  'li',
  'details',
  'summary',
  'br',
  'del',
  'ins',
  'pre',
  'code',
]);
