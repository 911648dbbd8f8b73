/**
 * The name of a goal or a person, changed wherever it is written: the characters of the name and no others. What cannot
 * be done safely is refused with a sentence.
 */
import { parseConfigFile, type Config } from '../model/config';
import { isGoalFile, type YamlDocument } from '../model/document';
import { ID_MAX_LENGTH } from '../model/fields';
import { parseGoalFile } from '../model/goal-file';
import type { GoalSet } from '../model/goal-set';
import { hasConflictMarkers } from '../text/conflict-markers';
import type { YamlNode, YamlScalar } from '../parse/yaml-tree';
import { applyEdits, type TextEdit } from '../text/edits';
import type { Span } from '../text/source-text';
import { quoteOf, scalarText } from '../edit/scalar-text';
import { whyUnsafe } from '../edit/verify-edits';
import { isSamePerson } from '../model/person';
import { mentionsIn, namesIn, type Mention } from './mentions';

/** A name that can be changed, as it is now. */
export interface Renamable {
  readonly kind: 'id' | 'person';
  readonly name: string;
}

export type RenameResult =
  | { readonly ok: true; readonly edits: readonly TextEdit[] }
  | { readonly ok: false; readonly reason: string };

/** Why this name cannot be changed at all, whatever the new one is. */
export function whyNotRenamed(set: GoalSet, { kind, name }: Renamable): string | undefined {
  const claimed = kind === 'id' ? (set.byId.get(name) ?? []) : [];
  if (claimed.length < 2) return undefined;
  return `${claimed.length} goals have the id ${name}, so nobody knows which one a reference means. Give one of them another id by typing it, and then rename.`;
}

/** Why a name cannot take the place of another one. */
export function whyNotNamed(
  set: GoalSet,
  renamed: Renamable,
  newName: string,
  configFile: YamlDocument | undefined,
): string | undefined {
  if (renamed.kind === 'id') return whyNoId(set, newName);
  if (newName.length > ID_MAX_LENGTH || !PERSON.test(newName) || READ_AS_NO_TEXT.test(newName)) {
    return 'Write a handle or a name: letters and digits, joined by single spaces, dots, hyphens or underscores.';
  }
  if (isSamePerson(newName, renamed.name)) return undefined;
  const documents = configFile === undefined ? set.files : [...set.files, configFile];
  const isTaken = documents.some((document) =>
    namesIn(document).some((mention) => mention.kind === 'person' && isSamePerson(mention.name, newName)),
  );
  return isTaken ? `${newName} is already somebody here. Choose another name.` : undefined;
}

/** The edits of one file; none where it does not hold the name. */
export function renameIn(
  document: YamlDocument,
  renamed: Renamable,
  newName: string,
  config: Config,
): RenameResult {
  const edits = mentionsIn(document)
    .filter((mention) => isOf(mention, renamed))
    .map((mention) => ({ span: mention.span, newText: nameAt(document, mention, newName) }));
  if (edits.length === 0) return { ok: true, edits };
  const { path, source } = document;
  if (hasConflictMarkers(source.text)) {
    return { ok: false, reason: `${path} has conflict markers. Resolve the conflict first.` };
  }
  return isExact(document, renamed, newName, edits, config)
    ? { ok: true, edits }
    : {
        ok: false,
        reason: `In ${path} something else would change with it. Change that file by hand first.`,
      };
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const PERSON = /^\p{L}[\p{L}\p{M}\d]*(?:[ ._'-][\p{L}\p{M}\d]+)*\.?$/u;
const READ_AS_NO_TEXT = /^(?:null|true|false|y|n|yes|no|on|off)$/i;

function whyNoId(set: GoalSet, id: string): string | undefined {
  if (id.length > ID_MAX_LENGTH) {
    return `The id has ${id.length} characters; ${ID_MAX_LENGTH} are the most. Shorten it.`;
  }
  if (!ID.test(id) || READ_AS_NO_TEXT.test(id)) {
    return 'Write the id in lower-case letters and digits, words joined by hyphens.';
  }
  const [taken] = set.byId.get(id) ?? [];
  return taken && `${id} is the id of ${taken.path}. Choose another one.`;
}

function isOf(mention: Mention, { kind, name }: Renamable): boolean {
  if (mention.kind === 'link' || mention.kind !== kind) return false;
  return kind === 'id' ? mention.name === name : isSamePerson(mention.name, name);
}

/** A name as YAML has it within the quotes that are there, or in new ones where it would be taken for no text. */
function nameAt(
  { source: { text }, yaml: { root } }: YamlDocument,
  { span }: Mention,
  newName: string,
): string {
  const scalar = scalarAround(root, span);
  if (scalar === undefined || scalar.style === 'block') return newName;
  const quote = quoteOf(text.slice(scalar.span.start, scalar.span.end));
  if (quote !== undefined) return scalarText(newName, { inFlow: true, isText: true, quote }).slice(1, -1);
  const isAll = span.start === scalar.span.start && span.end === scalar.span.end;
  return isAll ? scalarText(newName, { inFlow: true, isText: true }) : newName;
}

/** The key or value that a span lies in; a key as if it were a text. */
function scalarAround(
  node: YamlNode | undefined,
  span: Span,
): Pick<YamlScalar, 'style' | 'span'> | undefined {
  if (node === undefined) return undefined;
  const isAround = (other: Span): boolean => other.start <= span.start && span.end <= other.end;
  if (node.kind === 'scalar') return isAround(node.span) ? node : undefined;
  if (node.kind === 'list') return first(node.items, (item) => scalarAround(item, span));
  return first(node.entries, ({ keySpan, value }) =>
    isAround(keySpan) ? { style: 'plain', span: keySpan } : scalarAround(value, span),
  );
}

function first<T, R>(all: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the file, read again, says the new name wherever it said the old one, and all else as before. */
function isExact(
  document: YamlDocument,
  renamed: Renamable,
  newName: string,
  edits: readonly TextEdit[],
  config: Config,
): boolean {
  const content = applyEdits(document.source.text, edits);
  const { path } = document;
  const after = isGoalFile(document)
    ? parseGoalFile({ path, content }, config.extraFields)
    : parseConfigFile(path, content);
  if (after === undefined) return false;
  if (isGoalFile(document) && isGoalFile(after) && whyUnsafe(document, after, edits, false) !== undefined) {
    return false;
  }
  const wanted = mentionsIn(document).map((mention) =>
    isOf(mention, renamed) ? { ...mention, name: newName } : mention,
  );
  return said(wanted) === said(mentionsIn(after));
}

function said(mentions: readonly Mention[]): string {
  return JSON.stringify(
    mentions.map((mention) => [mention.kind, mention.kind === 'link' ? mention.path : mention.name]),
  );
}
