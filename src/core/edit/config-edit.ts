/** Edits of `.goalmark.yml` by what is meant, as careful as those of goal files. */
import { CONFIG_FIELDS } from '../model/config';
import type { YamlDocument } from '../model/document';
import type { SeveritySetting } from '../model/severity';
import { parseYaml } from '../parse/yaml';
import { hasConflictMarkers } from '../text/conflict-markers';
import { applyEdits, areDisjoint } from '../text/edits';
import { createSourceText } from '../text/source-text';
import type { EditResult } from './edit-goal';
import { IN_CONFLICT, whyYamlNotEditable } from './refusals';
import { setChange } from './yaml-steps';

/** Says under `rules` how severe a rule is; without a text the result is a new file. */
export function editConfig(
  text: string | undefined,
  { rule, setting }: { readonly rule: string; readonly setting: SeveritySetting },
): EditResult {
  const document = configDocument(text ?? '');
  if (hasConflictMarkers(document.source.text)) return { ok: false, reason: IN_CONFLICT };
  const reason = whyYamlNotEditable(document);
  if (reason !== undefined) return { ok: false, reason };
  const change = setChange(document, ['rules', rule], setting, () => false);
  if ('reason' in change) return { ok: false, reason: change.reason };
  const before = document.source.text;
  const after = areDisjoint(change.edits) ? applyEdits(before, change.edits) : undefined;
  if (after === undefined || !change.isAsMeant(configDocument(after).yaml)) {
    return {
      ok: false,
      reason: `${rule} cannot be set here without changing something else. Set it by hand.`,
    };
  }
  return { ok: true, edits: change.edits, text: after };
}

function configDocument(text: string): YamlDocument {
  const source = createSourceText(text);
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const yaml = parseYaml(text, { start: bom, end: text.length });
  return { path: '', source, yaml, fields: CONFIG_FIELDS, issues: [] };
}
