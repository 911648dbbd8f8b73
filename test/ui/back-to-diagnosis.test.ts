/** A goal that got stuck, thought over from its row of the tree as a person does it; with pictures in both themes. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { useWorkbench } from '../support/workbench';

const FILE = 'goals/jonas/write-fewer-messages.md';
const TITLE = 'Write fewer and clearer messages';

const entry = (date: string, focus: number): string =>
  `### ${date}\n\n- **Progress:** None to speak of\n- **Blockers:** The premiere\n- **Support:** None\n- **Focus:** ${focus}\n`;

const GOAL = `---
id: write-fewer-messages
title: ${TITLE}
type: development
status: active
owner: jonas
manager: li
created: 2026-08-03
due: 2027-01-29
gap: Questions to the theatres are answered late
root_cause:
  kind: skill
  detail: One message holds three questions
goal: Until January, send each question to a theatre as one message with one question
metric: Answers within a day
ownership:
  employee: Read each message aloud before it is sent
---

## Diagnosis

- **Avoided tasks:** Calling the theatres

## Check-ins

${entry('2026-10-20', 4)}
${entry('2026-11-18', 3)}`;

for (const theme of ['dark', 'light'] as const) {
  describe(`a goal that got stuck, in the ${theme} theme`, () => {
    const workbench = useWorkbench({ now: '2026-11-22T09:00:00', theme, size: { width: 1100, height: 700 } });

    it('says in the tree and above the goal why it is stalled, and how strong it is', async () => {
      const { sidebar, editor, page } = workbench();
      await workbench().statusItem('goalmark.goalmark.goalmark.due');
      writeFileSync(workbench().path(FILE), GOAL);
      await sidebar.show('Goals');
      await sidebar.rows();
      await sidebar.resize(420);
      await editor.open(FILE);
      await workbench().until('the lens', async () =>
        (await editor.lenses()).includes('Stalled: diagnose again') ? true : undefined,
      );
      await sidebar.row(TITLE).hover();
      const hover = page.locator('.monaco-hover:visible').first();
      await hover.filter({ hasText: 'Stalled: focus 4, then 3' }).waitFor();
      await hover.filter({ hasText: 'Strength: 3 of 5, missing: ' }).waitFor();
      await workbench().screenshot(`stalled-row-${theme}`);
    });

    it('goes back to the five questions with what was said, and revises what is said anew', async () => {
      const { sidebar, quickInput } = workbench();
      await sidebar.actOnRow(TITLE, 'Go back to the diagnosis');
      const asked = `Diagnosis of ${TITLE}`;
      await quickInput.isAt(`${asked}: Least confident (1/6)`);
      await quickInput.accept();
      await quickInput.isAt(`${asked}: Avoided tasks (2/6)`);
      assert.equal(await quickInput.value(), 'Calling the theatres');
      await quickInput.says('What do you keep avoiding or delaying? Enter keeps what is there.');
      await workbench().screenshot(`diagnosis-again-${theme}`);

      // Nothing is lost on Escape, and the next start goes on from there.
      await quickInput.type('Calling the theatres and the vendors');
      await quickInput.cancel();
      await quickInput.isClosed();
      await sidebar.actOnRow(TITLE, 'Go back to the diagnosis');
      await quickInput.choose('Continue');
      await quickInput.isAt(`${asked}: Avoided tasks (2/6)`);
      assert.equal(await quickInput.value(), 'Calling the theatres and the vendors');
      for (const name of [
        'Most important (3/6)',
        'Repeated feedback (4/6)',
        'Next role (5/6)',
        'What now (6/6)',
      ]) {
        await quickInput.accept();
        await quickInput.isAt(`${asked}: ${name}`);
      }
      await quickInput.offers('Revise the goal', 'Pause it', 'Drop it', 'Keep it as it is');
      await workbench().screenshot(`diagnosis-what-now-${theme}`);
      await quickInput.choose('Revise the goal');

      const revised = `Revise ${TITLE}`;
      await quickInput.isAt(`${revised}: Gap (1/6)`);
      assert.equal(await quickInput.value(), 'Questions to the theatres are answered late');
      await quickInput.accept();
      await quickInput.isAt(`${revised}: Root cause (2/6)`);
      // Enter keeps the kind that it has.
      await quickInput.accept();
      await quickInput.isAt(`${revised}: Root cause (3/6)`);
      await quickInput.accept();
      await quickInput.isAt(`${revised}: Goal (4/6)`);
      await quickInput.type('Communicate better');
      await quickInput.says(
        'Still missing: something others can see happen. Asked next: a target for the metric.',
      );
      await workbench().screenshot(`diagnosis-goal-${theme}`);
      await quickInput.type('Until January, call each theatre once a week before any message is sent');
      await quickInput.says('Clear so far.');
      await quickInput.accept();
      await quickInput.isAt(`${revised}: Metric (5/6)`);
      await quickInput.accept();
      await quickInput.isAt(`${revised}: Numbers (6/6)`);
      await quickInput.type('3 to 9 of 10');
      await quickInput.accept();

      const after = await workbench().until('the revised goal', async () => {
        const text = readFileSync(workbench().path(FILE), 'utf8');
        return Promise.resolve(text === GOAL ? undefined : text);
      });
      const expected = GOAL.replace(
        'goal: Until January, send each question to a theatre as one message with one question\nmetric: Answers within a day',
        'goal: Until January, call each theatre once a week before any message is sent\n' +
          'metric:\n  measure: Answers within a day\n  baseline: 3\n  target: 9\n  unit: of 10',
      ).replace('Calling the theatres', 'Calling the theatres and the vendors');
      assert.equal(after, expected);
      await workbench().screenshot(`diagnosis-revised-${theme}`);
    });
  });
}
