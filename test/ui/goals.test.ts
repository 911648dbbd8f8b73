/** What a person sees of the sample team's goals: the view, its badge, the problems at their place. */
import assert from 'node:assert/strict';
import { useWorkbench } from '../support/workbench';

describe('the goals of a team, as a person sees them', () => {
  const workbench = useWorkbench({ now: '2026-11-22T09:00:00' });

  it('says in the status bar and on the badge what is overdue and due today', async () => {
    const { text, label } = await workbench().statusItem('goalmark.goalmark.goalmark.due');
    assert.equal(text, '3 overdue, 2 today');
    assert.match(label, /3 goals? overdue|3 overdue/);
    const badge = await workbench().until('the badge', () => workbench().sidebar.badge('Goals'));
    assert.equal(badge, '5');
  });

  it('lists them in groups, soonest first, and says when', async () => {
    await workbench().sidebar.show('Goals');
    const rows = await workbench().until('the rows', async () => {
      const drawn = await workbench().sidebar.rows();
      return drawn.length > 8 ? drawn : undefined;
    });
    const groups = rows.filter(({ level }) => level === 1);
    assert.deepEqual(
      groups.map(({ label, description }) => `${label} ${description}`),
      ['Overdue 3', 'Today 2', 'This week 4', 'Later 9'],
    );
    const first = rows.find(({ level }) => level === 2);
    assert.equal(first?.label, 'Explain incidents in plain language');
    assert.equal(first.description, '224 days overdue · ana · close-out');
    assert.equal(first.ariaLabel, 'Explain incidents in plain language: close-out of ana, 224 days overdue');
  });

  it('opens a goal at its log', async () => {
    await workbench().sidebar.row('Run incident reviews on my own').click();
    await workbench().until('the newest check-in', async () => {
      const lines = await workbench().editor.lines();
      return lines.some((line) => line.startsWith('### 2026-10-16')) ? true : undefined;
    });
    const tabs = await workbench().editor.tabs();
    assert.ok(
      tabs.some((tab) => tab.startsWith('run-incident-reviews.md')),
      tabs.join(),
    );
  });

  it('underlines what is wrong at its characters', async () => {
    await workbench().editor.open('goals/mistakes/hand-over-each-shift.md');
    assert.deepEqual((await workbench().editor.squiggledTexts('error')).slice(0, 2), [
      '2026-02-30',
      '18.9.2026',
    ]);
    const hover = await workbench().editor.hover('2026-02-30');
    assert.match(hover, /2026-02-30 is not a calendar date\./);
    assert.match(hover, /goalmark.*invalid-date/s);
  });

  it('takes a problem away while it is mended, and brings it back', async () => {
    const { editor } = workbench();
    await editor.open('goals/mistakes/hand-over-each-shift.md');
    const before = await editor.squiggles('error').count();
    await editor.goTo(9, 20);
    await workbench().page.keyboard.press('Backspace');
    await workbench().page.keyboard.press('Backspace');
    await editor.type('28');
    await workbench().until('one underline less', async () =>
      (await editor.squiggles('error').count()) === before - 1 ? true : undefined,
    );
    await workbench().page.keyboard.press('Control+Z');
    await workbench().page.keyboard.press('Control+Z');
    await workbench().page.keyboard.press('Control+Z');
    await workbench().until('the underline again', async () =>
      (await editor.squiggles('error').count()) === before ? true : undefined,
    );
  });

  it('lists the problems of files nobody opened', async () => {
    const rows = await workbench().panels.problems();
    const files = rows.filter(({ isFile }) => isFile).map(({ text }) => text);
    assert.ok(
      files.some((text) => text.includes('answer-theatres-the-same-day.md')),
      files.join('\n'),
    );
    assert.ok(rows.some(({ text }) => text.includes('Add metric: a performance goal needs it.')));
    assert.ok(
      files.every((text) => text.includes('mistakes')),
      files.join('\n'),
    );
  });
});
