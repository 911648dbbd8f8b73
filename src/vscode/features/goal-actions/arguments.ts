/**
 * What a command was called with: a uri from a lens or a menu, a row of the tree, or an object with answers from a
 * keybinding or another extension. All of it may come from anywhere, so that nothing is taken for granted.
 */
import * as vscode from 'vscode';
import { isRecord, type Given } from '../../given';

export interface Arguments {
  /** As a uri, or the id or path that an object names under `goal`. */
  readonly goal: vscode.Uri | string | undefined;
  readonly given: Given;
}

export function readArguments(args: readonly unknown[]): Arguments {
  let goal: Arguments['goal'];
  let given: Given = {};
  for (const arg of args) {
    if (arg instanceof vscode.Uri) goal ??= arg;
    else if (typeof arg === 'string') goal ??= arg;
    else if (isRecord(arg)) {
      const row = uriOfRow(arg);
      if (row !== undefined) goal ??= row;
      else {
        if (typeof arg['goal'] === 'string' || arg['goal'] instanceof vscode.Uri) goal ??= arg['goal'];
        given = { ...given, ...arg };
      }
    }
  }
  return { goal, given };
}

export function textIn(given: Given, name: string): string | undefined {
  const value = given[name];
  return typeof value === 'string' ? value : undefined;
}

export function textsIn(given: Given, name: string): readonly string[] | undefined {
  const value = given[name];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

/** A row of the tree says which goal it is of. */
function uriOfRow({ uri }: Given): vscode.Uri | undefined {
  return uri instanceof vscode.Uri ? uri : undefined;
}
