import assert from 'node:assert/strict';
import { useWorkbench } from '../support/workbench';

const message = '2 of your goals wait for you, “Explain incidents in plain language” for 220 days.';

describe('the reminder', () => {
  const workbench = useWorkbench({ settings: { 'goalmark.me': 'ana' } });

  it('says what of one’s own is overdue, with a button to do it, one for later and one for never', async () => {
    const { page } = workbench();
    await workbench().statusItem('goalmark.goalmark.goalmark.due');
    const messages = await workbench().until('the reminder', async () => {
      const all = await workbench().notifications();
      return all.length > 0 ? all : undefined;
    });
    assert.deepEqual(messages, [message]);
    const buttons = page.locator('.notifications-center.visible .notification-list-item-buttons-container');
    assert.deepEqual(await buttons.locator('.monaco-button').allInnerTexts(), ['Log now', 'Later', 'Never']);
    await workbench().screenshot('reminder');
  });

  it('says it once a day', async () => {
    await workbench().reload('"goalmark.reminded"');
    await workbench().statusItem('goalmark.goalmark.goalmark.due');
    await workbench().editor.open('goals/ana/run-incident-reviews.md');
    // It has another name while it has something to say.
    const bell = workbench().page.locator('[id="status.notifications"]');
    assert.match((await bell.getAttribute('aria-label')) ?? '', /^Notifications$/);
  });
});

describe('the reminder, answered with Never', () => {
  const workbench = useWorkbench({ settings: { 'goalmark.me': 'ana' } });

  it('is off from then on', async () => {
    const { page } = workbench();
    await workbench().statusItem('goalmark.goalmark.goalmark.due');
    await workbench().until('the reminder', async () =>
      (await workbench().notifications()).includes(message) ? true : undefined,
    );
    await page.locator('.notifications-center.visible .monaco-button', { hasText: 'Never' }).click();
    await workbench().runCommand('Preferences: Open User Settings (JSON)');
    await workbench().until('the setting', async () =>
      (await workbench().editor.lines()).some((line) => /"goalmark.reminders.enabled": false/.test(line))
        ? true
        : undefined,
    );
  });
});
