/** What two people did below the front matter of one goal, merged: paragraphs, the diagnosis, and a log that comes or goes. */
import assert from 'node:assert/strict';
import { mergeGoals } from '../../../../src/core';

const FACTS = '---\nid: plain-language\ntitle: Explain incidents\ntype: development\nstatus: active\n---\n';
const WHY = 'Why this matters to me: I want to lead reviews.\n';
const HOW = 'How I go about it: one draft a week.\n';
const DIAGNOSIS = '## Diagnosis\n\n- **Avoided tasks:** Status calls\n';
const LOG = '## Check-ins\n\n### 2026-02-11\n\n- **Progress:** Three of four updates\n';
const EMPTY_LOG = '## Check-ins\n';
const LEARNED = '## What I learned\n\nTo begin with the impact.\n';

function goal(...parts: readonly string[]): string {
  return [FACTS, ...parts].join('\n');
}

function merge(base: string, ours: string, theirs: string): string {
  const result = mergeGoals(base, ours, theirs);
  return `${result.kind}\n${'text' in result ? result.text : ''}`;
}

describe('a merge of what stands below the front matter', () => {
  it('has a paragraph once that both moved, whatever one of them did besides', () => {
    const base = goal(WHY, HOW, LOG);
    const ours = goal(HOW, WHY, LOG);
    for (const theirs of [goal(HOW, WHY, LOG, LEARNED), goal(HOW, WHY, DIAGNOSIS, LOG)]) {
      assert.equal(merge(base, ours, theirs), `merged\n${theirs}`);
      assert.equal(merge(base, theirs, ours), `merged\n${theirs}`);
    }
  });

  it('has a paragraph once that both wrote, whatever one of them did above it', () => {
    const base = goal(WHY, DIAGNOSIS, LOG);
    const ours = goal(WHY, HOW, DIAGNOSIS, LOG);
    const theirs = goal('Why: to lead.\n', HOW, DIAGNOSIS, LOG);
    assert.equal(merge(base, ours, theirs), `merged\n${theirs}`);
    assert.equal(merge(base, theirs, ours), `merged\n${theirs}`);
  });

  it('is a conflict below the front matter alone where only that does not go together', () => {
    const base = goal(WHY, LOG);
    const ours = goal(LOG).replace('title: Explain incidents', 'title: Explain them');
    const theirs = goal(WHY, DIAGNOSIS, LOG).replace('type: development\n', '');
    const text = merge(base, ours, theirs);
    assert.ok(
      text.startsWith('conflicts\n---\nid: plain-language\ntitle: Explain them\nstatus: active\n---\n'),
      text,
    );
    assert.match(text, /^<<<<<<< ours\n=======\nWhy [\s\S]*Status calls\n\n?>>>>>>> theirs$/m);
  });

  it('takes an answer from each where the answers before were the same', () => {
    const entry = (date: string, blockers: string): string =>
      `\n### ${date}\n\n- **Progress:** As planned\n- **Blockers:** ${blockers}\n`;
    const log = (...entries: readonly string[]): string => goal(`${EMPTY_LOG}${entries.join('')}`);
    const [first, second] = [entry('2026-02-11', 'none'), entry('2026-03-11', 'none')];
    const [edited, alsoEdited] = [entry('2026-02-11', 'The audit'), entry('2026-03-11', 'The move')];
    const [april, may] = [entry('2026-04-11', 'A test'), entry('2026-05-11', 'A talk')];
    assert.equal(
      merge(log(first, second), log(edited, second, april), log(first, alsoEdited, may)),
      `merged\n${log(edited, alsoEdited, april, may)}`,
    );
  });

  it('takes away an answer from one check-in that both wrote into another', () => {
    const entry = (date: string): string => `\n### ${date}\n\n- **Progress:** ${date} done\n`;
    const [first, second] = [entry('2026-02-11'), entry('2026-03-11')];
    const focus = '- **Focus:** 8\n';
    const base = goal(`${EMPTY_LOG}${first}${focus}`);
    const ours = goal(`${EMPTY_LOG}${first}${focus}${second}${focus}`, LEARNED);
    const theirs = goal(`${EMPTY_LOG}${first}${second}${focus}`);
    assert.equal(merge(base, ours, theirs), `merged\n${theirs}\n${LEARNED}`);
  });

  it('knows a check-in under another date by what else it says', () => {
    const entry = (date: string, progress: string, blockers: string): string =>
      goal(`${EMPTY_LOG}\n### ${date}\n\n- **Progress:** ${progress}\n- **Blockers:** ${blockers}\n`);
    const [typo, right] = ['Three of for updates', 'Three of four updates'];
    const thursdays = 'Thursdays are too full';
    const base = entry('2026-02-11', typo, thursdays);
    const ours = entry('2026-02-12', right, thursdays);
    const theirs = entry('2026-02-11', typo, 'The whole week is too full');
    const both = `merged\n${entry('2026-02-12', right, 'The whole week is too full')}`;
    assert.equal(merge(base, ours, theirs), both);
    assert.equal(merge(base, theirs, ours), both);
    const otherDate = merge(base, ours, entry('2026-02-13', typo, `${thursdays} to draft`));
    assert.match(otherDate, /^conflicts\n/);
    assert.equal(otherDate.match(/^### /gm)?.length, 2);
    assert.match(otherDate, /^### 2026-02-12\n[\s\S]*^=======\n### 2026-02-13\n/m);
  });

  it('keeps both parts of a check-in that one side split, and what the other side wrote into it', () => {
    const [progress, blockers] = [
      '- **Progress:** Three of four updates\n',
      '- **Blockers:** Thursdays are too full\n',
    ];
    const log = (...entries: readonly string[]): string =>
      goal(`${EMPTY_LOG}\n### ${entries.join('\n### ')}`);
    const base = log(`2026-02-11\n\n${progress}${blockers}`);
    const ours = log(`2026-02-12\n\n${progress}`, `2026-02-13\n\n${blockers}`);
    const theirs = log(`2026-02-11\n\n${progress}${blockers}- **Focus:** 8\n`);
    const text = merge(base, ours, theirs);
    for (const said of ['2026-02-12', '2026-02-13', 'Focus:** 8']) assert.ok(text.includes(said), text);
  });

  it('keeps the blank line below a log that is still empty', () => {
    const base = goal(EMPTY_LOG);
    const ours = goal(EMPTY_LOG).replace('title: Explain incidents', 'title: Explain them');
    const theirs = goal(EMPTY_LOG, LEARNED);
    const both = theirs.replace('title: Explain incidents', 'title: Explain them');
    assert.equal(merge(base, ours, theirs), `merged\n${both}`);
    assert.equal(merge(base, theirs, ours), `merged\n${both}`);
    assert.equal(
      merge(goal(LOG), goal(EMPTY_LOG), goal(LOG, LEARNED)),
      `merged\n${goal(EMPTY_LOG, LEARNED)}`,
    );
  });

  it('keeps a paragraph out of a diagnosis or a log that the other side wrote', () => {
    for (const section of [DIAGNOSIS, `${DIAGNOSIS}\n${LOG}`]) {
      const result = `merged\n${goal(WHY, HOW, section, LEARNED)}`;
      assert.equal(merge(goal(WHY, LEARNED), goal(WHY, section, LEARNED), goal(WHY, HOW, LEARNED)), result);
      assert.equal(merge(goal(WHY, LEARNED), goal(WHY, HOW, LEARNED), goal(WHY, section, LEARNED)), result);
    }
    // The diagnosis goes, and the log stands where it was.
    const ours = goal(HOW, WHY);
    const text = merge(goal(WHY, DIAGNOSIS), ours, goal(WHY, DIAGNOSIS, LOG));
    assert.equal(text, `merged\n${goal(HOW, WHY, LOG)}`);
  });
});
