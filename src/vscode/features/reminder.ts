/**
 * One quiet notification a day, in whatever window, when check-ins of the reader's own are overdue; and a button in it that
 * ends that for good. Says nothing as long as it is not known who the reader is.
 */
import * as vscode from 'vscode';
import { oneLine } from '../convert';
import type { DueEntry, DueList } from '../due-list';
import type { Me } from '../me';
import type { Today } from '../today';
import { reminderWords } from './reminder/words';

const SETTING = 'goalmark.reminders.enabled';
/** The last day on which somebody was reminded, `YYYY-MM-DD`. */
const REMINDED = 'goalmark.reminded';
const LATER = 'Later';
const NEVER = 'Never';

export function registerReminder(
  due: DueList,
  me: Me,
  today: Today,
  memory: vscode.Memento,
): vscode.Disposable {
  let isAsked = false;

  const look = async (): Promise<void> => {
    const { date } = today;
    if (!isOn() || memory.get(REMINDED) === date || !due.all.some(isOverdue)) return;
    if (!isAsked) {
      isAsked = true;
      // What comes of it is told by an event, and then this is asked again.
      await me.ask();
      return;
    }
    const overdue = due.mine.filter(isOverdue);
    const words = reminderWords(overdue.map(({ item }) => ({ ...item, title: oneLine(item.title, 80) })));
    if (words === undefined) return;
    await memory.update(REMINDED, date);
    const chosen = await vscode.window.showInformationMessage(words.message, words.now, LATER, NEVER);
    if (chosen === words.now) await start(overdue);
    if (chosen === NEVER) {
      await vscode.workspace.getConfiguration().update(SETTING, false, vscode.ConfigurationTarget.Global);
    }
  };
  return vscode.Disposable.from(
    due.onDidChange(() => void look()),
    today.onDidChange(() => void look()),
  );
}

function isOn(): boolean {
  return vscode.workspace.getConfiguration().get<boolean>(SETTING, true);
}

function isOverdue({ item }: DueEntry): boolean {
  return item.state === 'overdue';
}

async function start([first, ...more]: readonly DueEntry[]): Promise<void> {
  if (first === undefined) return;
  if (more.length > 0) {
    await vscode.commands.executeCommand('goalmark.checkInAllDue');
    return;
  }
  const command = first.item.kind === 'close-out' ? 'goalmark.closeGoal' : 'goalmark.checkIn';
  await vscode.commands.executeCommand(command, first.root.uriOf(first.file.path));
}
