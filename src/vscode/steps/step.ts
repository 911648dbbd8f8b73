/**
 * What a flow of questions is made of: plain data, so that what is asked when can be tested without an editor. Answers
 * are texts by key, also dates and numbers: they are read where the flow ends, as those that come without a flow are.
 */

/** `interface Answers { readonly title?: string; readonly alignsTo?: readonly string[] }`: skipped is absent. */
export type AnswersOf<State> = { readonly [Key in keyof State]?: string | readonly string[] };

export interface Flow<State extends AnswersOf<State>> {
  /** Where unfinished answers are kept: one name for each command and whatever it is about. */
  readonly name: string;
  /** Of the box, before the name of each step: `New goal`. */
  readonly title: string;
  readonly steps: readonly Step<State>[];
}

export type Step<State extends AnswersOf<State>> = InputStep<State> | PickStep<State>;

interface AnyStep<State> {
  readonly key: keyof State & string;
  /** In a word or two, for the title: `Gap`. */
  readonly name: string;
  /** Instead of the flow's title; steps are counted within it. */
  readonly part?: string;
  readonly question: string | ((state: State) => string);
  /** Whether it is asked, given the answers before it; always, if absent. */
  readonly isAsked?: (state: State) => boolean;
  /** What was said before the flow, in one line. It is shown as the answer, and is none as long as it stays. */
  readonly there?: string | undefined;
}

/** One line of text. White space is trimmed and line breaks become spaces. */
export interface InputStep<State> extends AnyStep<State> {
  readonly kind: 'input';
  /** What stands in the empty box: an example. */
  readonly placeholder?: string | ((state: State) => string);
  /** What stands in the box as long as nothing was answered. */
  readonly initial?: (state: State) => string;
  /** Whether leaving it empty skips it. */
  readonly isOptional: boolean;
  /** What to say of a text while it is typed; an error keeps it from being accepted. Never asked of an empty one. */
  readonly remark?: (text: string, state: State) => Remark | undefined;
}

export interface Remark {
  readonly severity: 'error' | 'warning' | 'info';
  readonly message: string;
}

/** One row of a list, or with `many` any number of them. */
export interface PickStep<State> extends AnyStep<State> {
  readonly kind: 'pick';
  readonly choices: (state: State) => readonly Choice[];
  /** The row for a text that is no choice; a text says why it cannot be one. Without it only choices count. */
  readonly typed?: (text: string, state: State) => Choice | string;
  /** The choice that Enter takes as long as nothing was answered; the first one, if absent. */
  readonly preferred?: (state: State) => string | undefined;
  /** The row, after all others, that leaves it unanswered. With `many`, choosing none does. */
  readonly skip?: string;
  /** The answer is a list then. */
  readonly many?: boolean;
}

/** What is shown may come from files: icons in it are not drawn. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly description?: string;
  readonly detail?: string;
}

/** A text as it is kept: one line. */
export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** A text of a step that may depend on the answers. */
export function wordsOf<State>(words: string | ((state: State) => string) | undefined, state: State): string {
  return typeof words === 'function' ? words(state) : (words ?? '');
}
