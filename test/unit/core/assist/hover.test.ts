/**
 * Hovers on files: wherever `test/fixtures/hover/*` has a caret (‸), its golden file shows what is said there. The
 * fixtures are read among the goals of the sample workspace, in 2026-03-29.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import {
  createGoalSet,
  createSourceText,
  decodeUtf8,
  dueItemOf,
  hoverConfig,
  hoverGoal,
  nextWords,
  parseConfigFile,
  parseGoalFile,
  RULES,
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
const { set: sample } = readGoalFolder(join(root, 'test/workspace'));

function contextOf(set: GoalSet): HoverContext {
  return {
    today,
    set,
    rules: RULES,
    nextOf: (file) => {
      const item = dueItemOf(file, set.config, today);
      return item && nextWords(item);
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
    const file = parseConfigFile('.goalmark.yml', text);
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

describe('hover on any file', function () {
  this.timeout(30_000);

  it('has an answer or none at every offset of the rules’ fixtures, about the place it was asked about', () => {
    const fixtures = join(root, 'test/fixtures/rules');
    const names = readdirSync(fixtures, { recursive: true, encoding: 'utf8' });
    let cards = 0;
    for (const name of names.filter((other) => /\bbad[\w-]*\.(?:md|yml)$/.test(other))) {
      const text = decodeUtf8(readFileSync(join(fixtures, name)));
      const hover = text === undefined ? undefined : hoverIn(basename(name), text);
      for (let offset = 0; hover && text && offset <= text.length; offset += Math.ceil(text.length / 5000)) {
        const card = hover(offset);
        if (card === undefined) continue;
        cards++;
        assert.ok(card.span.start <= offset && offset <= card.span.end, `${name} at ${offset}`);
        assert.ok(card.blocks.length > 0);
      }
    }
    assert.ok(cards > 5000, `only ${cards} cards`);
  });

  it('throws at no text', () => {
    const piece = fc.constantFrom(
      ...['---', '\n', '\r\n', ': ', 'id', 'due', 'metric', '{', '}', '[', ']', '"', '- ', '  ', '\t', '|'],
      ...[
        '2026-04-12',
        'ana',
        'customer-trust-2026',
        '[[',
        ']]',
        '<!--',
        '-->',
        'goalmark-disable ',
        '## Check-ins',
      ],
      ...[
        '### 2026-02-30',
        '### 2026-02-11',
        '- Metric: ',
        '1e400',
        '3',
        'rules',
        'people',
        '#',
        '\u{1F600}',
      ],
    );
    const anyText = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(anyText, fc.double({ min: 0, max: 1, noNaN: true }), (text, place) => {
        const offset = Math.floor(place * (text.length + 4));
        hoverIn('goal.md', `---\n${text}\n---\n${text}`)(offset);
        hoverIn('.goalmark.yml', text)(offset);
      }),
      { numRuns: 500 },
    );
  });
});

function compareWithGolden(file: string, actual: string): void {
  if (update) writeFileSync(file, actual);
  assert.equal(actual, readFileSync(file, 'utf8'));
}
