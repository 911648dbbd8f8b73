/** A person at a goal of two hundred lines: each edit is what one key makes of the text before. */
import { generateGoals } from './generate';

/** A goal whose log makes it 200 lines long. */
export function longGoal(): string {
  const [first, ...others] = generateGoals(400)
    .map(({ text }) => text)
    .filter((text) => text.includes('type: development') && text.includes('\nowner: person'));
  if (first === undefined) throw new Error('No goal was generated.');
  const logs = others.map((text) => text.slice(text.indexOf('### ')));
  const lines = [first, ...logs].join('\n').split('\n');
  return `${lines.slice(0, 199).join('\n')}\n`;
}

/** The text after each key: a word typed behind every place in turn, and taken back. */
export function* keystrokes(text: string, count: number): Generator<string> {
  const typed = ': "tests" - done\n';
  for (let stroke = 0; stroke < count;) {
    const place = (stroke * 7919) % text.length;
    for (let length = 1; length <= typed.length && stroke < count; length++, stroke++) {
      yield text.slice(0, place) + typed.slice(0, length) + text.slice(place);
    }
  }
}
