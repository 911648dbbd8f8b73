/** The tool that logs a check-in, after the person has seen every answer and agreed. */
import * as vscode from 'vscode';
import {
  CHECK_IN_QUESTIONS,
  checkInChanges,
  dueItemOf,
  REFLECTION_QUESTIONS,
  type GoalFile,
} from '../../../core';
import { changeGoal } from '../../apply-edit';
import { appendWords, oneLine } from '../../convert';
import type { GoalRoot } from '../../goal-store';
import type { AssistantTool, Sources } from './tool';

export interface LogCheckInInput {
  readonly id: string;
  readonly kind?: 'check-in' | 'reflection';
  /** The answers, by the label's name in camelCase. */
  readonly [answer: string]: string | number | undefined;
}

export function logCheckIn(sources: Sources): AssistantTool<LogCheckInInput> {
  return {
    prepare: ({ id, kind, ...answers }) => {
      const { root, file } = findGoal(sources, id);
      const entry = kind ?? kindDue(sources, root, file);
      const message = new vscode.MarkdownString();
      appendWords(message, `On ${sources.today.date}, in ${oneLine(file.path)}:`);
      for (const [label, value] of answersByLabel(entry, answers)) {
        message.appendMarkdown(`\n\n**${label}:** `);
        appendWords(message, oneLine(String(value), 400));
      }
      const title = `Log a ${entry} on “${oneLine(file.goal.title?.value ?? id, 80)}”?`;
      return { invocationMessage: 'Logging a check-in', confirmationMessages: { title, message } };
    },
    invoke: async ({ id, kind, ...answers }) => {
      await sources.store.settled();
      const { root, file } = findGoal(sources, id);
      const entry = kind ?? kindDue(sources, root, file);
      const { date } = sources.today;
      const uri = root.uriOf(file.path);
      const changed = await changeGoal(sources.goals, uri, (now) =>
        checkInChanges(now, {
          kind: entry,
          date,
          answers: Object.fromEntries(answersByLabel(entry, answers)),
        }),
      );
      if (!changed.ok) throw new Error(changed.reason);
      return { file: file.path, kind: entry, date, isSaved: !changed.document.isDirty };
    },
  };
}

function findGoal({ store }: Sources, id: string): { readonly root: GoalRoot; readonly file: GoalFile } {
  const found = store.roots.flatMap((root) => (root.set.byId.get(id) ?? []).map((file) => ({ root, file })));
  const [only, ...more] = found;
  if (only === undefined)
    throw new Error(`There is no goal with the id ${id}. List what is due to see the ids.`);
  if (more.length > 0) throw new Error(`Several goals have the id ${id}. Make it unique first.`);
  return only;
}

/** A reflection where one is due, else a check-in. */
function kindDue({ today }: Sources, { config }: GoalRoot, file: GoalFile): 'check-in' | 'reflection' {
  return dueItemOf(file, config, today.date)?.kind === 'reflection' ? 'reflection' : 'check-in';
}

/** `skillsUsed` answers `Skills used`. What was not answered is left out. */
function answersByLabel(
  kind: 'check-in' | 'reflection',
  answers: Readonly<Record<string, string | number | undefined>>,
): readonly (readonly [string, string | number])[] {
  const questions = kind === 'reflection' ? REFLECTION_QUESTIONS : CHECK_IN_QUESTIONS;
  const labels = new Map(questions.map(({ label }) => [label.replace(/\s/g, '').toLowerCase(), label]));
  return Object.entries(answers).flatMap(([key, value]) => {
    if (value === undefined || value === '') return [];
    return [[labels.get(key.toLowerCase()) ?? key, value] as const];
  });
}
