/** The completions at an offset of a goal file or of the configuration, best first. Knows no editor and reads no file. */
import { scanFrontMatter, type FrontMatterScan } from '../../parse/scan';
import type { SourceText } from '../../text/source-text';
import type { Completion, CompletionRequest } from './completion';
import { goalTemplates } from './goal-templates';
import { keyCompletions } from './key-completions';
import { nextItem } from './list-items';
import { logCompletions } from './log-completions';
import { valueCompletions, wantsPaths } from './value-completions';
import { configContext, goalContext, type YamlContext } from './yaml-context';
import { yamlCursorAt } from './yaml-cursor';
import type { YamlRegion } from './yaml-lines';

export function completionsAt(request: CompletionRequest): readonly Completion[] {
  const { document, source, offset } = request;
  // Nobody writes between a CR and its LF.
  if (offset > source.lineSpan(source.positionAt(offset).line).end) return [];
  const context = yamlContextAt(request);
  if (document.kind === 'config') return context === undefined ? [] : yamlCompletions(context);
  const scan = scanFrontMatter(source);
  const templates = templatesAt(request, scan);
  if (context !== undefined) return [...templates, ...yamlCompletions(context)];
  const isInBody = scan.kind === 'block' && source.positionAt(offset).line >= scan.bodyLine;
  if (!isInBody || document.file === undefined) return templates;
  return logCompletions(request, document.file, scan.bodyLine);
}

/** Whether the answer depends on `repositoryPaths`, which cost time to find out. */
export function completesPaths(request: CompletionRequest): boolean {
  const context = yamlContextAt(request);
  const cursor = context && yamlCursorAt(context.region, request.offset);
  if (context === undefined || cursor === undefined) return false;
  const value = cursor.kind === 'value' ? cursor : nextItem(context, cursor);
  return value !== undefined && wantsPaths(context, value);
}

function yamlCompletions(context: YamlContext): readonly Completion[] {
  const { region, request } = context;
  const cursor = yamlCursorAt(region, request.offset);
  if (cursor === undefined) return [];
  if (cursor.kind === 'value') return valueCompletions(context, cursor);
  // A blank at a line's beginning says nothing of what will follow.
  if (request.typed !== undefined && !cursor.inFlow) return [];
  const item = nextItem(context, cursor);
  const items = item === undefined ? [] : valueCompletions(context, item);
  return [...items, ...keyCompletions(context, cursor)];
}

/** `undefined` where the offset is in no YAML. */
function yamlContextAt(request: CompletionRequest): YamlContext | undefined {
  const { document, source, offset } = request;
  const { line } = source.positionAt(offset);
  if (document.kind === 'config') {
    const region = { source, first: 0, end: Math.min(source.lineCount, MOST_LINES) };
    return configContext(request, region, document.configFile);
  }
  const region = frontMatterRegion(source, scanFrontMatter(source));
  return region === undefined || line < region.first || line >= region.end
    ? undefined
    : goalContext(request, region);
}

/** What is longer is no front matter that anybody writes by hand. */
const MOST_LINES = 2000;

/** Front matter that is still open ends where the body plainly begins. */
function frontMatterRegion(source: SourceText, scan: FrontMatterScan): YamlRegion | undefined {
  if (scan.kind === 'block') return { source, first: 1, end: Math.min(scan.bodyLine - 1, MOST_LINES) };
  if (scan.kind !== 'unclosed') return undefined;
  let end = 1;
  while (end < Math.min(source.lineCount, MOST_LINES) && !source.lineText(end).startsWith('##')) end++;
  return { source, first: 1, end };
}

/** In a file that is empty but for the lines of dashes, or the beginning of one. */
function templatesAt(request: CompletionRequest, scan: FrontMatterScan): readonly Completion[] {
  const { source, offset } = request;
  const { line } = source.positionAt(offset);
  const text = source.text.replace(/^\uFEFF/, '');
  if (text.length > LONGEST_BEGINNING || !/^-{0,3}\s*(?:---\s*)?$/.test(text)) return [];
  if (line > 0) {
    const isInside = scan.kind === 'unclosed' || (scan.kind === 'block' && line < scan.bodyLine - 1);
    const span = { start: offset, end: offset };
    return isInside ? goalTemplates(request, { span, opens: false, closes: scan.kind === 'unclosed' }) : [];
  }
  if (scan.kind === 'block') return [];
  const start = source.text.length - text.length;
  const dashes = start + (/^-*/.exec(text)?.[0].length ?? 0);
  if (offset < start || offset > dashes) return [];
  return goalTemplates(request, { span: { start, end: dashes }, opens: true, closes: true });
}

const LONGEST_BEGINNING = 100;
