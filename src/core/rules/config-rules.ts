/** What a configuration says of rules, held against the rules that there are: reading it does not know them. */
import type { ConfigFile } from '../model/config';
import type { FieldIssue } from '../model/field-issue';
import { nearest } from '../text/nearest';
import { RULES } from './index';

/** With every key under `rules` that is no rule's id as an unknown key, whatever stands behind it. */
export function withUnknownRules(file: ConfigFile): ConfigFile {
  const rules = file.yaml.root?.entries.find(({ key }) => key === 'rules')?.value;
  if (rules?.kind !== 'map' || file.yaml.errors.length > 0) return file;
  const unknown = rules.entries.filter(({ key }) => !IDS.includes(key));
  const isKnown = ({ path: [top, id = ''] }: FieldIssue): boolean => top !== 'rules' || IDS.includes(id);
  return {
    ...file,
    issues: [
      ...file.issues.filter(isKnown),
      ...unknown.map(({ key, keySpan }): FieldIssue => {
        return { code: 'unknown', path: ['rules', key], keySpan, near: nearest(key, IDS) };
      }),
    ],
  };
}

const IDS: readonly string[] = RULES.map(({ id }) => id);
