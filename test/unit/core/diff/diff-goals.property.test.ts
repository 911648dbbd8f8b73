/** What must hold for any goal file: nothing is said of what did not change, and nothing changes unsaid. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  DEFAULT_CONFIG,
  diffGoals,
  editGoal,
  parseGoalFile,
  summarizeChanges,
  type Change,
  type DiffSide,
  type GoalChange,
  type GoalFile,
} from '../../../../src/core';
import { bareKey } from '../../../../src/core/model/fields';
import { changesBetween, sideOf } from '../../../support/diff-sides';
import { goalWith } from '../../../support/example-goal';
import { goalChange, oddGoalFile } from '../edit/odd-goal-files';

const SEED = 20260311;
const FILES = 600;
const PATH = 'goals/a.md';

function fileOf(content: string): GoalFile {
  const file = parseGoalFile({ path: PATH, content }, new Set());
  assert.ok(file !== undefined);
  return file;
}

function sideWith(...files: readonly GoalFile[]): DiffSide {
  return { files, config: DEFAULT_CONFIG, problems: new Map() };
}

function changes(before: GoalFile, after: GoalFile): readonly Change[] {
  return diffGoals(sideWith(before), sideWith(after));
}

describe('a diff of odd goal files', function () {
  this.timeout(600_000);

  const texts = fc.sample(oddGoalFile, { seed: SEED, numRuns: FILES });

  it('is empty between a file and itself, whatever its line ends', () => {
    for (const text of texts) {
      const file = fileOf(text);
      assert.deepEqual(changes(file, file), []);
      assert.deepEqual(changes(file, fileOf(text)), []);
      if (file.yaml.errors.length > 0 || /[^\r]\n|\r(?!\n)/.test(text.replaceAll('\r\n', ''))) continue;
      assert.deepEqual(changes(file, fileOf(text.replaceAll('\r\n', '\n'))), [], JSON.stringify(text));
    }
  });

  it('never throws, and is put into a comment', () => {
    for (const [index, text] of texts.entries()) {
      const found = changes(fileOf(text), fileOf(texts.at(index - 1) ?? text));
      const summary = summarizeChanges(found, { files: [fileOf(text)], limit: 20_000 });
      assert.ok(summary.length <= 20_000);
      for (const { message } of found) assert.match(message, /^[^\n\r]+\.$/);
    }
  });

  it('says every edit of a field, by the field', () => {
    const edits = fc.sample(goalChange, { seed: SEED, numRuns: FILES });
    let said = 0;
    for (const [index, text] of texts.entries()) {
      const change = edits[index];
      const before = fileOf(text);
      if (change === undefined || before.yaml.errors.length > 0) continue;
      const result = editGoal(before, [change], DEFAULT_CONFIG);
      if (!result.ok) continue;
      const after = fileOf(result.text);
      if (meaning(before, change) === meaning(after, change)) continue;
      const found = changes(before, after);
      const fields = found.map(({ field }) => field ?? '');
      assert.ok(
        fields.some((field) => isAbout(field, change)),
        `${JSON.stringify(change)} of ${JSON.stringify(text)} became ${JSON.stringify(result.text)}: ${fields.join()}`,
      );
      said += 1;
    }
    assert.ok(said > FILES / 4, String(said));
  });

  it('says the same of long texts in no time', () => {
    const words = (seed: number): string =>
      Array.from({ length: 9_000 }, (_, index) => `w${(index * seed) % 977}`).join(' ');
    const found = changesBetween(goalWith(`gap: ${words(3)}`), goalWith(`gap: ${words(5)}`));
    assert.deepEqual(
      found.map(({ kind }) => kind),
      ['gap-changed'],
    );
    assert.ok((found[0]?.message.length ?? 0) < 200);
  });

  it('takes thousands of goals and of entries, each looked at once', () => {
    const goals = (due: string): DiffSide =>
      sideOf(
        Object.fromEntries(
          Array.from({ length: 2_000 }, (_, index) => [
            `goals/${index}.md`,
            `---\nid: g${index}\ndue: ${due}\n---\n`,
          ]),
        ),
      );
    assert.equal(diffGoals(goals('2026-01-01'), goals('2026-02-01')).length, 2_000);
    const log = (focus: number): string =>
      Array.from({ length: 3_000 }, () => `### 2026-02-11\n\n- **Focus:** ${focus}\n`).join('\n');
    const edited = changesBetween(
      goalWith('', `## Check-ins\n\n${log(8)}`),
      goalWith('', `## Check-ins\n\n${log(7)}`),
    );
    assert.equal(edited.length, 3_000);
  });

  it('says that a log is too long to be read, and not that its check-ins are gone', () => {
    const log = '## Check-ins\n\n### 2026-02-11\n\n- **Focus:** 8\n';
    const found = changesBetween(goalWith('', log), goalWith('', `${log}\n${'word '.repeat(60_000)}`));
    assert.deepEqual(
      found.map(({ kind, field, attention }) => [kind, field, attention]),
      [['unreadable', 'body', 'review']],
    );
  });

  it('knows of a file that could not be read only that it is itself', () => {
    const unreadable = parseGoalFile({ path: PATH, content: { unreadable: 'size' } }, new Set());
    const other = parseGoalFile({ path: PATH, content: { unreadable: 'size' } }, new Set());
    assert.ok(unreadable !== undefined && other !== undefined);
    assert.deepEqual(changes(unreadable, unreadable), []);
    assert.match(changes(unreadable, other)[0]?.message ?? '', /it is too large\.$/);
    assert.match(changes(fileOf(goalWith('')), other)[0]?.message ?? '', /It could be read before\.$/);
  });
});

/** What the edit is about, as written, so that an edit that says the same again is left out. */
function meaning(file: GoalFile, change: GoalChange): string {
  if (change.kind !== 'set' && change.kind !== 'remove') return file.source.text.replace(/\s+/g, '');
  const { id, title, type, status, owner, manager, created, due, gap, goal, metric } = file.goal;
  const { ownership, rootCause, alignsTo, competency, evidence, tags, cadence, visibility } = file.goal;
  const { setBy, closed, career } = file.goal;
  const person = (text: string | undefined): string | undefined => text?.replace(/^@/, '').toLowerCase();
  const data = [
    [id, title, type, status, created, due, gap, goal, cadence, visibility, setBy, closed, career],
    [metric, ownership, rootCause, new Set(alignsTo), competency, evidence, tags],
    [person(owner?.value), person(manager?.value)],
  ];
  // Without the places, blanks, and the order of lists that are sets.
  return JSON.stringify(data, (key, value: unknown) => {
    if (key === 'span') return undefined;
    if (value instanceof Set) return [...value].map((item) => JSON.stringify(item)).sort();
    return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : value;
  });
}

function isAbout(field: string, change: GoalChange): boolean {
  switch (change.kind) {
    case 'set':
    case 'remove':
      return bareKey(field).startsWith(bareKey(change.path[0] ?? ''));
    case 'log':
      return field.startsWith('check-ins.') || field === 'body';
    case 'diagnosis':
      return field.startsWith('diagnosis.') || field === 'body';
    case 'section':
      return true;
  }
}
