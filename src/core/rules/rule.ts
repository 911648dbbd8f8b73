/** What a rule is: data and a function. A rule finds; severity, switching off and positions are the checker's part. */
import type { Wording } from '../coach/wording';
import type { CalendarDate } from '../model/calendar-date';
import type { Config } from '../model/config';
import type { GoalFile, YamlDocument } from '../model/document';
import type { GoalSet } from '../model/goal-set';
import type { MetricProgress } from '../model/metric-progress';
import type { Severity } from '../model/severity';
import type { TextEdit } from '../text/edits';
import type { Span } from '../text/source-text';

export interface Fix {
  /** What it does, as on a menu: "Quote the value". */
  readonly title: string;
  readonly edits: readonly FixEdit[];
  /** Whether it only says better what the author plainly meant, so that it may be applied unseen. */
  readonly safe: boolean;
}

export interface FixEdit extends TextEdit {
  readonly blanks?: readonly Blank[];
}

/** A placeholder in the new text of an edit, which the author is to fill in. */
export interface Blank {
  /** Offsets in the new text. */
  readonly span: Span;
  /** The values that may stand there, where these are all. */
  readonly choices?: readonly string[];
}

/** How many related places a finding has at most: more than these nobody visits, and the whole stays linear. */
export const MOST_RELATED = 10;

export interface RelatedPlace {
  readonly path: string;
  readonly span: Span;
  readonly message: string;
}

export interface Finding {
  readonly span: Span;
  /** What is wrong and what to do, in one or two sentences, without blame. */
  readonly message: string;
  /** Where it differs from the rule's own; a configured severity overrules it. */
  readonly severity?: Severity;
  /** The most that even a configured severity can make of it: what a draft lacks is only a hint. */
  readonly atMost?: Severity;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
}

interface RuleData {
  readonly id: string;
  readonly severity: Severity;
  /** One line: what it says. */
  readonly summary: string;
  /** One sentence: why it matters. */
  readonly why: string;
  /** An excerpt of a file that it reports, and the same excerpt mended. */
  readonly bad: string;
  readonly good: string;
  /** Whether it judges English wording: it is silent then on other languages, and where the configuration says `none`. */
  readonly english?: boolean;
}

/** Reads goal files and the configuration alike. */
export interface DocumentRule extends RuleData {
  readonly scope: 'document';
  /** The context is that of a goal file; the configuration has none. */
  readonly check: (document: YamlDocument, context?: FileContext) => readonly Finding[];
}

export interface FileContext {
  readonly today: CalendarDate;
  readonly config: Config;
  /** Read once for all rules, each text when it is first asked for. */
  readonly wording: Wording;
  /** How far the metric has come; `undefined` for a goal without a number. */
  readonly progress: MetricProgress | undefined;
}

/** Reads one goal file. */
export interface FileRule extends RuleData {
  readonly scope: 'file';
  readonly check: (file: GoalFile, context: FileContext) => readonly Finding[];
}

/** What the goal files alone do not tell. */
export interface SetContext {
  /** `undefined` where nobody knows. */
  readonly repositoryVisibility: 'public' | 'private' | undefined;
  /** Those of `evidencePaths` that do not exist. */
  readonly missingPaths: ReadonlySet<string>;
}

export interface SetFinding extends Finding {
  /** The file it is found in. */
  readonly file: GoalFile;
}

/** Reads how the files of a set fit together. */
export interface SetRule extends RuleData {
  readonly scope: 'set';
  /** Whether a part of the set will do: it looks at each goal alone, or at those that name one another or share an id. */
  readonly byName?: true;
  readonly check: (set: GoalSet, context: SetContext) => readonly SetFinding[];
}

export type Rule = DocumentRule | FileRule | SetRule;
