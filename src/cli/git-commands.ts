/** The commands that git calls, hidden from the help: their arguments and options. What each does is in a file of its own. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { Io } from './io';
import type { MergeDriverOptions } from './merge-driver';
import type { End } from './options';
import type { TextconvOptions } from './textconv';

export function addMergeDriver(program: Command, io: Io, end: End): void {
  program
    .command('merge-driver <base> <ours> <theirs> <path>', { hidden: true })
    .description('Merges three versions of a goal file, key by key, into the second one, for git.')
    .addOption(
      new Option('--marker-size <count>', 'how long the markers of a conflict are')
        .argParser(markerSize)
        .default(7),
    )
    .option('--ours <label>', 'what our side is called in a conflict', labelUnless('%X'), 'ours')
    .option('--base <label>', 'what was there before is called, where it is shown', labelUnless('%S'), 'base')
    .option('--theirs <label>', 'what their side is called in a conflict', labelUnless('%Y'), 'theirs')
    .addHelpText(
      'after',
      '\ngit calls it as: goalmark merge-driver --marker-size %L --ours %X --base %S --theirs %Y -- %O %A %B %P\n\nExit status: 0 merged, 1 there are conflicts left, 2 it could not run.',
    )
    .action(async (...given: unknown[]) => {
      const [base, ours, theirs, path] = given as [string, string, string, string];
      const command = given.at(-1) as Command;
      const { mergeDriver } = await import('./merge-driver');
      end(mergeDriver(io, { base, ours, theirs, path }, command.optsWithGlobals<MergeDriverOptions>()));
    });
}

export function addTextconv(program: Command, io: Io, end: End): void {
  program
    .command('textconv <file>', { hidden: true })
    .description('Prints what a goal file says, line by line, for git diff; any other file as it is.')
    .action(async (file: string, _options: unknown, command: Command) => {
      const { textconv } = await import('./textconv');
      end(textconv(io, file, command.optsWithGlobals<TextconvOptions>()));
    });
}

/** Git before 2.44 leaves its placeholder as it is; later ones pass nothing where they have no label. */
function labelUnless(placeholder: string): (label: string, otherwise: string) => string {
  return (label, otherwise) => (label === '' || label === placeholder ? otherwise : label);
}

function markerSize(text: string): number {
  const size = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (size === 0) throw new InvalidArgumentError('Give a number of signs, such as 7.');
  return size;
}
