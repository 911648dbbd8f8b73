/**
 * The rules of one file on files: `test/fixtures/rules/<rule-id>/bad*` has exactly the problems that `*.problems.txt`
 * beside it shows, reads as `*.fixed.*` once its safe fixes and the first suggestions of the rule are applied, and
 * `good*` has no problem of any rule. Files end in `.md` for goals and in `.yml` for the configuration.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  applyEdits,
  checkGoalFile,
  createSourceText,
  decodeUtf8,
  DEFAULT_CONFIG,
  fixGoalFile,
  RULES,
  textEditsOf,
} from '../../../../src/core';
import { renderProblems } from '../../../support/render-problems';
import {
  compareWithGolden,
  fixturesIn,
  fixtureToday as today,
  folderOfRule as folderOf,
  goalFixture as goalFile,
  problemsOfFixture as problemsOf,
  stem,
} from '../../../support/rule-fixtures';

describe('the rules of one file', () => {
  for (const rule of RULES.filter(({ scope }) => scope !== 'set')) {
    describe(rule.id, () => {
      const folder = folderOf(rule.id);

      for (const name of fixturesIn(folder, 'bad')) {
        it(`finds what the golden file of ${name} shows`, () => {
          const bytes = readFileSync(join(folder, name));
          const problems = problemsOf(name, decodeUtf8(bytes));
          assert.ok(problems.some((problem) => problem.rule === rule.id));
          const shown = renderProblems(decodeUtf8(bytes) ?? '', problems);
          compareWithGolden(join(folder, `${stem(name)}.problems.txt`), shown);
        });

        it(`mends ${name}`, () => {
          const text = decodeUtf8(readFileSync(join(folder, name)));
          const mended = text === undefined ? undefined : mend(name, text, rule.id);
          const golden = join(folder, `${stem(name)}.fixed${extname(name)}`);
          if (text === undefined || mended === text) {
            assert.ok(!existsSync(golden), `nothing of ${name} is mended, but ${golden} is there`);
            return;
          }
          compareWithGolden(golden, mended ?? '');
          const left = problemsOf(name, mended).flatMap((problem) =>
            problem.fixes.some(({ safe }) => safe || problem.rule === rule.id) ? [problem.message] : [],
          );
          assert.deepEqual(left, []);
        });

        it(`is silent in ${name} where a comment or the configuration turns it off`, () => {
          const text = decodeUtf8(readFileSync(join(folder, name)));
          const config = { ...DEFAULT_CONFIG, severities: new Map([[rule.id, 'off' as const]]) };
          const file = extname(name) === '.md' ? goalFile(name, text) : undefined;
          if (file === undefined) return;
          assert.ok(checkGoalFile(file, config, today).every((problem) => problem.rule !== rule.id));
          if (text === undefined || file.frontMatter.scan.kind !== 'block' || file.body.tooLong) return;
          const silenced = `${text}\n\n<!-- goalmark-disable ${rule.id} -->\n`;
          assert.ok(problemsOf(name, silenced).every((problem) => problem.rule !== rule.id));
        });
      }

      for (const name of fixturesIn(folder, 'good')) {
        it(`finds nothing in ${name}`, () => {
          const text = decodeUtf8(readFileSync(join(folder, name)));
          assert.equal(renderProblems(text ?? '', problemsOf(name, text)), '');
        });
      }
    });
  }

  it('has a bad and a good fixture for every rule', () => {
    const lacking = RULES.flatMap(({ id }) => {
      const names = existsSync(folderOf(id)) ? readdirSync(folderOf(id)) : [];
      const has = (start: string): boolean => names.some((name) => name.startsWith(start));
      return has('bad') && has('good') ? [] : [id];
    });
    assert.deepEqual(lacking, []);
  });

  it('has no fixture of a rule that is gone', () => {
    const known = new Set(RULES.map(({ id }) => id));
    assert.deepEqual(
      readdirSync(folderOf('')).filter((id) => !known.has(id)),
      [],
    );
  });
});

/** The safe fixes of all rules, then the first suggestion for each problem of this one that is left. */
function mend(name: string, text: string, rule: string): string {
  const isGoal = extname(name) === '.md';
  let mended = text;
  for (let step = 0; step < 100; step++) {
    if (isGoal) {
      const result = fixGoalFile(
        { path: `goals/ana/${name}`, text: mended },
        { config: DEFAULT_CONFIG, today },
      );
      assert.deepEqual(
        result.refused.map(({ problem, reason }) => `${problem.message} ${reason}`),
        [],
      );
      mended = result.text;
    }
    const problem = problemsOf(name, mended).find(
      (one) => one.fixes.length > 0 && (one.rule === rule || !isGoal),
    );
    const fix = problem?.fixes[0];
    if (fix === undefined) return mended;
    mended = applyEdits(mended, textEditsOf(createSourceText(mended), fix));
  }
  return assert.fail(`${name} is never mended`);
}
