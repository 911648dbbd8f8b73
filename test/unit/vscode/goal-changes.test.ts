/** Goal changes in the editor, as far as they need no editor: names of bases, texts from patches, places of what is gone. */
import assert from 'node:assert/strict';
import { parseGoalFile, goalHistory, type GoalFile, type GoalVersion } from '../../../src/core';
import { defaultBranch, isSafeName, labelOf } from '../../../src/vscode/features/goal-changes/base';
import { historyText, NOT_COMMITTED } from '../../../src/vscode/features/goal-changes/history-text';
import { lineWhereGone } from '../../../src/vscode/features/goal-changes/line-where-gone';
import { textOfPatch } from '../../../src/vscode/features/goal-changes/text-of-patch';

describe('what goals are compared with', () => {
  const refs = (
    commits: Readonly<Record<string, string>>,
  ): { type: number; name: string; commit: string }[] =>
    Object.entries(commits).map(([name, commit]) => ({ type: 0, name, commit }));

  it('is the branch that the server calls its default, by its name where that can be told', () => {
    const both = refs({ main: 'a', 'origin/HEAD': 'b', 'origin/main': 'b' });
    assert.deepEqual(defaultBranch(both), { name: 'main', commit: 'b' });
    const other = refs({ main: 'a', 'origin/HEAD': 'b', 'origin/main': 'a' });
    assert.deepEqual(defaultBranch(other), { name: 'origin/HEAD', commit: 'b' });
  });

  it('is else main or master, the one on the server first', () => {
    assert.deepEqual(defaultBranch(refs({ master: 'a' })), { name: 'master', commit: 'a' });
    assert.deepEqual(defaultBranch(refs({ main: 'a', master: 'b' })), { name: 'main', commit: 'a' });
    assert.deepEqual(defaultBranch(refs({ main: 'a', 'origin/main': 'b' })), { name: 'main', commit: 'b' });
    assert.equal(defaultBranch([]), undefined);
  });

  it('is called what people call it', () => {
    assert.equal(labelOf('HEAD'), 'the last commit');
    assert.equal(labelOf('0123456789abcdef0123456789abcdef01234567'), '0123456');
    assert.equal(labelOf('refs/tags/v1.0'), 'v1.0');
    assert.equal(labelOf('refs/heads/team/easier'), 'team/easier');
    assert.equal(labelOf('origin/main'), 'origin/main');
  });

  it('is nothing that git takes for an option, a range, a path or a pattern', () => {
    for (const name of ['main', 'origin/main', 'v1.0', 'HEAD~2', 'HEAD^', '@{u}', 'refs/tags/v1', 'über']) {
      assert.ok(isSafeName(name), name);
    }
    for (const name of [
      '',
      '-p',
      '--output=x',
      '^main',
      'a..b',
      'a...b',
      'HEAD:x',
      ':/fix',
      'a b',
      'a\nb',
      'x*',
    ]) {
      assert.ok(!isSafeName(name), name);
    }
  });
});

describe('the text in a patch that adds a file', () => {
  const head =
    'diff --git a/e69de29 b/1234567\nindex e69de29..1234567 100644\n--- a/e69de29\n+++ b/1234567\n';

  it('is the file, with its line ends and without one', () => {
    assert.equal(textOfPatch(`${head}@@ -0,0 +1,2 @@\n+one\r\n++two\n`), 'one\r\n+two\n');
    assert.equal(textOfPatch(`${head}@@ -0,0 +1 @@\n+one\n\\ No newline at end of file\n`), 'one');
    assert.equal(textOfPatch(`${head}@@ -0,0 +1,3 @@\n+\n+\n+x\n`), '\n\nx\n');
  });

  it('is not made up from anything else', () => {
    assert.equal(textOfPatch(`${head}@@ -1,1 +1,1 @@\n-a\n+b\n`), undefined);
    assert.equal(textOfPatch(`${head}Binary files differ\n`), undefined);
    assert.equal(textOfPatch(''), undefined);
  });
});

describe('the line where something was that is gone', () => {
  it('is the closest one above that is still there, and there once', () => {
    assert.equal(lineWhereGone('a\nb\nc\nd', 2, 'x\na\nb\nd'), 2);
    assert.equal(lineWhereGone('a\nb\n\nc', 3, 'a\nb\nb\n'), 0);
    assert.equal(lineWhereGone('a\r\nb', 1, 'a'), 0);
    assert.equal(lineWhereGone('a\nb', 1, 'x'), undefined);
  });
});

describe('the page of the life of a goal', () => {
  const goal = (target: number, due: string, title = 'Plain words'): GoalFile => {
    const content = `---\nid: plain\ntitle: ${title}\ntype: learning\nstatus: active\nowner: ana\ncreated: 2026-01-12\ndue: ${due}\nmetric:\n  measure: Score\n  baseline: 1\n  target: ${target}\n  unit: of 5\n---\n\n## Check-ins\n\n### 2026-02-11\n\n- Metric: 2\n`;
    return parseGoalFile({ path: 'goals/plain.md', content }, new Set()) ?? assert.fail();
  };
  const version = (hash: string, file: GoalFile, author = 'Ana'): GoalVersion => ({
    file,
    commit: { hash, author, date: '2026-03-01' },
  });

  it('has the metric, then what changed, newest first, and counts how often the date slipped', () => {
    const steps = goalHistory([
      version('aaaaaaaaaa', goal(5, '2026-04-12')),
      version('bbbbbbbbbb', goal(5, '2026-05-12')),
      version('cccccccccc', goal(4, '2026-06-12')),
      version(NOT_COMMITTED, goal(3, '2026-06-12')),
    ]);
    const subjects = new Map([['bbbbbbbbbb', 'More time']]);
    const text = historyText({ title: 'Plain words', steps, subjects, older: 'none' });
    assert.match(
      text,
      /^# Plain words\n\n3 commits changed what this goal says; its date slipped 2 times\.\n/,
    );
    assert.match(text, /It is meant to go from 1 to 3 of 5\./);
    assert.match(text, /\| 2026-02-11 \| 2 \| 50% \|/);
    assert.deepEqual(
      [...text.matchAll(/^### (.*)\n\n(.*)/gm)].map(([, title, next]) => [title, next]),
      [
        ['Not committed yet', '- **Target lowered from 4 to 3 of 5.**'],
        ['2026-03-01, Ana', '(ccccccc)'],
        ['2026-03-01, Ana', 'More time (bbbbbbb)'],
        ['2026-03-01, Ana', '(aaaaaaa)'],
      ],
    );
  });

  it('has the metric of a goal that was removed', () => {
    const removed: GoalVersion = {
      file: undefined,
      commit: { hash: 'bbb', author: 'Li', date: '2026-03-02' },
    };
    const steps = goalHistory([version('aaa', goal(5, '2026-04-12')), removed]);
    const text = historyText({ title: 'Plain words', steps, subjects: new Map(), older: 'none' });
    assert.match(text, /\| 2026-02-11 \| 2 \| 25% \|/);
  });

  it('says where it does not go back to the beginning', () => {
    const steps = goalHistory([
      version('aaaaaaaaaa', goal(5, '2026-04-12')),
      version('bbbbbbbbbb', goal(5, '2026-05-12')),
    ]).slice(1);
    const page = { title: 'Plain words', steps, subjects: new Map<string, string>() };
    const cut = historyText({ ...page, older: 'not-read' });
    assert.match(cut, /^At least 1 commit changed what this goal says; its date slipped at least once\.$/m);
    assert.match(cut, /What is older was not read\.\n$/);
    assert.match(historyText({ ...page, older: 'not-fetched' }), /`git fetch --unshallow` brings it\.\n$/);
    const nothing = historyText({ ...page, steps: [], older: 'not-fetched' });
    assert.match(nothing, /^# Plain words\n\nWhat is older is not in this clone/);
  });

  it('shows what files and commits say as text', () => {
    const bad = '[x](command:y) <img src=x> @li';
    const steps = goalHistory([version('aaaaaaaaaa', goal(5, '2026-04-12', bad), bad)]);
    const text = historyText({ title: bad, steps, subjects: new Map([['aaaaaaaaaa', bad]]), older: 'none' });
    assert.doesNotMatch(text, /\[x\]|<img|@li/);
  });

  it('says that there is nothing yet', () => {
    assert.equal(
      historyText({ title: 'New', steps: [], subjects: new Map(), older: 'none' }),
      '# New\n\nNo commit has this goal yet.\n',
    );
  });
});
