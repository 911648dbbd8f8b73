/**
 * What front matter says, without how it is written, and the three-way merge of that: key by key, lists item by item.
 * What a text of front matter was merged into is compared with this, which knows nothing of texts.
 */
import { fieldOfAlias, FIELDS, type FieldDefinition } from '../model/fields';
import { isNull, numberOf, type YamlMap, type YamlNode } from '../parse/yaml-tree';
import { mergedLines } from '../text/merge-lines';
import type { Side } from './pieces';

/** `undefined` for what is not there. */
export type Data = Scalar | DataList | DataMap;

interface AnyData {
  /** A text that is the same for two data exactly when they say the same. */
  readonly said: string;
}

export interface Scalar extends AnyData {
  readonly kind: 'scalar';
  readonly text: string;
  /** A number, a truth or nothing at all is no text that looks like one. */
  readonly isText: boolean;
}

export interface DataList extends AnyData {
  readonly kind: 'list';
  readonly items: readonly Data[];
  /** Whether the order of the items means nothing. */
  readonly isSet: boolean;
}

export interface DataMap extends AnyData {
  readonly kind: 'map';
  readonly entries: ReadonlyMap<string, Data>;
}

type Fields = readonly FieldDefinition[];

/** `undefined` where a key is there twice, or in two spellings. */
export function dataOf(root: YamlMap, fields: Fields = FIELDS): DataMap | undefined {
  return mapData(root, fields, true);
}

/** The key of the format that a key is another spelling of, else itself. */
export function canonicalKey(key: string, fields: Fields): string {
  if (key.startsWith('x_') || fields.some((field) => field.key === key)) return key;
  return fieldOfAlias(key, fields)?.key ?? key;
}

export function partsOf(key: string, fields: Fields): Fields {
  const shape = fields.find((field) => field.key === key)?.shape;
  return shape?.kind === 'parts' ? shape.parts : [];
}

function mapData(map: YamlMap, fields: Fields, isTop: boolean): DataMap | undefined {
  const entries = new Map<string, Data>();
  for (const entry of map.entries) {
    const key = canonicalKey(entry.key, fields);
    const kind = isTop ? fields.find((field) => field.key === key)?.shape.kind : undefined;
    const value = nodeData(entry.value, partsOf(key, fields), kind === 'texts' || kind === 'ids');
    if (value === undefined || entries.has(key)) return undefined;
    entries.set(key, value);
  }
  return mapOf(entries);
}

function nodeData(node: YamlNode, fields: Fields, isSet: boolean): Data | undefined {
  if (node.kind === 'map') return mapData(node, fields, false);
  if (node.kind === 'list') {
    const items = node.items.map((item) => nodeData(item, [], false));
    return items.includes(undefined) ? undefined : listOf(items as Data[], isSet);
  }
  const scalar = isNull(node) ? scalarOf('', false) : scalarOf(node.text, !isValue(node));
  return isSet && scalar.text !== '' ? listOf([scalar], isSet) : scalar;
}

function isValue(node: YamlNode): boolean {
  return (
    numberOf(node) !== undefined ||
    (node.kind === 'scalar' && node.style === 'plain' && /^(?:true|false)$/i.test(node.text))
  );
}

function scalarOf(text: string, isText: boolean): Scalar {
  return { kind: 'scalar', text, isText, said: `${isText ? 's' : 'v'}${JSON.stringify(text)}` };
}

function listOf(items: readonly Data[], isSet: boolean): DataList {
  const said = items.map(saying);
  return { kind: 'list', items, isSet, said: `[${(isSet ? [...new Set(said)].sort() : said).join()}]` };
}

export function mapOf(entries: ReadonlyMap<string, Data>): DataMap {
  const said = [...entries].map(([key, value]) => `${JSON.stringify(key)}:${value.said}`);
  return { kind: 'map', entries, said: `{${said.sort().join()}}` };
}

/** The text is empty for what is not there. */
export function saying(data: Data | undefined): string {
  return data?.said ?? '';
}

export interface MergedData {
  readonly data: Data | undefined;
  readonly hasConflict: boolean;
}

/** Three-way; where both sides say something else, the data is that of one side. */
export function mergeData(
  base: Data | undefined,
  ours: Data | undefined,
  theirs: Data | undefined,
  side: Side,
): MergedData {
  const [was, mine, other] = [saying(base), saying(ours), saying(theirs)];
  if (mine === other || was === other) return { data: ours, hasConflict: false };
  if (was === mine) return { data: theirs, hasConflict: false };
  const before = base?.kind === ours?.kind ? base : undefined;
  if (ours?.kind === 'map' && theirs?.kind === 'map') {
    return mergeMaps(before?.kind === 'map' ? before : NO_MAP, ours, theirs, side);
  }
  if (ours?.kind === 'list' && theirs?.kind === 'list') {
    const merged = mergeLists(before?.kind === 'list' ? before : undefined, ours, theirs);
    if (merged !== undefined) return { data: merged, hasConflict: false };
  }
  return { data: side === 'ours' ? ours : theirs, hasConflict: true };
}

const NO_MAP = mapOf(new Map());

function mergeMaps(base: DataMap, ours: DataMap, theirs: DataMap, side: Side): MergedData {
  const entries = new Map<string, Data>();
  let hasConflict = false;
  for (const key of new Set([...ours.entries.keys(), ...theirs.entries.keys()])) {
    const merged = mergeData(base.entries.get(key), ours.entries.get(key), theirs.entries.get(key), side);
    hasConflict ||= merged.hasConflict;
    if (merged.data !== undefined) entries.set(key, merged.data);
  }
  // Each took away what the other one kept: nobody wanted nothing.
  const isEmptied = entries.size === 0 && ours.entries.size > 0;
  return isEmptied
    ? { data: side === 'ours' ? ours : theirs, hasConflict: true }
    : { data: mapOf(entries), hasConflict };
}

function mergeLists(base: DataList | undefined, ours: DataList, theirs: DataList): DataList | undefined {
  const byText = new Map<string, Data>();
  const textsOf = (list: DataList | undefined): readonly string[] =>
    (list?.items ?? []).map((item) => {
      const text = saying(item);
      if (!byText.has(text)) byText.set(text, item);
      return text;
    });
  const [was, mine, other] = [textsOf(base), textsOf(ours), textsOf(theirs)];
  const texts = ours.isSet ? mergeSets(was, mine, other) : mergedLines(was, mine, other);
  const items = texts?.flatMap((text) => byText.get(text) ?? []);
  return items && listOf(items, ours.isSet);
}

/** Ours, without what they took away and with what they added. */
export function mergeSets(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): readonly string[] {
  const [was, mine, other] = [new Set(base), new Set(ours), new Set(theirs)];
  return [
    ...ours.filter((text) => !was.has(text) || other.has(text)),
    ...theirs.filter((text) => !was.has(text) && !mine.has(text)),
  ];
}
