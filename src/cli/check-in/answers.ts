/** The answers of a check-in or a reflection as flags, and which of the two they are of. */
import { questionsOf, type EntryKind } from '../../core';

/** By label. */
export type EntryAnswers = Readonly<Record<string, string>>;

export function labelsOf(kind: EntryKind): readonly string[] {
  return questionsOf(kind).map(({ label }) => label);
}

/** `Skills used` is `--skills-used`. */
export function flagOf(label: string): string {
  return `--${label.toLowerCase().replaceAll(' ', '-')}`;
}

/** From all options there are, by the names commander makes of the flags. */
export function answersIn(options: object): EntryAnswers {
  const given = new Map(Object.entries(options));
  const answers: Record<string, string> = {};
  for (const label of [...labelsOf('check-in'), ...labelsOf('reflection')]) {
    const answer: unknown = given.get(optionOf(label));
    if (typeof answer === 'string') answers[label] = answer;
  }
  return answers;
}

function optionOf(label: string): string {
  return label.toLowerCase().replace(/ ([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** The kind that alone has all of these answers; `undefined` where both have them, or neither. */
export function kindOf(answers: EntryAnswers): EntryKind | undefined {
  const has = (kind: EntryKind): boolean =>
    Object.keys(answers).every((label) => labelsOf(kind).includes(label));
  if (has('check-in') === has('reflection')) return undefined;
  return has('reflection') ? 'reflection' : 'check-in';
}
