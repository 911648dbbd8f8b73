/** A whole goal of each type for a file that holds nothing yet, with what its place and the other goals already say. */
import { FIELDS, isNeeded, type FieldDefinition } from '../../model/fields';
import { isActive, isObjective } from '../../model/goal-set';
import { GOAL_TYPES, type GoalType } from '../../model/vocabulary';
import type { Span } from '../../text/source-text';
import { scalarText } from '../../edit/scalar-text';
import { completion, escapeSnippet, type Completion, type CompletionRequest } from './completion';
import { idFromPath } from './id-from-path';
import { managerCandidates, ownerCandidates } from './people';
import { usualParts } from './value-snippets';

export interface TemplatePlace {
  readonly span: Span;
  /** Which of the two lines of dashes are still to be written; the body comes with the second. */
  readonly opens: boolean;
  readonly closes: boolean;
}

export function goalTemplates(request: CompletionRequest, place: TemplatePlace): readonly Completion[] {
  const written = request.source.text.slice(place.span.start, place.span.end);
  return GOAL_TYPES.map(({ value: type, means }) => {
    const label = type === 'objective' ? 'new objective' : `new ${type} goal`;
    return completion({
      label,
      kind: 'text',
      detail: means,
      documentation: means,
      span: place.span,
      insertText: templateText(request, type, place),
      isSnippet: true,
      filterText: written === '' ? label : `${written} ${label}`,
    });
  });
}

/** What a goal of every type had better say beside what it needs. */
const ADVISED: ReadonlySet<string> = new Set(['manager', 'ownership', 'aligns_to']);

function templateText(request: CompletionRequest, type: GoalType, { opens, closes }: TemplatePlace): string {
  const known = knownValues(request, type);
  let stops = 0;
  const stop = (placeholder: string): string => `\${${++stops}:${escapeSnippet(placeholder)}}`;
  const valueOf = ({ shape, placeholder }: FieldDefinition): string => {
    if (shape.kind === 'choice')
      return `\${${++stops}|${shape.values.map((choice) => choice.value).join(',')}|}`;
    return shape.kind === 'ids' ? `[${stop(placeholder)}]` : stop(placeholder);
  };
  const lines = FIELDS.filter((field) => isWanted(request, field, type)).flatMap((field) => {
    const { key, shape } = field;
    const value = known.get(key);
    if (value !== undefined) return [`${key}: ${escapeSnippet(value)}`];
    if (shape.kind !== 'parts') return [`${key}: ${valueOf(field)}`];
    return [`${key}:`, ...usualParts(shape.parts).map((part) => `  ${part.key}: ${valueOf(part)}`)];
  });
  if (opens) lines.unshift('---');
  if (closes) lines.push('---', '', '$0', '', '## Check-ins');
  return lines.join('\n');
}

function isWanted({ set }: CompletionRequest, field: FieldDefinition, type: GoalType): boolean {
  if (isNeeded(field, type, 'active')) return true;
  if (!ADVISED.has(field.key)) return false;
  if (type !== 'objective')
    return field.key !== 'aligns_to' || set.files.some((file) => isObjective(file) && isActive(file));
  return field.key === 'ownership';
}

/** The person whose folder it is, that person's manager, the name of the file, today. */
function knownValues(
  { path, set, config, today }: CompletionRequest,
  type: GoalType,
): ReadonlyMap<string, string> {
  const known = new Map<string, string>([
    ['type', type],
    ['created', today],
  ]);
  const id = idFromPath(path, set);
  known.set('id', id);
  const folder = path.split('/').at(-2);
  const owner = ownerCandidates(set, config, path).find(({ handle }) => handle === folder)?.handle;
  if (owner === undefined || type === 'objective') return known;
  known.set('owner', personText(owner));
  const manager = config.people?.get(owner)?.manager;
  const isManager = managerCandidates(set, config, owner).some(({ handle }) => handle === manager);
  if (manager !== undefined && isManager) known.set('manager', personText(manager));
  return known;
}

function personText(handle: string): string {
  return scalarText(handle, { inFlow: false, isText: true });
}
