/**
 * Each fix made alone, also those that are only offered: `test/fixtures/rules/<rule-id>/bad*.offers.txt` shows what it
 * does to the fixture beside it.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import {
  applyEdits,
  createSourceText,
  decodeUtf8,
  DEFAULT_CONFIG,
  problemsInSet,
  RULES,
  textEditsOf,
  tryConfigFixes,
  tryGoalFixes,
  type Problem,
  type TriedFix,
} from '../../../../src/core';
import { readGoalFolder } from '../../../support/read-goal-folder';
import { renderOffers } from '../../../support/render-offers';
import {
  compareWithOptionalGolden,
  configFixture,
  fixturesIn,
  fixtureToday as today,
  folderOfRule,
  goalFixture,
  problemsOfFixture,
  stem,
} from '../../../support/rule-fixtures';

describe('what is offered', () => {
  for (const rule of RULES) {
    const folder = folderOfRule(rule.id);

    for (const name of fixturesIn(folder, 'bad')) {
      it(`for ${rule.id}/${name} is what the golden file shows`, () => {
        const text = decodeUtf8(readFileSync(join(folder, name)));
        if (text === undefined) return;
        const tried = tryFixture(name, text);
        const problemsOf = (content: string): readonly Problem[] => problemsOfFixture(name, content);
        compareWithOptionalGolden(
          join(folder, `${stem(name)}.offers.txt`),
          renderOffers(text, tried, problemsOf),
        );
        for (const fix of tried) assertMends(text, fix, problemsOf);
      });
    }

    if (rule.scope !== 'set' || !existsSync(join(folder, 'bad'))) continue;

    it(`for ${rule.id}/bad is what the golden file shows`, () => {
      const { set, missingPaths } = readGoalFolder(join(folder, 'bad'));
      const around = { set, context: { repositoryVisibility: undefined, missingPaths } };
      const shown = set.files.map((file) => {
        const problemsOf = (content: string): readonly Problem[] => {
          const { set: changed } = readGoalFolder(join(folder, 'bad'), new Map([[file.path, content]]));
          const read = changed.files.find(({ path }) => path === file.path);
          return read === undefined ? [] : problemsInSet(read, around);
        };
        const problems = problemsOf(file.source.text).filter((problem) => problem.rule === rule.id);
        const tried = tryGoalFixes(file, problems, { config: set.config, today, around });
        for (const fix of tried) assertMends(file.source.text, fix, problemsOf);
        const offers = renderOffers(file.source.text, tried, problemsOf);
        return offers === '' ? '' : `${file.path}\n${offers}`;
      });
      compareWithOptionalGolden(join(folder, 'bad.offers.txt'), shown.join(''));
    });
  }
});

function tryFixture(name: string, text: string): readonly TriedFix[] {
  const problems = problemsOfFixture(name, text);
  if (extname(name) === '.yml') return tryConfigFixes(configFixture(text), problems);
  const file = goalFixture(name, text);
  return file === undefined ? [] : tryGoalFixes(file, problems, { config: DEFAULT_CONFIG, today });
}

/** What it wrote is no problem of the same rule again: at most it is still to be filled in. */
function assertMends(
  text: string,
  { problem, fix, refused }: TriedFix,
  problemsOf: (text: string) => readonly Problem[],
): void {
  if (refused !== undefined) return;
  const edits = textEditsOf(createSourceText(text), fix);
  const after = applyEdits(text, edits);
  const source = createSourceText(after);
  let shift = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const start = span.start + shift;
    const end = start + newText.length;
    shift += newText.length - (span.end - span.start);
    const again = problemsOf(after).filter(
      ({ rule, range }) =>
        rule === problem.rule && source.offsetAt(range.start) < end && source.offsetAt(range.end) > start,
    );
    assert.deepEqual(
      again.map(({ message }) => message),
      [],
      fix.title,
    );
  }
}
