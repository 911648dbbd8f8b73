/** Where in a YAML text an error stands, told by lines and indents because the tree cannot be trusted there. */
import type { YamlDocument } from '../model/document';
import type { Shape } from '../model/fields';
import { isProseShape, shapeAt } from '../model/prose-fields';
import type { Span } from '../text/source-text';

export interface PlaceInYaml {
  /** Of the value; `undefined` where the format knows no such key. */
  readonly shape: Shape | undefined;
  /** A text is wanted here, alone or in a list. */
  readonly isProse: boolean;
  /** Whether the text goes on in the lines below. */
  readonly goesOn: boolean;
}

export function placeInYaml(document: YamlDocument, span: Span): PlaceInYaml {
  const shape = shapeAt(pathAt(document, span.start), document.fields);
  const isText = isProseShape(shape) || (shape?.kind === 'texts' && shape.onlyList !== true);
  return { shape, isProse: isText, goesOn: goesOn(document, span) };
}

const KEY = /^([ \t]*)((?:-[ \t]+)?)(?:([\w-]+)[ \t]*:(?=[ \t]|$))?/;

/** Lines up to a key; what stands farther from it has no place. */
const FARTHEST = 200;

function pathAt({ source }: YamlDocument, offset: number): readonly string[] {
  const path: string[] = [];
  const first = source.positionAt(offset).line;
  // A key stands farther left than what it holds; a list may stand as far left as its key, and holds texts alone.
  let left = Number.POSITIVE_INFINITY;
  for (let line = first; line >= Math.max(0, first - FARTHEST) && left > 0; line--) {
    const [, indent = '', marker = '', key] = KEY.exec(source.lineText(line)) ?? [];
    if (key !== undefined && marker === '' && indent.length < left) path.unshift(key);
    else if (line !== first) continue;
    left = Math.min(left, marker === '' ? indent.length : indent.length + 1);
  }
  return path;
}

/** Nothing may follow a quoted text, so that all its lines must be within the quotes. */
function goesOn({ source }: YamlDocument, { start, end }: Span): boolean {
  const { line } = source.positionAt(start);
  const behind = source.text.slice(end, source.lineSpan(line).end);
  // An item in brackets ends on its line.
  if (/^[ \t]*[,\]}]/.test(behind)) return false;
  let below = line + 1;
  while (below < source.lineCount && source.lineText(below).trim() === '') below++;
  return indentOf(source.lineText(below)) > indentOf(source.lineText(line));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
