/**
 * A word as it is written, apart from where it stands. Words of goals come again and again, and what can be said of one
 * costs far more than reading it: those seen are remembered, up to a bound, with all that has been found out about them
 * (`perForm`). What is remembered changes no result.
 */
import { stemOf } from './stem';

export interface WordForm {
  readonly kind: 'word' | 'number' | 'date';
  /** As it is written. */
  readonly text: string;
  /** In lower case, with a straight apostrophe. */
  readonly lower: string;
  readonly stem: string;
  /** What the readers of `perForm` have found out, each at its own place. */
  readonly known: unknown[];
}

export function formOf(text: string): WordForm {
  const seen = forms.get(text);
  if (seen !== undefined) return seen;
  if (forms.size >= MOST_REMEMBERED || text.length > LONGEST_REMEMBERED) return readForm(text);
  // Cut out of a text, it would keep the whole of it in memory: put together anew.
  const own = Array.from({ length: text.length }, (_, at) => text.charAt(at)).join('');
  const form = readForm(own);
  forms.set(own, form);
  return form;
}

const forms = new Map<string, WordForm>();
const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 30;

/** A reader of what a form alone tells, which works it out once for each form: which lists it is in, what it stands for. */
export function perForm<T extends string | number | boolean | object>(
  read: (form: WordForm) => T,
): (form: WordForm) => T {
  const place = readers;
  readers += 1;
  return (form) => {
    const { known } = form;
    // Only this reader writes at its place.
    const before = known[place] as T | undefined;
    if (before !== undefined) return before;
    const found = read(form);
    known[place] = found;
    return found;
  };
}

let readers = 0;

export const hasCapital = perForm(({ text }) => /^\p{Lu}/u.test(text));

function readForm(text: string): WordForm {
  const kind = kindOf(text);
  const lower = text.toLowerCase().replace('’', "'");
  return { kind, text, lower, stem: kind === 'word' ? stemOf(lower) : lower, known: [] };
}

function kindOf(text: string): WordForm['kind'] {
  if (!startsWithDigit(text)) return 'word';
  if (DATE.test(text)) return 'date';
  return NUMBER.test(text) ? 'number' : 'word';
}

export function startsWithDigit(text: string): boolean {
  const code = text.charCodeAt(0);
  return code >= 0x30 && code <= 0x39;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const NUMBER = /^\d[\d.,]*$/;
