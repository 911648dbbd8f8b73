/** The manifest tells assistants what each tool takes; the tools read exactly that. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { toJSONSchema, type $ZodType } from 'zod/v4/core';
import {
  CHECK_GOAL,
  DRAFT_GOAL,
  LIST_DUE,
  LOG_CHECK_IN,
} from '../../../src/vscode/features/assistant-tools/inputs';
import { readInput } from '../../../src/vscode/features/assistant-tools/tool';

interface Tool {
  readonly name: string;
  readonly modelDescription: string;
  readonly userDescription: string;
  readonly inputSchema: Schema;
}

interface Schema {
  readonly properties: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly required?: readonly string[];
}

const manifest = JSON.parse(readFileSync(path.resolve(__dirname, '../../../package.json'), 'utf8')) as {
  contributes: { languageModelTools: readonly Tool[] };
};
const { languageModelTools: tools } = manifest.contributes;

const INPUTS: Readonly<Record<string, $ZodType>> = {
  goalmark_listDue: LIST_DUE,
  goalmark_checkGoal: CHECK_GOAL,
  goalmark_draftGoal: DRAFT_GOAL,
  goalmark_logCheckIn: LOG_CHECK_IN,
};

describe('the tools for assistants', () => {
  it('are all declared', () => {
    assert.deepEqual(tools.map(({ name }) => name).sort(), Object.keys(INPUTS).sort());
  });

  for (const { name, inputSchema, modelDescription } of tools) {
    it(`declare what they read: ${name}`, () => {
      const schema = INPUTS[name];
      assert.ok(schema);
      const read = toJSONSchema(schema, { io: 'input' }) as unknown as Schema;
      assert.deepEqual(shapeOf(inputSchema), shapeOf(read));
      assert.deepEqual(inputSchema.required ?? [], read.required ?? []);
    });

    it(`describe themselves and each of their inputs: ${name}`, () => {
      assert.ok(modelDescription.length > 100);
      for (const [key, { description }] of Object.entries(inputSchema.properties)) {
        assert.ok(String(description).length > 10, key);
      }
    });
  }

  it('tell the model what to mend', () => {
    assert.throws(
      () => readInput(LOG_CHECK_IN, { id: 'a', focus: 11 }),
      /The input is not right\. focus: Not an integer from 1 to 10/,
    );
    assert.throws(
      () => readInput(DRAFT_GOAL, { type: 'wish', title: 'a', owner: 'ana' }),
      /type: Not one of development, /,
    );
    assert.throws(
      () => readInput(DRAFT_GOAL, { type: 'learning', title: 'a', owner: 'ana', due: '2026-02-30' }),
      /due: Not a calendar date/,
    );
    assert.throws(() => readInput(CHECK_GOAL, undefined), /input: Not of the type object/);
  });
});

/** Types and values, without the words. */
function shapeOf({ properties }: Schema): unknown {
  return Object.fromEntries(
    Object.entries(properties).map(([key, property]) => {
      const { type, enum: values, items, maximum } = property;
      const ofItems = items as Readonly<Record<string, unknown>> | undefined;
      return [
        key,
        {
          type,
          values,
          items: ofItems && { type: ofItems['type'], values: ofItems['enum'] },
          maximum: maximum === Number.MAX_SAFE_INTEGER ? undefined : maximum,
        },
      ];
    }),
  );
}
