/**
 * Each folder of test/fixtures/diff is a case: goals before and after, and what is said of the change. A case whose name
 * begins with `problem` is judged by the rules, too. `GOALMARK_UPDATE_SNAPSHOTS=1` writes what comes out.
 */
import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { diffGoals, questionsAbout, type Change, type ChangeKind } from '../../../../src/core';
import { changedOnly, sideOfFolder } from '../../../support/diff-sides';
import { root } from '../../../support/paths';
import { renderChanges } from '../../../support/render-changes';
import { compareWithGolden } from '../../../support/rule-fixtures';

const FOLDER = join(root, 'test/fixtures/diff');

describe('what changed in goals', () => {
  const kinds = new Set<ChangeKind>();

  for (const name of readdirSync(FOLDER).sort()) {
    const folder = join(FOLDER, name);
    const isJudged = name.startsWith('problem');
    const [before, after] = changedOnly(
      sideOfFolder(join(folder, 'before'), isJudged),
      sideOfFolder(join(folder, 'after'), isJudged),
    );

    it(`is said: ${name}`, () => {
      const changes = diffGoals(before, after);
      for (const change of changes) {
        kinds.add(change.kind);
        assert.ok(hasQuestions(change) || !wantsQuestions(change), change.kind);
      }
      compareWithGolden(join(folder, 'expected.md'), renderChanges(changes, before, after));
    });

    it(`is said the other way round: ${name}`, () => {
      const forth = diffGoals(before, after);
      const back = diffGoals(after, before);
      assert.deepEqual(back.map(shape).sort(), forth.map(mirrored).sort());
    });
  }

  it('has a case for every kind', () => {
    assert.ok(existsSync(FOLDER));
    assert.deepEqual([...kinds].sort(), Object.keys(MIRROR).sort());
  });
});

function hasQuestions(change: Change): boolean {
  const questions = questionsAbout(change);
  return questions.length > 0 && questions.length <= 2 && questions.every((text) => /^[A-Z].*\?$/.test(text));
}

/** A problem says itself what to do, and what can be read again was mended. */
function wantsQuestions({ attention, kind, beforeRange }: Change): boolean {
  const isMended = kind === 'unreadable' && beforeRange !== undefined;
  return attention === 'review' && kind !== 'problem-introduced' && !isMended;
}

function shape(change: Change): string {
  const { field, before, after } = change;
  const kind = isDoubtful(change) ? 'target' : change.kind;
  return JSON.stringify([kind, fieldOf(kind, field, after), before, after]);
}

function mirrored(change: Change): string {
  const { kind, field, before, after } = change;
  const other = isDoubtful(change) ? 'target' : (ownMirror(change) ?? MIRROR[kind]);
  return JSON.stringify([other, fieldOf(kind, field, before), after, before]);
}

/** An entry that got another date is named by the date it had. */
function fieldOf(kind: string, field: string | null, name: unknown): string | null {
  if (kind !== 'check-in-edited' || field === null) return field;
  return field.endsWith('.date')
    ? `check-ins.${String(name)}`
    : field.replace(/^check-ins\.[^.]*/, 'check-ins');
}

/** Where nobody can tell which way is easier, both ways may be. */
function isDoubtful({ kind, message }: Change): boolean {
  return kind.startsWith('target-') && /nobody can tell|other side/.test(message);
}

/** A part that is added has no kind of its own everywhere. */
function ownMirror({ kind, field, before }: Change): ChangeKind | undefined {
  const isAdded = before === null;
  if (kind === 'gap-changed' && isAdded) return 'gap-removed';
  if (kind === 'root-cause-changed' && isAdded && field === 'root_cause.detail') return 'root-cause-removed';
  if (kind === 'ownership-changed' && isAdded) return 'ownership-removed';
  if (kind === 'field-changed' && field === 'metric.measure' && isAdded) return 'metric-removed';
  return undefined;
}

const MIRROR: Readonly<Record<ChangeKind, ChangeKind>> = {
  'goal-added': 'goal-removed',
  'goal-removed': 'goal-added',
  'goal-moved': 'goal-moved',
  'id-changed': 'id-changed',
  'title-changed': 'title-changed',
  'type-changed': 'type-changed',
  'status-changed': 'status-changed',
  'owner-changed': 'owner-changed',
  'manager-changed': 'manager-changed',
  'due-slipped': 'due-pulled-in',
  'due-pulled-in': 'due-slipped',
  'created-changed': 'created-changed',
  'cadence-relaxed': 'cadence-tightened',
  'cadence-tightened': 'cadence-relaxed',
  'gap-changed': 'gap-changed',
  'gap-removed': 'gap-changed',
  'root-cause-changed': 'root-cause-changed',
  'root-cause-removed': 'root-cause-changed',
  'goal-changed': 'goal-changed',
  'metric-replaced': 'metric-replaced',
  'metric-removed': 'field-changed',
  'baseline-changed': 'baseline-changed',
  'target-eased': 'target-stretched',
  'target-stretched': 'target-eased',
  'unit-changed': 'unit-changed',
  'ownership-changed': 'ownership-changed',
  'ownership-removed': 'ownership-changed',
  'alignment-added': 'alignment-removed',
  'alignment-removed': 'alignment-added',
  'visibility-widened': 'visibility-narrowed',
  'visibility-narrowed': 'visibility-widened',
  'check-in-added': 'check-in-removed',
  'check-in-edited': 'check-in-edited',
  'check-in-removed': 'check-in-added',
  'strength-lowered': 'strength-raised',
  'strength-raised': 'strength-lowered',
  'problem-introduced': 'problem-fixed',
  'problem-fixed': 'problem-introduced',
  'field-changed': 'field-changed',
  unreadable: 'unreadable',
};
