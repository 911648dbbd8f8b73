/** A goal written by typing, as somebody does who has never seen the format. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../support/paths';
import { openWorkbench, useWorkbench, type Workbench } from '../support/workbench';

describe('New goal, as a person goes through it', () => {
  const workbench = useWorkbench();
  const gap = 'Status mails are read by nobody';

  it('asks for the type and the owner, and says where the file will be', async () => {
    const { quickInput } = workbench();
    await ready(workbench());
    await workbench().runCommand('Goalmark: New goal');
    await quickInput.isAt('New goal: Type (1/7)');
    await quickInput.offers('Development Closes a gap in the present role');
    await quickInput.choose('Development');
    await quickInput.isAt('New goal: Owner (2/10)');
    // The sample is committed to by Li Wen.
    await quickInput.offers('li Li Wen, you');
    // Whoever begins to type a name means somebody who is there.
    await quickInput.type('to');
    await quickInput.offers('tom Tom Kowalski', 'Use what I typed to, in no goal yet');
    await quickInput.type('@mira');
    await quickInput.offers('mira in no goal yet');
    await quickInput.accept();
    await quickInput.isAt('New goal: Title (3/10)');
    await quickInput.type('Write status mails that are read');
    await quickInput.says('Will be written to goals/mira/write-status-mails-that-are-read.md');
    await quickInput.accept();
  });

  it('goes back to an answer, which is still there', async () => {
    const { quickInput } = workbench();
    await quickInput.isAt('New goal: Gap (4/10)');
    await quickInput.type('Half a thought');
    await quickInput.back();
    await quickInput.isAt('New goal: Title (3/10)');
    assert.equal(await quickInput.value(), 'Write status mails that are read');
    await quickInput.accept();
    await quickInput.isAt('New goal: Gap (4/10)');
    assert.equal(await quickInput.value(), 'Half a thought');
    await quickInput.type(gap);
    await quickInput.accept();
  });

  it('loses nothing on Escape', async () => {
    const { quickInput } = workbench();
    await quickInput.isAt('New goal: Root cause (5/10)');
    await quickInput.choose('Skill');
    await quickInput.isAt('New goal: Root cause (6/10)');
    await quickInput.type('No idea what');
    await quickInput.cancel();
    await quickInput.isClosed();
    await workbench().runCommand('Goalmark: New goal');
    await quickInput.offers(
      'Continue at root cause, step 6 of 10',
      'Start over the answers so far are forgotten',
    );
    await quickInput.choose('Continue');
    await quickInput.isAt('New goal: Root cause (6/10)');
    assert.equal(await quickInput.value(), 'No idea what');
    await quickInput.back();
    await quickInput.isAt('New goal: Root cause (5/10)');
    await quickInput.back();
    await quickInput.isAt('New goal: Gap (4/10)');
    assert.equal(await quickInput.value(), gap);
    await quickInput.accept();
    await quickInput.isAt('New goal: Root cause (5/10)');
    // The kind that was chosen is the one that Enter takes again.
    await quickInput.accept();
    await quickInput.isAt('New goal: Root cause (6/10)');
    await quickInput.type('No idea what readers need first');
    await quickInput.accept();
  });

  it('says what the goal still lacks while it is typed', async () => {
    const { quickInput } = workbench();
    await quickInput.isAt('New goal: Goal (7/10)');
    await quickInput.type('Improve my mails');
    await quickInput.says(
      'Still missing: something others can see happen. Asked next: a due date, a metric.',
    );
    await quickInput.type('Within 90 days, open every status mail with the decision it asks for');
    await quickInput.says('Clear so far. Asked next: a metric.');
    await quickInput.accept();
  });

  it('reads the numbers of the metric in one line, and refuses what is none', async () => {
    const { quickInput } = workbench();
    await quickInput.isAt('New goal: Metric (8/10)');
    await quickInput.type('Mails answered within a day');
    await quickInput.accept();
    await quickInput.isAt('New goal: Numbers (9/11)');
    await quickInput.type('few to many');
    await quickInput.says('Write the number now, the number to reach and the unit');
    await quickInput.accept();
    await quickInput.isAt('New goal: Numbers (9/11)');
    await quickInput.type('2 to 8 of 10');
    await quickInput.says('From 2 to 8, unit: of 10');
    await quickInput.accept();
  });

  it('takes a day that is typed, and no day that does not exist', async () => {
    const { quickInput } = workbench();
    await quickInput.isAt('New goal: Due date (10/11)');
    await quickInput.offers('In 30 days Friday, 2026-12-18');
    await quickInput.type('2026-02-30');
    await quickInput.offers('2026-02-30 is not in the calendar');
    await quickInput.accept();
    await quickInput.isAt('New goal: Due date (10/11)');
    await quickInput.type('2027-02-01');
    await quickInput.offers('2027-02-01 Monday, in 75 days');
    await quickInput.accept();
  });

  it('writes the goal and opens it, and asks nothing of it the next time', async () => {
    const { quickInput } = workbench();
    await quickInput.isAt('New goal: Objective (11/11)');
    await quickInput.choose('Theatres trust us when something breaks');
    const path = 'goals/mira/write-status-mails-that-are-read.md';
    await workbench().until('the goal to be open', async () =>
      (await workbench().editor.tabs()).some((tab) => tab.startsWith('write-status-mails'))
        ? true
        : undefined,
    );
    assert.equal(
      readFileSync(workbench().path(path), 'utf8'),
      [
        '---',
        'id: write-status-mails-that-are-read',
        'title: Write status mails that are read',
        'type: development',
        'status: active',
        'owner: mira',
        'created: 2026-11-18',
        'due: 2027-02-01',
        `gap: ${gap}`,
        'root_cause:',
        '  kind: skill',
        '  detail: No idea what readers need first',
        'goal: Within 90 days, open every status mail with the decision it asks for',
        'metric:',
        '  measure: Mails answered within a day',
        '  baseline: 2',
        '  target: 8',
        '  unit: of 10',
        'aligns_to: [customer-trust-2026]',
        '---',
        '',
        '## Check-ins',
        '',
      ].join('\n'),
    );
    await workbench().runCommand('Goalmark: New goal');
    await quickInput.isAt('New goal: Type (1/7)');
    await quickInput.cancel();
  });

  it('is a button of the view', async () => {
    await workbench().sidebar.show('Goals');
    await workbench().sidebar.act('Check-ins due', 'New goal');
    await workbench().quickInput.isAt('New goal: Type (1/7)');
    await workbench().quickInput.cancel();
  });
});

describe('Diagnose a gap, as a person goes through it', () => {
  const workbench = useWorkbench();

  it('asks five questions, each of which may be skipped, and then for the goal', async () => {
    const { quickInput } = workbench();
    await ready(workbench());
    await workbench().runCommand('Goalmark: Diagnose a gap');
    await quickInput.isAt('Diagnose a gap: Least confident (1/5)');
    assert.match(
      await quickInput.message(),
      /^Where do you feel least confident in your role\? Leave it empty/,
    );
    await quickInput.type('Speaking up in large meetings');
    await quickInput.accept();
    for (const next of [
      'Avoided tasks (2/5)',
      'Most important (3/5)',
      'Repeated feedback (4/5)',
      'Next role (5/5)',
    ]) {
      await quickInput.isAt(`Diagnose a gap: ${next}`);
      await quickInput.accept();
    }
    await quickInput.isAt('New goal: Type (1/7)');
  });

  it('shows at the gap what was answered, and keeps it in the file', async () => {
    const { quickInput } = workbench();
    await quickInput.choose('Learning');
    await quickInput.isAt('New goal: Owner (2/10)');
    await quickInput.offers('li');
    await quickInput.accept();
    await quickInput.isAt('New goal: Title (3/10)');
    await quickInput.type('Speak in the big room');
    await quickInput.accept();
    await quickInput.isAt('New goal: Gap (4/10)');
    await quickInput.says(
      'What does the role need that is not there yet? You said: Least confident: Speaking up in large meetings.',
    );
    // All that is left is skipped.
    await quickInput.accept();
    await quickInput.isAt('New goal: Root cause (5/10)');
    await quickInput.choose('Decide later');
    for (const next of ['Root cause (6/10)', 'Goal (7/10)', 'Metric (8/10)']) {
      await quickInput.isAt(`New goal: ${next}`);
      await quickInput.accept();
    }
    await quickInput.isAt('New goal: Due date (9/10)');
    await quickInput.choose('Decide later');
    await quickInput.isAt('New goal: Objective (10/10)');
    await quickInput.choose('None');
    await workbench().until('the goal to be open', async () =>
      (await workbench().editor.tabs()).some((tab) => tab.startsWith('speak-in-the-big-room'))
        ? true
        : undefined,
    );
    const text = readFileSync(workbench().path('goals/li/speak-in-the-big-room.md'), 'utf8');
    assert.match(text, /^status: draft$/m);
    assert.match(text, /^- \*\*Least confident:\*\* Speaking up in large meetings$/m);
  });

  it('stops at what was skipped', async () => {
    await workbench().editor.hasStops();
    await workbench().editor.type('2027-03-01');
    await workbench().page.keyboard.press('Tab');
    await workbench().editor.type('Give one talk in the big room by March');
    await workbench().editor.save();
    const text = readFileSync(workbench().path('goals/li/speak-in-the-big-room.md'), 'utf8');
    assert.match(text, /^due: 2027-03-01$/m);
    assert.match(text, /^goal: Give one talk in the big room by March$/m);
  });
});

for (const theme of ['dark', 'light'] as const) {
  describe(`pictures of New goal in the ${theme} theme`, () => {
    it('its steps, and the file with what was skipped', async () => {
      const workbench = await openWorkbench({ theme, size: { width: 1100, height: 640 } });
      try {
        await draw(workbench, (name) =>
          workbench.screenshot(`new-goal-${name}-${theme}`, { folder: join(outFolder, 'screenshots') }),
        );
      } finally {
        await workbench.close();
      }
    });
  });
}

/** Commands are there once the extension is. */
async function ready(workbench: Workbench): Promise<void> {
  await workbench.statusItem('goalmark.goalmark.goalmark.due');
}

async function draw(workbench: Workbench, shoot: (name: string) => Promise<string>): Promise<void> {
  const { quickInput } = workbench;
  await ready(workbench);
  await workbench.runCommand('Goalmark: Diagnose a gap');
  await quickInput.isAt('Diagnose a gap: Least confident (1/5)');
  await quickInput.type('Speaking up in large meetings');
  for (let step = 2; step <= 5; step++) {
    await quickInput.accept();
    await quickInput.isAt(`Diagnose a gap: ${names[step - 2] ?? ''} (${step}/5)`);
  }
  await quickInput.accept();
  await quickInput.isAt('New goal: Type (1/7)');
  await quickInput.rows();
  await shoot('type');
  await quickInput.choose('Development');
  await quickInput.isAt('New goal: Owner (2/10)');
  await quickInput.rows();
  await shoot('owner');
  await quickInput.accept();
  await quickInput.isAt('New goal: Title (3/10)');
  await quickInput.type('Speak in the big room');
  await quickInput.accept();
  await quickInput.isAt('New goal: Gap (4/10)');
  await shoot('gap');
  await quickInput.accept();
  await quickInput.isAt('New goal: Root cause (5/10)');
  await quickInput.rows();
  await shoot('cause');
  await quickInput.choose('Confidence');
  await quickInput.isAt('New goal: Root cause (6/10)');
  await quickInput.accept();
  await quickInput.isAt('New goal: Goal (7/10)');
  await quickInput.type('Improve my speaking');
  await quickInput.says('Still missing');
  await shoot('goal');
  await quickInput.type('Within 90 days, present the incident numbers at four of the weekly meetings');
  await quickInput.accept();
  await quickInput.isAt('New goal: Metric (8/10)');
  await quickInput.accept();
  await quickInput.isAt('New goal: Due date (9/10)');
  await quickInput.rows();
  await shoot('due');
  await quickInput.accept();
  await quickInput.isAt('New goal: Objective (10/10)');
  await quickInput.choose('None');
  await workbench.editor.squiggles('hint').first().waitFor({ state: 'attached' });
  await shoot('file');
}

const names = ['Avoided tasks', 'Most important', 'Repeated feedback', 'Next role'];
