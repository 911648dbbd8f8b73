/** The keys that a map still lacks: first those that are needed, each group in the usual order of the fields. */
import { CONFIG_FILE_NAME } from '../../model/config';
import { fieldOfAlias, isNeeded, type FieldDefinition } from '../../model/fields';
import { GOAL_TYPES } from '../../model/vocabulary';
import { completion, type Completion } from './completion';
import { recordKeys } from './record-keys';
import { keySnippet, textInstead } from './value-snippets';
import { fieldAt } from './written';
import type { YamlContext } from './yaml-context';
import type { KeyCursor } from './yaml-cursor';

export function keyCompletions(context: YamlContext, cursor: KeyCursor): readonly Completion[] {
  const holder = cursor.path.length === 0 ? undefined : fieldAt(cursor.path, context.fields);
  if (cursor.path.length > 0 && holder === undefined) return [];
  if (holder?.shape.kind === 'record') return recordKeys(context, cursor, holder);
  if (holder !== undefined && holder.shape.kind !== 'parts') return [];
  const fields = holder?.shape.kind === 'parts' ? holder.shape.parts : context.fields;
  const ofMap = fieldCompletions(context, cursor, { fields, parent: holder?.key, indent: '' });
  return holder === undefined
    ? [...partsOfKeyAbove(context, cursor), ...ofMap, ...extraKeys(context, cursor)]
    : ofMap;
}

interface Wanted {
  readonly fields: readonly FieldDefinition[];
  /** The key that the fields are parts of. */
  readonly parent: string | undefined;
  /** What to indent by further. */
  readonly indent: string;
}

function fieldCompletions(context: YamlContext, cursor: KeyCursor, wanted: Wanted): readonly Completion[] {
  const { type, status } = context;
  const present = new Set(cursor.present.map((key) => fieldOfAlias(key, wanted.fields)?.key ?? key));
  const absent = wanted.fields.filter(({ key }) => !present.has(key));
  const needed = absent.filter((field) => isNeeded(field, type, status));
  const optional = absent.filter((field) => !needed.includes(field));
  return [
    ...needed.flatMap((field) =>
      fieldCompletion(context, cursor, field, wanted, neededBy(context, field, wanted)),
    ),
    ...optional.flatMap((field) => fieldCompletion(context, cursor, field, wanted, '')),
  ];
}

function fieldCompletion(
  context: YamlContext,
  cursor: KeyCursor,
  field: FieldDefinition,
  { indent, parent }: Wanted,
  needed: string,
): readonly Completion[] {
  const lead = indent + cursor.lead;
  const shown = {
    kind: 'key' as const,
    span: cursor.span,
    detail: needed === '' && indent !== '' ? `part of ${parent ?? ''}` : needed,
    documentation: field.documentation,
    example: `${field.key}: ${field.example}`,
    filterText: [field.key, ...(field.aliases ?? [])].join(' '),
  };
  if (cursor.hasColon) return [completion({ ...shown, label: field.key, insertText: lead + field.key })];
  const snippet = keySnippet(field, { inFlow: cursor.inFlow, indentUnit: context.indentUnit });
  const whole = completion({ ...shown, label: field.key, ...snippet, insertText: lead + snippet.insertText });
  const text = textInstead(field);
  return text === undefined
    ? [whole]
    : [
        whole,
        completion({ ...shown, label: `${field.key}: text`, ...text, insertText: lead + text.insertText }),
      ];
}

function neededBy({ type, status }: YamlContext, field: FieldDefinition, { parent }: Wanted): string {
  if (parent !== undefined) return `needed in ${parent}`;
  if (field.neededIn !== undefined) return `needed by ${status ?? 'closed'} goals`;
  if (type === undefined || field.neededBy?.length === GOAL_TYPES.length) return 'needed by every goal';
  return type === 'objective' ? 'needed by objectives' : `needed by ${type} goals`;
}

/** Below `metric:` the editor puts the cursor at the line's start: the parts are offered there, with their indent. */
function partsOfKeyAbove(context: YamlContext, cursor: KeyCursor): readonly Completion[] {
  const above = cursor.emptyAbove === undefined ? undefined : fieldAt([cursor.emptyAbove], context.fields);
  if (above?.shape.kind !== 'parts') return [];
  const { parts } = above.shape;
  const none = { ...cursor, present: [] };
  return fieldCompletions(context, none, { fields: parts, parent: above.key, indent: context.indentUnit });
}

/** Keys that the configuration allows beside those of the format. */
function extraKeys({ request, configFile }: YamlContext, cursor: KeyCursor): readonly Completion[] {
  if (configFile !== undefined) return [];
  return [...request.config.extraFields]
    .filter((key) => !cursor.present.includes(key))
    .map((key) =>
      completion({
        label: key,
        kind: 'key',
        span: cursor.span,
        insertText: cursor.lead + (cursor.hasColon ? key : `${key}: `),
        documentation: `A key of your own, allowed by extra_fields in ${CONFIG_FILE_NAME}.`,
      }),
    );
}
