/** A check-in logged from the tree by typing, as a person does it; with pictures in both themes. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { useWorkbench } from '../support/workbench';

const FILE = 'goals/ana/run-incident-reviews.md';

for (const theme of ['dark', 'light'] as const) {
  describe(`a check-in from the tree, in the ${theme} theme`, () => {
    const workbench = useWorkbench({ now: '2026-11-22T09:00:00', theme, size: { width: 1000, height: 620 } });

    it('asks question by question, shows what was said last time, and writes the entry', async () => {
      const { sidebar, quickInput } = workbench();
      const before = readFileSync(workbench().path(FILE), 'utf8');
      await workbench().statusItem('goalmark.goalmark.goalmark.due');
      await sidebar.show('Goals');
      await sidebar.rows();
      await sidebar.resize(380);
      await sidebar.row('Run incident reviews on my own').hover();
      await workbench().screenshot(`check-in-row-${theme}`);
      await sidebar.actOnRow('Run incident reviews on my own', 'Log check-in');

      const title = 'Check-in on Run incident reviews on my own';
      await quickInput.untilTitle(`${title}: Progress`);
      await workbench().screenshot(`check-in-progress-${theme}`);
      await quickInput.type('Led the review of the lost tickets alone');
      await quickInput.accept();

      await quickInput.untilTitle(`${title}: Blockers`);
      assert.match(
        (await quickInput.rows())[0] ?? '',
        /^Still blocking: Finance came with a finished opinion/,
      );
      await workbench().screenshot(`check-in-blockers-${theme}`);
      await quickInput.choose('Resolved');

      await quickInput.untilTitle(`${title}: Support`);
      await quickInput.type('Nobody but Li');
      await workbench().until('the row of what was typed', async () =>
        (await quickInput.rows()).some((row) => row.startsWith('Nobody but Li')) ? true : undefined,
      );
      await workbench().screenshot(`check-in-support-${theme}`);
      await quickInput.accept();

      await quickInput.untilTitle(`${title}: Focus`);
      await workbench().screenshot(`check-in-focus-${theme}`);
      // Enter gives the last focus again, not the first row.
      await quickInput.accept();

      await quickInput.untilTitle(`${title}: Health`);
      await quickInput.choose('on-track');

      await quickInput.untilTitle(`${title}: Metric`);
      await quickInput.type('three');
      await untilMessage('Give one number, such as 3.1, without its unit.');
      await quickInput.type('4');
      await untilMessage('+1, 67 % of the way');
      await workbench().screenshot(`check-in-metric-${theme}`);
      await quickInput.accept();

      await quickInput.untilTitle(`${title}: Evidence`);
      await quickInput.accept();

      const after = await workbench().until('the entry', async () => {
        const text = readFileSync(workbench().path(FILE), 'utf8');
        return Promise.resolve(text === before ? undefined : text);
      });
      const entry = [
        '### 2026-11-22',
        '',
        '- **Progress:** Led the review of the lost tickets alone',
        '- **Blockers:** Resolved: Finance came with a finished opinion and I let it stand for too long',
        '- **Support:** Nobody but Li',
        '- **Focus:** 9',
        '- **Health:** on-track',
        '- **Metric:** 4',
      ];
      assert.equal(after, `${before}\n${entry.join('\n')}\n`);
      const logged = 'Check-in logged. Next: 2026-12-15, reflection.';
      await workbench().until(logged, async () =>
        (await workbench().notifications()).includes(logged) ? true : undefined,
      );
      await workbench().screenshot(`check-in-logged-${theme}`);
    });

    async function untilMessage(wanted: string): Promise<void> {
      await workbench().until(wanted, async () =>
        (await workbench().quickInput.message()) === wanted ? true : undefined,
      );
    }
  });
}
