/** What the manifest declares to assistants, and what they are told of an input that is not as declared. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  CAUSE_KINDS,
  CHECK_IN_QUESTIONS,
  GOAL_TYPES,
  HEALTH,
  REFLECTION_QUESTIONS,
  type ValueDefinition,
} from '../../../src/core';
import { mistakesIn, type InputSchema } from '../../../src/vscode/features/assistant-tools/input';

interface Tool {
  readonly name: string;
  readonly modelDescription: string;
  readonly inputSchema: InputSchema & {
    readonly properties: Readonly<Record<string, InputSchema & { readonly description: string }>>;
  };
}

const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')) as {
  contributes: { languageModelTools: readonly Tool[] };
};
const { languageModelTools: tools } = manifest.contributes;

function schemaOf(name: string): Tool['inputSchema'] {
  const found = tools.find((tool) => tool.name === name);
  assert.ok(found, name);
  return found.inputSchema;
}

const valuesOf = (definitions: readonly ValueDefinition[]): readonly string[] =>
  definitions.map(({ value }) => value);

describe('the tools for assistants', () => {
  for (const { name, inputSchema, modelDescription } of tools) {
    it(`describe themselves and each of their inputs: ${name}`, () => {
      assert.ok(modelDescription.length > 100);
      for (const [key, { description }] of Object.entries(inputSchema.properties)) {
        assert.ok(description.length > 10, key);
      }
    });
  }

  it('allow the values that the format has', () => {
    const { properties } = schemaOf('goalmark_draftGoal');
    assert.deepEqual(properties['type']?.enum, valuesOf(GOAL_TYPES));
    assert.deepEqual(properties['causeKind']?.enum, valuesOf(CAUSE_KINDS));
    assert.deepEqual(schemaOf('goalmark_logCheckIn').properties['health']?.enum, valuesOf(HEALTH));
  });

  it('ask the questions that the format asks', () => {
    const { properties } = schemaOf('goalmark_logCheckIn');
    const { id, kind, ...answers } = properties;
    assert.ok(id && kind);
    const labels = [...CHECK_IN_QUESTIONS, ...REFLECTION_QUESTIONS].map(({ label }) =>
      label
        .replace(/ (\w)/g, (_, letter: string) => letter.toUpperCase())
        .replace(/^\w/, (letter) => letter.toLowerCase()),
    );
    assert.deepEqual(Object.keys(answers).sort(), [...new Set(labels)].sort());
  });

  it('say what to mend in an input', () => {
    const checkIn = schemaOf('goalmark_logCheckIn');
    assert.deepEqual(mistakesIn({ id: 'a', focus: 10, metric: 3.1 }, checkIn), []);
    assert.deepEqual(mistakesIn({ focus: 11, metric: '3.1' }, checkIn), [
      'id is missing',
      'focus must be from 1 to 10',
      'metric must be of the type number',
    ]);
    assert.deepEqual(mistakesIn({ id: 'a', focus: 7.5, health: 'green' }, checkIn), [
      'focus must be of the type integer',
      'health must be one of on-track, at-risk, off-track',
    ]);
    assert.deepEqual(mistakesIn({ states: ['late', 3] }, schemaOf('goalmark_listDue')), [
      'each of states must be one of overdue, today, soon, later',
      'each of states must be of the type string',
    ]);
    assert.deepEqual(mistakesIn(undefined, checkIn), ['input must be of the type object']);
    assert.deepEqual(mistakesIn(['a'], checkIn), ['input must be of the type object']);
  });
});
