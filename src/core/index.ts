/** The only door to the core. Everything named here is plain data and functions of their arguments alone. */
export {
  alignChanges,
  closeChanges,
  managerChanges,
  moveDueChanges,
  ownerChanges,
  pauseChanges,
  resumeChanges,
  type ActionPlan,
  type Closing,
} from './assist/actions';
export {
  diagnosisChanges,
  revisedStrength,
  whyNoDiagnosis,
  type BackToDiagnosis,
  type Ending,
  type GoalRevision,
} from './assist/back-to-diagnosis';
export {
  checkInChanges,
  checkInQuestions,
  resolvedBlocker,
  whyNoAnswer,
  whyNoCheckIn,
  type Answers,
  type AskedQuestion,
  type EntryKind,
  type NewCheckIn,
} from './assist/check-in';
export { managerCandidates, ownerCandidates } from './assist/completion/people';
export { metricWords, newReadingWords } from './assist/metric-words';
export { newGoalId, newGoalText, strengthOfNewGoal, type NewGoal } from './assist/new-goal';
export { newGoalPath, newGoalPathIn, type NewGoalPlace } from './assist/new-goal-path';
export type { NewAnswer, NewLogEntry } from './edit/body-edits';
export { editConfig } from './edit/config-edit';
export { disableRuleHere } from './edit/disable-rule';
export { editGoal, type EditResult, type GoalChange } from './edit/edit-goal';
export type { Attention, Change, ChangedGoal, ChangeKind } from './diff/change';
export { diffGoals, type DiffOptions, type DiffSide } from './diff/diff-goals';
export {
  earlierSlips,
  goalHistory,
  slippingPairs,
  type CommitOfGoal,
  type GoalVersion,
  type HistoryStep,
} from './diff/history';
export { pairGoals } from './diff/pairs';
export { questionsAbout } from './diff/questions';
export { ALL_OF_IT, summarizeChanges, SUMMARY_MARKER, type SummaryOptions } from './diff/summary';
export { goalLines } from './merge/goal-lines';
export { mergeGoals, USUAL_MARKERS, type MergeResult } from './merge/merge-goals';
export type { Markers } from './merge/pieces';
export type { Completion, CompletionKind, CompletionRequest } from './assist/completion/completion';
export { completesPaths, completionsAt } from './assist/completion/completions-at';
export { applyEdits, type TextEdit } from './text/edits';
export { minimalEdits } from './text/minimal-edits';
export { textAboveBody } from './parse/scan';
export { createSourceText, type Position, type Range, type SourceText, type Span } from './text/source-text';
export { capitalized } from './text/capitalized';
export { compare } from './text/compare';
export { decodeUtf8 } from './text/decode';
export { showInvisible } from './text/invisible';
export { groupBy } from './text/group-by';
export { inMarkdown } from './text/markdown-text';
export { nearest } from './text/nearest';
export { countWords } from './text/number-words';
export { once } from './text/once';
export { oneLine, shortened } from './text/one-line';
export { cadenceOf } from './model/cadence';
export {
  addDays,
  addMonths,
  calendarDateOf,
  daysBetween,
  endOfPeriod,
  parseCalendarDate,
  weekdayOf,
  type CalendarDate,
  type Weekday,
} from './model/calendar-date';
export {
  CONFIG_FILE_NAME,
  DEFAULT_CONFIG,
  parseConfigFile,
  type Config,
  type ConfigFile,
  type Person,
} from './model/config';
export type { GoalFile, Unreadable, YamlDocument } from './model/document';
export { evidencePaths } from './model/evidence';
export { FIELDS, type FieldDefinition, type Shape } from './model/fields';
export { gitIgnoreMatcher, type IgnoreFile } from './model/git-ignore';
export type { Answer, CheckIn, Goal, Located, Maybe } from './model/goal';
export { FILE_SIZE_LIMIT, parseGoalFile, type GoalFileInput } from './model/goal-file';
export { goalPathMatcher } from './model/goal-paths';
export { goalJsonSchema, type JsonSchema } from './model/json-schema';
export { createGoalSet, isActive, isClosed, isObjective, isWhole, type GoalSet } from './model/goal-set';
export { linkedGoals, namedObjectives, type UnchangedFiles } from './model/linked-goals';
export {
  fractionOfWay,
  metricProgress,
  type MetricProgress,
  type MetricReading,
} from './model/metric-progress';
export { PROJECT_URL, ruleUrl } from './model/project';
export {
  CHECK_IN_QUESTIONS,
  DIAGNOSIS_QUESTIONS,
  FOCUS_LEVELS,
  questionsOf,
  REFLECTION_QUESTIONS,
  type Question,
} from './model/questions';
export {
  isAtLeast,
  SEVERITIES,
  SEVERITY_SETTINGS,
  type Severity,
  type SeveritySetting,
} from './model/severity';
export { whyStalled, type Stalled } from './model/stalled';
export { missingWords, strengthOf, type Strength, type StrengthPart } from './coach/strength';
export { shortStrengthWords, strengthIn, strengthWords } from './coach/strength-words';
export { rememberingReader, type WordingReader } from './coach/wording';
export {
  CADENCES,
  CAUSE_KINDS,
  GOAL_TYPES,
  HEALTH,
  SET_BY,
  STATUSES,
  VISIBILITIES,
  type Cadence,
  type CauseKind,
  type GoalType,
  type Health,
  type Status,
  type ValueDefinition,
} from './model/vocabulary';
export {
  fixConfigFile,
  fixGoalFile,
  type AppliedFix,
  type FixResult,
  type RefusedFix,
} from './rules/apply-fixes';
export {
  atMostFifty,
  MOST_PROBLEMS_IN_A_FILE,
  checkConfigFile,
  checkGoalFile,
  checkGoalSet,
  checkNames,
} from './rules/check';
export { handleOf, isSamePerson } from './model/person';
export { folderOf } from './model/relative-path';
export { RULE_GROUPS, RULES, type RuleGroup } from './rules/index';
export {
  problemsInSet,
  tryConfigFixes,
  tryGoalFixes,
  type FixContext,
  type TriedFix,
} from './rules/try-fixes';
export { textEditsOf } from './rules/verify-fixes';
export type { Problem, ProblemFix } from './rules/problem';
export type { Blank, Rule, SetContext } from './rules/rule';
export { dueStateTitle, nextWords, whenWords } from './schedule/due-words';
export {
  dueItemOf,
  entryKindDue,
  findDue,
  nextReflection,
  type DueItem,
  type DueKind,
  type DueState,
} from './schedule/due';
export { dateHints, readingHints, type GoalHint } from './assist/goal-hints';
export { goalLenses, type GoalLens, type LensAction, type LensContext } from './assist/goal-lenses';
export { hoverConfig, hoverGoal } from './assist/hover';
export type { Card, CardPart } from './assist/hover/card';
export type { HoverContext } from './assist/hover/context';
export { linksOf, type Link } from './assist/links';
export { mentionAt, type Mention } from './assist/mentions';
export { editsForMoves, type Move, type MoveOptions } from './assist/moved-files';
export { foldsOf, outlineOf, type Fold, type OutlineItem } from './assist/outline';
export { definitionsOf, namedAt, referencesTo, type Named, type Place } from './assist/references';
export { renameIn, whyNotNamed, whyNotRenamed, type Renamable, type RenameResult } from './assist/rename';
