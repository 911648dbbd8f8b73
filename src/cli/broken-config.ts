/** A configuration that cannot be read: a reason not to run that has its places. */
import type { Problem } from '../core';
import { CannotRun } from './cannot-run';
import { forTerminal } from './output/escape';

export class BrokenConfig extends CannotRun {
  /** Relative to the root. */
  readonly path: string;
  /** What is wrong and where; why it cannot be read at all; empty where nobody can tell. */
  readonly why: readonly Problem[] | string;

  constructor(path: string, why: readonly Problem[] | string) {
    super(reportOf(path, why));
    this.path = path;
    this.why = why;
  }
}

function reportOf(path: string, why: readonly Problem[] | string): string {
  const file = forTerminal(path);
  if (typeof why === 'string') return `${file} ${why}.`;
  const places = why.map(
    ({ range: { start }, message }) =>
      `${file}:${start.line + 1}:${start.character + 1} ${forTerminal(message)}`,
  );
  return places.length === 0 ? `${file}:1:1 This is not YAML that can be read.` : places.join('\n');
}
