/** A finding as everybody outside the core sees it: plain data with positions. */
import type { Severity } from '../model/severity';
import type { Range } from '../text/source-text';
import type { Blank } from './rule';

export interface Problem {
  /** Relative to the root, with `/`. */
  readonly file: string;
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly range: Range;
  readonly related: readonly { readonly file: string; readonly range: Range; readonly message: string }[];
  readonly fixes: readonly ProblemFix[];
}

export interface ProblemFix {
  readonly title: string;
  /** Whether it may be applied unseen. */
  readonly safe: boolean;
  readonly edits: readonly {
    readonly range: Range;
    readonly newText: string;
    /** What of the new text is still to be filled in. */
    readonly blanks?: readonly Blank[];
  }[];
}
