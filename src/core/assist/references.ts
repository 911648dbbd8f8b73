/**
 * What the name at a place stands for, where that is defined and where it is used, across all files of a root. Goals
 * are passed over quickly: only the bodies of those that hold the name at all are read.
 */
import type { GoalFile, YamlDocument } from '../model/document';
import type { GoalSet } from '../model/goal-set';
import type { Span } from '../text/source-text';
import { isSamePerson } from '../model/person';
import { mentionAt, namesIn, proseMentionsIn, spanOfText, type Mention } from './mentions';

/** What a name stands for. */
export type Named =
  | { readonly kind: 'id'; readonly id: string; readonly files: readonly GoalFile[] }
  /** A goal that a link leads to and that has no id. */
  | { readonly kind: 'file'; readonly files: readonly GoalFile[] }
  | { readonly kind: 'person'; readonly name: string };

export interface Place {
  readonly document: YamlDocument;
  readonly span: Span;
}

/** `undefined` where nothing is named, and for a link that leads to no goal. */
export function namedAt(
  set: GoalSet,
  document: YamlDocument,
  offset: number,
): { readonly named: Named; readonly mention: Mention } | undefined {
  const mention = mentionAt(document, offset);
  if (mention === undefined) return undefined;
  if (mention.kind === 'person') return { mention, named: { kind: 'person', name: mention.name } };
  if (mention.kind === 'id') return { mention, named: goalNamed(set, mention.name) };
  const file = set.files.find(({ path }) => path === mention.path);
  if (file === undefined) return undefined;
  const id = file.goal.id?.value;
  return { mention, named: id === undefined ? { kind: 'file', files: [file] } : goalNamed(set, id, file) };
}

/** An id that several goals claim has all of them; a goal without an id is its first line. */
export function definitionsOf(named: Named, configFile: YamlDocument | undefined): readonly Place[] {
  if (named.kind === 'person') {
    return configFile === undefined ? [] : placesIn(configFile, namesIn(configFile), named, true);
  }
  return named.files.map((document) => {
    const { id } = document.goal;
    return { document, span: id === undefined ? FIRST : spanOfText(document.source, id) };
  });
}

/** Every place but the definitions, file by file. */
export function referencesTo(
  set: GoalSet,
  named: Named,
  configFile: YamlDocument | undefined,
): readonly Place[] {
  const references = (document: YamlDocument, mentions: readonly Mention[]): readonly Place[] =>
    placesIn(document, mentions, named, false);
  const inGoals = set.files.flatMap((file) => [
    ...references(file, namesIn(file)),
    ...(mayNameInProse(file, named) ? references(file, proseMentionsIn(file)) : []),
  ]);
  return configFile === undefined ? inGoals : [...inGoals, ...references(configFile, namesIn(configFile))];
}

/** Whether a text can hold a link to a file: its name may be written with escapes, but not its letters and digits. */
export function mayLinkTo(text: string, path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (text.includes(name)) return true;
  if (!/[%\\]/.test(text)) return false;
  const words = name.match(/[a-z\d]+/gi) ?? [];
  return words.every((word) => text.includes(word));
}

const FIRST: Span = { start: 0, end: 0 };

function goalNamed(set: GoalSet, id: string, file?: GoalFile): Named {
  return { kind: 'id', id, files: file === undefined ? (set.byId.get(id) ?? []) : [file] };
}

function mayNameInProse({ source: { text } }: GoalFile, named: Named): boolean {
  if (named.kind === 'person') return false;
  if (named.kind === 'id' && text.includes(`[[`) && text.includes(named.id)) return true;
  return text.includes('](') || text.includes(']:')
    ? named.files.some(({ path }) => mayLinkTo(text, path))
    : false;
}

function placesIn(
  document: YamlDocument,
  mentions: readonly Mention[],
  named: Named,
  isDefinition: boolean,
): readonly Place[] {
  return mentions
    .filter((mention) => isOf(mention, named, isDefinition))
    .map(({ span }) => ({ document, span }));
}

function isOf(mention: Mention, named: Named, isDefinition: boolean): boolean {
  if (mention.kind === 'link') {
    return !isDefinition && named.kind !== 'person' && named.files.some(({ path }) => path === mention.path);
  }
  if (mention.isDefinition !== isDefinition) return false;
  if (named.kind === 'id') return mention.kind === 'id' && mention.name === named.id;
  return named.kind === 'person' && mention.kind === 'person' && isSamePerson(mention.name, named.name);
}
