/** What may stand behind a key, by the shape of its field: a closed list, or what is already in use elsewhere. */
import type { FieldDefinition } from '../../model/fields';
import { handleOf } from '../../model/person';
import { quoteOf, scalarText } from '../../edit/scalar-text';
import { completion, type Completion, type CompletionKind } from './completion';
import { daysAhead, daysBehind, withWeekday } from './dates';
import { idFromPath } from './id-from-path';
import { objectiveChoices } from './objectives';
import { managerCandidates, ownerCandidates } from './people';
import { partsSnippet, usualParts } from './value-snippets';
import { fieldAt, writtenValue } from './written';
import type { YamlContext } from './yaml-context';
import type { ValueCursor } from './yaml-cursor';

export function valueCompletions(context: YamlContext, cursor: ValueCursor): readonly Completion[] {
  const field = fieldAt(cursor.path, context.fields);
  if (field === undefined) return [];
  const { shape } = field;
  if (shape.kind === 'parts') return wholeMap(context, cursor, field);
  const isList = shape.kind === 'texts' || shape.kind === 'ids' || shape.kind === 'globs';
  if (cursor.isItem && !isList) return [];
  const others = new Set(cursor.others);
  const mustBeList = shape.kind === 'texts' && shape.onlyList === true && !cursor.isItem;
  return choicesFor(context, cursor, field)
    .filter(({ value }) => !others.has(value))
    .slice(0, MOST_VALUES)
    .map((choice) => valueCompletion(cursor, choice, mustBeList));
}

/** More than these nobody reads; a letter or two finds the others. */
const MOST_VALUES = 500;

/** Whether the files of the repository are of use for a value. */
export function wantsPaths(context: YamlContext, cursor: ValueCursor): boolean {
  return fieldAt(cursor.path, context.fields)?.key === 'evidence';
}

interface Choice {
  readonly value: string;
  readonly kind: CompletionKind;
  /** Where the value itself is not what a person looks for. */
  readonly label?: string;
  readonly detail?: string;
  readonly documentation?: string;
}

function choicesFor(context: YamlContext, cursor: ValueCursor, field: FieldDefinition): readonly Choice[] {
  const { request } = context;
  const { shape, key } = field;
  switch (shape.kind) {
    case 'choice':
      return shape.values.map(({ value, means }) => ({
        value,
        kind: 'choice',
        detail: means,
        documentation: means,
      }));
    case 'date':
      return dateChoices(context, key);
    case 'person':
      return personChoices(context, cursor, key);
    case 'id':
      return [{ value: idFromPath(request.path, request.set), kind: 'word', detail: 'from the file name' }];
    case 'ids':
      return objectiveChoices(request).map((choice) => ({ ...choice, kind: 'objective' }));
    case 'texts':
      return key === 'evidence' ? pathChoices(context) : wordChoices(context, key);
    case 'number':
      return field.placeholder.startsWith('<')
        ? []
        : [{ value: field.placeholder, kind: 'choice', detail: 'the default' }];
    default:
      return [];
  }
}

function valueCompletion(cursor: ValueCursor, choice: Choice, mustBeList: boolean): Completion {
  const { value, kind, label = value, detail = '', documentation = '' } = choice;
  const opening = /^["'@]+/.exec(cursor.written)?.[0] ?? '';
  const isText = kind !== 'date' && kind !== 'choice';
  const written = scalarText(value, { inFlow: cursor.inFlow || mustBeList, isText, quote: quoteOf(opening) });
  return completion({
    label,
    kind,
    detail,
    documentation,
    span: cursor.span,
    insertText: cursor.lead + (mustBeList ? `[${written}]` : written),
    // What is typed before a name, to be replaced with it, must not hide it.
    filterText: opening + (label === value ? value : `${label} ${value}`),
  });
}

function dateChoices({ request: { today } }: YamlContext, key: string): readonly Choice[] {
  const days = key === 'due' || key === 'by' ? daysAhead(today) : daysBehind(today);
  return days.map(({ words, date }) => ({
    value: date,
    kind: 'date',
    label: words,
    detail: withWeekday(date),
  }));
}

function personChoices(context: YamlContext, cursor: ValueCursor, key: string): readonly Choice[] {
  const { request, configFile, region, fields } = context;
  const { set, path } = request;
  const people = configFile?.config.people ?? request.config.people;
  const config = { ...request.config, people };
  const owner = configFile === undefined ? writtenValue(region, 'owner', fields) : (cursor.path.at(-2) ?? '');
  const found =
    key === 'manager' ? managerCandidates(set, config, handleOf(owner)) : ownerCandidates(set, config, path);
  return found.map(({ handle, name }) => ({ value: handle, kind: 'person', detail: name ?? '' }));
}

/** What other goals say for the same key, most frequent first. */
function wordChoices({ request: { set } }: YamlContext, key: string): readonly Choice[] {
  if (key !== 'competency' && key !== 'tags') return [];
  const counts = new Map<string, number>();
  for (const { goal } of set.files) {
    for (const { value } of goal[key]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, inA], [b, inB]) => inB - inA || (a < b ? -1 : 1))
    .map(([value, count]) => ({
      value,
      kind: 'word',
      detail: count === 1 ? 'in 1 goal' : `in ${count} goals`,
    }));
}

/** Files of the repository, those near its root first; a goal is no evidence. */
function pathChoices({ request: { repositoryPaths, set } }: YamlContext): readonly Choice[] {
  const goals = new Set(set.files.map(({ path }) => path));
  const depth = (path: string): number => path.split('/').length;
  return repositoryPaths
    .filter((path) => !goals.has(path) && isInside(path))
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1))
    .map((value) => ({ value, kind: 'file' }));
}

function isInside(path: string): boolean {
  return !/[\\\p{Cc}]/u.test(path) && !path.split('/').some((name) => NO_EVIDENCE.has(name));
}

const NO_EVIDENCE: ReadonlySet<string> = new Set(['', '.', '..', '.git', 'node_modules']);

/** Behind `metric:` its parts at once, on lines of their own. */
function wholeMap(
  context: YamlContext,
  cursor: ValueCursor,
  { shape, documentation }: FieldDefinition,
): readonly Completion[] {
  if (shape.kind !== 'parts' || cursor.written !== '' || cursor.isItem) return [];
  const { inFlow, span } = cursor;
  const text = partsSnippet(shape.parts, { inFlow, indentUnit: context.indentUnit });
  // The blank behind the colon is written already, or is not wanted at the end of a line.
  const insertText = inFlow ? cursor.lead + text.trimStart() : text;
  const { source } = context.request;
  const hasBlank = !inFlow && source.text.charAt(span.start - 1) === ' ';
  const keys = usualParts(shape.parts).map(({ key }) => key);
  return [
    completion({
      label: keys.join(', '),
      kind: 'key',
      documentation,
      span: hasBlank ? { start: span.start - 1, end: span.end } : span,
      insertText,
      isSnippet: true,
    }),
  ];
}
