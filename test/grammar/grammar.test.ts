import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { sampleWorkspace } from '../support/paths';
import { builtinExtensionsDir, versionNames, vscodeVersions } from '../support/vscode-host';
import { loadMarkdown, tokenize, type Line, type Token } from './tokenize';

/** Set to 1, the snapshots are written anew instead of compared. Read the difference before you commit it. */
const update = process.env['GOALMARK_UPDATE_SNAPSHOTS'] === '1';

const snapshots = join(__dirname, 'snapshots');
const example = join(sampleWorkspace, 'goals/ana/plain-language-updates.md');
const cases = readdirSync(join(__dirname, 'cases')).map((name) => join(__dirname, 'cases', name));

for (const version of versionNames) {
  describe(`grammar in VS Code ${vscodeVersions[version]}`, () => {
    let plain: IGrammar;
    let withGoals: IGrammar;

    before(async function () {
      this.timeout(5 * 60_000); // the first time it brings VS Code here
      const extensions = await builtinExtensionsDir(version);
      plain = await loadMarkdown(extensions, false);
      withGoals = await loadMarkdown(extensions, true);
    });

    for (const file of [example, ...cases]) {
      const name = basename(file, '.md');
      it(`colors ${name} as the snapshot says`, () => {
        compareWithSnapshot(name, render(tokenize(withGoals, readFileSync(file, 'utf8'))));
      });

      it(`only adds to what markdown says of ${name}`, () => {
        const text = readFileSync(file, 'utf8');
        assert.deepEqual(
          tokenize(withGoals, text).map(withoutGoalScopes),
          tokenize(plain, text).map(withoutGoalScopes),
        );
      });
    }

    it('colors a file with CRLF or lone CR as the one with LF', () => {
      const text = readFileSync(example, 'utf8');
      const expected = tokenize(withGoals, text);
      assert.deepEqual(tokenize(withGoals, text.replaceAll('\n', '\r\n')), expected);
      assert.deepEqual(tokenize(withGoals, text.replaceAll('\n', '\r')), expected);
    });

    it('leaves a list alone that is in no log', () => {
      const text = readFileSync(join(__dirname, 'cases/not-a-goal.md'), 'utf8');
      const scopes = tokenize(withGoals, text).flatMap((line) => line.flatMap((token) => token.scopes));
      assert.deepEqual(scopes.filter(isGoalScope), []);
    });
  });
}

function compareWithSnapshot(name: string, actual: string): void {
  const file = join(snapshots, `${name}.snap`);
  if (update) writeFileSync(file, actual);
  assert.ok(existsSync(file), `There is no snapshot ${name}.snap: run with GOALMARK_UPDATE_SNAPSHOTS=1`);
  assert.equal(actual, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}

/** Each line as it is, below it the tokens that a theme colors, with the scopes it goes by. */
function render(lines: readonly Line[]): string {
  return lines.map((line) => `>${textOf(line)}\n${line.map(renderToken).join('')}`).join('');
}

function textOf(line: Line): string {
  return line.map((token) => token.text).join('');
}

function renderToken({ text, scopes }: Token): string {
  const shown = scopes.filter((scope) => !containers.test(scope));
  return shown.length === 0 || text.trim() === '' ? '' : `    ${JSON.stringify(text)} ${shown.join(' ')}\n`;
}

const containers = /^(?:meta|punctuation|markup\.list|string\.unquoted)\./;

function isGoalScope(scope: string): boolean {
  return scope.endsWith('.goalmark');
}

/** What other extensions said of each character before the injection. */
function withoutGoalScopes(line: Line): string[] {
  return line.flatMap(({ text, scopes }) => {
    const others = scopes.filter((scope) => !isGoalScope(scope)).join(' ');
    return Array.from(text, (character) => `${character} ${others}`);
  });
}
