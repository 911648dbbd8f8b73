import type { YamlDocument } from '../model/document';
import type { FieldIssue, FieldPath } from '../model/field-issue';
import { fieldOfAlias, type FieldDefinition } from '../model/fields';
import type { YamlMap, YamlNode } from '../parse/yaml-tree';
import { listWords } from '../text/list-words';
import { numbersMeant } from './numbers-meant';
import type { DocumentRule, Finding, Fix } from './rule';
import { keyName } from './words';
import { entryHolding, firstLineOf, insertKey, isOnOneLine, quoted, replaceScalar } from '../edit/yaml-edits';

type WrongType = Extract<FieldIssue, { code: 'type' | 'value' | 'id' | 'date' }>;

export const invalidType: DocumentRule = {
  id: 'invalid-type',
  scope: 'document',
  severity: 'error',
  summary: 'A value is of the wrong kind: a text where a number is needed, a list where a text is.',
  why: 'A number that is a text cannot be compared with the readings, and a list in the place of a text is not read.',
  bad: 'metric:\n  measure: Peer score\n  baseline: 2,8\n  target: 4,2',
  good: 'metric:\n  measure: Peer score\n  baseline: 2.8\n  target: 4.2',
  check: (document) =>
    document.issues.flatMap((issue): Finding[] => {
      if (issue.code !== 'type') return [];
      return [
        {
          span: firstLineOf(document, issue.node),
          message: messageFor(issue),
          fixes: fixesFor(document, issue),
        },
      ];
    }),
};

function messageFor({ path, field, node }: WrongType): string {
  const key = keyName(path);
  const { shape } = field;
  const found =
    node.kind === 'list' ? 'not a list' : node.kind === 'map' ? 'not keys below it' : 'not a text';
  switch (shape.kind) {
    case 'number':
      return `${key} needs a number alone, such as ${field.example}.`;
    case 'texts':
    case 'ids':
    case 'globs':
      return node.kind === 'scalar' || (shape.kind === 'texts' && shape.onlyList === true)
        ? `${key} needs a list of texts, such as ${field.example}.`
        : `${key} needs a text or a list of texts, ${node.kind === 'list' ? 'not a list in a list' : found}.`;
    case 'parts': {
      const parts = listWords(
        shape.parts.map((part) => part.key),
        'and',
      );
      return shape.orText === undefined
        ? `${key} needs its parts below it: ${parts}.`
        : `${key} needs one text, or its parts below it: ${parts}.`;
    }
    case 'record':
      return `${key} needs keys with values below it, such as ${field.example}.`;
    default:
      return `${key} needs a single value, ${found}.`;
  }
}

function fixesFor(document: YamlDocument, { node, field, path }: WrongType): readonly Fix[] {
  const { shape } = field;
  if (node.kind === 'list')
    return shape.kind === 'parts' || shape.kind === 'record' ? [] : onlyItem(document, node, field);
  if (node.kind === 'map') return shape.kind === 'texts' ? pairAsText(document, node) : [];
  if (!isOnOneLine(node, document)) return [];
  if (shape.kind === 'number') return asNumber(document, node, path);
  return shape.kind === 'texts' ? asList(document, node) : [];
}

/** `owner: [ana]` is `ana`; but brackets around a sentence may belong to it. */
function onlyItem(
  document: YamlDocument,
  list: Extract<YamlNode, { kind: 'list' }>,
  field: FieldDefinition,
): readonly Fix[] {
  const [item, ...more] = list.items;
  if (item?.kind !== 'scalar' || more.length > 0 || !isOnOneLine(item, document)) return [];
  const written = document.source.text.slice(item.span.start, item.span.end);
  if (written === '') return [];
  const holder = entryHolding(document.yaml.root, list);
  // An item on a line of its own goes up to its key.
  const start =
    holder === undefined || list.flow ? list.span.start : colonBehind(document, holder.entry.keySpan.end);
  const isProse = field.shape.kind === 'text' || field.shape.kind === 'line';
  return [
    {
      title: 'Write the value without a list',
      edits: [
        {
          span: { start, end: list.flow ? list.span.end : item.span.end },
          newText: list.flow ? written : ` ${written}`,
        },
      ],
      safe: !isProse,
    },
  ];
}

function colonBehind({ source }: YamlDocument, offset: number): number {
  return source.text.indexOf(':', offset) + 1;
}

/** `- Review: each draft` in a list of texts is a text with a colon in it. */
function pairAsText({ source, yaml }: YamlDocument, map: YamlMap): readonly Fix[] {
  if (map.flow || entryHolding(yaml.root, map) !== undefined) return [];
  if (map.entries.length !== 1 || map.entries[0]?.value.kind !== 'scalar') return [];
  const text = source.text.slice(map.span.start, map.span.end).trimEnd();
  if (/[\r\n]/.test(text)) return [];
  const span = { start: map.span.start, end: map.span.start + text.length };
  return [{ title: 'Quote the text', edits: [{ span, newText: quoted(text) }], safe: true }];
}

function asList(document: YamlDocument, node: YamlNode): readonly Fix[] {
  if (node.kind !== 'scalar') return [];
  const written = document.source.text.slice(node.span.start, node.span.end);
  const item = node.style === 'plain' && /[,[\]{}]/.test(written) ? quoted(written) : written;
  const alone: Fix = {
    title: `Change to [${item}]`,
    edits: [replaceScalar(node, `[${item}]`)],
    safe: item === written,
  };
  if (node.style !== 'plain' || !written.includes(',') || /[[\]{}"']/.test(written)) return [alone];
  const split = written
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(', ');
  return [
    { title: `Change to [${split}]`, edits: [replaceScalar(node, `[${split}]`)], safe: false },
    { ...alone, safe: false },
  ];
}

function asNumber(document: YamlDocument, node: YamlNode, path: FieldPath): readonly Fix[] {
  if (node.kind !== 'scalar') return [];
  const { numbers, plain } = numbersMeant(node.text);
  return numbers.flatMap(({ number, unit }): Fix[] => {
    const edit = replaceScalar(node, number);
    const place = unit === '' ? undefined : unitPlace(document, node, path);
    if (unit === '') return [{ title: `Change to ${number}`, edits: [edit], safe: plain }];
    if (place === undefined) return [{ title: `Change to ${number}`, edits: [edit], safe: false }];
    if (place.present !== undefined) {
      const isSame = meansSameUnit(place.present, unit);
      return [{ title: `Change to ${number}`, edits: [edit], safe: plain && isSame }];
    }
    const value = /^[\p{L}\d .]+$/u.test(unit) ? unit : quoted(unit);
    return [
      {
        title: `Change to ${number} and set the unit to ${unit}`,
        edits: [edit, insertKey(document, place.map, place.siblings, 'unit', value)],
        safe: plain && unit === '%',
      },
    ];
  });
}

/** Whether two texts name one unit: `%` and `percent`, `of 5` and `Of 5`. */
export function meansSameUnit(a: string, b: string): boolean {
  const bare = (unit: string): string =>
    unit
      .trim()
      .toLowerCase()
      .replace(/^(?:percent|per cent|pct)$/, '%');
  return bare(a) === bare(b);
}

interface UnitPlace {
  readonly map: YamlMap;
  readonly siblings: readonly FieldDefinition[];
  /** The unit that is there. */
  readonly present: string | undefined;
}

/** Where the number's unit stands or belongs; `undefined` where its map has no unit. */
function unitPlace(document: YamlDocument, node: YamlNode, path: FieldPath): UnitPlace | undefined {
  const parent = document.fields.find(({ key }) => key === path[0]);
  const holder = entryHolding(document.yaml.root, node);
  if (parent?.shape.kind !== 'parts' || holder === undefined) return undefined;
  const siblings = parent.shape.parts;
  if (!siblings.some(({ key }) => key === 'unit')) return undefined;
  const unit = holder.map.entries.find(
    ({ key }) => key === 'unit' || fieldOfAlias(key, siblings)?.key === 'unit',
  );
  const present = unit === undefined ? undefined : unit.value.kind === 'scalar' ? unit.value.text : '';
  return { map: holder.map, siblings, present };
}
