/** What reading the table's keys found amiss, as data; the rules give it words, severity and fixes. */
import type { YamlMap, YamlNode } from '../parse/yaml-tree';
import type { Span } from '../text/source-text';
import type { FieldDefinition } from './fields';

export type FieldIssue =
  | {
      readonly code: 'missing';
      readonly path: FieldPath;
      readonly field: FieldDefinition;
      /** The map the key belongs in; `undefined` where a text stands in the map's place. */
      readonly map: YamlMap | undefined;
      /** The fields of that map in their usual order. */
      readonly siblings: readonly FieldDefinition[];
      /** The key that holds the map; `undefined` for the top level. */
      readonly parentKey: Span | undefined;
    }
  | {
      /** A needed key without a value, or any placeholder left from a snippet. */
      readonly code: 'empty';
      readonly path: FieldPath;
      readonly field: FieldDefinition;
      /** The placeholder, or the key when there is no value at all. */
      readonly span: Span;
      readonly placeholder: boolean;
    }
  | {
      readonly code: 'unknown';
      readonly path: FieldPath;
      readonly keySpan: Span;
      /** A known key this is probably a misspelling of. */
      readonly near: string | undefined;
    }
  | {
      readonly code: 'alias';
      readonly path: FieldPath;
      readonly keySpan: Span;
      readonly field: FieldDefinition;
      /** The key itself is there too, and counts. */
      readonly redundant: boolean;
    }
  | {
      /** The value is of the wrong YAML kind, not an allowed one, no id, or no calendar date. */
      readonly code: 'type' | 'value' | 'id' | 'date';
      readonly path: FieldPath;
      readonly field: FieldDefinition;
      readonly node: YamlNode;
    };

/** Keys from the top level down: `['metric', 'target']`. */
export type FieldPath = readonly string[];
