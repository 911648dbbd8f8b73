/** The commands that write: their arguments and options. What each does is in a file of its own, loaded when asked for. */
import { Option, type Command } from 'commander';
import type { CheckInOptions } from './check-in';
import type { InitOptions } from './init';
import type { Io } from './io';
import type { NewOptions } from './new';
import { formatOption, type End } from './options';

export function addNew(program: Command, io: Io, end: End): void {
  const command = program
    .command('new [type]')
    .summary('write a new goal; asks at a terminal')
    .description(
      'Writes a new goal: development, learning, performance, improvement or objective.\n' +
        'At a terminal it asks, unless the type, --title and --owner are given.',
    )
    .usage('[type] [options]')
    .addOption(formatOption('text', 'json'))
    .addHelpText(
      'after',
      `
The goal:
  --title --owner --manager --set-by     what it is called, and whose it is
  --gap --cause-kind --cause             what is not there yet, and why
  --goal --due --cadence                 what will be done, and by when
  --measure --baseline --target --unit   how to tell that it is reached
  --aligns-to <id>                       an objective it serves; may be repeated
  --id --status                          unless the title makes the id`,
    )
    .action(async (type: string | undefined, _options: unknown, self: Command) => {
      const { createGoal } = await import('./new');
      end(await createGoal(io, type, self.optsWithGlobals<NewOptions>()));
    });
  for (const flag of GOAL_FLAGS) command.addOption(new Option(`--${flag} <value>`).hideHelp());
  command.addOption(new Option('--aligns-to <id>').argParser(collect).hideHelp());
}

/** The help groups them, to be short enough for a screen. */
const GOAL_FLAGS = [
  'title',
  'owner',
  'manager',
  'set-by',
  'gap',
  'cause-kind',
  'cause',
  'goal',
  'due',
  'cadence',
  'measure',
  'baseline',
  'target',
  'unit',
  'id',
  'status',
];

function collect(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

export function addCheckIn(program: Command, io: Io, end: End): void {
  const command = program
    .command('check-in <goal>')
    .summary('log a check-in; asks at a terminal')
    .description(
      'Logs a check-in, or a reflection when one is due. The goal is an id or a file.\n' +
        'At a terminal it asks, unless answers are given.',
    )
    .usage('<goal> [options]')
    .addOption(new Option('--kind <kind>', 'which one to log').choices(['check-in', 'reflection']))
    .addOption(formatOption('text', 'json'))
    .addHelpText(
      'after',
      `
Answers: --focus --health --metric --evidence
Of a check-in: --progress --blockers --support
Of a reflection: --skills-used --visible-progress --accelerator --career-link
The entry's date is --today.`,
    )
    .action(async (goal: string, _options: unknown, self: Command) => {
      const { checkIn } = await import('./check-in');
      end(await checkIn(io, goal, self.optsWithGlobals<CheckInOptions>()));
    });
  for (const flag of ANSWER_FLAGS) command.addOption(new Option(`--${flag} <answer>`).hideHelp());
}

const ANSWER_FLAGS = [
  'progress',
  'blockers',
  'support',
  'focus',
  'health',
  'metric',
  'evidence',
  'skills-used',
  'visible-progress',
  'accelerator',
  'career-link',
];

export function addInit(program: Command, io: Io, end: End): void {
  program
    .command('init')
    .summary('start with goals: configuration, example, workflow')
    .description('Writes .goalmark.yml, an example goal and a GitHub workflow. What is there is kept.')
    .option('--dry-run', 'say what would be written, and write nothing')
    .option('--yes', 'write without asking, also at a terminal')
    .action(async (_options: unknown, self: Command) => {
      const { init } = await import('./init');
      end(await init(io, self.optsWithGlobals<InitOptions>()));
    });
}
