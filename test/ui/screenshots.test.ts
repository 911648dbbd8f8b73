/** The README's pictures. A normal run draws them too, and breaks when one no longer can be. */
import { join } from 'node:path';
import { outFolder } from '../support/paths';
import { openWorkbench, type Workbench } from '../support/workbench';

/** The README's folder when `npm run screenshots` says so, else pictures to look at after a test run. */
const folder = process.env['GOALMARK_SCREENSHOTS'] ?? join(outFolder, 'screenshots');

for (const theme of ['dark', 'light'] as const) {
  describe(`pictures in the ${theme} theme`, () => {
    it('a goal with problems beside what is due', async () => {
      await withWorkbench({ width: 1280, height: 760 }, async (workbench) => {
        await workbench.sidebar.show('Goals');
        await workbench.sidebar.rows();
        await workbench.sidebar.resize(400);
        await workbench.editor.open('goals/mistakes/hand-over-each-shift.md');
        await workbench.panels.showProblems();
        await workbench.editor.squiggledTexts('error');
        // Colors come once the grammars are loaded.
        await workbench.editor.element.locator('.view-line span[class*=mtk]:not(.mtk1)').nth(12).waitFor();
        await workbench.page.getByText('Activating Extensions').waitFor({ state: 'hidden' });
        await workbench.screenshot(`overview-${theme}`, { folder });
      });
    });

    it('a goal that nobody could see happen, and what the coach says of it', async () => {
      await withWorkbench({ width: 1000, height: 620 }, async (workbench) => {
        const { editor } = workbench;
        await editor.open('goals/mistakes/be-a-better-lead.md');
        await editor.squiggledTexts('warning');
        await editor.element.locator('.codelens-decoration a').first().waitFor();
        await editor.element.locator('.view-line span[class*=mtk]:not(.mtk1)').nth(12).waitFor();
        // Where the mouse rests, nothing tells of itself.
        await workbench.page.mouse.move(800, 560);
        await editor.goTo(14, 9);
        await workbench.page.keyboard.press('Control+K');
        await workbench.page.keyboard.press('Control+I');
        const hover = workbench.page.locator('.monaco-hover:visible', { hasText: 'does not say' }).first();
        await hover.getByText('Quick Fix...').waitFor();
        await workbench.screenshot(`coach-${theme}`, { folder });
      });
    });

    it('a goal in short, on its row', async () => {
      await withWorkbench({ width: 900, height: 620 }, async (workbench) => {
        await workbench.sidebar.show('Goals');
        await workbench.sidebar.rows();
        await workbench.sidebar.resize(430);
        const hover = workbench.page.locator('.monaco-hover:visible').first();
        await workbench.sidebar.row('Run incident reviews on my own').hover();
        await hover.waitFor();
        await workbench.screenshot(`due-${theme}`, { folder });
      });
    });
  });

  const withWorkbench = async (
    size: { width: number; height: number },
    draw: (workbench: Workbench) => Promise<void>,
  ): Promise<void> => {
    const workbench = await openWorkbench({ theme, size, now: '2026-11-22T09:00:00' });
    try {
      await draw(workbench);
    } finally {
      await workbench.close();
    }
  };
}
