/** What the manifest promises: files that are there and ship, and commands behind every link. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

interface MenuItem {
  readonly command: string;
  readonly group: string;
  readonly when: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[] | undefined>>;
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly media: { readonly svg: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
  };
}

/** Of VS Code itself. */
const BUILT_IN = new Set([
  'goalmark.due.focus',
  'vscode.openFolder',
  'workbench.trust.manage',
  'workbench.action.openSettings',
  'workbench.view.scm',
]);

describe('the manifest', () => {
  const { contributes } = JSON.parse(read('package.json')) as Manifest;
  const words = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;
  const known = new Set([...contributes.commands.map(({ command }) => command), ...BUILT_IN]);

  it('links to commands that there are', () => {
    const links = Object.values(words).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)]);
    assert.ok(links.length > 5);
    const unknown = links.map(([, command = '']) => command).filter((command) => !known.has(command));
    assert.deepEqual(unknown, []);
  });

  it('keeps the title of its first view readable: three icons, the rest behind the dots', () => {
    const items = (contributes.menus['view/title'] ?? []).filter(({ when }) =>
      when.startsWith('view == goalmark.due'),
    );
    const inGroup = (name: string): string[] =>
      items
        .filter(({ group }) => group.startsWith(`${name}@`))
        .sort((a, b) => a.group.localeCompare(b.group))
        .map(({ command }) => command);
    assert.deepEqual(inGroup('navigation'), [
      'goalmark.newGoal',
      'goalmark.checkInAllDue',
      // One of the two at a time.
      'goalmark.due.showOnlyMine',
      'goalmark.due.showEverybody',
    ]);
    assert.deepEqual(inGroup('1_view'), ['goalmark.due.groupBy', 'goalmark.due.refresh']);
    assert.deepEqual(inGroup('2_write'), ['goalmark.diagnose']);
  });

  it('ends the steps of its walkthrough with commands that there are', () => {
    const events = contributes.walkthroughs.flatMap(({ steps }) =>
      steps.flatMap(({ completionEvents }) => completionEvents),
    );
    assert.ok(events.length > 3);
    const unknown = events.filter((event) => !known.has(event.replace(/^onCommand:/, '')));
    assert.deepEqual(unknown, []);
  });

  it('shows pictures that are there and ship', () => {
    const shipped = read('.vscodeignore');
    for (const { steps } of contributes.walkthroughs) {
      for (const { media } of steps) {
        assert.ok(existsSync(path.join(ROOT, media.svg)), media.svg);
        assert.match(shipped, new RegExp(`^!${path.dirname(media.svg)}/\\*\\.svg$`, 'm'));
        assert.doesNotMatch(read(media.svg), /<script|href=|url\(/);
      }
    }
  });
});
