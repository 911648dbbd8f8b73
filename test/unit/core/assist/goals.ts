/** Small sets of goals for the tests of navigation. */
import assert from 'node:assert/strict';
import {
  createGoalSet,
  DEFAULT_CONFIG,
  parseConfigFile,
  parseGoalFile,
  type ConfigFile,
  type GoalFile,
  type GoalSet,
  type Place,
} from '../../../../src/core';

export function goalFile(path: string, content: string): GoalFile {
  const file = parseGoalFile({ path, content }, new Set());
  assert.ok(file, `${path} is no goal`);
  return file;
}

export function goalSet(texts: Readonly<Record<string, string>>): GoalSet {
  return createGoalSet(
    Object.entries(texts).map(([path, text]) => goalFile(path, text)),
    DEFAULT_CONFIG,
  );
}

export function configFile(text: string): ConfigFile {
  return parseConfigFile('.goalmark.yml', text);
}

/** A goal of only these keys. */
export function goal(yaml: string, body = ''): string {
  return `---\n${yaml}\n---\n${body}`;
}

/** `path:line: text`, lines from 1. */
export function shown({ document: { path, source }, span }: Place): string {
  return `${path}:${source.positionAt(span.start).line + 1}: ${source.text.slice(span.start, span.end)}`;
}
