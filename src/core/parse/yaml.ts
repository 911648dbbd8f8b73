/**
 * YAML text -> the tree of yaml-tree.ts, never throwing. The iterative CST parser of the `yaml` package runs first and
 * its tokens are walked with a stack of our own, because composing deep nesting overflows the call stack in a way
 * nothing can catch; only tokens within the limits are composed. Values stay text (the failsafe schema).
 */
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser, type CST } from 'yaml';
import { lineSpanAt } from '../text/line-at';
import type { Span } from '../text/source-text';
import { readPlainYaml } from './plain-yaml';
import { explainYamlError, proseEnd } from './yaml-errors';
import type { YamlEntry, YamlError, YamlLimit, YamlMap, YamlNode, YamlTree } from './yaml-tree';

export const YAML_LIMITS = { size: 64 * 1024, depth: 64, nodes: 20_000 } as const;

/** Finding the words for one looks at its whole line, and more than fifty are never shown. */
const MOST_ERRORS = 200;

/** Reads the YAML of a span of a text; spans in the result are offsets of that whole text. */
export function parseYaml(text: string, within: Span): YamlTree {
  if (within.end - within.start > YAML_LIMITS.size) return refused({ limit: 'size', span: within });
  const plain = readPlainYaml(text, within);
  return plain === undefined ? parseAnyYaml(text, within) : { root: plain, errors: [], limit: undefined };
}

/** The same by the general parser alone. */
export function parseAnyYaml(text: string, within: Span): YamlTree {
  // A lone CR ends a line in a goal file, but not for the parser; both texts are equally long.
  const yaml = text.slice(within.start, within.end).replace(/\r(?!\n)/g, '\n');
  const tokens = tokensOf(yaml);
  if (tokens === undefined) return refused({ limit: 'depth', span: within });
  const survey = surveyTokens(tokens, yaml);
  if (survey.limit !== undefined) return refused({ limit: survey.limit, span: within });

  const documents = [...new Composer(COMPOSER_OPTIONS).compose(tokens, true, yaml.length)];
  const first = documents[0];
  const errors = [...survey.errors];
  if (documents.length > 1) errors.push(secondDocument(tokens, yaml));
  // What is never closed swallows what follows, so nothing behind it can be trusted to be an error.
  const unclosed = survey.errors.find(({ code }) => code === 'unclosed-quote' || code === 'unclosed-bracket');
  for (const error of first?.errors.slice(0, MOST_ERRORS) ?? []) {
    if (unclosed !== undefined && error.pos[0] >= unclosed.span.start) continue;
    // The echo of a directive, which is reported itself.
    if (error.message.startsWith('Missing directives-end')) continue;
    errors.push(explainYamlError(yaml, error));
  }

  const contents: unknown = first?.contents;
  const root = isMap(contents) ? mapOf(contents, errors) : EMPTY_MAP;
  if (root === EMPTY_MAP && contents != null && !isEmptyScalar(contents)) {
    errors.push({ code: 'not-a-map', span: wholeLine(yaml, spanOf(contents).start), detail: '' });
  }
  const shift = shifter(within.start);
  return {
    root: shift(root) as YamlMap,
    errors: onePerLine(errors, yaml).map((error) => ({ ...error, span: shifted(error.span, within.start) })),
    limit: undefined,
  };
}

const EMPTY_MAP: YamlMap = { kind: 'map', span: { start: 0, end: 0 }, entries: [], flow: false };

const COMPOSER_OPTIONS = {
  version: '1.2',
  schema: 'failsafe',
  uniqueKeys: false,
  stringKeys: true,
  merge: false,
  prettyErrors: false,
  resolveKnownTags: false,
  logLevel: 'error',
} as const;

function refused(limit: YamlLimit): YamlTree {
  return { root: undefined, errors: [], limit };
}

/** `undefined` where collections nest too deep: the parser is iterative only until one line closes all of them. */
function tokensOf(yaml: string): readonly CST.Token[] | undefined {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  for (const lexeme of new Lexer().lex(yaml)) {
    tokens.push(...parser.next(lexeme));
    if (parser.stack.length > 2 * YAML_LIMITS.depth) return undefined;
  }
  tokens.push(...parser.end());
  return tokens;
}

interface Survey {
  readonly limit: 'depth' | 'nodes' | undefined;
  readonly errors: readonly YamlError[];
}

/** Counts, measures and looks for what is refused by name, without recursion. */
function surveyTokens(tokens: readonly CST.Token[], yaml: string): Survey {
  const errors: YamlError[] = [];
  const stack = tokens.map((token) => ({ token, depth: 0, inFlow: false })).reverse();
  let nodes = 0;
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { token, depth, inFlow } = top;
    if (depth > YAML_LIMITS.depth) return { limit: 'depth', errors };
    if (++nodes > YAML_LIMITS.nodes) return { limit: 'nodes', errors };
    const error = errors.length < MOST_ERRORS ? refusedByName(token, yaml, inFlow) : undefined;
    if (error !== undefined) errors.push(error);
    const inside = 'items' in token ? depth + 1 : depth;
    const isFlow = inFlow || token.type === 'flow-collection';
    // The first child on top, so that tokens come in the order of the text.
    for (const child of childrenOf(token).reverse()) {
      stack.push({ token: child, depth: inside, inFlow: isFlow });
    }
  }
  return { limit: undefined, errors };
}

function childrenOf(token: CST.Token): CST.Token[] {
  const children: CST.Token[] = [];
  if (token.type === 'document') children.push(...properties(token.start));
  if ('props' in token) children.push(...properties(token.props));
  if (token.type === 'document' && token.value !== undefined) children.push(token.value);
  if ('items' in token) {
    for (const item of token.items) {
      children.push(...properties(item.start));
      if ('sep' in item) children.push(...properties(item.sep));
      if ('key' in item && item.key != null) children.push(item.key);
      if (item.value !== undefined) children.push(item.value);
    }
  }
  return children;
}

function properties(tokens: readonly CST.Token[]): CST.Token[] {
  return tokens.filter(({ type }) => type === 'anchor' || type === 'tag');
}

function refusedByName(token: CST.Token, yaml: string, inFlow: boolean): YamlError | undefined {
  switch (token.type) {
    case 'alias':
    case 'anchor':
    case 'tag':
      return {
        code: token.type,
        span: inFlow ? flowItemSpan(yaml, token.offset) : valueSpan(yaml, token.offset),
        detail: token.source,
      };
    case 'directive':
      return { code: 'directive', span: wholeLine(yaml, token.offset), detail: token.source };
    case 'scalar':
      return hashInProse(token, yaml);
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
function hashInProse(token: CST.FlowScalar, yaml: string): YamlError | undefined {
  const comment = token.end?.find(({ type }) => type === 'comment' || type === 'newline');
  if (comment?.type !== 'comment' || !/^#[^\s#]/.test(comment.source)) return undefined;
  if (/^[-+.\d]*$/.test(token.source)) return undefined;
  return { code: 'hash-in-prose', span: valueSpan(yaml, token.offset), detail: comment.source };
}

function secondDocument(tokens: readonly CST.Token[], yaml: string): YamlError {
  const second =
    tokens.filter(({ type }) => type === 'document')[1] ?? tokens.find(({ type }) => type === 'doc-end');
  return { code: 'second-document', span: wholeLine(yaml, second?.offset ?? 0), detail: '' };
}

/** From here to the end of the line, as `proseEnd` sees it. */
function valueSpan(yaml: string, start: number): Span {
  return { start, end: start + proseEnd(yaml.slice(start, lineSpanAt(yaml, start).end)) };
}

/** Within brackets an item ends before the next comma or bracket. */
function flowItemSpan(yaml: string, start: number): Span {
  const span = valueSpan(yaml, start);
  const length = yaml.slice(start, span.end).search(/[,\]}]/);
  return length === -1 ? span : { start, end: start + length };
}

function wholeLine(yaml: string, offset: number): Span {
  return valueSpan(yaml, lineSpanAt(yaml, offset).start);
}

/** The first error of a line is the cause; what follows it there is mostly its echo. */
function onePerLine(errors: readonly YamlError[], yaml: string): YamlError[] {
  const lines = new Set<number>();
  return [...errors]
    .sort((a, b) => a.span.start - b.span.start)
    .filter(({ span }) => {
      const line = lineSpanAt(yaml, span.start).start;
      return !lines.has(line) && lines.add(line);
    });
}

function isEmptyScalar(node: unknown): boolean {
  return isScalar(node) && node.source === '';
}

/** Recursion is safe here: the survey has bounded the depth. */
function nodeOf(node: unknown, errors: YamlError[], at: number): YamlNode {
  if (isMap(node)) return mapOf(node, errors);
  if (isSeq(node)) {
    const items = node.items.map((item) => nodeOf(item, errors, spanOf(node).start));
    return { kind: 'list', span: spanOf(node), items, flow: node.flow === true };
  }
  if (isAlias(node)) return { kind: 'scalar', span: spanOf(node), text: `*${node.source}`, style: 'plain' };
  if (isScalar(node)) {
    const style = node.type === 'PLAIN' ? 'plain' : node.type?.startsWith('BLOCK') ? 'block' : 'quoted';
    return { kind: 'scalar', span: spanOf(node), text: node.source ?? '', style };
  }
  return { kind: 'scalar', span: { start: at, end: at }, text: '', style: 'plain' };
}

function mapOf(
  map: { items: readonly { key: unknown; value: unknown }[]; flow?: boolean },
  errors: YamlError[],
): YamlMap {
  const seen = new Set<string>();
  const entries: YamlEntry[] = [];
  for (const pair of map.items) {
    const keySpan = spanOf(pair.key);
    const key = isScalar(pair.key) ? (pair.key.source ?? '') : '';
    if (seen.has(key)) errors.push({ code: 'duplicate-key', span: keySpan, detail: key });
    seen.add(key);
    entries.push({ key, keySpan, value: nodeOf(pair.value, errors, keySpan.end) });
  }
  return { kind: 'map', span: spanOf(map), entries, flow: map.flow === true };
}

function spanOf(node: unknown): Span {
  const range = (node as { range?: readonly [number, number, number] | null }).range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function shifter(by: number): (node: YamlNode) => YamlNode {
  const shift = (node: YamlNode): YamlNode => {
    const span = shifted(node.span, by);
    if (node.kind === 'scalar') return { ...node, span };
    if (node.kind === 'list') return { ...node, span, items: node.items.map(shift) };
    const entries = node.entries.map(({ key, keySpan, value }) => ({
      key,
      keySpan: shifted(keySpan, by),
      value: shift(value),
    }));
    return { ...node, span, entries };
  };
  return shift;
}
