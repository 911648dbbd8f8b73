/** The words of prose that mean something: `[[id]]`, and the rules that a `goalmark-disable` comment names. */
import type { GoalFile } from '../../model/document';
import type { Span } from '../../text/source-text';
import { proseLinksIn } from '../mentions';

export interface ProseWord {
  readonly kind: 'id' | 'rule';
  readonly text: string;
  readonly span: Span;
}

export function proseWordAt(file: GoalFile, offset: number): ProseWord | undefined {
  for (const { kind, text, span } of proseLinksIn(file)) {
    if (kind === 'id' && span.start <= offset && offset < span.end) return { kind, text, span };
  }
  return disabledRuleAt(file, offset);
}

function disabledRuleAt(
  { source: { text }, body, frontMatter }: GoalFile,
  offset: number,
): ProseWord | undefined {
  if (body.disabledRules.size === 0 || frontMatter.scan.kind !== 'block') return undefined;
  const start = text.lastIndexOf('<!--', offset);
  const end = text.indexOf('-->', start);
  if (start < frontMatter.scan.closing.end || end < offset) return undefined;
  for (const match of text.slice(start, end).matchAll(/[a-z]+(?:-[a-z]+)*/g)) {
    const from = start + match.index;
    const to = from + match[0].length;
    // A comment in a code block turns nothing off, and the word goalmark-disable itself is no rule.
    if (from <= offset && offset < to && body.disabledRules.has(match[0])) {
      return { kind: 'rule', text: match[0], span: { start: from, end: to } };
    }
  }
  return undefined;
}
