/** What a completion is and what it is made from: plain data, offsets, and texts in the snippet syntax of editors. */
import type { CalendarDate } from '../../model/calendar-date';
import type { Config, ConfigFile } from '../../model/config';
import type { GoalFile } from '../../model/document';
import type { GoalSet } from '../../model/goal-set';
import type { SourceText, Span } from '../../text/source-text';

export interface CompletionRequest {
  readonly source: SourceText;
  readonly offset: number;
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** What was read of the text. A goal file without front matter, as an empty one is, has not been read. */
  readonly document:
    | { readonly kind: 'goal'; readonly file: GoalFile | undefined }
    | { readonly kind: 'config'; readonly configFile: ConfigFile };
  readonly set: GoalSet;
  readonly config: Config;
  readonly today: CalendarDate;
  /** The character whose typing asks for completions, or `undefined` when a person asks: prose is not interrupted. */
  readonly typed: string | undefined;
  /** What each rule says, by its id. */
  readonly ruleSummaries: ReadonlyMap<string, string>;
  /** Files of the repository, for evidence; empty unless `completesPaths`. */
  readonly repositoryPaths: readonly string[];
}

export type CompletionKind =
  'key' | 'choice' | 'date' | 'objective' | 'person' | 'word' | 'file' | 'question' | 'text';

export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words to stand beside the label; they may come from a file. */
  readonly detail: string;
  /** One or more sentences; they may come from a file. */
  readonly documentation: string;
  /** An excerpt of a goal file that shows it, or nothing. */
  readonly example: string;
  /** With `\n` for each new line, whose indent is counted from the indent of the line it is inserted in. */
  readonly insertText: string;
  /** Whether the text holds tab stops and escapes; else it is inserted as it is. */
  readonly isSnippet: boolean;
  /** What is replaced: it holds the offset and lies in its line. */
  readonly span: Span;
  /** What is compared with the part of the span before the offset. */
  readonly filterText: string;
  /** Whether there is something to choose again where the cursor ends. */
  readonly asksAgain: boolean;
}

/** A completion of which only what differs from the usual is said. */
export function completion(
  given: Pick<Completion, 'label' | 'kind' | 'insertText' | 'span'> & Partial<Completion>,
): Completion {
  return {
    detail: '',
    documentation: '',
    example: '',
    isSnippet: false,
    filterText: given.label,
    asksAgain: false,
    ...given,
  };
}

/** A text as it has to be written in a snippet to stand there unchanged. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
