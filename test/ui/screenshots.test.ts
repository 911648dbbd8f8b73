import { join } from 'node:path';
import { outFolder } from '../support/paths';
import { openWorkbench } from '../support/workbench';

/** The README's pictures when `npm run screenshots` says so, else pictures to look at after a test run. */
const folder = process.env['GOALMARK_SCREENSHOTS'] ?? join(outFolder, 'screenshots');

const sizes = { wide: { width: 1200, height: 750 }, narrow: { width: 800, height: 600 } };

for (const theme of ['dark', 'light'] as const) {
  describe(`pictures in the ${theme} theme`, () => {
    it('a goal file', async () => {
      const workbench = await openWorkbench({ theme, size: sizes.wide });
      try {
        await workbench.editor.open('goals/li/feedback-within-a-week.md');
        await workbench.screenshot(`goal-${theme}`, { folder });
        await workbench.page.setViewportSize(sizes.narrow);
        await workbench.screenshot(`goal-narrow-${theme}`, { folder });
      } finally {
        await workbench.close();
      }
    });
  });
}
