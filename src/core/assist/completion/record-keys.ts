/** The keys of a map that names people or rules: the handles in use, and the ids there are. */
import type { FieldDefinition } from '../../model/fields';
import { scalarText } from '../../edit/scalar-text';
import { completion, escapeSnippet, type Completion } from './completion';
import { peopleInUse } from './people';
import { partsSnippet } from './value-snippets';
import type { YamlContext } from './yaml-context';
import type { KeyCursor } from './yaml-cursor';

export function recordKeys(
  { request, indentUnit }: YamlContext,
  cursor: KeyCursor,
  { shape }: FieldDefinition,
): readonly Completion[] {
  if (shape.kind !== 'record') return [];
  const { of } = shape;
  const present = new Set(cursor.present);
  const keys = shape.keys === 'rules' ? request.ruleSummaries.keys() : peopleInUse(request.set).keys();
  return [...keys]
    .filter((key) => !present.has(key))
    .map((key) => {
      const written = scalarText(key, { inFlow: true, isText: true });
      const lead = cursor.lead + (cursor.hasColon ? written : '');
      // A rule's summary is a sentence: beside its id a narrow list would cut both.
      const documentation = request.ruleSummaries.get(key) ?? '';
      const shown = { label: key, kind: 'key' as const, span: cursor.span, documentation };
      if (cursor.hasColon) return completion({ ...shown, insertText: lead });
      if (of.kind !== 'parts')
        return completion({ ...shown, insertText: `${lead}${written}: `, asksAgain: true });
      const parts = partsSnippet(of.parts, { inFlow: true, indentUnit });
      const insertText = `${lead}${escapeSnippet(written)}:${parts}`;
      return completion({ ...shown, detail: 'owner or manager of a goal', insertText, isSnippet: true });
    });
}
