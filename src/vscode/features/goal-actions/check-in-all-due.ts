/**
 * Check in on all that is due: one goal of mine after the other, soonest first, each to be answered, skipped, or the
 * place to stop, and at the end how many were done.
 */
import * as vscode from 'vscode';
import { whenWords } from '../../../core';
import { oneLine } from '../../convert';
import type { DueEntry } from '../../due-list';
import { isRecord, type Given } from '../../given';
import { checkIn } from './check-in';
import { closeGoal } from './close-goal';
import { moveDue } from './move-due';
import { nothingDueWords } from './nothing-due';
import type { ActionParts } from './run';

export interface Summary {
  /** Of check-ins and reflections. */
  readonly logged: number;
  /** Goals that were closed or moved, where that was due. */
  readonly settled: number;
  readonly skipped: number;
}

type Step = 'logged' | 'settled' | 'skipped' | 'stop';

/** `given.answers` has the answers by the id of a goal; those it does not have are skipped. */
export async function checkInAllDue(parts: ActionParts, given: Given): Promise<Summary> {
  const due = await findDueNow(parts);
  const summary = { logged: 0, settled: 0, skipped: 0 };
  for (const [index, entry] of due.entries()) {
    const step = isRecord(given['answers'])
      ? await logGiven(parts, entry, given['answers'][entry.item.id])
      : await ask(parts, entry, `${index + 1} of ${due.length}`);
    if (step === 'stop') {
      summary.skipped += due.length - index;
      break;
    }
    summary[step]++;
  }
  if (due.length === 0) void sayNothingDue(parts);
  else void vscode.window.showInformationMessage(summaryWords(summary));
  return summary;
}

/** Mine, whatever the view shows; what it shows as long as nobody says who I am. */
async function findDueNow(parts: ActionParts): Promise<readonly DueEntry[]> {
  const { due, me } = parts;
  await me.ask();
  return (isKnown(parts) ? due.mine : due.entries).filter(isDueNow);
}

async function sayNothingDue(parts: ActionParts): Promise<void> {
  const { due } = parts;
  const { words, asksWho } = nothingDueWords({
    isKnown: isKnown(parts),
    isOnlyMine: due.isOnlyMine,
    all: due.all.filter(isDueNow).length,
  });
  const buttons = asksWho ? [SET_HANDLE] : [];
  if ((await vscode.window.showInformationMessage(words, ...buttons)) !== SET_HANDLE) return;
  await vscode.commands.executeCommand('workbench.action.openSettings', 'goalmark.me');
}

const SET_HANDLE = 'Set your handle';

function isKnown({ me, store }: ActionParts): boolean {
  return store.roots.some(({ folder }) => me.isKnown(folder.uri));
}

function isDueNow({ item }: DueEntry): boolean {
  return item.days <= 0;
}

async function logGiven(parts: ActionParts, entry: DueEntry, answers: unknown): Promise<Step> {
  if (answers === undefined || entry.item.kind === 'close-out') return 'skipped';
  return (await checkIn(parts, uriOf(entry), { answers })) ? 'logged' : 'skipped';
}

/** Leaving the questions of a goal keeps them, and asks anew what to do with it. */
async function ask(parts: ActionParts, entry: DueEntry, place: string): Promise<Step> {
  const uri = uriOf(entry);
  for (;;) {
    const chosen = await choose(entry, place);
    if (chosen === 'skipped' || chosen === 'stop') return chosen;
    if (chosen === 'check-in' && (await checkIn(parts, uri, {}))) return 'logged';
    if (chosen === 'close' && (await closeGoal(parts, uri, {}))) return 'settled';
    if (chosen === 'move' && (await moveDue(parts, uri, {}))) return 'settled';
  }
}

interface ChoiceRow extends vscode.QuickPickItem {
  readonly value: 'check-in' | 'close' | 'move' | 'skipped' | 'stop';
}

const CLOSING: readonly ChoiceRow[] = [
  { value: 'close', label: 'Close goal' },
  { value: 'move', label: 'Move due date' },
];

async function choose({ item }: DueEntry, place: string): Promise<ChoiceRow['value']> {
  const reflects = item.kind === 'reflection';
  const rows: readonly ChoiceRow[] = [
    ...(item.kind === 'close-out'
      ? CLOSING
      : [{ value: 'check-in', label: reflects ? 'Reflect' : 'Check in' } as const]),
    { value: 'skipped', label: 'Skip', description: 'go on to the next' },
    { value: 'stop', label: 'Stop', description: 'leave the rest for later' },
  ];
  const chosen = await vscode.window.showQuickPick(rows, {
    title: `${oneLine(item.title, 60)} (${place})`,
    placeHolder: `${item.kind} of ${oneLine(item.owner, 40)}, ${whenWords(item)}`,
    ignoreFocusOut: true,
  });
  return chosen?.value ?? 'stop';
}

function uriOf({ root, item }: DueEntry): vscode.Uri {
  return root.uriOf(item.file);
}

/** `3 logged, 1 closed or moved, 1 skipped`. */
function summaryWords({ logged, settled, skipped }: Summary): string {
  const parts = [
    `${logged} logged`,
    settled > 0 && `${settled} closed or moved`,
    skipped > 0 && `${skipped} skipped`,
  ];
  return `${parts.filter((part) => part !== false).join(', ')}.`;
}
