/**
 * What stands in a body and is not prose: HTML comments, and the headings of the log and of the diagnosis. The blocks
 * are CommonMark's, so that a comment or a heading in a fence is none.
 */
import type { SourceText, Span } from '../text/source-text';
import { BODY_LIMIT, isDiagnosis, isLog } from './body';
import { parseBlocks } from './markdown-blocks';

/** In the order of the text; none for a body that is too long to be parsed. */
export function readScaffold(source: SourceText, firstLine: number): readonly Span[] {
  const body = source.text.slice(source.lineSpan(firstLine).start);
  if (body.length > BODY_LIMIT) return [];
  const tokens = parseBlocks(body);
  return tokens.flatMap((token, index): readonly Span[] => {
    if (token.map === null || token.level !== 0) return [];
    const [from, to] = token.map;
    const span = {
      start: source.lineSpan(firstLine + from).start,
      end: source.lineSpan(firstLine + to - 1).end,
    };
    if (token.type === 'html_block') return commentsIn(source.text, span);
    if (token.type !== 'heading_open') return [];
    const section = { level: Number(token.tag.slice(1)), title: tokens[index + 1]?.content.trim() ?? '' };
    return isLog(section) || isDiagnosis(section) ? [span] : [];
  });
}

function commentsIn(text: string, { start, end }: Span): readonly Span[] {
  const spans: Span[] = [];
  let at = text.indexOf('<!--', start);
  while (at !== -1 && at < end) {
    const close = text.indexOf('-->', at + 2);
    const stop = close === -1 || close > end ? end : Math.min(end, close + 3);
    spans.push({ start: at, end: stop });
    at = text.indexOf('<!--', stop);
  }
  return spans;
}
