/** The words of prose that mean something: `[[id]]`, and the rules that a `goalmark-disable` comment names. */
import type { GoalFile } from '../../model/document';
import type { Span } from '../../text/source-text';

export interface ProseWord {
  readonly kind: 'goal' | 'rule';
  readonly text: string;
  readonly span: Span;
}

export function proseWordAt({ source, body, frontMatter }: GoalFile, offset: number): ProseWord | undefined {
  const { scan } = frontMatter;
  if (scan.kind !== 'block' || offset < scan.closing.end) return undefined;
  const comment = commentAt(source.text, offset);
  if (comment === undefined) {
    const line = source.lineSpan(source.positionAt(offset).line);
    return wordAt(source.text, line, /(?<=\[\[)[a-z0-9]+(?:-[a-z0-9]+)*(?=\]\])/g, offset, 'goal');
  }
  const rule = wordAt(source.text, comment, /[a-z]+(?:-[a-z]+)*/g, offset, 'rule');
  // A comment in a code block turns nothing off.
  return rule !== undefined && body.disabledRules.has(rule.text) ? rule : undefined;
}

function commentAt(text: string, offset: number): Span | undefined {
  const start = text.lastIndexOf('<!--', offset);
  const end = start === -1 ? -1 : text.indexOf('-->', start);
  return start !== -1 && (end === -1 || offset < end)
    ? { start, end: end === -1 ? text.length : end }
    : undefined;
}

function wordAt(
  text: string,
  { start, end }: Span,
  pattern: RegExp,
  offset: number,
  kind: ProseWord['kind'],
): ProseWord | undefined {
  for (const match of text.slice(start, end).matchAll(pattern)) {
    const from = start + match.index;
    const span = { start: from, end: from + match[0].length };
    if (span.start <= offset && offset < span.end) return { kind, text: match[0], span };
  }
  return undefined;
}
