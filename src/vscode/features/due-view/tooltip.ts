/** The goal in short, on a row of the tree. Loaded when one is first rested on. The markdown is not trusted, and texts from files are appended as texts. */
import * as vscode from 'vscode';
import { capitalized, strengthIn, strengthWords, whenWords, type Goal, type GoalFile } from '../../../core';
import { appendWords, oneLine } from '../../convert';
import type { DueEntry } from '../../due-list';

const LONGEST = 300;

export function dueTooltip({ item, file, root, stalled }: DueEntry): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  const paragraph = (label: string, text: string | undefined): void => {
    if (text === undefined || text === '') return;
    markdown.appendMarkdown(label === '' ? '\n\n' : `\n\n**${label}:** `);
    appendWords(markdown, oneLine(text, LONGEST));
  };
  markdown.appendMarkdown('**');
  appendWords(markdown, oneLine(item.title));
  markdown.appendMarkdown('**');
  const of = item.owner === '' ? '' : ` of ${item.owner}`;
  paragraph('', `${capitalized(item.kind)}${of} due ${item.due}, ${whenWords(item)}`);
  if (stalled !== undefined) paragraph('Stalled', `${stalled.words}. ${WAY_BACK}`);
  const { goal } = file;
  paragraph('Gap', goal.gap?.value);
  paragraph('Goal', goal.goal?.value);
  paragraph('Metric', metricWords(goal.metric, lastReading(file)));
  const strength = strengthIn(file, root.config);
  if (strength !== undefined) paragraph('Strength', strengthWords(strength));
  const last = file.checkIns.findLast(({ date }) => date === item.lastCheckIn);
  if (last?.date !== undefined) {
    markdown.appendMarkdown(`\n\n**Last ${last.kind}, ${last.date}**\n`);
    for (const { label, value } of last.answers.filter((answer) => answer.value !== '')) {
      markdown.appendMarkdown(`\n- ${label}: `);
      appendWords(markdown, oneLine(value, 120));
    }
  }
  return markdown;
}

const WAY_BACK = 'Go back to the diagnosis, then revise, pause or drop it.';

/** Baseline, the last reading and the target, as far as they are known: `Peer score: 2.8 → 3.9 → 4.2 of 5`. */
function metricWords(
  { measure, baseline, target, unit }: Goal['metric'],
  reading: number | undefined,
): string | undefined {
  const numbers = [baseline?.value, reading, target?.value].filter((value) => value !== undefined);
  const figures = [numbers.join(' → '), numbers.length > 0 ? unit?.value : undefined];
  const words = [measure?.value, figures.filter((part) => part !== undefined && part !== '').join(' ')];
  return words.filter((part) => part !== undefined && part !== '').join(': ');
}

function lastReading({ checkIns }: GoalFile): number | undefined {
  return checkIns.findLast(({ reading }) => reading !== undefined)?.reading;
}
