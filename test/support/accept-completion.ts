/** What a document reads once a completion is taken, as VS Code puts it in. */
import type { Completion, SourceText } from '../../src/core';
import { expandSnippet } from './expand-snippet';

export function acceptCompletion(source: SourceText, completion: Completion): string {
  const { text, eol } = source;
  const { span, insertText, isSnippet } = completion;
  // The editor indents the lines of what it inserts as the line they are inserted in.
  const indent = /^[ \t]*/.exec(source.lineText(source.positionAt(span.start).line))?.[0] ?? '';
  const expanded = isSnippet ? expandSnippet(insertText, { variables: {} }).text : insertText;
  return text.slice(0, span.start) + expanded.replaceAll('\n', eol + indent) + text.slice(span.end);
}
