/** Asks the core what a position means, among the goals as they stand at this moment. */
import * as vscode from 'vscode';
import {
  createGoalSet,
  dueItemOf,
  hoverConfig,
  hoverGoal,
  nextWords,
  RULES,
  type CalendarDate,
  type GoalSet,
  type HoverContext,
} from '../../../core';
import { toRange } from '../../convert';
import type { OpenConfig, OpenGoal } from '../../open-goals';
import { cardMarkdown } from './card-markdown';

export function hoverAt(
  open: OpenGoal | OpenConfig,
  position: vscode.Position,
  today: CalendarDate,
): vscode.Hover | undefined {
  const { root } = open;
  const document = open.kind === 'goal' ? open.file : open.configFile;
  if (document === undefined) return undefined;
  const { source } = document;
  const offset = source.offsetAt(position);
  const context = contextOf(currentSet(open), today);
  const card =
    open.kind === 'goal'
      ? open.file && hoverGoal(open.file, offset, context)
      : hoverConfig(open.configFile, offset, context);
  if (card === undefined) return undefined;
  return new vscode.Hover(
    cardMarkdown(card, (path) => root?.uriOf(path)),
    toRange(source.rangeOf(card.span)),
  );
}

/** What is being written counts, and not what the store saw of it a moment ago. */
function currentSet(open: OpenGoal | OpenConfig): GoalSet {
  const { set } = open;
  if (open.kind === 'config') return { ...set, config: open.configFile.config };
  const { file } = open;
  if (file === undefined || set.files.includes(file)) return set;
  return createGoalSet([...set.files.filter(({ path }) => path !== file.path), file], open.config);
}

function contextOf(set: GoalSet, today: CalendarDate): HoverContext {
  return {
    today,
    set,
    rules: RULES,
    nextOf: (file) => {
      const item = dueItemOf(file, set.config, today);
      return item && nextWords(item);
    },
  };
}
