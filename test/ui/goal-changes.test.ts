/** Goal changes as a person sees them: sentences in the view, and the editor's own diff behind each. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outFolder } from '../support/paths';
import { openWorkbench, type Workbench } from '../support/workbench';

/** As in screenshots.test.ts. */
const folder = process.env['GOALMARK_SCREENSHOTS'] ?? join(outFolder, 'screenshots');

const VIEW = 'Goal changes';

for (const theme of ['dark', 'light'] as const) {
  describe(`what has changed in goals, in the ${theme} theme`, () => {
    let workbench: Workbench;

    before(async () => {
      const size = { width: 1280, height: 720 };
      workbench = await openWorkbench({ theme, size, now: '2026-11-22T09:00:00' });
      const change = (path: string, from: string, to: string): void => {
        const file = join(workbench.folder, path);
        const text = readFileSync(file, 'utf8');
        assert.ok(text.includes(from), `${from} is not in ${path}`);
        writeFileSync(file, text.replace(from, to));
      };
      change('goals/ana/plain-language-updates.md', 'target: 4.2', 'target: 3.5');
      change('goals/ana/plain-language-updates.md', 'due: 2026-04-12', 'due: 2026-05-31');
    });
    after(() => workbench.close());

    it('lists it below what is due, and opens the diff at the line', async () => {
      const { sidebar, editor, page } = workbench;
      await sidebar.show('Goals');
      await sidebar.resize(470);
      const rows = await workbench.until('the changes', async () => {
        const drawn = await sidebar.rows(VIEW);
        return drawn.some(({ label }) => label.startsWith('Target lowered')) ? drawn : undefined;
      });
      assert.deepEqual(
        rows.filter(({ level }) => level === 1).map(({ label }) => label),
        ['For your eye', 'Notes'],
      );
      const lowered = rows.find(({ label }) => label.startsWith('Target lowered'));
      assert.equal(lowered?.label, 'Target lowered from 4.2 to 3.5 of 5.');
      assert.equal(
        lowered.ariaLabel,
        'Target lowered from 4.2 to 3.5 of 5. Explain incidents in plain language',
      );
      await sidebar.row('Target lowered', VIEW).click();
      await page.locator('.monaco-diff-editor .editor.modified .view-line', { hasText: '3.5' }).waitFor();
      await page.locator('.monaco-diff-editor .editor.original .view-line', { hasText: '4.2' }).waitFor();
      await editor.element.locator('.view-line span[class*=mtk]:not(.mtk1)').nth(12).waitFor();
      await workbench.screenshot(`changes-${theme}`, { folder });
    });
  });
}
