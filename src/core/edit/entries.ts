/** Finds the entry that a path of the format's keys leads to, as readers of goals do: another spelling is the key. */
import { fieldOfAlias, type FieldDefinition } from '../model/fields';
import type { YamlEntry, YamlMap } from '../parse/yaml-tree';

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

/** The fields below a field that has parts. */
export function partsOf(field: FieldDefinition | undefined): readonly FieldDefinition[] {
  return field?.shape.kind === 'parts' ? field.shape.parts : [];
}
