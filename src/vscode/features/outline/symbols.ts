/** The outline of a goal as the editor's symbols. */
import * as vscode from 'vscode';
import { outlineOf, type GoalFile, type OutlineItem } from '../../../core';
import { oneLine } from '../../convert';
import { rangeIn } from '../../current-goals';

export function documentSymbols(file: GoalFile): vscode.DocumentSymbol[] {
  return outlineOf(file).map((item) => symbolOf(item, file));
}

const LONGEST_DETAIL = 80;

const KIND: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  'front-matter': vscode.SymbolKind.Namespace,
  key: vscode.SymbolKind.Field,
  diagnosis: vscode.SymbolKind.Namespace,
  answer: vscode.SymbolKind.Field,
  log: vscode.SymbolKind.Namespace,
  entry: vscode.SymbolKind.Event,
};

function symbolOf(item: OutlineItem, file: GoalFile): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    // A symbol without a name is refused, and all others with it.
    oneLine(item.name) || '(no name)',
    oneLine(item.detail, LONGEST_DETAIL),
    KIND[item.kind],
    rangeIn(file, item.span),
    rangeIn(file, item.nameSpan),
  );
  symbol.children = item.children.map((child) => symbolOf(child, file));
  return symbol;
}
