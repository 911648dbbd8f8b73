/** A group and a change as the tree shows them. Whatever comes from a file becomes one plain line first. */
import * as vscode from 'vscode';
import { countWords, questionsAbout, type Change, type ChangeKind } from '../../../core';
import { appendWords, oneLine, toRange } from '../../convert';
import type { Git } from '../../git';
import type { ChangeGroup, ChangeNode, ChangeRow } from './nodes';
import { lineWhereGone } from './line-where-gone';

export function itemOf(node: ChangeNode, git: Git | undefined): vscode.TreeItem {
  return node.kind === 'group' ? groupItem(node) : rowItem(node, git);
}

function groupItem({ attention, rows }: ChangeGroup): vscode.TreeItem {
  const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
  const title = attention === 'review' ? 'For your eye' : 'Notes';
  const item = new vscode.TreeItem(title, attention === 'review' ? Expanded : Collapsed);
  item.id = attention;
  item.description = String(rows.length);
  item.contextValue = 'group';
  item.accessibilityInformation = {
    label: `${title}, ${countWords(rows.length, 'change')}`,
    role: 'treeitem',
  };
  return item;
}

function rowItem({ change, comparison, uri, id }: ChangeRow, git: Git | undefined): vscode.TreeItem {
  const { message, attention, kind } = change;
  const title = titleOf(change);
  // In a narrow side bar the name behind a sentence is out of sight; of these the icon tells what happened.
  const isNamedFirst = NAMED_FIRST.has(kind);
  const words = isNamedFirst ? `${title}: ${message}` : message;
  const item = new vscode.TreeItem(oneLine(words), vscode.TreeItemCollapsibleState.None);
  item.id = `${attention} ${id}`;
  const isMultiRoot = (vscode.workspace.workspaceFolders ?? []).length > 1;
  const root = isMultiRoot ? [oneLine(comparison.root.folder.name)] : [];
  item.description = [...(isNamedFirst ? [] : [title]), ...root].join(' · ');
  item.iconPath = new vscode.ThemeIcon(
    ICONS[kind],
    attention === 'review' ? new vscode.ThemeColor(REVIEW_COLOR) : undefined,
  );
  item.contextValue = kind === 'goal-removed' ? 'change removed' : 'change';
  if (git !== undefined) item.command = openCommand({ kind: 'change', change, comparison, uri, id }, git);
  item.accessibilityInformation = { label: `${oneLine(message)} ${title}`, role: 'treeitem' };
  return item;
}

const NAMED_FIRST: ReadonlySet<ChangeKind> = new Set([
  'goal-added',
  'goal-removed',
  'goal-moved',
  'unreadable',
  'problem-introduced',
  'problem-fixed',
]);

const REVIEW_COLOR = 'charts.orange';

/** The editor's own diff at the line; where there is one side only, that side. */
function openCommand({ change, comparison, uri }: ChangeRow, git: Git): vscode.Command {
  const { goal, kind, afterRange, beforeRange } = change;
  const { root, base, before, after } = comparison;
  const previous = goal.previousFile ?? goal.file;
  const older = git.toGitUri(vscode.Uri.joinPath(root.folder.uri, previous), base.hash);
  const name = goal.file.slice(goal.file.lastIndexOf('/') + 1);
  if (kind === 'goal-removed') {
    const label = `${name} (${base.label})`;
    return { command: 'vscode.open', title: 'Open goal', arguments: [older, {}, label] };
  }
  const [now, then] = [after.get(goal.file), before.get(previous)];
  // Of a goal that nobody touched there is nothing to compare: others, or the configuration, were changed.
  const isUntouched = then?.source.text === now?.source.text && previous === goal.file;
  const line =
    afterRange === undefined && beforeRange !== undefined
      ? now === undefined || then === undefined
        ? beforeRange.start.line
        : lineWhereGone(then.source.text, beforeRange.start.line, now.source.text)
      : undefined;
  const selection =
    afterRange !== undefined
      ? new vscode.Range(toRange(afterRange).start, toRange(afterRange).start)
      : line === undefined
        ? undefined
        : new vscode.Range(line, 0, line, 0);
  const options = selection === undefined ? {} : { selection };
  if (then === undefined || isUntouched) {
    return { command: 'vscode.open', title: 'Open goal', arguments: [uri, options] };
  }
  const title = `${name} (${base.label} ↔ now)`;
  return { command: 'vscode.diff', title: 'Open changes', arguments: [older, uri, title, options] };
}

/** Loaded with the rest and asked for when a row is rested on. */
export function tooltipOf(node: ChangeNode): vscode.MarkdownString | undefined {
  if (node.kind === 'group') return undefined;
  const { change } = node;
  const markdown = new vscode.MarkdownString('**');
  appendWords(markdown, titleOf(change));
  markdown.appendMarkdown('**\n\n');
  appendWords(markdown, oneLine(change.message, 1000));
  const questions = change.attention === 'review' ? questionsAbout(change) : [];
  if (questions.length > 0) markdown.appendMarkdown('\n\nWorth asking:\n');
  for (const question of questions) markdown.appendMarkdown(`\n- ${question}`);
  return markdown;
}

function titleOf({ goal }: Change): string {
  return oneLine(goal.title ?? goal.id ?? goal.file, 100);
}

const ICONS: Readonly<Record<ChangeKind, string>> = {
  'goal-added': 'diff-added',
  'goal-removed': 'diff-removed',
  'goal-moved': 'diff-renamed',
  'id-changed': 'key',
  'title-changed': 'edit',
  'type-changed': 'symbol-misc',
  'status-changed': 'pulse',
  'owner-changed': 'person',
  'manager-changed': 'person',
  'due-slipped': 'calendar',
  'due-pulled-in': 'calendar',
  'created-changed': 'calendar',
  'cadence-relaxed': 'watch',
  'cadence-tightened': 'watch',
  'gap-changed': 'whole-word',
  'gap-removed': 'remove',
  'root-cause-changed': 'whole-word',
  'root-cause-removed': 'remove',
  'goal-changed': 'whole-word',
  'metric-replaced': 'graph-line',
  'metric-removed': 'remove',
  'baseline-changed': 'graph-line',
  'target-eased': 'target',
  'target-stretched': 'target',
  'unit-changed': 'symbol-ruler',
  'ownership-changed': 'organization',
  'ownership-removed': 'remove',
  'alignment-added': 'link',
  'alignment-removed': 'remove',
  'visibility-widened': 'eye',
  'visibility-narrowed': 'eye-closed',
  'check-in-added': 'comment',
  'check-in-edited': 'history',
  'check-in-removed': 'trash',
  'strength-lowered': 'arrow-down',
  'strength-raised': 'arrow-up',
  'problem-introduced': 'warning',
  'problem-fixed': 'check',
  'field-changed': 'symbol-field',
  unreadable: 'error',
};
