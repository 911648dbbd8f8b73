/** The tool that logs a check-in, after the person has seen every answer and agreed. */
import * as vscode from 'vscode';
import { checkInChanges, entryKindDue, questionsOf, type EntryKind, type GoalFile } from '../../../core';
import { changeGoal } from '../../apply-edit';
import { appendWords, oneLine } from '../../convert';
import type { GoalRoot } from '../../goal-store';
import type { AssistantTool, Sources } from './tool';

export interface LogCheckInInput {
  readonly id: string;
  readonly kind?: EntryKind;
  /** The answers, by the label's name in camelCase. */
  readonly [answer: string]: string | number | undefined;
}

export function logCheckIn(sources: Sources): AssistantTool<LogCheckInInput> {
  return {
    prepare: ({ id, kind, ...answers }) => {
      const { root, file } = findGoal(sources, id);
      const entry = kind ?? entryKindDue(file, root.config, sources.today.date);
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
      const entry = kind ?? entryKindDue(file, root.config, sources.today.date);
      const { date } = sources.today;
      const uri = root.uriOf(file.path);
      const changed = await changeGoal(sources.goals, uri, (now) =>
        checkInChanges(now, { kind: entry, date, answers }),
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

/** To be read: `skillsUsed` answers `Skills used`. What was not answered is left out. */
function answersByLabel(
  kind: EntryKind,
  answers: Readonly<Record<string, string | number | undefined>>,
): readonly (readonly [string, string | number])[] {
  const labels = new Map(
    questionsOf(kind).map(({ label }) => [label.replace(/\s/g, '').toLowerCase(), label]),
  );
  return Object.entries(answers).flatMap(([key, value]) => {
    if (value === undefined || value === '') return [];
    return [[labels.get(key.toLowerCase()) ?? key, value] as const];
  });
}
