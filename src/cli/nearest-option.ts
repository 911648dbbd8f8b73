/**
 * The option that a mistyped one was meant to be. Commander offers only those that its help lists one by one. Loaded
 * when there is such an option.
 */
import type { Command } from 'commander';
import { nearest } from '../core';

/** Of the command that the arguments name, and of all commands. */
export function nearestOption(program: Command, argv: readonly string[], typed: string): string | undefined {
  const command = argv
    .map((word) => program.commands.find((candidate) => candidate.name() === word))
    .find((candidate) => candidate !== undefined);
  const options = [...(command?.options ?? []), ...program.options];
  const names = options.flatMap(({ long }) => (long == null ? [] : [long.slice(2)]));
  const [name = ''] = typed.slice(2).split('=');
  const near = nearest(name, names);
  return near === undefined ? undefined : `--${near}`;
}
