/**
 * Looks through a YAML text's tokens before they are composed, with a stack of its own: counts and measures them, so
 * that only what is within the limits is composed, and finds what is refused by name.
 */
import type { CST } from 'yaml';
import { lineSpanAt } from '../text/line-at';
import type { Span } from '../text/source-text';
import { proseEnd } from './yaml-errors';
import type { YamlError } from './yaml-tree';

export const YAML_LIMITS = { size: 64 * 1024, depth: 64, nodes: 20_000 } as const;

/** Finding the words for an error looks at its whole line, and of a line's errors one is told. */
const MOST_ON_A_LINE = 3;

/** Tells of each error, in the order of the text, whether its line has had enough of them. */
export function crowding(yaml: string): (offset: number) => boolean {
  let line: Span = { start: 0, end: -1 };
  let count = 0;
  return (offset) => {
    if (offset < line.start || offset > line.end) {
      line = lineSpanAt(yaml, offset);
      count = 0;
    }
    return ++count > MOST_ON_A_LINE;
  };
}

/** Whether a text cut short by a ` #` is prose, by the keys that lead to it: elsewhere the ` #` starts a comment. */
export type IsProse = (path: readonly string[], text: string) => boolean;

export interface Survey {
  readonly limit: 'depth' | 'nodes' | undefined;
  readonly errors: readonly YamlError[];
  /** The outermost bracketed lists and maps. */
  readonly flows: readonly Span[];
}

interface Step {
  readonly token: CST.Token;
  readonly depth: number;
  readonly inFlow: boolean;
  /** The keys that lead here; `undefined` for a key. */
  readonly path: readonly string[] | undefined;
}

/** Counts, measures and looks for what is refused by name, without recursion. */
export function surveyTokens(tokens: readonly CST.Token[], yaml: string, isProse: IsProse): Survey {
  const errors: YamlError[] = [];
  const flows: Span[] = [];
  const isCrowded = crowding(yaml);
  const stack = tokens.map((token): Step => ({ token, depth: 0, inFlow: false, path: [] })).reverse();
  let nodes = 0;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { token, depth, inFlow, path } = top;
    if (depth > YAML_LIMITS.depth) return { limit: 'depth', errors, flows };
    if (++nodes > YAML_LIMITS.nodes) return { limit: 'nodes', errors, flows };
    const error = refusedByName(top, yaml, isProse, isCrowded);
    if (error !== undefined) errors.push(error);
    if (token.type === 'flow-collection' && !inFlow) flows.push(flowSpan(token, yaml));
    const inside = 'items' in token ? depth + 1 : depth;
    const isFlow = inFlow || token.type === 'flow-collection';
    // The first child on top, so that tokens come in the order of the text.
    for (const { child, key } of childrenOf(token).reverse()) {
      const below = key == null || path === undefined ? path : [...path, key];
      stack.push({ token: child, depth: inside, inFlow: isFlow, path: key === null ? undefined : below });
    }
  }
  return { limit: undefined, errors, flows };
}

interface Child {
  readonly child: CST.Token;
  /** Whose value it is; `null` for a key, `undefined` for what has none. */
  readonly key: string | null | undefined;
}

function childrenOf(token: CST.Token): Child[] {
  const children: Child[] = [];
  const add = (tokens: readonly CST.Token[], key?: string | null): void => {
    for (const child of tokens) children.push({ child, key });
  };
  if (token.type === 'document') add(properties(token.start));
  if ('props' in token) add(properties(token.props));
  if (token.type === 'document' && token.value !== undefined) add([token.value]);
  if ('items' in token) {
    for (const item of token.items) {
      add(properties(item.start));
      if ('sep' in item) add(properties(item.sep));
      const key = 'key' in item ? item.key : undefined;
      if (key != null) add([key], null);
      if (item.value !== undefined)
        add([item.value], key != null && 'source' in key ? key.source : undefined);
    }
  }
  return children;
}

function flowSpan({ offset, end }: CST.FlowCollection, yaml: string): Span {
  const closing = end.find(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
  return { start: offset, end: closing === undefined ? yaml.length : closing.offset + 1 };
}

function properties(tokens: readonly CST.Token[]): CST.Token[] {
  return tokens.filter(({ type }) => type === 'anchor' || type === 'tag');
}

function refusedByName(
  { token, inFlow, path }: Step,
  yaml: string,
  isProse: IsProse,
  isCrowded: (offset: number) => boolean,
): YamlError | undefined {
  switch (token.type) {
    case 'alias':
    case 'anchor':
    case 'tag':
      if (isCrowded(token.offset)) return undefined;
      return {
        code: token.type,
        span: inFlow ? flowItemSpan(yaml, token.offset) : valueSpan(yaml, token.offset),
        detail: token.source,
      };
    case 'directive':
      return { code: 'directive', span: wholeLine(yaml, token.offset), detail: token.source };
    case 'scalar':
      return path === undefined
        ? undefined
        : hashInProse(token, yaml, (text) => isProse(path, text) && !isCrowded(token.offset));
    case 'single-quoted-scalar':
    case 'double-quoted-scalar':
      return isClosed(token.source) ? undefined : unclosed('unclosed-quote', token, yaml);
    case 'flow-collection': {
      const isEnded = token.end.some(({ type }) => type === 'flow-seq-end' || type === 'flow-map-end');
      return isEnded ? undefined : unclosed('unclosed-bracket', token, yaml);
    }
    default:
      return undefined;
  }
}

function unclosed(
  code: 'unclosed-quote' | 'unclosed-bracket',
  { offset }: { readonly offset: number },
  yaml: string,
): YamlError {
  return { code, span: valueSpan(yaml, offset), detail: '' };
}

/** The lexer ends a quoted scalar only at its quote or where the text ends. */
function isClosed(source: string): boolean {
  const inside = source.slice(1);
  return source.startsWith("'")
    ? inside.replaceAll("''", '').endsWith("'")
    : inside.replace(/\\[\s\S]/g, '').endsWith('"');
}

/**
 * A plain text cut short by a ` #` that its author did not mean as a comment: `Fix issue #12 today`. A comment is
 * written with a blank after the `#`, and a date or a number before one is complete.
 */
function hashInProse(
  token: CST.FlowScalar,
  yaml: string,
  isProse: (text: string) => boolean,
): YamlError | undefined {
  const comment = token.end?.find(({ type }) => type === 'comment' || type === 'newline');
  if (comment?.type !== 'comment' || !/^#[^\s#]/.test(comment.source)) return undefined;
  if (/^[-+.\d]*$/.test(token.source) || !isProse(token.source)) return undefined;
  return { code: 'hash-in-prose', span: valueSpan(yaml, token.offset), detail: comment.source };
}

/** From here to the end of the line, as `proseEnd` sees it. */
export function valueSpan(yaml: string, start: number): Span {
  return { start, end: start + proseEnd(yaml.slice(start, lineSpanAt(yaml, start).end)) };
}

/** Within brackets an item ends before the next comma or bracket. */
function flowItemSpan(yaml: string, start: number): Span {
  const span = valueSpan(yaml, start);
  const length = yaml.slice(start, span.end).search(/[,\]}]/);
  return length === -1 ? span : { start, end: start + length };
}

export function wholeLine(yaml: string, offset: number): Span {
  return valueSpan(yaml, lineSpanAt(yaml, offset).start);
}
