/**
 * A goal as plain facts, changed on two sides and written in many ways: what a merge of two such texts must say is known
 * without merging texts. Every fact that a side adds has a word of its own, so that what is lost or doubled is found.
 */
import fc from 'fast-check';

export interface State {
  readonly fields: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly paragraphs: Readonly<Record<string, string>>;
  readonly diagnosis: Readonly<Record<string, string>>;
  /** By their headings. */
  readonly entries: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const FIELD_KEYS = [
  'title',
  'owner',
  'due',
  'gap',
  'goal',
  'metric.measure',
  'metric.baseline',
  'metric.target',
  'root_cause.kind',
  'root_cause.detail',
  'x_own',
] as const;

/** Not taken away: what the others stand beside, and what has a comment. */
const KEPT = new Set<string>(['title', 'metric.measure', 'root_cause.kind']);
const LABELS = ['Progress', 'Blockers', 'Support', 'Focus'];
const ASKED = ['Least confident', 'Avoided tasks', 'Next role'];
const PLACES = ['why', 'how', 'learned'];
const HEADINGS = ['2026-02-11', '2026-03-11', '2026-04-01 reflection', '2026-04-11'];
const NEW_HEADINGS = [
  '2026-01-11',
  '2026-02-11 reflection',
  '2026-03-01',
  '2026-04-20',
  '2026-05-01',
  '2026-05-01 reflection',
];

function valueOf(key: string, word: string): string {
  const number = Number(/\d+/.exec(word)?.[0] ?? 0);
  if (key === 'due')
    return `2026-${String((number % 8) + 4).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
  if (key === 'metric.baseline' || key === 'metric.target') return `${number}.5`;
  if (key === 'root_cause.kind')
    return ['skill', 'knowledge', 'behavior', 'confidence'][number % 4] ?? 'skill';
  return `${word} is what ${key.replaceAll(/[._]/g, ' ')} says`;
}

function answers(labels: readonly string[], word: string): Record<string, string> {
  return Object.fromEntries(labels.map((label) => [label, `${word}${label.slice(0, 2).toLowerCase()} said`]));
}

export const BASE_STATE: State = {
  fields: Object.fromEntries(FIELD_KEYS.map((key, index) => [key, valueOf(key, `b${index}`)])),
  tags: ['btag1', 'btag2', 'btag3'],
  paragraphs: {
    why: 'bwhy is a paragraph.',
    how: 'bhow is a paragraph.',
    learned: 'blearned is a paragraph.',
  },
  diagnosis: answers(ASKED.slice(0, 2), 'bd'),
  entries: Object.fromEntries(
    HEADINGS.slice(0, 3).map((heading, index) => [
      heading,
      // Several check-ins give the same short answer.
      { ...answers(LABELS.slice(0, 2), `be${index}`), Support: 'none' },
    ]),
  ),
};

/** One change: where it is, and the state with it. A number makes its word. */
export interface StateChange {
  readonly place: string;
  readonly apply: (state: State, word: string) => State;
}

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

const field = fc.constantFrom(...FIELD_KEYS).map((key): StateChange => ({
  place: key,
  apply: (state, word) => ({ ...state, fields: { ...state.fields, [key]: valueOf(key, word) } }),
}));

const noField = fc.constantFrom(...FIELD_KEYS.filter((key) => !KEPT.has(key))).map((key): StateChange => ({
  place: key,
  apply: (state) => ({ ...state, fields: without(state.fields, key) }),
}));

const newField = fc
  .constantFrom('career', 'set_by', 'metric.unit', 'ownership.employee', 'x_new')
  .map((key): StateChange => ({
    place: key,
    apply: (state, word) => ({
      ...state,
      fields: { ...state.fields, [key]: key === 'set_by' ? 'self' : valueOf(key, word) },
    }),
  }));

const tag = fc.constantFrom('btag1', 'btag2', '').map((gone): StateChange => ({
  place: `tags ${gone}`,
  apply: (state, word) =>
    gone === ''
      ? { ...state, tags: [...state.tags, `${word}tag`] }
      : { ...state, tags: state.tags.filter((text) => text !== gone) },
}));

const paragraph = fc.constantFrom(...PLACES).map((name): StateChange => ({
  place: `prose ${name}`,
  apply: (state, word) => ({
    ...state,
    paragraphs: { ...state.paragraphs, [name]: `${word} is another paragraph.` },
  }),
}));

const asked = fc.constantFrom(...ASKED).map((label): StateChange => ({
  place: `diagnosis ${label}`,
  apply: (state, word) => ({ ...state, diagnosis: { ...state.diagnosis, [label]: `${word} is the answer` } }),
}));

const answer = fc
  .tuple(fc.constantFrom(...HEADINGS.slice(0, 3)), fc.constantFrom(...LABELS))
  .map(([heading, label]): StateChange => ({
    place: `${heading} ${label}`,
    apply: (state, word) => ({
      ...state,
      entries: {
        ...state.entries,
        [heading]: { ...state.entries[heading], [label]: `${word} was answered` },
      },
    }),
  }));

const checkIn = fc
  .tuple(fc.constantFrom(...NEW_HEADINGS), fc.shuffledSubarray(LABELS))
  .map(([heading, labels]): StateChange => ({
    place: `${heading} `,
    apply: (state, word) =>
      heading in state.entries
        ? state
        : { ...state, entries: { ...state.entries, [heading]: answers(labels, word) } },
  }));

const noCheckIn = fc.constantFrom(...HEADINGS.slice(0, 3)).map((heading): StateChange => ({
  place: `${heading} `,
  apply: (state) => ({ ...state, entries: without(state.entries, heading) }),
}));

export const stateChange: fc.Arbitrary<StateChange> = fc.oneof(
  { weight: 5, arbitrary: field },
  { weight: 1, arbitrary: noField },
  { weight: 2, arbitrary: newField },
  { weight: 2, arbitrary: tag },
  { weight: 2, arbitrary: paragraph },
  { weight: 1, arbitrary: asked },
  { weight: 3, arbitrary: answer },
  { weight: 5, arbitrary: checkIn },
  { weight: 1, arbitrary: noCheckIn },
);

/** Whether two changes are of one place, or one of them is inside of the other. */
export function meet(a: StateChange, b: StateChange): boolean {
  return a.place === b.place || a.place.startsWith(b.place) || b.place.startsWith(a.place);
}

/** How a goal is written. */
export interface Look {
  readonly eol: '\n' | '\r\n';
  readonly quotes: boolean;
  readonly flowMaps: boolean;
  readonly blockLists: boolean;
  readonly bullet: '-' | '*';
  readonly bold: boolean;
  readonly reversed: boolean;
  readonly indent: 2 | 4;
  /** Comments above and behind keys. */
  readonly comment: string;
}

export const PLAIN: Look = {
  eol: '\n',
  quotes: false,
  flowMaps: false,
  blockLists: false,
  bullet: '-',
  bold: true,
  reversed: false,
  indent: 2,
  comment: '',
};

/** In one respect another than plain. */
export const look: fc.Arbitrary<Partial<Look>> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Partial<Look>>(
      { eol: '\r\n' },
      { quotes: true },
      { flowMaps: true },
      { blockLists: true },
      { bullet: '*' },
      { bold: false },
      { reversed: true },
      { indent: 4 },
      { comment: 'remark' },
    ),
  },
);

export function written(
  state: State,
  { eol, quotes, flowMaps, blockLists, bullet, bold, reversed, indent, comment }: Look,
): string {
  const scalar = (key: string, text: string): string =>
    quotes && !/^[\d.]+$/.test(text) && key !== 'due' ? `"${text}"` : text;
  const groups = new Map<string, string[]>();
  const lines: string[][] = [];
  for (const [path, text] of Object.entries(state.fields)) {
    const [key = '', part] = path.split('.');
    if (part === undefined) lines.push([`${key}: ${scalar(key, text)}`]);
    else {
      const there = groups.get(key);
      if (there !== undefined) there.push(`${part}: ${scalar(part, text)}`);
      else {
        const parts = [`${part}: ${scalar(part, text)}`];
        groups.set(key, parts);
        lines.push([key]);
      }
    }
  }
  const entries = lines.map(([line = '']) => {
    const parts = groups.get(line);
    if (parts === undefined) return [line];
    return flowMaps
      ? [`${line}: { ${parts.join(', ')} }`]
      : [`${line}:`, ...parts.map((part) => ' '.repeat(indent) + part)];
  });
  entries.push(
    state.tags.length === 0
      ? ['tags: []']
      : blockLists
        ? ['tags:', ...state.tags.map((text) => `  - ${text}`)]
        : [`tags: [${state.tags.join(', ')}]`],
  );
  const ordered = reversed ? [...entries].reverse() : entries;
  if (comment !== '') {
    ordered[1]?.unshift(`# ${comment} above`);
    const title = ordered.find(([line]) => line?.startsWith('title: '));
    title?.push(`${title.pop() ?? ''} # ${comment} behind`);
  }
  const items = (said: Readonly<Record<string, string>>): string[] =>
    Object.entries(said).map(([label, text]) => `${bullet} ${bold ? `**${label}:**` : `${label}:`} ${text}`);
  const body = [
    '',
    state.paragraphs['why'] ?? '',
    '',
    state.paragraphs['how'] ?? '',
    '',
    '## Diagnosis',
    '',
    ...items(state.diagnosis),
    '',
    '## Check-ins',
    ...Object.entries(state.entries)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([heading, said]) => ['', `### ${heading}`, '', ...items(said)]),
    '',
    '## What I learned',
    '',
    state.paragraphs['learned'] ?? '',
  ];
  return ['---', 'id: a-goal', ...ordered.flat(), '---', ...body, ''].join(eol);
}
