/** What a person sees who reads a goal: lenses above it and its log, hints behind dates and readings, hovers. */
import assert from 'node:assert/strict';
import { useWorkbench } from '../support/workbench';

for (const theme of ['dark', 'light'] as const) {
  describe(`a goal that is read, in the ${theme} theme`, () => {
    const workbench = useWorkbench({ theme, now: '2026-11-22T09:00:00', size: { width: 1200, height: 820 } });

    it('has lenses above the front matter, and hints behind its dates', async () => {
      const { editor } = workbench();
      await editor.open('goals/ana/run-incident-reviews.md');
      // Objectives are known once all goals were read.
      const lenses = await workbench().until('the lens of the objective', async () => {
        const drawn = await editor.lenses();
        return drawn.includes('Aligned to everyone-in-their-seat') ? drawn : undefined;
      });
      assert.deepEqual(lenses.slice(0, 2), [
        'Check-in 6 days overdue',
        'Strength 5 of 5, nothing is missing',
      ]);
      await workbench().until('a hint behind the due date', async () => {
        const lines = await editor.lines();
        return lines.some((line) => /^due: 2027-06-30\s*in 7 months/.test(line)) ? true : undefined;
      });
      await workbench().screenshot(`lenses-${theme}`);
    });

    it('shows the trend of its metric under the mouse', async () => {
      const hover = await workbench().editor.hover('metric');
      assert.match(hover, /0 ▁\S+ \d/);
      assert.match(hover, /% of the way/);
      await workbench().screenshot(`hover-metric-${theme}`);
    });

    it('has lenses above the log, and hints behind its readings', async () => {
      const { editor } = workbench();
      await editor.goTo(56);
      const lenses = await workbench().until('the lenses of the log', async () => {
        const drawn = await editor.lenses();
        return drawn.includes('Log check-in') ? drawn : undefined;
      });
      assert.ok(lenses.includes('Log reflection'), lenses.join());
      await workbench().until('a hint behind a reading', async () => {
        const lines = await editor.lines();
        return lines.some((line) => /Metric:\S* 1\s*\+1, 17 % of the way/.test(line)) ? true : undefined;
      });
      await workbench().screenshot(`log-hints-${theme}`);
    });
  });
}
