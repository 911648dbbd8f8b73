/**
 * A card as markdown, which is not trusted: it can run no command, and what comes from a file is appended as text. Its
 * links lead to goal files and to pages of rules, by addresses made here.
 */
import * as vscode from 'vscode';
import type { Card, CardPart } from '../../../core';
import { appendWords, oneLine, ruleUri } from '../../convert';

export type UriOf = (path: string) => vscode.Uri | undefined;

export function cardMarkdown({ blocks }: Card, uriOf: UriOf): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString();
  for (const block of blocks) {
    markdown.appendMarkdown('\n\n');
    if (block.kind === 'paragraph') appendParts(markdown, block.parts, uriOf);
    else {
      for (const item of block.items) {
        markdown.appendMarkdown('\n- ');
        appendParts(markdown, item, uriOf);
      }
    }
  }
  return markdown;
}

function appendParts(markdown: vscode.MarkdownString, parts: readonly CardPart[], uriOf: UriOf): void {
  for (const part of parts) appendPart(markdown, part, uriOf);
}

function appendPart(
  markdown: vscode.MarkdownString,
  { text, from, style, to }: CardPart,
  uriOf: UriOf,
): void {
  const words = from === 'file' ? oneLine(text, LONGEST) : text;
  if (words === '') return;
  // Code shows backslashes: only our own words can stand there without escapes.
  if (style === 'code' && from === 'us' && !words.includes('`')) {
    markdown.appendMarkdown(`\`${words}\``);
    return;
  }
  const uri = to?.kind === 'goal' ? uriOf(to.path) : to && ruleUri(to.rule);
  const [open, close] = style === 'strong' ? ['**', '**'] : ['', ''];
  markdown.appendMarkdown(uri === undefined ? open : `[${open}`);
  appendWords(markdown, words);
  // In this form of an address, parentheses and blanks are written in percents.
  markdown.appendMarkdown(uri === undefined ? close : `${close}](${uri.toString()})`);
}

const LONGEST = 300;
