import assert from 'node:assert/strict';
import { useWorkbench } from '../support/workbench';

/** What each picture is called, to know when it is drawn. */
const PICTURES = ['From gap', 'A check-in', 'You, your manager', 'A pull request'];

for (const theme of ['dark', 'light'] as const) {
  describe(`the walkthrough in the ${theme} theme`, () => {
    const workbench = useWorkbench({ theme, size: { width: 1700, height: 900 } });

    it('leads from the first goal to its review, each step with a picture and a button', async () => {
      const { page } = workbench();
      await workbench().statusItem('goalmark.goalmark.goalmark.due');
      await workbench().runCommand('Welcome: Open Walkthrough...');
      await workbench().quickInput.choose('Goals in git');
      const steps = page.locator('.getting-started-step');
      await steps.first().waitFor();
      assert.deepEqual(await steps.locator('.step-title').allInnerTexts(), [
        'Write your first goal',
        'Check in once a month',
        'Invite your manager',
        'Review in a pull request',
      ]);
      for (let index = 0; index < 4; index++) {
        await steps.nth(index).click();
        const open = page.locator('.getting-started-step.expanded');
        await open.locator('.monaco-button').first().waitFor();
        const picture = page
          .frameLocator('iframe.webview.ready')
          .frameLocator('#active-frame')
          .locator(`svg[aria-label^="${PICTURES[index] ?? ''}"]`);
        await picture.waitFor();
        await workbench().screenshot(`walkthrough-${index + 1}-${theme}`);
      }
    });
  });
}
