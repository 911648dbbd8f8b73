/**
 * YAML text -> the tree of yaml-tree.ts, never throwing. The iterative CST parser of the `yaml` package runs first and
 * its tokens are walked with a stack of our own, because composing deep nesting overflows the call stack in a way
 * nothing can catch; only tokens within the limits are composed. Values stay text (the failsafe schema).
 */
import { Composer, isAlias, isMap, isScalar, isSeq, Lexer, Parser, type CST } from 'yaml';
import { lineSpanAt } from '../text/line-at';
import type { Span } from '../text/source-text';
import { readPlainYaml } from './plain-yaml';
import { explainYamlError } from './yaml-errors';
import { crowding, surveyTokens, wholeLine, YAML_LIMITS, type IsProse } from './yaml-survey';
import type { YamlEntry, YamlError, YamlLimit, YamlMap, YamlNode, YamlTree } from './yaml-tree';

export { YAML_LIMITS } from './yaml-survey';

/** Reads the YAML of a span of a text; spans in the result are offsets of that whole text. */
export function parseYaml(text: string, within: Span, isProse: IsProse = () => false): YamlTree {
  if (within.end - within.start > YAML_LIMITS.size) return refused({ limit: 'size', span: within });
  const plain = readPlainYaml(text, within);
  return plain === undefined
    ? parseAnyYaml(text, within, isProse)
    : { root: plain, errors: [], limit: undefined };
}

/** The same by the general parser alone. */
export function parseAnyYaml(text: string, within: Span, isProse: IsProse = () => false): YamlTree {
  // A lone CR ends a line in a goal file, but not for the parser; both texts are equally long.
  const yaml = text.slice(within.start, within.end).replace(/\r(?!\n)/g, '\n');
  const tokens = tokensOf(yaml);
  if (tokens === undefined) return refused({ limit: 'depth', span: within });
  const survey = surveyTokens(tokens, yaml, isProse);
  if (survey.limit !== undefined) return refused({ limit: survey.limit, span: within });

  const documents = [...new Composer(COMPOSER_OPTIONS).compose(tokens, true, yaml.length)];
  const first = documents[0];
  const errors = [...survey.errors];
  if (documents.length > 1) errors.push(secondDocument(tokens, yaml));
  // What is never closed swallows what follows, so nothing behind it can be trusted to be an error.
  const unclosed = survey.errors.find(({ code }) => code === 'unclosed-quote' || code === 'unclosed-bracket');
  const isCrowded = crowding(yaml);
  let isLost = false;
  for (const error of first?.errors ?? []) {
    if (unclosed !== undefined && error.pos[0] >= unclosed.span.start) continue;
    if (isCrowded(error.pos[0])) continue;
    if (isLost && error.message.includes('token in YAML stream')) continue;
    // The echo of a directive, which is reported itself.
    if (error.message.startsWith('Missing directives-end')) continue;
    const explained = explainYamlError(yaml, error, survey.flows);
    // Behind brackets gone wrong the parser may have lost its way.
    isLost ||= explained.code === 'broken-brackets';
    errors.push(explained);
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

function secondDocument(tokens: readonly CST.Token[], yaml: string): YamlError {
  const second =
    tokens.filter(({ type }) => type === 'document')[1] ?? tokens.find(({ type }) => type === 'doc-end');
  return { code: 'second-document', span: wholeLine(yaml, second?.offset ?? 0), detail: '' };
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
