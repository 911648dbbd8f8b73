/**
 * The parts of a goal as a tree and as stretches to fold: its keys, its diagnosis and its check-ins. Headings are left
 * to whoever shows markdown; what a heading does not tell (how a check-in went) is said here.
 */
import type { GoalFile } from '../model/document';
import type { CheckIn } from '../model/goal';
import type { YamlEntry, YamlNode } from '../parse/yaml-tree';
import type { SourceText, Span } from '../text/source-text';

export interface OutlineItem {
  readonly kind: 'front-matter' | 'key' | 'diagnosis' | 'answer' | 'log' | 'entry';
  readonly name: string;
  /** As written, of any length; empty when there is nothing to add. */
  readonly detail: string;
  readonly span: Span;
  /** Within the span: what to jump to. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineItem[];
}

/** In the order of the text. */
export function outlineOf(file: GoalFile): readonly OutlineItem[] {
  const items = [...frontMatterOf(file), ...diagnosisOf(file), ...logOf(file)];
  return items.sort((a, b) => a.span.start - b.span.start);
}

/** Lines from 0, both of them part of the fold. */
export interface Fold {
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The front matter, each key of several lines, each check-in. */
export function foldsOf({ frontMatter: { scan }, yaml, checkIns, source }: GoalFile): readonly Fold[] {
  if (scan.kind !== 'block') return [];
  const spans = [
    { start: scan.opening.start, end: scan.closing.end },
    ...(yaml.root?.entries ?? []).map((entry) => spanOfEntry(entry, source)),
    ...checkIns.map(({ span }) => trimmed(span, source)),
  ];
  return spans
    .map(({ start, end }) => ({
      firstLine: source.positionAt(start).line,
      lastLine: source.positionAt(end).line,
    }))
    .filter(({ firstLine, lastLine }) => lastLine > firstLine);
}

function frontMatterOf({ frontMatter: { scan }, yaml, source }: GoalFile): OutlineItem[] {
  if (scan.kind !== 'block') return [];
  return [
    {
      kind: 'front-matter',
      name: 'Front matter',
      detail: '',
      span: { start: scan.opening.start, end: scan.closing.end },
      nameSpan: scan.opening,
      children: keysOf(yaml.root?.entries ?? [], source),
    },
  ];
}

/** What is broken may be read as a key without a name, which is none. */
function keysOf(entries: readonly YamlEntry[], source: SourceText): OutlineItem[] {
  return entries
    .filter(({ key }) => key !== '')
    .map((entry) => ({
      kind: 'key',
      name: entry.key,
      detail: textOf(entry.value),
      span: spanOfEntry(entry, source),
      nameSpan: entry.keySpan,
      children: entry.value.kind === 'map' ? keysOf(entry.value.entries, source) : [],
    }));
}

function textOf(node: YamlNode): string {
  if (node.kind === 'scalar') return node.text.trim();
  return node.kind === 'list' ? node.items.map(textOf).join(', ') : '';
}

function spanOfEntry({ keySpan, value }: YamlEntry, source: SourceText): Span {
  const { start, end } = trimmed(
    { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) },
    source,
  );
  return { start, end: Math.max(end, keySpan.end) };
}

function diagnosisOf({ diagnosis }: GoalFile): OutlineItem[] {
  const [first] = diagnosis;
  const last = diagnosis.at(-1);
  if (first === undefined || last === undefined) return [];
  const children = diagnosis.map(({ label, value, span, labelSpan }): OutlineItem => {
    return { kind: 'answer', name: label, detail: value, span, nameSpan: labelSpan, children: [] };
  });
  const span = { start: first.span.start, end: last.span.end };
  return [{ kind: 'diagnosis', name: 'Diagnosis', detail: '', span, nameSpan: first.labelSpan, children }];
}

function logOf(file: GoalFile): OutlineItem[] {
  const { body, checkIns, source } = file;
  if (body.logHeading === undefined) return [];
  const children = checkIns.map((checkIn): OutlineItem => {
    return {
      kind: 'entry',
      name: checkIn.date === undefined ? checkIn.heading.value : `${checkIn.date} ${checkIn.kind}`,
      detail: howItWent(checkIn, file.goal.metric.unit?.value ?? ''),
      span: trimmed(checkIn.span, source),
      nameSpan: checkIn.heading.span,
      children: [],
    };
  });
  const { line } = source.positionAt(body.logHeading.start);
  const end = Math.max(body.logHeading.end, ...children.map(({ span }) => span.end));
  const span = { start: source.lineSpan(line).start, end };
  return [{ kind: 'log', name: 'Check-ins', detail: '', span, nameSpan: body.logHeading, children }];
}

function howItWent({ health, focus, reading }: CheckIn, unit: string): string {
  const parts = [
    health ?? '',
    focus === undefined ? '' : `focus ${focus}`,
    reading === undefined ? '' : `${reading} ${unit}`.trimEnd(),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Without the blanks and blank lines at its end. */
function trimmed({ start, end }: Span, { text }: SourceText): Span {
  return { start, end: start + text.slice(start, end).trimEnd().length };
}
