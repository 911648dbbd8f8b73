/**
 * Each file in `test/fixtures/due` is a sentence of the format and cases of it: a goal, its log, and for some days what
 * is due then ("kind date, state, days").
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import {
  createGoalSet,
  findDue,
  parseConfigFile,
  parseGoalFile,
  type DueItem,
  type GoalFile,
} from '../../../../src/core';
import { date } from '../../../support/date';
import { root } from '../../../support/paths';

interface Sentence {
  readonly says: string;
  readonly cases?: readonly Case[];
  readonly goals?: readonly Readonly<Record<string, string>>[];
  readonly today?: string;
  readonly order?: readonly string[];
}

interface Case {
  readonly name?: string;
  /** The text of a configuration file. */
  readonly config?: string;
  readonly goal: Readonly<Record<string, string>>;
  readonly log?: readonly string[];
  readonly lastCheckIn?: string | null;
  readonly today: Readonly<Record<string, string>>;
}

const folder = join(root, 'test/fixtures/due');

describe('what is due @tz', () => {
  for (const name of readdirSync(folder)) {
    const {
      says,
      cases = [],
      goals,
      today,
      order,
    } = parse(readFileSync(join(folder, name), 'utf8')) as Sentence;

    describe(says, () => {
      for (const { name: title, config = '', goal, log = [], lastCheckIn, today: days } of cases) {
        const when = title ?? [JSON.stringify(goal), config, log.join(', ')].filter(Boolean).join(' ');
        it(`${when} @tz`, () => {
          for (const [day, expected] of Object.entries(days)) {
            const [item, ...more] = dueOn(day, [goalFile({ id: 'goal', ...goal }, log)], config);
            assert.deepEqual(more, []);
            assert.equal(shown(item), expected, `on ${day}`);
            if (lastCheckIn !== undefined) assert.equal(item?.lastCheckIn ?? null, lastCheckIn);
          }
        });
      }

      if (goals !== undefined && today !== undefined) {
        it('several goals @tz', () => {
          const items = dueOn(
            today,
            goals.map((goal) => goalFile(goal, [])),
            '',
          );
          assert.deepEqual(
            items.map(({ id }) => id),
            order,
          );
        });
      }
    });
  }

  it('says whose goal it is, and what it is called @tz', () => {
    const goal = { id: 'a', title: 'A title', owner: 'ana', manager: 'li', created: '2026-01-12' };
    const [item] = dueOn('2026-02-01', [goalFile(goal, [])], '');
    assert.deepEqual(item, {
      file: 'goals/a.md',
      id: 'a',
      title: 'A title',
      owner: 'ana',
      manager: 'li',
      kind: 'check-in',
      due: '2026-02-12',
      state: 'later',
      days: 11,
      lastCheckIn: undefined,
    });
    const [untitled] = dueOn('2026-02-01', [goalFile({ id: 'a', created: '2026-01-12' }, [])], '');
    assert.equal(untitled?.title, 'a');
  });
});

function dueOn(day: string, files: readonly GoalFile[], config: string): readonly DueItem[] {
  const configFile = parseConfigFile('.goalmark.yml', config);
  assert.deepEqual(configFile.issues, []);
  return findDue(createGoalSet(files, configFile.config), date(day));
}

function goalFile(frontMatter: Readonly<Record<string, string>>, log: readonly string[]): GoalFile {
  const facts = { type: 'development', status: 'active', ...frontMatter };
  const headings = log.map((heading) => `### ${heading}\n\n- Progress: Some\n\n`).join('');
  const content = `---\n${stringify(facts)}---\n\n## Check-ins\n\n${headings}`;
  const file = parseGoalFile({ path: `goals/${frontMatter['id'] ?? ''}.md`, content }, new Set());
  assert.ok(file !== undefined);
  return file;
}

function shown(item: DueItem | undefined): string {
  return item === undefined ? 'nothing' : `${item.kind} ${item.due}, ${item.state}, ${item.days}`;
}
