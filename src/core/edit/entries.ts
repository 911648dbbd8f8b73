/** Finds the entry that a path of the format's keys leads to, as readers of goals do: another spelling is the key. */
import { fieldOfAlias, type FieldDefinition } from '../model/fields';
import type { YamlEntry, YamlMap, YamlNode } from '../parse/yaml-tree';

export type IsExtra = (key: string) => boolean;

/** The key itself counts where both are there. Keys of the author's own are no other spelling of anything. */
export function entryFor(
  map: YamlMap | undefined,
  key: string,
  fields: readonly FieldDefinition[],
  isExtra: IsExtra,
): YamlEntry | undefined {
  return (
    map?.entries.find((entry) => entry.key === key) ??
    map?.entries.find(
      (entry) =>
        !entry.key.startsWith('x_') &&
        !isExtra(entry.key) &&
        !fields.some((field) => field.key === entry.key) &&
        fieldOfAlias(entry.key, fields)?.key === key,
    )
  );
}

/** The fields of the map below a field; in a map of the author's own keys each that is there, and the new one last. */
export function fieldsBelow(
  field: FieldDefinition | undefined,
  node: YamlNode | undefined,
  key: string | undefined,
): readonly FieldDefinition[] {
  if (field?.shape.kind === 'parts') return field.shape.parts;
  if (field?.shape.kind !== 'record') return [];
  const { documentation, example, placeholder } = field;
  const { of } = field.shape;
  const keys = node?.kind === 'map' ? node.entries.map((entry) => entry.key) : [];
  return [...new Set([...keys, key ?? ''])].map((own) => ({
    key: own,
    shape: of,
    documentation,
    example,
    placeholder,
  }));
}
