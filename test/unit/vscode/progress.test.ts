import assert from 'node:assert/strict';
import {
  answered,
  answersThatCount,
  askedNow,
  beginning,
  isWorthKeeping,
  leftWith,
  readProgress,
  wentBack,
  type Progress,
} from '../../../src/vscode/steps/progress';
import { clean, wordsOf, type Step } from '../../../src/vscode/steps/step';

interface Answers {
  readonly kind?: string;
  readonly why?: string;
  readonly tags?: readonly string[];
  readonly end?: string;
}

const steps: readonly Step<Answers>[] = [
  { kind: 'pick', key: 'kind', name: 'Kind', question: 'Which?', choices: () => [] },
  {
    kind: 'input',
    key: 'why',
    name: 'Why',
    question: ({ kind }) => `Why ${kind ?? ''}?`,
    isOptional: true,
    isAsked: ({ kind }) => kind === 'long',
  },
  {
    kind: 'pick',
    key: 'tags',
    name: 'Tags',
    question: 'Which?',
    many: true,
    part: 'More',
    choices: () => [],
  },
  { kind: 'input', key: 'end', name: 'End', question: 'When?', isOptional: false, part: 'More' },
];

/** `More: Tags 1 of 2` */
function place(progress: Progress<Answers>): string {
  const asked = askedNow(steps, progress);
  assert.ok(asked);
  return `${asked.step.part ?? 'All'}: ${asked.step.name} ${asked.number} of ${asked.total}`;
}

function step(key: keyof Answers): Step<Answers> {
  return steps.find((candidate) => candidate.key === key) ?? assert.fail();
}

describe('the progress in a flow of questions', () => {
  it('goes through the steps that the answers ask for, counted within their part', () => {
    const short = answered(steps, beginning({}), step('kind'), 'short').progress;
    assert.equal(place(beginning({})), 'All: Kind 1 of 1');
    assert.equal(place(short), 'More: Tags 1 of 2');
    const long = answered(steps, beginning({}), step('kind'), 'long').progress;
    assert.equal(place(long), 'All: Why 2 of 2');
    assert.equal(wordsOf(step('why').question, long.state), 'Why long?');
  });

  it('is done after the last step, and stays at it for whoever must try again', () => {
    const last = { state: { kind: 'short' }, at: 'end', typed: {} };
    const { progress, isDone } = answered(steps, last, step('end'), 'soon');
    assert.equal(isDone, true);
    assert.deepEqual(progress.state, { kind: 'short', end: 'soon' });
    assert.equal(place(progress), 'More: End 2 of 2');
  });

  it('has no answer where a step was skipped, also when it had one before', () => {
    const { progress } = answered(
      steps,
      { ...beginning<Answers>({ why: 'x', tags: ['a'] }), at: 'tags' },
      step('tags'),
      [],
    );
    assert.deepEqual(progress.state, { why: 'x' });
  });

  it('keeps the answers and what was typed when going back, past steps that are not asked', () => {
    const at: Progress<Answers> = { state: { kind: 'short', tags: ['a'] }, at: 'tags', typed: {} };
    const back = wentBack(steps, leftWith(at, step('tags'), 'half'), step('tags'));
    assert.equal(place(back), 'All: Kind 1 of 1');
    assert.deepEqual(back.state, at.state);
    assert.deepEqual(back.typed, { tags: 'half' });
    const again = answered(steps, back, step('kind'), 'short').progress;
    assert.deepEqual(again.typed, { tags: 'half' });
    assert.deepEqual(answered(steps, again, step('tags'), ['b']).progress.typed, {});
  });

  it('does not go back from the first step', () => {
    assert.equal(place(wentBack(steps, beginning({}), step('kind'))), 'All: Kind 1 of 1');
    assert.equal(askedNow(steps, beginning({}))?.isFirst, true);
  });

  it('forgets answers to what is not asked any more, only at the end', () => {
    const state = { kind: 'short', why: 'because', end: 'soon' };
    assert.deepEqual(answersThatCount(steps, state), { kind: 'short', end: 'soon' });
    assert.deepEqual(answersThatCount(steps, { ...state, kind: 'long' }), { ...state, kind: 'long' });
  });

  it('is worth keeping once something was answered or typed', () => {
    const initial: Answers = { end: 'given' };
    assert.equal(isWorthKeeping(beginning(initial), initial), false);
    assert.equal(isWorthKeeping(leftWith(beginning(initial), step('kind'), ''), initial), false);
    assert.equal(isWorthKeeping(leftWith(beginning(initial), step('kind'), 'l'), initial), true);
    assert.equal(isWorthKeeping(beginning<Answers>({ kind: 'long' }), initial), true);
  });

  it('comes back from where it was kept, without what does not belong to it', () => {
    const kept: unknown = JSON.parse(
      JSON.stringify({
        state: { kind: 'long', why: 3, tags: ['a', 'b'], end: ['no'], other: 'x' },
        at: 'tags',
        typed: { why: 'half', tags: 4, other: 'x' },
      }),
    );
    assert.deepEqual(readProgress(kept, steps, { end: 'given' }), {
      state: { end: 'given', kind: 'long', tags: ['a', 'b'] },
      at: 'tags',
      typed: { why: 'half' },
    });
    for (const nonsense of [undefined, null, 3, 'x', [], {}, { state: [], typed: {} }, { state: {} }]) {
      assert.equal(readProgress(nonsense, steps, {}), undefined);
    }
    const elsewhere = readProgress({ state: {}, at: 'gone', typed: {} }, steps, {});
    assert.ok(elsewhere);
    assert.equal(place(elsewhere), 'All: Kind 1 of 1');
  });

  it('takes a pasted text as one line', () => {
    assert.equal(clean('  one\r\n two\n\nthree\t'), 'one two three');
  });
});
