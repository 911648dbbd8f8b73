/** Removes a key with its value, and the key it belongs under when nothing would be left below that. */
import type { YamlDocument } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import type { YamlEntry, YamlMap } from '../parse/yaml-tree';
import { entryFor, fieldsBelow, type IsExtra } from './entries';
import { removedFromFlow } from './list-edits';
import type { Made } from './replace-value';
import { commentsIn, endOfEntry, nextLineStart } from './yaml-edits';

/** A comment behind the key or the end of what is `asked` for, the entry or a key below it, goes with it; no other one. */
export function removeEntry(
  document: YamlDocument,
  map: YamlMap,
  entry: YamlEntry,
  asked: YamlEntry = entry,
): Made {
  const { source } = document;
  const lineOf = (offset: number): number => source.positionAt(offset).line;
  const own = new Set([lineOf(asked.keySpan.start), lineOf(endOfEntry(document, asked))]);
  const end = map.flow ? endOfEntry(document, entry) : nextLineStart(document, entry);
  if (commentsIn(document, entry, end).some((offset) => !own.has(lineOf(offset)))) {
    return { reason: `${entry.key} has comments in it. Remove it by hand, so that they are not lost.` };
  }
  if (map.flow) {
    const spans = map.entries.map((other) => ({
      start: other.keySpan.start,
      end: endOfEntry(document, other),
    }));
    const going = spans[map.entries.indexOf(entry)];
    return going === undefined ? [] : removedFromFlow(document, spans, [going]);
  }
  const { line, character } = source.positionAt(entry.keySpan.start);
  const { start } = source.lineSpan(line);
  if (source.text.slice(start, start + character).trim() !== '') {
    return { reason: `${entry.key} does not begin its line. Remove it by hand.` };
  }
  return [{ span: { start, end }, newText: '' }];
}

/**
 * What a path leads to, with the keys as the file spells them; a key that is alone, then `asked`, stands for the one
 * above it.
 */
export function entryAlong(
  root: YamlMap | undefined,
  fields: readonly FieldDefinition[],
  path: readonly string[],
  isExtra: IsExtra,
): Found | undefined {
  const [key = '', ...below] = path;
  const entry = entryFor(root, key, fields, isExtra);
  if (root === undefined || entry === undefined) return undefined;
  if (below.length === 0) return { map: root, entry, asked: entry, keys: [entry.key] };
  if (entry.value.kind !== 'map') return undefined;
  const field = fields.find((known) => known.key === key);
  const inside = entryAlong(entry.value, fieldsBelow(field, entry.value, below[0]), below, isExtra);
  if (inside === undefined) return undefined;
  return inside.map === entry.value && entry.value.entries.length === 1
    ? { map: root, entry, asked: inside.asked, keys: [entry.key] }
    : { ...inside, keys: [entry.key, ...inside.keys] };
}

interface Found {
  readonly map: YamlMap;
  readonly entry: YamlEntry;
  readonly asked: YamlEntry;
  readonly keys: readonly string[];
}
