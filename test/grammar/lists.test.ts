import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FIELDS, type FieldDefinition, type Shape } from '../../src/core/model/fields';
import {
  CHECK_IN_QUESTIONS,
  DIAGNOSIS_QUESTIONS,
  REFLECTION_QUESTIONS,
} from '../../src/core/model/questions';
import { HEALTH } from '../../src/core/model/vocabulary';
import { root } from '../support/paths';

interface Grammar {
  readonly repository: Readonly<Record<string, { readonly match?: string }>>;
}

const grammar = JSON.parse(
  readFileSync(join(root, 'syntaxes/goalmark.injection.tmLanguage.json'), 'utf8'),
) as Grammar;

const parts = FIELDS.flatMap(partsOf);

describe('the words the grammar knows', () => {
  it('are the keys of the field table', () => {
    assert.deepEqual(
      wordsOf('key'),
      FIELDS.map((field) => field.key),
    );
    assert.deepEqual(
      wordsOf('nested-key'),
      parts.map((part) => part.key),
    );
  });

  it('are the values of its closed lists', () => {
    const values = [...FIELDS, ...parts].flatMap((field) => valuesOf(field.shape));
    assert.deepEqual(wordsOf('enum-value').sort(), [...new Set(values)].sort());
  });

  it('are the labels of the log and of the diagnosis', () => {
    const questions = [...CHECK_IN_QUESTIONS, ...REFLECTION_QUESTIONS, ...DIAGNOSIS_QUESTIONS];
    assert.deepEqual(wordsOf('label').sort(), [...new Set(questions.map(({ label }) => label))].sort());
    const health = HEALTH.map(({ value }) => value).join('|');
    assert.ok(grammar.repository['health']?.match?.includes(`(?i:${health})`));
  });
});

/** The alternatives of the one capturing group that a rule of the grammar has. */
function wordsOf(rule: string): string[] {
  const words = /\(([A-Z][a-z ]+(?:\|[A-Za-z -]+)+|[a-z_]+(?:\|[a-z_]+)+)\)/.exec(
    grammar.repository[rule]?.match ?? '',
  );
  return words?.[1]?.split('|') ?? [];
}

function partsOf({ shape }: FieldDefinition): readonly FieldDefinition[] {
  return shape.kind === 'parts' ? shape.parts : [];
}

function valuesOf(shape: Shape): string[] {
  return shape.kind === 'choice' ? shape.values.map(({ value }) => value) : [];
}
