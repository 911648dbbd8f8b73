/** Asks the questions of a check-in or a reflection, each beside what was answered the last time. */
import {
  checkInQuestions,
  metricWords,
  whyNoAnswer,
  type AskedQuestion,
  type EntryKind,
  type GoalFile,
} from '../../core';
import type { Asking, Choice } from '../ask';
import { forTerminal } from '../output/escape';
import type { EntryAnswers } from './answers';

export async function askForAnswers(asking: Asking, file: GoalFile, kind: EntryKind): Promise<EntryAnswers> {
  const { title, id } = file.goal;
  asking.tell(`${forTerminal(title?.value ?? id?.value ?? file.path)}: ${kind}.`);
  asking.tell('Enter skips a question. Ctrl+C stops, and nothing is written.\n');
  const answers: Record<string, string> = {};
  for (const question of checkInQuestions(file, kind)) {
    const answer = await askOne(asking, question);
    if (answer !== undefined) answers[question.label] = answer;
  }
  return answers;
}

/** Enter takes what is pointed at: nothing is said for anybody. Only a blocker that may still be there is taken again. */
async function askOne(asking: Asking, asked: AskedQuestion): Promise<string | undefined> {
  const { answer, last, stillOpen, progress } = asked;
  if (last !== undefined) asking.tell(`  ${last.date}: ${forTerminal(last.value)}`);
  if (progress !== undefined) asking.tell(`  ${forTerminal(metricWords(progress))}`);
  if (typeof answer === 'object') {
    const choices = answer.values.map(({ value, means }) => ({ value, name: value, means }));
    const skip: Choice<undefined> = { value: undefined, name: 'skip' };
    return await asking.choice(asked.question, [skip, ...choices]);
  }
  return await asking.text({
    message: asked.question,
    suggestion: stillOpen,
    check: (text) => (text === '' ? undefined : whyNoAnswer(asked, text)),
  });
}
