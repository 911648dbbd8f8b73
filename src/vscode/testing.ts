/** What tests in the editor need beyond what a person sees: a fixed day, and to know when the work is done. */
import * as vscode from 'vscode';
import { parseCalendarDate } from '../core';
import type { DueView } from './features/due-view';
import type { GoalChangesView } from './features/goal-changes';
import type { GoalStore } from './goal-store';
import type { Today } from './today';

export interface Testing {
  readonly dueView: DueView;
  readonly goalChanges: GoalChangesView;
  /** Takes a day for today, `YYYY-MM-DD`, or the clock's again. */
  setToday(date: string | undefined): Promise<void>;
  /** Resolves once everything known to have changed is read and checked. */
  settled(): Promise<void>;
}

export function testingOf(
  { extensionMode }: vscode.ExtensionContext,
  { store, today, ...views }: { store: GoalStore; today: Today } & Pick<Testing, 'dueView' | 'goalChanges'>,
): Testing | undefined {
  if (extensionMode !== vscode.ExtensionMode.Test) return undefined;
  return {
    ...views,
    setToday: async (date) => {
      today.pin(date === undefined ? undefined : parseCalendarDate(date));
      await store.settled();
    },
    settled: () => store.settled(),
  };
}
