/**
 * What the fixes of problems do, each made alone, as golden files show it: the lines it changes, what is then to be
 * filled in, and what there is to say of the file that was not said before.
 */
import { structuredPatch } from 'diff';
import { applyEdits, createSourceText, textEditsOf, type Problem, type TriedFix } from '../../src/core';

/** Of fixes of one text; `problemsOf` reads a text made of it. */
export function renderOffers(
  text: string,
  tried: readonly TriedFix[],
  problemsOf: (text: string) => readonly Problem[],
): string {
  const said = new Set(problemsOf(text).map(saying));
  let last: Problem | undefined;
  return tried
    .flatMap(({ problem, fix, refused }) => {
      const { line, character } = problem.range.start;
      const heading = problem === last ? [] : [`${line + 1}:${character + 1} ${saying(problem)}`];
      last = problem;
      const title = `  ${fix.safe ? 'fix' : 'suggestion'}: ${fix.title}`;
      if (refused !== undefined) return [...heading, `${title}\n    not offered: ${refused}`];
      const after = applyEdits(text, textEditsOf(createSourceText(text), fix));
      const blanks = fix.edits.flatMap(({ newText, blanks: inEdit = [] }) =>
        inEdit.map(({ span, choices }) => {
          const blank = newText.slice(span.start, span.end);
          return `    to fill in: ${choices === undefined ? blank : choices.join(' | ')}`;
        }),
      );
      const news = problemsOf(after)
        .map(saying)
        .filter((saying) => !said.has(saying))
        .map((saying) => `    then: ${saying}`);
      return [...heading, title, ...changedLines(text, after), ...blanks, ...news];
    })
    .map((line) => `${line}\n`)
    .join('');
}

function saying({ rule, message }: Problem): string {
  return `${rule}: ${message}`;
}

function changedLines(before: string, after: string): string[] {
  const visible = (text: string): string => text.replaceAll('\r\n', '␍␊\n').replace(/\r/g, '␍\n');
  const patch = structuredPatch('', '', visible(before), visible(after), '', '', { context: 0 });
  return patch.hunks.flatMap(({ newStart, lines }) => [
    `    line ${newStart}`,
    ...lines.filter((line) => !line.startsWith('\\')).map((line) => `    ${line}`.trimEnd()),
  ]);
}
