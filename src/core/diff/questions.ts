/**
 * Questions worth asking the owner about a change: open, short, and without blame, as a good manager would ask them over
 * coffee. There is often a good reason for a change; it is only not in the file.
 */
import type { Change, ChangeKind } from './change';

/** None for what needs no talk. */
export function questionsAbout(change: Change): readonly string[] {
  return questionsFor(change) ?? QUESTIONS[change.kind];
}

/** Where the values make another question the better one. */
function questionsFor(change: Change): readonly string[] | undefined {
  const { kind, before, after, field, attention } = change;
  switch (kind) {
    case 'status-changed':
      if (after === 'achieved') {
        return attention === 'review'
          ? ['What tells you that the goal is reached?', 'What did you take away from it?']
          : ['What did you take away from it?'];
      }
      if (after === 'dropped') return ['What made this the right time to let it go?'];
      if (after === 'paused') return ['What has to happen before you pick it up again?'];
      return attention === 'review' ? QUESTIONS[kind] : [];
    case 'due-slipped':
      if (after === null) return ['Until when would you like to have it?'];
      return / second time| \d+ times/.test(change.message)
        ? [
            'It has moved before: what keeps coming in between, and can we take that away?',
            'Would a smaller step fit?',
          ]
        : undefined;
    case 'target-eased':
      return after === null ? ['How will you notice that you are there?'] : undefined;
    case 'check-in-edited':
      return field?.endsWith('.metric') === true ? ['How did the new reading come about?'] : undefined;
    case 'owner-changed':
      return after === null ? ['Who will carry it on?'] : undefined;
    case 'manager-changed':
      return after === null ? ['Who will you talk to about it?'] : undefined;
    case 'baseline-changed':
      return before === null ? [] : undefined;
    case 'goal-changed':
      return after === null ? ['What do you want to be doing that others can see?'] : undefined;
    case 'field-changed':
      return attention === 'review' ? ['What was meant to stand there?'] : undefined;
    case 'unit-changed':
      return attention === 'review' ? ['What does the target mean in the new unit?'] : undefined;
    case 'unreadable':
      // It was mended already.
      return change.beforeRange === undefined ? undefined : [];
    default:
      return undefined;
  }
}

const QUESTIONS: Readonly<Record<ChangeKind, readonly string[]>> = {
  'goal-added': ['What made you choose this one?', 'What do you need from me?'],
  'goal-removed': ['What should we keep from it?'],
  'goal-moved': [],
  'id-changed': ['Does anything still point to the old id?'],
  'title-changed': [],
  'type-changed': ['What do you want this goal to do for you now?'],
  'status-changed': ['What happened, and what would help now?'],
  'owner-changed': ['What should the new owner know from the old one?'],
  'manager-changed': ['What have you agreed on so far that the next talk should know of?'],
  'due-slipped': ['What did you learn about how long this takes?', 'What would make the new date safe?'],
  'due-pulled-in': [],
  'created-changed': [],
  'cadence-relaxed': ['Do fewer check-ins still give you what you need from me?'],
  'cadence-tightened': [],
  'gap-changed': ['What do you see now that you did not see before?'],
  'gap-removed': ['Is the gap closed, or was it another one?'],
  'root-cause-changed': ['What led you to this cause? Does the goal still go to the root of it?'],
  'root-cause-removed': ['What do you think is behind the gap now?'],
  'goal-changed': ['What will you do differently now?'],
  'metric-replaced': [
    'What does the new metric show that the old one did not?',
    'Where does it stand today?',
  ],
  'metric-removed': ['How will you notice that it is getting better?'],
  'baseline-changed': ['What did you find out about where you started?'],
  'target-eased': [
    'What did you learn that makes this the better target?',
    'What is in the way of the old one?',
  ],
  'target-stretched': ['What makes you confident? Does anything have to give way for it?'],
  'unit-changed': [],
  'ownership-changed': [],
  'ownership-removed': ['Who gives that support now, or is it no longer needed?'],
  'alignment-added': [],
  'alignment-removed': ['What does this goal serve now?'],
  'visibility-widened': ['Are you comfortable with everybody reading this?'],
  'visibility-narrowed': [],
  'check-in-added': [],
  'check-in-edited': ['What was missing from the first version?'],
  'check-in-removed': ['Is there something in it that should be kept elsewhere?'],
  'strength-lowered': ['What would it take to have that part back?'],
  'strength-raised': [],
  'problem-introduced': [],
  'problem-fixed': [],
  'field-changed': [],
  unreadable: ['Can you open it in the editor and mend what is underlined?'],
};
