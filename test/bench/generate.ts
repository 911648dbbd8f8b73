/**
 * A repository of goals for the benchmarks: the same seed makes the same files, byte for byte. One in forty is an
 * objective, one in fifty has a mistake as people make them, the rest are goals with a log of some months.
 */
import { addDays, addMonths, type CalendarDate } from '../../src/core';
import { date } from '../support/date';

export interface GeneratedFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly text: string;
}

export function generateGoals(count: number, seed = 1): readonly GeneratedFile[] {
  const random = createRandom(seed);
  const objectives = Math.ceil(count / 40);
  return Array.from({ length: count }, (_, index) =>
    index < objectives ? objective(random, index) : goal(random, index, objectives),
  );
}

/** How many goals one person has. */
const GOALS_A_PERSON = 4;

function objective(random: Random, index: number): GeneratedFile {
  const id = objectiveId(index);
  const created = addDays(date('2026-01-05'), random.below(20));
  const text = `---
id: ${id}
title: ${random.oneOf(OUTCOMES)}
type: objective
status: active
owner: lead-${index % 7}
created: ${created}
due: 2026-12-18
goal: By the end of the year, ${random.oneOf(OUTCOMES).toLowerCase()} in nine of ten cases
${index > 5 && random.below(3) === 0 ? `aligns_to: ${objectiveId(random.below(5))}\n` : ''}tags: [${random.oneOf(WORDS)}, ${random.oneOf(WORDS)}]
---

${paragraph(random)}

## Check-ins

${reflection(random, addMonths(created, 3), 40)}
`;
  return { path: `goals/objectives/${id}.md`, text };
}

function goal(random: Random, index: number, objectives: number): GeneratedFile {
  const owner = `person-${Math.floor(index / GOALS_A_PERSON)}`;
  const id = `${random.oneOf(WORDS)}-${random.oneOf(WORDS)}-${index}`;
  const created = addDays(date('2026-01-05'), random.below(90));
  const type = ['development', 'learning', 'performance', 'development'][index % 4] ?? 'development';
  const status = random.below(5) === 0 ? 'paused' : 'active';
  const target = 20 + random.below(60);
  const text = `---
id: ${id}
title: ${sentence(random, 4)}
type: ${type}
status: ${status}
owner: ${owner}
manager: lead-${index % 7}
set_by: ${random.oneOf(['self', 'manager', 'together'])}
created: ${created}
due: ${addMonths(created, 9)}
cadence: monthly
gap: ${sentence(random, 9)}
root_cause:
  kind: ${random.oneOf(['skill', 'knowledge', 'behavior', 'clarity', 'time'])}
  detail: ${sentence(random, 10)}
goal: >-
  Within nine months, ${sentence(random, 12).toLowerCase()}
  and show it to ${random.oneOf(WORDS)} every month
metric:
  measure: ${sentence(random, 4)}
  baseline: ${random.below(20)}
  target: ${target}
  unit: percent
ownership:
  employee: ${sentence(random, 8)}
  manager: ${sentence(random, 8)}
  organization: "${sentence(random, 5)}: two hours a week"
aligns_to: [${objectiveId(random.below(objectives))}]
competency: [${random.oneOf(WORDS)}, ${random.oneOf(WORDS)}]
evidence:
  - https://example.com/${random.oneOf(WORDS)}/${index}
---

${paragraph(random)}

## Check-ins

${log(random, created, target)}`;
  return { path: `goals/${owner}/${id}.md`, text: index % 50 === 49 ? mistaken(random, text) : text };
}

function log(random: Random, created: CalendarDate, target: number): string {
  return Array.from({ length: 2 + random.below(4) }, (_, index) => {
    const on = addMonths(created, index + 1);
    const reading = Math.round((target * (index + 1)) / 10);
    return index % 3 === 2 ? reflection(random, on, reading) : checkIn(random, on, reading);
  }).join('\n');
}

function checkIn(random: Random, on: CalendarDate, reading: number): string {
  return `### ${on}

- **Progress:** ${sentence(random, 11)}
- **Blockers:** ${sentence(random, 8)}
- **Support:** ${sentence(random, 5)}
- **Focus:** ${5 + random.below(6)}
- **Health:** ${random.oneOf(['on-track', 'at-risk', 'off-track'])}
- **Metric:** ${reading}
`;
}

function reflection(random: Random, on: CalendarDate, reading: number): string {
  return `### ${on} reflection

- **Skills used:** ${sentence(random, 9)}
- **Visible progress:** ${sentence(random, 9)}
  - ${sentence(random, 6)}
- **Accelerator:** ${sentence(random, 7)}
- **Career link:** ${sentence(random, 9)}
- **Focus:** ${5 + random.below(6)}
- **Metric:** ${reading}
`;
}

function mistaken(random: Random, text: string): string {
  const [from, to] = random.oneOf(MISTAKES);
  return text.replace(from, to);
}

const MISTAKES: readonly (readonly [RegExp, string])[] = [
  [/^gap: /m, 'gap: As they say: '],
  [/^owner: /m, 'owner: @'],
  [/^due: .*/m, 'due: 18.9.2026'],
  [/^status: .*/m, 'status: actve'],
  [/^set_by: /m, 'setBy: '],
  [/^ {2}target: .*/m, '  target: ninety'],
  [/^gap: .*\n/m, ''],
  [/^aligns_to: .*/m, 'aligns_to: [nothing-like-it]'],
  [/Focus:\*\* \d+/, 'Focus:** high'],
];

function objectiveId(index: number): string {
  return `objective-${index}`;
}

function paragraph(random: Random): string {
  return `${sentence(random, 14)}. ${sentence(random, 11)}.\n${sentence(random, 12)}.`;
}

function sentence(random: Random, length: number): string {
  const words = Array.from({ length }, () => random.oneOf(WORDS)).join(' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  oneOf<Item>(items: readonly Item[]): Item;
}

/** Mulberry32 by Tommy Ettinger: small, quick and the same everywhere. */
function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    below: (limit) => Math.floor(next() * limit),
    oneOf: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new Error('There is nothing to choose from.');
      return item;
    },
  };
}

const OUTCOMES = [
  'Customers know what happens during an incident',
  'A release takes less than a morning',
  'Every service has two people who know it',
  'A new colleague ships within the first week',
  'Theatres open their doors on time',
];

const WORDS =
  'incident update release review runbook alert customer team service query plan draft note reader meeting question answer theatre seat map invoice payment pager shift handover test script build morning week quarter review support sales newcomer office door screen list report checklist example number sentence structure page ticket call mailbox hall evening board summary feedback talk stage audience rehearsal budget lesson coach pair branch merge deploy'.split(
    ' ',
  );
