/** `.goalmark.yml`: its table, its defaults and how it is read. What is wrong in it is reported in it. */
import { parseYaml } from '../parse/yaml';
import { createSourceText } from '../text/source-text';
import type { YamlDocument } from './document';
import { createFieldTable } from './field-table';
import type { FieldDefinition } from './fields';
import type { GoalPatterns } from './goal-paths';
import { choiceOf, numberIn, textOf, textsOf } from './read-goal';
import { readFields, type FieldValues, type RecordEntry } from './read-fields';
import { SEVERITY_SETTINGS, type SeveritySetting } from './severity';
import { CADENCES, LANGUAGES, type Cadence, type Language } from './vocabulary';

export const CONFIG_FILE_NAME = '.goalmark.yml';

export interface Person {
  readonly name: string | undefined;
  readonly manager: string | undefined;
}

export interface Config extends GoalPatterns {
  /** Of goals that do not say; objectives have their own default. */
  readonly cadence: Cadence;
  readonly dueSoonDays: number;
  readonly maxActiveGoals: number;
  readonly extraFields: ReadonlySet<string>;
  /** By handle; `undefined` when the file lists nobody, and then nobody is unknown. */
  readonly people: ReadonlyMap<string, Person> | undefined;
  /** The language that wording is judged in; `none` turns that off. */
  readonly language: Language;
  /** By rule id. */
  readonly severities: ReadonlyMap<string, SeveritySetting>;
}

export const DEFAULT_CONFIG: Config = {
  goals: ['goals/**/*.md', '**/*.goal.md'],
  exclude: [],
  cadence: 'monthly',
  dueSoonDays: 7,
  maxActiveGoals: 3,
  extraFields: new Set(),
  people: undefined,
  language: 'english',
  severities: new Map(),
};

export interface ConfigFile extends YamlDocument {
  /** With the default for whatever could not be read. */
  readonly config: Config;
}

/** Reads a configuration file's text. Which rules there are is not known here; an id of none has no effect. */
export function parseConfigFile(path: string, text: string): ConfigFile {
  const source = createSourceText(text);
  const bom = text.startsWith('\uFEFF') ? 1 : 0;
  const yaml = parseYaml(text, { start: bom, end: text.length });
  if (yaml.root === undefined || yaml.errors.length > 0) {
    return { path, source, yaml, fields: CONFIG_FIELDS, issues: [], config: DEFAULT_CONFIG };
  }
  const { values, issues } = readFields(yaml.root, CONFIG_TABLE, {
    isNeeded: () => false,
    isExtra: () => false,
  });
  return { path, source, yaml, fields: CONFIG_FIELDS, issues, config: configOf(values) };
}

const PERSON_FIELDS: readonly FieldDefinition[] = [
  {
    key: 'name',
    shape: { kind: 'text' },
    documentation: 'The full name.',
    example: 'Ana Souza',
    placeholder: '<name>',
  },
  {
    key: 'manager',
    shape: { kind: 'person' },
    documentation: 'The handle of the manager.',
    example: 'li',
    placeholder: '<manager>',
  },
];

export const CONFIG_FIELDS: readonly FieldDefinition[] = [
  {
    key: 'goals',
    shape: { kind: 'globs' },
    documentation: 'Which files are goal files: patterns relative to the root.',
    example: '["goals/**/*.md", "**/*.goal.md"]',
    placeholder: '["goals/**/*.md"]',
  },
  {
    key: 'exclude',
    shape: { kind: 'globs' },
    documentation: 'Which of them are not: patterns relative to the root.',
    example: '["goals/archive/**"]',
    placeholder: '[]',
  },
  {
    key: 'cadence',
    shape: { kind: 'choice', values: CADENCES },
    documentation: 'How often to check in on a goal that does not say.',
    example: 'monthly',
    placeholder: 'monthly',
  },
  {
    key: 'due_soon_days',
    shape: { kind: 'number', integer: true, minimum: 0, maximum: 366 },
    documentation: 'How many days ahead something counts as due soon.',
    example: '7',
    placeholder: '7',
  },
  {
    key: 'max_active_goals',
    shape: { kind: 'number', integer: true, minimum: 1, maximum: 1000 },
    documentation: 'How many active goals an owner may have before it is reported.',
    example: '3',
    placeholder: '3',
  },
  {
    key: 'extra_fields',
    shape: { kind: 'texts' },
    documentation: 'Front matter keys of your own.',
    example: '[team]',
    placeholder: '[]',
  },
  {
    key: 'people',
    shape: { kind: 'record', of: { kind: 'parts', orText: 'name', parts: PERSON_FIELDS }, keys: 'people' },
    documentation: 'Everybody who may be an owner or a manager, by handle.',
    example: '{ ana: { name: Ana Souza, manager: li } }',
    placeholder: '{}',
  },
  {
    key: 'language',
    shape: { kind: 'choice', values: LANGUAGES },
    documentation: 'The language whose wording is judged.',
    example: 'none',
    placeholder: 'english',
  },
  {
    key: 'rules',
    shape: {
      kind: 'record',
      of: { kind: 'choice', values: SEVERITY_SETTINGS },
      keys: 'rules',
    },
    documentation: 'How severe a rule is here, or off.',
    example: '{ vague-goal: warning }',
    placeholder: '{}',
  },
];

const CONFIG_TABLE = createFieldTable(CONFIG_FIELDS);

function configOf(values: FieldValues): Config {
  const goals = textsOf(values, 'goals').map(({ value }) => value);
  const people = recordOf(values, 'people');
  return {
    goals: goals.length === 0 ? DEFAULT_CONFIG.goals : goals,
    exclude: textsOf(values, 'exclude').map(({ value }) => value),
    cadence: choiceOf(values, 'cadence', CADENCES)?.value ?? DEFAULT_CONFIG.cadence,
    dueSoonDays: numberIn(values, 'due_soon_days')?.value ?? DEFAULT_CONFIG.dueSoonDays,
    maxActiveGoals: numberIn(values, 'max_active_goals')?.value ?? DEFAULT_CONFIG.maxActiveGoals,
    extraFields: new Set(textsOf(values, 'extra_fields').map(({ value }) => value)),
    people: people && new Map(people.map((entry) => [entry.key.replace(/^@/, ''), personOf(entry)])),
    language: choiceOf(values, 'language', LANGUAGES)?.value ?? DEFAULT_CONFIG.language,
    severities: new Map(
      (recordOf(values, 'rules') ?? []).flatMap(({ key, value }) => {
        const setting = value && choiceOf(new Map([[key, value]]), key, SEVERITY_SETTINGS);
        return setting === undefined ? [] : [[key, setting.value]];
      }),
    ),
  };
}

function recordOf(values: FieldValues, key: string): readonly RecordEntry[] | undefined {
  const value = values.get(key);
  return value?.kind === 'record' ? value.entries : undefined;
}

/** A handle without anything below it is a person too. */
function personOf({ value }: RecordEntry): Person {
  const parts: FieldValues = value?.kind === 'parts' ? value.parts : new Map();
  return { name: textOf(parts, 'name')?.value, manager: textOf(parts, 'manager')?.value };
}
