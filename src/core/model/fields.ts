/**
 * THE table: every front matter key with its schema, documentation and example, in the usual order. Validation, the
 * JSON Schema, the README's table, the grammar's key list and the snippet tests are made from it; nothing else lists
 * the keys.
 */
import {
  CADENCES,
  CAUSE_KINDS,
  GOAL_TYPES,
  SET_BY,
  STATUSES,
  VISIBILITIES,
  type GoalType,
  type Status,
  type ValueDefinition,
} from './vocabulary';

export type Shape =
  | { readonly kind: 'text' }
  | { readonly kind: 'line'; readonly maxLength: number }
  | { readonly kind: 'id' }
  | { readonly kind: 'person' }
  | { readonly kind: 'date' }
  | {
      readonly kind: 'number';
      readonly integer?: boolean;
      readonly minimum?: number;
      readonly maximum?: number;
    }
  | { readonly kind: 'choice'; readonly values: readonly ValueDefinition[] }
  /** A text or a list of texts; with `onlyList` a list alone. */
  | { readonly kind: 'texts'; readonly onlyList?: boolean }
  /** A path pattern or a list of them. */
  | { readonly kind: 'globs' }
  /** An id or a list of ids. */
  | { readonly kind: 'ids' }
  /** A map of named parts; with `orText` a single text, meaning the part of that key, will do. */
  | { readonly kind: 'parts'; readonly parts: readonly FieldDefinition[]; readonly orText?: string }
  /** A map whose keys name people or rules, all of one shape. */
  | { readonly kind: 'record'; readonly of: Shape; readonly keys: 'people' | 'rules' };

export interface FieldDefinition {
  readonly key: string;
  readonly shape: Shape;
  readonly documentation: string;
  /** A value as it would be written in YAML. */
  readonly example: string;
  /** What a snippet and an inserted key hold until it is filled in: `<...>`, or a value that may stay. */
  readonly placeholder: string;
  /** Other spellings that are read as this key and reported; the camelCase form is always one. */
  readonly aliases?: readonly string[];
  /** The types that need it; a part is needed where its map is written, by these types. */
  readonly neededBy?: readonly GoalType[];
  /** Needed only in these statuses. */
  readonly neededIn?: readonly Status[];
}

export const ID_MAX_LENGTH = 64;
export const TITLE_MAX_LENGTH = 120;

const EVERY_TYPE: readonly GoalType[] = GOAL_TYPES.map(({ value }) => value);
const WITH_A_GAP: readonly GoalType[] = ['development', 'improvement'];
const WITH_A_METRIC: readonly GoalType[] = ['development', 'learning', 'performance', 'improvement'];
const TEXT: Shape = { kind: 'text' };
const DATE: Shape = { kind: 'date' };

export const FIELDS: readonly FieldDefinition[] = [
  {
    key: 'id',
    shape: { kind: 'id' },
    documentation: `Lower-case words joined by hyphens, at most ${ID_MAX_LENGTH} characters, unique in the repository. It stays the same when the file moves.`,
    example: 'plain-language-updates',
    placeholder: '<id>',
    neededBy: EVERY_TYPE,
  },
  {
    key: 'title',
    shape: { kind: 'line', maxLength: TITLE_MAX_LENGTH },
    documentation: `One line, at most ${TITLE_MAX_LENGTH} characters.`,
    example: 'Explain incidents in plain language',
    placeholder: '<a short title>',
    aliases: ['name'],
    neededBy: EVERY_TYPE,
  },
  {
    key: 'type',
    shape: { kind: 'choice', values: GOAL_TYPES },
    documentation: 'What kind of goal this is; it decides which parts are needed.',
    example: 'development',
    placeholder: '<development, learning, performance, improvement or objective>',
    aliases: ['kind', 'goal_type'],
    neededBy: EVERY_TYPE,
  },
  {
    key: 'status',
    shape: { kind: 'choice', values: STATUSES },
    documentation: 'Where the goal is in its life. Only active goals have check-ins due.',
    example: 'active',
    placeholder: '<draft, active, paused, achieved or dropped>',
    aliases: ['state'],
    neededBy: EVERY_TYPE,
  },
  {
    key: 'owner',
    shape: { kind: 'person' },
    documentation: 'The one person whose goal this is: a handle or a name.',
    example: 'ana',
    placeholder: '<owner>',
    aliases: ['assignee', 'employee'],
    neededBy: EVERY_TYPE,
  },
  {
    key: 'manager',
    shape: { kind: 'person' },
    documentation: 'Who supports the owner; somebody else than the owner.',
    example: 'li',
    placeholder: '<manager>',
    aliases: ['lead', 'supervisor'],
    neededBy: ['improvement'],
  },
  {
    key: 'set_by',
    shape: { kind: 'choice', values: SET_BY },
    documentation: 'Who chose the goal.',
    example: 'together',
    placeholder: 'together',
  },
  {
    key: 'created',
    shape: DATE,
    documentation: 'The day the goal was set.',
    example: '2026-01-12',
    placeholder: '<YYYY-MM-DD>',
    aliases: ['created_at', 'created_on', 'start_date'],
    neededBy: EVERY_TYPE,
  },
  {
    key: 'due',
    shape: DATE,
    documentation: 'The day the goal is to be reached. From then on it is due to be closed.',
    example: '2026-04-12',
    placeholder: '<YYYY-MM-DD>',
    aliases: ['target_date', 'due_date', 'deadline', 'end_date'],
    neededBy: EVERY_TYPE,
  },
  {
    key: 'closed',
    shape: DATE,
    documentation: 'The day the goal was achieved or dropped.',
    example: '2026-04-10',
    placeholder: '<YYYY-MM-DD>',
    aliases: ['closed_at', 'closed_on'],
    neededBy: EVERY_TYPE,
    neededIn: ['achieved', 'dropped'],
  },
  {
    key: 'cadence',
    shape: { kind: 'choice', values: CADENCES },
    documentation: 'How often to check in. Monthly unless said otherwise; an objective quarterly.',
    example: 'monthly',
    placeholder: 'monthly',
    aliases: ['check_in', 'check_ins', 'checkin', 'checkins', 'frequency'],
  },
  {
    key: 'gap',
    shape: TEXT,
    documentation: 'The distance between where the person is and where the role needs them to be.',
    example: 'Incident updates confuse the support and sales teams',
    placeholder: '<what the role needs and is not there yet>',
    neededBy: WITH_A_GAP,
  },
  {
    key: 'root_cause',
    shape: {
      kind: 'parts',
      orText: 'detail',
      parts: [
        {
          key: 'kind',
          shape: { kind: 'choice', values: CAUSE_KINDS },
          documentation: 'What kind of cause it is; it decides what can help.',
          example: 'skill',
          placeholder: '<skill, knowledge, behavior, confidence, clarity, time or resources>',
          aliases: ['type'],
          neededBy: EVERY_TYPE,
        },
        {
          key: 'detail',
          shape: TEXT,
          documentation: 'The cause itself: why the gap is there, not the gap again.',
          example: 'No structure for turning technical findings into a short summary',
          placeholder: '<why the gap is there>',
          aliases: ['details', 'description'],
          neededBy: EVERY_TYPE,
        },
      ],
    },
    documentation: 'Why the gap is there: a text, or its kind and its detail.',
    example: '{ kind: skill, detail: No structure for short summaries }',
    placeholder: '<why the gap is there>',
    aliases: ['cause'],
    neededBy: WITH_A_GAP,
  },
  {
    key: 'goal',
    shape: TEXT,
    documentation:
      'What will be done, so that others can see it happen, with a time frame. For an objective: the outcome wanted.',
    example: 'Within 90 days, write every cross-team update in the situation-behavior-impact structure',
    placeholder: '<what you will do, and by when>',
    neededBy: EVERY_TYPE,
  },
  {
    key: 'metric',
    shape: {
      kind: 'parts',
      orText: 'measure',
      parts: [
        {
          key: 'measure',
          shape: TEXT,
          documentation: 'What is measured.',
          example: 'Peer score for update clarity',
          placeholder: '<what is measured>',
          aliases: ['name'],
          neededBy: EVERY_TYPE,
        },
        {
          key: 'baseline',
          shape: { kind: 'number' },
          documentation: 'The number at the start.',
          example: '2.8',
          placeholder: '<number now>',
          aliases: ['from', 'start'],
          neededBy: ['performance'],
        },
        {
          key: 'target',
          shape: { kind: 'number' },
          documentation: 'The number to reach. It may be smaller than the baseline.',
          example: '4.2',
          placeholder: '<number to reach>',
          aliases: ['to', 'goal'],
          neededBy: ['performance'],
        },
        {
          key: 'unit',
          shape: TEXT,
          documentation: 'What the numbers count.',
          example: 'of 5',
          placeholder: '<unit>',
          aliases: ['units'],
        },
        {
          key: 'by',
          shape: DATE,
          documentation: 'The day to reach the target, when it is not the goal’s due date.',
          example: '2026-03-31',
          placeholder: '<YYYY-MM-DD>',
          aliases: ['due', 'date'],
        },
      ],
    },
    documentation: 'How to tell that the goal is reached: a text, or a measure with its numbers.',
    example: '{ measure: Peer score for update clarity, baseline: 2.8, target: 4.2, unit: of 5 }',
    placeholder: '<what is measured>',
    aliases: ['metrics', 'measure', 'kpi'],
    neededBy: WITH_A_METRIC,
  },
  {
    key: 'ownership',
    shape: {
      kind: 'parts',
      parts: [
        {
          key: 'employee',
          shape: { kind: 'texts' },
          documentation: 'What the owner does.',
          example: 'Use the structure in each weekly update',
          placeholder: '<what you do>',
          aliases: ['owner', 'self'],
        },
        {
          key: 'manager',
          shape: { kind: 'texts' },
          documentation: 'What the manager does.',
          example: 'Review one draft a week and give written feedback',
          placeholder: '<what your manager does>',
          aliases: ['lead'],
        },
        {
          key: 'organization',
          shape: { kind: 'texts' },
          documentation: 'What the organization gives: time, money, access.',
          example: 'Course budget and two hours a week',
          placeholder: '<what the organization gives>',
          aliases: ['organisation', 'org', 'company'],
        },
      ],
    },
    documentation: 'Who does what: employee, manager and organization, each a text or a list of texts.',
    example: '{ employee: Write the update, manager: Review one draft a week }',
    placeholder: '<who does what>',
  },
  {
    key: 'aligns_to',
    shape: { kind: 'ids' },
    documentation: 'The id of the objective this goal serves, or a list of ids.',
    example: '[customer-trust-2026]',
    placeholder: '<objective id>',
    aliases: ['align_to', 'aligned_to', 'alignment', 'objectives', 'parent'],
  },
  {
    key: 'career',
    shape: TEXT,
    documentation: 'How this connects to where the person wants to be in 12 to 18 months.',
    example: 'A step towards leading incident reviews',
    placeholder: '<how this connects to where you want to be>',
    aliases: ['career_link'],
  },
  {
    key: 'competency',
    shape: { kind: 'texts' },
    documentation: 'The competency or competencies this builds, in the words of your career framework.',
    example: 'Communication',
    placeholder: '<competency>',
    aliases: ['competencies', 'skill', 'skills'],
  },
  {
    key: 'visibility',
    shape: { kind: 'choice', values: VISIBILITIES },
    documentation: 'Who this goal is meant for. It is a sign for people; git decides who can read the file.',
    example: 'team',
    placeholder: 'team',
  },
  {
    key: 'evidence',
    shape: { kind: 'texts', onlyList: true },
    documentation: 'Links or paths in the repository that show the progress.',
    example: '[docs/incidents/2026-03.md]',
    placeholder: '[<link or path>]',
    aliases: ['links', 'proof'],
  },
  {
    key: 'tags',
    shape: { kind: 'texts', onlyList: true },
    documentation: 'Words to find the goal by.',
    example: '[communication, incidents]',
    placeholder: '[<tag>]',
    aliases: ['tag', 'labels'],
  },
];

/** Whether a goal of this type and status needs the key; without a type only what every type needs. */
export function isNeeded(
  field: FieldDefinition,
  type: GoalType | undefined,
  status: Status | undefined,
): boolean {
  const types = field.neededBy ?? [];
  const byType = type === undefined ? types.length === GOAL_TYPES.length : types.includes(type);
  return (
    byType && (field.neededIn === undefined || (status !== undefined && field.neededIn.includes(status)))
  );
}

/** What even a draft must have. */
export const DRAFT_NEEDS: ReadonlySet<string> = new Set(['id', 'title', 'type', 'status']);

/** The field that a key is another spelling of. */
export function fieldOfAlias(key: string, fields: readonly FieldDefinition[]): FieldDefinition | undefined {
  return fields.find(
    (field) =>
      field.key !== key &&
      (isRespelled(key, field.key) || field.aliases?.some((alias) => isRespelled(key, alias)) === true),
  );
}

function isRespelled(key: string, canonical: string): boolean {
  return bareKey(key) === bareKey(canonical);
}

/** `rootCause`, `root-cause` and `Root_Cause` are `root_cause`: what they have in common. */
export function bareKey(key: string): string {
  return key.replace(/[_-]/g, '').toLowerCase();
}
