/** What the manifest promises: files that are there and ship, and commands behind every link. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(__dirname, '../../..');
const read = (name: string): string => readFileSync(path.join(ROOT, name), 'utf8');

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
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
