/** Files made to be slow or to break something, here at a fraction of the size that the benchmark measures. */
import assert from 'node:assert/strict';
import {
  checkGoalFile,
  checkGoalSet,
  createGoalSet,
  DEFAULT_CONFIG,
  parseConfigFile,
  parseGoalFile,
} from '../../../src/core';
import { worstCases } from '../../bench/worst-cases';
import { date } from '../../support/date';

describe('a file made to be slow', () => {
  for (const { name, text } of worstCases(1 / 32)) {
    it(`is read and checked all the same: ${name}`, () => {
      parseConfigFile('.goalmark.yml', text.slice(0, 4096));
      const file = parseGoalFile({ path: 'goals/slow.md', content: text }, new Set());
      if (file === undefined) return;
      const problems = checkGoalFile(file, DEFAULT_CONFIG, date('2026-12-31'));
      assert.ok(problems.length <= 50);
      checkGoalSet(createGoalSet([file], DEFAULT_CONFIG), {
        repositoryVisibility: 'public',
        missingPaths: new Set(),
      });
    });
  }
});
