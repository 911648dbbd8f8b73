/**
 * Problems as golden files show them: below the line of the text they are about, with carets under their range, then
 * the places they are related to and what their fixes would write.
 */
import { createSourceText, type Problem, type ProblemFix, type Range, type SourceText } from '../../src/core';

/** Problems of one text, in their order; empty where there is none. */
export function renderProblems(text: string, problems: readonly Problem[]): string {
  const source = createSourceText(text);
  return problems.map((problem) => renderProblem(source, problem)).join('\n');
}

function renderProblem(
  source: SourceText,
  { range, severity, rule, message, related, fixes }: Problem,
): string {
  const number = `${range.start.line + 1}`.padStart(4);
  const line = source.lineText(range.start.line).replaceAll('\t', '→');
  return [
    `${number} | ${line}`.trimEnd(),
    `${' '.repeat(number.length)} | ${carets(source, range)}`,
    `${severity} ${rule}: ${message}`,
    ...related.map((place) => `  see ${place.file}:${shown(place.range.start)} ${place.message}`),
    ...fixes.flatMap(renderFix),
    '',
  ].join('\n');
}

/** To the end of the first line where the range has more of them, with an arrow. */
function carets(source: SourceText, { start, end }: Range): string {
  const isLong = end.line > start.line;
  const last = isLong ? source.lineText(start.line).length : end.character;
  const width = Math.max(1, last - start.character);
  return `${' '.repeat(start.character)}${'^'.repeat(width)}${isLong ? ` to ${shown(end)}` : ''}`;
}

function renderFix({ title, safe, edits }: ProblemFix): string[] {
  return [
    `  ${safe ? 'fix' : 'suggestion'}: ${title}`,
    ...edits.map(({ range: { start, end }, newText }) => {
      const place = start.line === end.line && start.character === end.character ? '' : `-${shown(end)}`;
      return `    ${shown(start)}${place} ${JSON.stringify(newText)}`;
    }),
  ];
}

/** From 1, as everything people read. */
function shown({ line, character }: Range['start']): string {
  return `${line + 1}:${character + 1}`;
}
