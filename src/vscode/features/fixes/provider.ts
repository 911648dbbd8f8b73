/**
 * What the light bulb offers. Every fix was tried on the text as it is; its edits are handed out only when it is chosen,
 * and not at all if the text has changed meanwhile.
 */
import * as vscode from 'vscode';
import { minimalEdits, whyNoDiagnosis, type Problem } from '../../../core';
import { toDiagnostic, toRange } from '../../convert';
import type { OpenConfig, OpenGoal } from '../../open-goals';
import { FIX_ALL, type FixSources } from '../fixes';
import { fixAll, problemsNow, tryFixes } from './problems-now';
import { editsToEdit, fixToEdit } from './to-edit';
import { waysToTurnOff } from './turn-off';

export interface FixProvider {
  provide(
    document: vscode.TextDocument,
    range: vscode.Range,
    context: vscode.CodeActionContext,
  ): vscode.CodeAction[];
  resolve(action: vscode.CodeAction): vscode.CodeAction;
}

type MakeEdit = () => vscode.WorkspaceEdit | undefined;

export function createFixProvider(sources: FixSources): FixProvider {
  const offered = new WeakMap<
    vscode.CodeAction,
    { document: vscode.TextDocument; version: number; make: MakeEdit }
  >();

  return {
    provide: (document, range, { only, diagnostics }) => {
      const opened = sources.goals.read(document);
      if (opened === undefined) return [];
      const actions: vscode.CodeAction[] = [];
      const offer: Offer = (title, kind, make, about = []) => {
        const action = new vscode.CodeAction(title, kind);
        if (about.length > 0) action.diagnostics = [...about];
        if (make !== undefined) offered.set(action, { document, version: document.version, make });
        actions.push(action);
        return action;
      };
      const isWanted = (kind: vscode.CodeActionKind): boolean => only === undefined || only.contains(kind);
      if (isWanted(vscode.CodeActionKind.QuickFix) && areProblemsShown(document)) {
        offerQuickFixes({ opened, range, diagnostics, offer }, sources);
      }
      // In the light bulb's menu it is among the quick fixes.
      if (only?.contains(FIX_ALL) === true) {
        offer('Fix all Goalmark problems', FIX_ALL, () => fixAllEdit(opened, sources));
      }
      return actions;
    },
    resolve: (action) => {
      const known = offered.get(action);
      if (known === undefined) return action;
      if (known.document.version !== known.version) {
        void vscode.window.showInformationMessage(
          'The text has changed since this fix was offered. Ask for it again.',
        );
        return action;
      }
      const edit = known.make();
      if (edit !== undefined) action.edit = edit;
      return action;
    },
  };
}

type Offer = (
  title: string,
  kind: vscode.CodeActionKind,
  make: MakeEdit | undefined,
  about?: readonly vscode.Diagnostic[],
) => vscode.CodeAction;

interface Asked {
  readonly opened: OpenGoal | OpenConfig;
  readonly range: vscode.Range;
  readonly diagnostics: readonly vscode.Diagnostic[];
  readonly offer: Offer;
}

function offerQuickFixes({ opened, range, diagnostics, offer }: Asked, sources: FixSources): void {
  const all = problemsNow(opened, sources);
  const here = all.filter((problem) => toRange(problem.range).intersection(range) !== undefined);
  if (here.length === 0) return;
  const { document } = opened;
  const { QuickFix } = vscode.CodeActionKind;
  const shown = new Map(here.map((problem) => [problem, diagnosticOf(problem, diagnostics, opened)]));
  const about = (problems: readonly Problem[]): vscode.Diagnostic[] =>
    problems.flatMap((problem) => shown.get(problem) ?? []);

  const fixes = tryFixes(opened, here, sources).filter(({ refused }) => refused === undefined);
  for (const { problem, fix } of fixes) {
    const action = offer(fix.title, QuickFix, () => fixToEdit(document.uri, fix), about([problem]));
    const safe = fixes.filter((other) => other.problem === problem && other.fix.safe);
    action.isPreferred = fix.safe && safe.length === 1;
  }

  const fixable = here.filter(isFixedUnasked);
  if (fixable.length > 0 && all.filter(isFixedUnasked).length > 1) {
    const title = 'Fix all auto-fixable problems in this file';
    offer(title, QuickFix, () => fixAllEdit(opened, sources), about(fixable));
  }

  for (const rule of new Set(here.map((problem) => problem.rule))) {
    const ofRule = about(here.filter((problem) => problem.rule === rule));
    if (ANSWERED_BY_DIAGNOSIS.has(rule) && hasDiagnosis(opened)) {
      const title = 'Go back to the diagnosis';
      const command = { command: 'goalmark.backToDiagnosis', title, arguments: [document.uri] };
      offer(title, QuickFix, undefined, ofRule).command = command;
    }
    for (const { title, edits, command } of waysToTurnOff(opened, rule)) {
      const make = edits && ((): vscode.WorkspaceEdit => editsToEdit(document, edits));
      const action = offer(title, QuickFix, make, ofRule);
      if (command !== undefined) action.command = command;
    }
  }
}

/** What no edit mends, and thinking it over may: the five questions, then revising, pausing or dropping the goal. */
const ANSWERED_BY_DIAGNOSIS: ReadonlySet<string> = new Set(['losing-focus', 'root-cause-is-symptom']);

function hasDiagnosis(opened: OpenGoal | OpenConfig): boolean {
  return opened.kind === 'goal' && opened.file !== undefined && whyNoDiagnosis(opened.file) === undefined;
}

function isFixedUnasked({ fixes }: Problem): boolean {
  return fixes.some(({ safe }) => safe);
}

function fixAllEdit(opened: OpenGoal | OpenConfig, sources: FixSources): vscode.WorkspaceEdit | undefined {
  const { document } = opened;
  const edits = minimalEdits(document.getText(), fixAll(opened, sources).text);
  return edits.length === 0 ? undefined : editsToEdit(document, edits);
}

/** Whoever wants to see no problems is not reminded of them by a light bulb. */
function areProblemsShown({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.getConfiguration(undefined, uri).get('goalmark.problems') !== 'none';
}

/** The one that is shown, so that the editor knows what a fix is for; it may be a pause behind the text. */
function diagnosticOf(
  problem: Problem,
  diagnostics: readonly vscode.Diagnostic[],
  { root, document }: OpenGoal | OpenConfig,
): vscode.Diagnostic {
  const own = toDiagnostic(problem, (path) => root?.uriOf(path) ?? document.uri);
  const same = diagnostics.find(
    ({ source, message, range }) =>
      source === own.source && message === own.message && range.isEqual(own.range),
  );
  return same ?? own;
}
