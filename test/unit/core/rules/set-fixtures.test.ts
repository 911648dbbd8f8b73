/**
 * The rules of a set on folders: `test/fixtures/rules/<rule-id>/bad` has exactly the problems that `bad.problems.txt`
 * shows, and `good` has none of any rule. `<bad or good>.context.json` says what the files alone do not tell.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyEdits,
  checkConfigFile,
  checkGoalFile,
  checkGoalSet,
  RULES,
  type Problem,
  type SetContext,
  type SourceText,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { root } from '../../../support/paths';
import { readGoalFolder, type GoalFolder } from '../../../support/read-goal-folder';
import { renderProblems } from '../../../support/render-problems';

/** Set to 1, the golden files are written anew instead of compared. Read the difference before you commit it. */
const update = process.env['GOALMARK_UPDATE_SNAPSHOTS'] === '1';

const today = date('2026-12-31');

describe('the rules of a set', () => {
  for (const rule of RULES.filter(({ scope }) => scope === 'set')) {
    describe(rule.id, () => {
      const folder = join(root, 'test/fixtures/rules', rule.id);
      const bad = (changed?: ReadonlyMap<string, string>): Found => problemsIn(folder, 'bad', changed);

      it('finds what the golden file shows', () => {
        const { files, problems } = bad();
        const ofRule = problems.filter((problem) => problem.rule === rule.id);
        assert.ok(ofRule.length > 0);
        compareWithGolden(join(folder, 'bad.problems.txt'), render(files, ofRule));
      });

      it('finds nothing where all is well', () => {
        const { files, problems } = problemsIn(folder, 'good');
        assert.equal(render(files, problems), '');
        assert.ok(files.set.files.length > 1);
      });

      it('is content once its fixes are applied', () => {
        const { files, problems } = bad();
        const fixable = problems.filter(({ rule: id, fixes }) => id === rule.id && fixes.length > 0);
        const changed = new Map(
          files.set.files.map(({ path, source }) => {
            const inFile = fixable.filter(({ file }) => file === path);
            return [path, fixed(source, inFile)];
          }),
        );
        const left = bad(changed).problems.filter(({ rule: id }) => id === rule.id);
        assert.deepEqual(
          left.filter(({ fixes }) => fixes.length > 0).map(({ message }) => message),
          [],
        );
      });

      it('is silent where a comment or the configuration turns it off', () => {
        const { files } = bad();
        const quiet = new Map(
          files.set.files.map(({ path, source }) => {
            return [path, `${source.text}\n<!-- goalmark-disable ${rule.id} -->\n`];
          }),
        );
        const found = bad(quiet).problems;
        assert.deepEqual(
          found.filter((problem) => problem.rule === rule.id),
          [],
        );

        const config = { ...files.set.config, severities: new Map([[rule.id, 'off' as const]]) };
        const off = checkGoalSet({ ...files.set, config }, contextOf(folder, 'bad', files));
        assert.deepEqual(
          [...off.values()].flat().filter((problem) => problem.rule === rule.id),
          [],
        );
      });
    });
  }
});

interface Found {
  readonly files: GoalFolder;
  readonly problems: readonly Problem[];
}

/** The problems of every rule, file by file. */
function problemsIn(folder: string, name: 'bad' | 'good', changed?: ReadonlyMap<string, string>): Found {
  const files = readGoalFolder(join(folder, name), changed);
  const ofSet = checkGoalSet(files.set, contextOf(folder, name, files));
  const problems = [
    ...checkConfigFile(files.configFile),
    ...files.set.files.flatMap((file) => [
      ...checkGoalFile(file, files.set.config, today),
      ...(ofSet.get(file.path) ?? []),
    ]),
  ];
  return { files, problems };
}

function contextOf(folder: string, name: string, { missingPaths }: GoalFolder): SetContext {
  const file = join(folder, `${name}.context.json`);
  const said = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<SetContext>) : {};
  return { repositoryVisibility: undefined, ...said, missingPaths };
}

function render({ set, configFile }: GoalFolder, problems: readonly Problem[]): string {
  return [configFile, ...set.files]
    .map(({ path, source }) => {
      const inFile = problems.filter(({ file }) => file === path);
      return inFile.length === 0 ? '' : `${path}\n${renderProblems(source.text, inFile)}\n`;
    })
    .join('');
}

/** With the first fix of each problem. */
function fixed(source: SourceText, problems: readonly Problem[]): string {
  const edits = problems.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
  return applyEdits(
    source.text,
    edits.map(({ range, newText }) => ({
      span: { start: source.offsetAt(range.start), end: source.offsetAt(range.end) },
      newText,
    })),
  );
}

function compareWithGolden(file: string, actual: string): void {
  if (update) writeFileSync(file, actual);
  assert.ok(existsSync(file), 'There is no golden file: run with GOALMARK_UPDATE_SNAPSHOTS=1');
  assert.equal(actual, readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
}
