/** Changes of the front matter with the question whether reading the result shows them. */
import type { GoalFile, YamlDocument } from '../model/document';
import type { FieldDefinition } from '../model/fields';
import { isNull } from '../parse/yaml-tree';
import type { YamlTree } from '../parse/yaml-tree';
import type { TextEdit } from '../text/edits';
import type { Step } from './body-edits';
import { entryFor, fieldsBelow, type IsExtra } from './entries';
import { entryAlong, removeEntry } from './remove-entry';
import type { NewValue } from './new-value';
import { setEdits } from './set-value';
import { sameBelow, saysOnly, type Said } from './verify-change';

export function setStep(file: GoalFile, path: readonly string[], value: NewValue, isExtra: IsExtra): Step {
  const change = setChange(file, path, value, isExtra);
  return 'reason' in change
    ? change
    : { edits: change.edits, isAsMeant: (after) => sameBelow(file, after) && change.isAsMeant(after.yaml) };
}

export function removeStep(file: GoalFile, path: readonly string[], isExtra: IsExtra): Step {
  const found = entryAlong(file.yaml.root, file.fields, path, isExtra);
  if (found === undefined) return { edits: [], isAsMeant: () => true };
  const edits = removeEntry(file, found.map, found.entry, found.asked);
  if ('reason' in edits) return edits;
  return {
    edits,
    isAsMeant: (after) => sameBelow(file, after) && saysOnly(file.yaml, after.yaml, found.keys, undefined),
  };
}

export type YamlStep =
  | { readonly edits: readonly TextEdit[]; readonly isAsMeant: (after: YamlTree) => boolean }
  | { readonly reason: string };

/** Of any YAML document that fields are known for. */
export function setChange(
  document: YamlDocument,
  path: readonly string[],
  value: NewValue,
  isExtra: IsExtra,
): YamlStep {
  const { root } = document.yaml;
  if (root === undefined) return { reason: 'The YAML cannot be read. Change it by hand.' };
  if (path.length === 0 || path.includes('')) return { reason: 'There is no such key.' };
  if (typeof value === 'number' && !Number.isFinite(value)) return { reason: 'That is no number.' };
  const edits = setEdits({ document, map: root, fields: document.fields, path, value, isExtra });
  if ('reason' in edits) return edits;
  const { keys, said } = outcome(document, path, value, isExtra);
  return { edits, isAsMeant: (after) => saysOnly(document.yaml, after, keys, said) };
}

/** The place that will be another, with the keys as the file spells them, and what it will say. */
function outcome(
  { yaml, fields }: YamlDocument,
  path: readonly string[],
  value: NewValue,
  isExtra: IsExtra,
): { readonly keys: readonly string[]; readonly said: Said } {
  const wanted = typeof value === 'number' ? String(value) : value;
  const nested = (keys: readonly string[]): Said =>
    keys.reduceRight<Said>((inside, key) => new Map([[key, inside]]), wanted);
  const keys: string[] = [];
  let map = yaml.root;
  let siblings: readonly FieldDefinition[] = fields;
  for (const [index, key] of path.entries()) {
    const field = siblings.find((known) => known.key === key);
    const entry = entryFor(map, key, siblings, isExtra);
    const below = path.slice(index + 1);
    keys.push(entry?.key ?? key);
    if (entry?.value.kind !== 'map' || below.length === 0) {
      const text = entry?.value.kind === 'scalar' && !isNull(entry.value) ? entry.value.text : undefined;
      const orText = field?.shape.kind === 'parts' ? field.shape.orText : undefined;
      const [part = ''] = below;
      if (below.length === 0 || text === undefined || orText === undefined)
        return { keys, said: nested(below) };
      return part === orText
        ? { keys, said: wanted }
        : {
            keys,
            said: new Map([
              [orText, text],
              [part, nested(below.slice(1))],
            ]),
          };
    }
    map = entry.value;
    siblings = fieldsBelow(field, entry.value, below[0]);
  }
  return { keys, said: wanted };
}
