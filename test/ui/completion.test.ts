/** Writing front matter as a person does: what is still lacking is offered first, and comes while typing. */
import assert from 'node:assert/strict';
import { useWorkbench } from '../support/workbench';

describe('completion, as a person sees it', () => {
  const workbench = useWorkbench({ now: '2026-11-22T09:00:00' });
  const file = 'goals/mistakes/answer-theatres-the-same-day.md';

  it('offers first the key that the goal lacks', async () => {
    const { editor, page } = workbench();
    await workbench().statusItem('goalmark.goalmark.goalmark.due');
    await editor.open(file);
    await editor.goTo(5, 100);
    await editor.newLine();
    const labels = await editor.suggestions();
    assert.equal(labels[0], 'metric');
    await workbench().screenshot('completion-keys');
    await page.keyboard.press('Escape');
  });

  it('offers keys while one types, and then what their values may be', async () => {
    const { editor, page } = workbench();
    await editor.type('vis');
    // The widget is drawn at the first letter, and again with what the others leave.
    const first = page.locator('.suggest-widget.visible .monaco-list-row .label-name').first();
    await workbench().until('the key that begins so', async () =>
      (await first.isVisible()) && (await first.innerText()) === 'visibility' ? true : undefined,
    );
    await page.keyboard.press('Tab');
    await page.locator('.suggest-widget.visible .label-name', { hasText: 'private' }).waitFor();
    await workbench().screenshot('completion-values');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await workbench().until('the value', async () =>
      (await editor.lines()).includes('visibility: team') ? true : undefined,
    );
  });
});
