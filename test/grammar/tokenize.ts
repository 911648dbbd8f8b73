/**
 * Tokenizes markdown as VS Code does, with its own grammars and, when wanted, the one of this project injected into
 * them. Knows nothing of what the tokens ought to be.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { root } from '../support/paths';

export interface Token {
  readonly text: string;
  /** From the outermost to the innermost, without the language's own. */
  readonly scopes: readonly string[];
}

export type Line = readonly Token[];

const MARKDOWN = 'text.html.markdown';
const INJECTION = 'goalmark.injection';
const injectionFile = join(root, 'syntaxes/goalmark.injection.tmLanguage.json');

/** Markdown's grammar from a folder of VS Code's extensions, alone or with this project's injection. */
export async function loadMarkdown(extensions: string, withGoals: boolean): Promise<IGrammar> {
  const files = grammarFiles(extensions);
  if (withGoals) files.set(INJECTION, injectionFile);
  const registry = new Registry({
    onigLib: loadOniguruma().then(() => ({ createOnigScanner, createOnigString })),
    loadGrammar: (scope) => {
      const file = files.get(scope);
      return Promise.resolve(file === undefined ? null : parseRawGrammar(readFileSync(file, 'utf8'), file));
    },
    getInjections: (scope) => (withGoals && scope === MARKDOWN ? [INJECTION] : []),
  });
  const grammar = await registry.loadGrammar(MARKDOWN);
  if (grammar === null) throw new Error(`No grammar of markdown in ${extensions}`);
  return grammar;
}

export function tokenize(grammar: IGrammar, text: string): Line[] {
  let state = INITIAL;
  return text.split(/\r\n|\n|\r/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}

interface Manifest {
  readonly contributes?: { readonly grammars?: readonly { scopeName: string; path: string }[] };
}

function grammarFiles(extensions: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const folder of readdirSync(extensions)) {
    const manifest = readManifest(join(extensions, folder, 'package.json'));
    for (const { scopeName, path } of manifest.contributes?.grammars ?? [])
      files.set(scopeName, join(extensions, folder, path));
  }
  return files;
}

function readManifest(file: string): Manifest {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
  } catch {
    return {}; // a file beside the extensions, or a folder that holds none
  }
}

let oniguruma: Promise<void> | undefined;

/** Once a process: a second load would be an error. */
function loadOniguruma(): Promise<void> {
  const wasm = readFileSync(join(require.resolve('vscode-oniguruma'), '../onig.wasm'));
  return (oniguruma ??= loadWASM(wasm));
}
