import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { goalmark } from './in-editor';

interface Manifest {
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: unknown; readonly description: string };
    readonly virtualWorkspaces: { readonly supported: unknown; readonly description: string };
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

describe('what the extension declares', () => {
  const extension = vscode.extensions.getExtension('goalmark.goalmark');
  assert.ok(extension);
  const { capabilities, contributes } = extension.packageJSON as Manifest;

  before(() => goalmark());

  it('has a command behind each title, each in its category', async () => {
    const known = await vscode.commands.getCommands(true);
    for (const { command, category } of contributes.commands) {
      assert.ok(known.includes(command), command);
      assert.equal(category, 'Goalmark');
    }
    const ours = known.filter((command) =>
      /^goalmark\.(?!(?:due|changes)\.(?:focus|open|resetViewLocation|toggleVisibility|removeView))/.test(
        command,
      ),
    );
    const ofLenses = new Set(['goalmark.showStrength']);
    assert.deepEqual(
      ours.filter((command) => !ofLenses.has(command)).sort(),
      contributes.commands.map(({ command }) => command).sort(),
    );
  });

  it('has words for everything it shows', () => {
    const read = (name: string): string =>
      readFileSync(vscode.Uri.joinPath(extension.extensionUri, name).fsPath, 'utf8');
    const words = Object.keys(JSON.parse(read('package.nls.json')) as object).sort();
    const used = [...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key);
    assert.deepEqual([...new Set(used)].sort(), words);
  });

  it('has the defaults that the settings show', () => {
    for (const [name, { default: value }] of Object.entries(contributes.configuration.properties)) {
      assert.deepEqual(vscode.workspace.getConfiguration().inspect(name)?.defaultValue, value, name);
    }
  });

  it('works in part in Restricted Mode and whole in virtual folders, and says so in words', () => {
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.match(capabilities.untrustedWorkspaces.description, /git is not asked/);
    assert.equal(capabilities.virtualWorkspaces.supported, true);
    assert.ok(capabilities.virtualWorkspaces.description.length > 0);
  });
});
