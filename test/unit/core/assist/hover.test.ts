/**
 * Hovers on files: wherever `test/fixtures/hover/*` has a caret (‸), its golden file shows what is said there. The
 * fixtures are read among the goals of the sample workspace, in 2026-03-29.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createGoalSet,
  createSourceText,
  dueItemOf,
  hoverConfig,
  hoverGoal,
  parseConfigFile,
  parseGoalFile,
  RULES,
  whenWords,
  type Card,
  type GoalFile,
  type GoalSet,
  type HoverContext,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { root } from '../../../support/paths';
import { readGoalFolder } from '../../../support/read-goal-folder';
import { renderCard } from '../../../support/render-card';

/** Set to 1, the golden files are written anew instead of compared. Read the difference before you commit it. */
const update = process.env['GOALMARK_UPDATE_SNAPSHOTS'] === '1';

const FOLDER = join(root, 'test/fixtures/hover');
const CARET = '‸';
const today = date('2026-03-29');
const ruleIds = RULES.map(({ id }) => id);
const { set: sample } = readGoalFolder(join(root, 'test/workspace'));

function contextOf(set: GoalSet): HoverContext {
  return {
    today,
    set,
    rules: RULES,
    nextOf: (file) => {
      const item = dueItemOf(file, set.config, today);
      return item && `${item.kind} ${whenWords(item)}`;
    },
  };
}

function among(file: GoalFile): HoverContext {
  return contextOf(
    createGoalSet([...sample.files.filter(({ path }) => path !== file.path), file], sample.config),
  );
}

function goalFile(name: string, content: string): GoalFile {
  const file = parseGoalFile({ path: `goals/ana/${name}`, content }, sample.config.extraFields);
  assert.ok(file, `${name} has no front matter`);
  return file;
}

function hoverIn(name: string, text: string): (offset: number) => Card | undefined {
  if (name.endsWith('.yml')) {
    const file = parseConfigFile('.goalmark.yml', text, ruleIds);
    const context = contextOf(createGoalSet(sample.files, file.config));
    return (offset) => hoverConfig(file, offset, context);
  }
  const file = goalFile(name, text);
  const context = among(file);
  return (offset) => hoverGoal(file, offset, context);
}

describe('hover', () => {
  const names = readdirSync(FOLDER).filter((name) => /\.(?:md|yml)$/.test(name));

  for (const name of names) {
    it(`says what the golden file of ${name} shows`, () => {
      const [first = '', ...rest] = readFileSync(join(FOLDER, name), 'utf8').split(CARET);
      assert.ok(rest.length > 0, `${name} has no caret`);
      const text = [first, ...rest].join('');
      const hover = hoverIn(name, text);
      let offset = first.length;
      const shown = rest.map((part) => {
        const rendered = renderCard(createSourceText(text), offset, hover(offset));
        offset += part.length;
        return rendered;
      });
      compareWithGolden(join(FOLDER, `${name.replace(/\.\w+$/, '')}.hover.txt`), shown.join('\n'));
    });
  }

  it('has no golden file of a fixture that is gone', () => {
    const goldens = readdirSync(FOLDER).filter((name) => name.endsWith('.hover.txt'));
    assert.equal(goldens.length, names.length);
  });
});

function compareWithGolden(file: string, actual: string): void {
  if (update) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
