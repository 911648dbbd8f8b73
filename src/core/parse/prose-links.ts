/**
 * What prose refers to: `[[id]]`, and the destinations of markdown links. Blocks are CommonMark's; within them code
 * spans, comments and escaped characters are passed over. Does not know what a reference leads to.
 */
import type { Token } from 'markdown-it';
import type { SourceText, Span } from '../text/source-text';
import { BODY_LIMIT } from './body';
import { parseBlocks } from './markdown-blocks';

export interface ProseLink {
  /** `id` for `[[text]]`, `destination` for `[...](text)`, `![...](text)` and `[...]: text`. */
  readonly kind: 'id' | 'destination';
  /** As written. */
  readonly text: string;
  /** The text alone, without brackets. */
  readonly span: Span;
}

/** Every reference in the body that starts at a line (from 0), in the order of the text. */
export function readProseLinks(source: SourceText, firstLine: number): readonly ProseLink[] {
  const body = source.text.slice(source.lineSpan(firstLine).start);
  const mayDefine = body.includes(']:');
  if (!mayDefine && !body.includes('[[') && !body.includes('](')) return [];
  if (body.length > BODY_LIMIT) return [];

  const tokens = parseBlocks(body);
  const links = tokens.flatMap((token) =>
    token.type === 'inline' && token.content.includes('[') ? linksIn(source, linesOf(token, firstLine)) : [],
  );
  if (!mayDefine) return links;
  return [...links, ...definitionsIn(tokens, source, firstLine)].sort((a, b) => a.span.start - b.span.start);
}

interface Lines {
  readonly from: number;
  readonly to: number;
}

function linesOf({ map }: Token, firstLine: number): Lines {
  return { from: firstLine + (map?.[0] ?? 0), to: firstLine + (map?.[1] ?? 0) };
}

/** Behind an id a label or a heading may follow. Every repetition has a bound, so that no text takes long. */
const WIKI = /\[\[[ \t]{0,3}([^\s[\]|#`<>\\]{1,64})(?=[ \t]{0,3}(?:[|#][^[\]\r\n]{0,200})?\]\](?!\())/y;

/** The links of one block, found in the text as written, so that every span is exact. */
function linksIn(source: SourceText, { from, to }: Lines): ProseLink[] {
  const { start } = source.lineSpan(from);
  const text = source.text.slice(start, source.lineSpan(to - 1).end);
  const lastRuns = lastRunOfEachLength(text);
  const links: ProseLink[] = [];
  let open = 0;
  let at = 0;
  const add = (kind: ProseLink['kind'], offset: number, written: string): void => {
    const span = { start: start + offset, end: start + offset + written.length };
    links.push({ kind, text: written, span });
  };
  while (at < text.length) {
    switch (text[at]) {
      case '\\':
        at += 2;
        break;
      case '`':
        at = behindCode(text, at, lastRuns);
        break;
      case '<':
        at = behindComment(text, at);
        break;
      case '[': {
        WIKI.lastIndex = at;
        const id = WIKI.exec(text)?.[1];
        if (id !== undefined) {
          at = text.indexOf(id, at);
          add('id', at, id);
          at = text.indexOf(']]', at) + 2;
        } else {
          open++;
          at++;
        }
        break;
      }
      case ']': {
        const isLink = open > 0 && text[at + 1] === '(';
        open = Math.max(0, open - 1);
        at++;
        const found = isLink ? destinationAt(text, at + 1) : undefined;
        if (found !== undefined) {
          add('destination', found.start, text.slice(found.start, found.end));
          at = found.end;
        }
        break;
      }
      default:
        at++;
    }
  }
  return links;
}

/** By its length, where the last run of backticks starts: code ends at the next run as long as the one it begins with. */
function lastRunOfEachLength(text: string): ReadonlyMap<number, number> {
  return new Map(Array.from(text.matchAll(/`+/g), ({ 0: run, index }) => [run.length, index]));
}

function behindCode(text: string, at: number, lastRuns: ReadonlyMap<number, number>): number {
  const length = runLength(text, at);
  let next = at + length;
  if ((lastRuns.get(length) ?? -1) < next) return next;
  for (;;) {
    const run = text.indexOf('`', next);
    if (run === -1) return at + length;
    const found = runLength(text, run);
    next = run + found;
    if (found === length) return next;
  }
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end++;
  return end - at;
}

function behindComment(text: string, at: number): number {
  if (!text.startsWith('<!--', at)) return at + 1;
  const end = text.indexOf('-->', at + 4);
  return end === -1 ? text.length : end + 3;
}

const LONGEST_DESTINATION = 1000;

/** Behind a link's `(`: between angle brackets, else up to a blank or the bracket that closes the link. */
function destinationAt(text: string, from: number): Span | undefined {
  let start = from;
  while (text[start] === ' ' || text[start] === '\t') start++;
  const isAngled = text[start] === '<';
  if (isAngled) start++;
  let depth = 0;
  const limit = Math.min(text.length, start + LONGEST_DESTINATION);
  for (let at = start; at < limit; at++) {
    const unit = text[at] ?? '';
    if (unit === '\\') at++;
    else if (unit === '\r' || unit === '\n') return isAngled || at === start ? undefined : { start, end: at };
    else if (isAngled ? unit === '>' : unit === ' ' || unit === '\t' || (unit === ')' && depth === 0))
      return at === start ? undefined : { start, end: at };
    else if (unit === '(') depth++;
    else if (unit === ')') depth--;
  }
  return undefined;
}

const DEFINITION = /^[ \t>]{0,20}\[[^^\]\r\n][^\]\r\n]{0,200}\]:[ \t]*(?:<([^<>\r\n]+)>|([^\s<]\S*))/;

/** `[label]: destination` lines, which leave no token behind. */
function definitionsIn(tokens: readonly Token[], source: SourceText, firstLine: number): ProseLink[] {
  const taken = new Set<number>();
  for (const token of tokens) {
    if (!HOLDS_TEXT.has(token.type)) continue;
    const { from, to } = linesOf(token, firstLine);
    for (let line = from; line < to; line++) taken.add(line);
  }
  const links: ProseLink[] = [];
  for (let line = firstLine; line < source.lineCount; line++) {
    if (taken.has(line)) continue;
    const found = DEFINITION.exec(source.lineText(line));
    const text = found?.[1] ?? found?.[2];
    if (found === null || text === undefined) continue;
    const end = source.lineSpan(line).start + found[0].length - (found[1] === undefined ? 0 : 1);
    links.push({ kind: 'destination', text, span: { start: end - text.length, end } });
  }
  return links;
}

const HOLDS_TEXT: ReadonlySet<string> = new Set(['inline', 'fence', 'code_block', 'html_block']);
