/**
 * The YAML that front matter is mostly written in, read straight into the tree many times faster than a general parser
 * can: keys with a value on their line, maps and lists of these below them, and simple block scalars. It knows no
 * errors: of whatever else, be it wrong or only rare, it says nothing, and the general parser reads the whole. What it
 * does read, it reads as that parser does (a test compares the two).
 */
import type { Span } from '../text/source-text';
import type { YamlEntry, YamlMap, YamlNode } from './yaml-tree';

/** The map in a span of a text; `undefined` where the general parser is to decide. */
export function readPlainYaml(text: string, within: Span): YamlMap | undefined {
  if (within.end - within.start > LONGEST || UNUSUAL.test(text.slice(within.start, within.end))) {
    return undefined;
  }
  const reader: Reader = { text, lines: linesOf(text, within), end: within.end, next: 0 };
  const first = reader.lines[0];
  const map = first && readMap(reader, first.indent, 0);
  return reader.next === reader.lines.length ? map?.node : undefined;
}

/** Nothing this short and shallow comes near the general parser's limits. */
const LONGEST = 16 * 1024;
const DEEPEST = 8;

/** Tabs and other control characters, a CR alone, line ends that only JavaScript knows, and comments. */
const UNUSUAL = /[^\P{Cc}\r\n]|\r(?!\n)|[\u2028\u2029\uFEFF]|(?:^|[ \n])#/u;

/** A line that is not blank. */
interface Line {
  readonly indent: number;
  /** Behind the indent. */
  readonly start: number;
  /** Before blanks at its end. */
  readonly end: number;
  /** Behind these blanks. */
  readonly blanksEnd: number;
  readonly next: number;
}

interface Reader {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly end: number;
  /** The index of the line to be read next. */
  next: number;
}

interface Read<Node extends YamlNode = YamlNode> {
  readonly node: Node;
  /** Where a collection ends whose last value this is. */
  readonly end: number;
}

function linesOf(text: string, { start, end }: Span): readonly Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end;) {
    const found = text.indexOf('\n', at);
    const next = found === -1 || found >= end ? end : found + 1;
    let blanksEnd = next;
    if (text.charCodeAt(blanksEnd - 1) === LF) blanksEnd -= text.charCodeAt(blanksEnd - 2) === CR ? 2 : 1;
    let first = at;
    while (first < blanksEnd && text.charCodeAt(first) === SPACE) first++;
    let last = blanksEnd;
    while (last > first && text.charCodeAt(last - 1) === SPACE) last--;
    if (last > first) lines.push({ indent: first - at, start: first, end: last, blanksEnd, next });
    at = next;
  }
  return lines;
}

const LF = 10;
const CR = 13;
const SPACE = 32;

const KEY = /([a-z_][\w-]{0,99}): */iy;

/** The lines from the next one on with exactly this indent, and what is below them. */
function readMap(reader: Reader, indent: number, depth: number): Read<YamlMap> | undefined {
  if (depth > DEEPEST) return undefined;
  const entries: YamlEntry[] = [];
  const keys = new Set<string>();
  let end = 0;
  for (;;) {
    const line = reader.lines[reader.next];
    if (line?.indent !== indent) break;
    KEY.lastIndex = line.start;
    const key = KEY.exec(reader.text)?.[1];
    if (key === undefined || keys.has(key)) return undefined;
    const keySpan = { start: line.start, end: line.start + key.length };
    const at = KEY.lastIndex;
    if (at === keySpan.end + 1 && at < line.end) return undefined;
    reader.next++;
    const value =
      at < line.end ? readOnLine(reader, at, line, indent) : readBelow(reader, line, indent, depth);
    if (value === undefined) return undefined;
    keys.add(key);
    entries.push({ key, keySpan, value: value.node });
    end = value.end;
  }
  const start = entries[0]?.keySpan.start ?? 0;
  return { node: { kind: 'map', span: { start, end }, entries, flow: false }, end };
}

/** The value of a key with nothing behind it. */
function readBelow(reader: Reader, line: Line, indent: number, depth: number): Read | undefined {
  const below = reader.lines[reader.next];
  if (below !== undefined && below.indent >= indent && isItem(reader, below)) {
    return readList(reader, below.indent);
  }
  if (below !== undefined && below.indent > indent) return readMap(reader, below.indent, depth + 1);
  const at = line.blanksEnd;
  return { node: { kind: 'scalar', span: { start: at, end: at }, text: '', style: 'plain' }, end: at };
}

function isItem({ text }: Reader, { start }: Line): boolean {
  return text.startsWith('- ', start);
}

function readList(reader: Reader, indent: number): Read | undefined {
  const items: YamlNode[] = [];
  const start = reader.lines[reader.next]?.start ?? 0;
  let end = start;
  for (;;) {
    const line = reader.lines[reader.next];
    if (line?.indent !== indent || !isItem(reader, line)) break;
    let at = line.start + 1;
    while (reader.text.charCodeAt(at) === SPACE) at++;
    reader.next++;
    const item = at < line.end ? readOnLine(reader, at, line, indent) : undefined;
    if (item === undefined) return undefined;
    items.push(item.node);
    end = item.end;
  }
  return { node: { kind: 'list', span: { start, end }, items, flow: false }, end };
}

/** A value from an offset to the end of its line; only a block scalar goes on below it. */
function readOnLine(reader: Reader, at: number, line: Line, indent: number): Read | undefined {
  const { text } = reader;
  const source = text.slice(at, line.end);
  if (BLOCK_HEADER.test(source)) return readBlock(reader, { start: at, end: line.end }, line, indent);
  const below = reader.lines[reader.next];
  if (below !== undefined && below.indent > indent) return undefined;
  const node = source.startsWith('[') ? flowList(source, at) : inlineScalar(source, at);
  return node && { node, end: line.next };
}

/** A text on one line: quoted without an escape, or plain and of nothing that could be syntax. */
function inlineScalar(source: string, at: number): YamlNode | undefined {
  const span = { start: at, end: at + source.length };
  if (QUOTED.test(source)) return { kind: 'scalar', span, text: source.slice(1, -1), style: 'quoted' };
  return PLAIN.test(source) && !MAPPING.test(source)
    ? { kind: 'scalar', span, text: source, style: 'plain' }
    : undefined;
}

const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/;
const PLAIN = /^(?:[^\s\-?:,[\]{}#&*!|>'"%@`]|-\d)/;
const MAPPING = /:(?: |$)/;

function flowList(source: string, at: number): YamlNode | undefined {
  if (!source.endsWith(']')) return undefined;
  const items: YamlNode[] = [];
  const inside = source.slice(1, -1);
  let start = at + 1;
  for (const part of inside.trim() === '' ? [] : inside.split(',')) {
    const text = part.trim();
    if (!FLOW_ITEM.test(text)) return undefined;
    const from = start + part.indexOf(text);
    items.push({ kind: 'scalar', span: { start: from, end: from + text.length }, text, style: 'plain' });
    start += part.length + 1;
  }
  return { kind: 'list', span: { start: at, end: at + source.length }, items, flow: true };
}

const FLOW_ITEM = /^[\p{L}\p{N}_][^,[\]{}'"#&*!|>%@`:?\\]*$/u;

const BLOCK_HEADER = /^[|>]-?$/;

/** Lines of one indent, each ended and none blank, neither among them nor behind them. */
function readBlock(reader: Reader, header: Span, line: Line, indent: number): Read | undefined {
  const { text, lines } = reader;
  const inside = lines[reader.next]?.indent ?? 0;
  if (inside <= indent) return undefined;
  const texts: string[] = [];
  let end = line.next;
  for (;;) {
    const below = lines[reader.next];
    if (below?.indent !== inside) break;
    if (below.start - inside !== end || below.end < below.blanksEnd || below.next === below.end)
      return undefined;
    texts.push(text.slice(below.start, below.end));
    end = below.next;
    reader.next++;
  }
  const after = lines[reader.next];
  if (
    after === undefined ? end !== reader.end : after.indent > indent || after.start - after.indent !== end
  ) {
    return undefined;
  }
  const joined = texts.join(text.startsWith('|', header.start) ? '\n' : ' ');
  const isStripped = header.end > header.start + 1;
  const span = { start: header.start, end };
  return { node: { kind: 'scalar', span, text: isStripped ? joined : `${joined}\n`, style: 'block' }, end };
}
