/**
 * The command line as a function: arguments -> output and an exit status. Here are the commands and options; what each
 * command does is in a file of its own, loaded when it is asked for. Never ends the process.
 */
import {
  Command,
  CommanderError,
  InvalidArgumentError,
  Option,
  type Argument,
  type HelpConfiguration,
} from 'commander';
import { capitalized } from '../core';
import { CannotRun } from './cannot-run';
import { addMergeDriver, addTextconv } from './git-commands';
import type { Io } from './io';
import type { CheckOptions } from './check';
import type { DiffCommandOptions } from './diff';
import type { DueOptions } from './due';
import type { FixOptions } from './fix';
import { forTerminal } from './output/escape';
import type { RulesOptions } from './rules';
import { formatOption, type End } from './options';
import { addCheckIn, addInit, addNew } from './writing-commands';

/** 0: all is well; 1: there is something to act on; 2: it could not run, or could not read everything. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  let status = 0;
  const program = createProgram(io, (result) => (status = result));
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(io, await withNearest(error, program, argv));
    const reason =
      error instanceof CannotRun
        ? error.message
        : `This is a mistake in goalmark: ${forTerminal(String(error))}`;
    io.stderr.write(`${reason}\n`);
    return 2;
  }
}

function createProgram(io: Io, end: (status: number) => void): Command {
  const program = new Command('goalmark')
    .description('Development goals in markdown. goalmark <command> --help says more.')
    .usage('<command> [options]')
    .option('--cwd <dir>', 'work as if started in this folder')
    .option('--config <file>', 'read this file instead of .goalmark.yml')
    .option('--today <date>', 'count from this day, YYYY-MM-DD')
    .addOption(new Option('--no-color', 'print without colors, as NO_COLOR does').hideHelp())
    .version(io.version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXIT_STATUSES)
    .exitOverride()
    .configureHelp(HELP)
    .configureOutput({
      writeOut: (text) => {
        io.stdout.write(text);
      },
      writeErr: (text) => {
        io.stderr.write(text);
      },
      // What was typed may hold anything; reportUsage prints it.
      outputError: () => undefined,
      getOutHelpWidth: () => Math.min(io.stdout.columns ?? 80, 100),
      getErrHelpWidth: () => Math.min(io.stderr.columns ?? 80, 100),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  addCheck(program, io, end);
  addDue(program, io, end);
  addDiff(program, io, end);
  addFix(program, io, end);
  addNew(program, io, end);
  addCheckIn(program, io, end);
  addInit(program, io, end);
  addSchema(program, io, end);
  addRules(program, io, end);
  addMergeDriver(program, io, end);
  addTextconv(program, io, end);
  return program;
}

/** Short enough for a screen of 24 lines. */
const HELP: HelpConfiguration = {
  showGlobalOptions: true,
  subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(argumentTerm)].join(' '),
  // The choices stand in the flags.
  optionDescription: ({ description, defaultValue }) =>
    typeof defaultValue === 'string' ? `${description}; ${defaultValue} unless said` : description,
  styleTitle: (title) => (title === 'Global Options:' ? 'Options of every command:' : title),
};

function argumentTerm(argument: Argument): string {
  if (argument.required) return `<${argument.name()}>`;
  return argument.variadic ? `[${argument.name()}...]` : `[${argument.name()}]`;
}

const EXIT_STATUSES = `
Exit status: 0 all is well, 1 there is something to act on, 2 it could not run.`;

function addCheck(program: Command, io: Io, end: End): void {
  program
    .command('check [path...]')
    .summary('what is wrong with the goals')
    .description('Says what is wrong with the goals: of the whole repository, or of these files and folders.')
    .option(
      '--since <commit>',
      'only what changes since then answer for: goals touched, and others broken by it',
    )
    .option('--staged', 'check what is staged, and not the work tree; since HEAD unless said')
    .addOption(formatOption('text', 'json', 'github', 'sarif', 'junit'))
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from error, warning, info or hint on, or never')
        .choices(['error', 'warning', 'info', 'hint', 'never'])
        .default('error'),
    )
    .addHelpText('after', '\nExit status: 0 nothing from --fail-on on, 1 there is, 2 it could not run.')
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<CheckOptions>();
      const { check } = await import('./check');
      end(check(io, paths, options));
    });
}

function addDue(program: Command, io: Io, end: End): void {
  program
    .command('due')
    .summary('what is due, soonest first')
    .description('Says what is due, soonest first: check-ins, reflections and goals to close.')
    .addOption(formatOption('text', 'json', 'github'))
    .option('--owner <name>', 'only what this person owns')
    .addHelpText('after', '\nExit status: 0 whatever is due, 2 it could not run.')
    .action(async (_options: unknown, command: Command) => {
      const options = command.optsWithGlobals<DueOptions>();
      const { due } = await import('./due');
      end(due(io, options));
    });
}

function addDiff(program: Command, io: Io, end: End): void {
  program
    .command('diff [range...]')
    .summary('what a change to the goals means')
    .description(
      'Says what a change to the goals means: BASE..HEAD between two commits, BASE...HEAD from what both have in\ncommon, BASE against the work tree (HEAD unless said), or two folders.',
    )
    .addOption(formatOption('text', 'json', 'markdown', 'github'))
    .option('--staged', 'compare with what is staged, not with the work tree')
    .option('--owner <name>', 'only what this person owns')
    .option('--max-length <count>', 'markdown no longer than this; 60000 unless said', maxLength)
    .addOption(
      new Option('--fail-on <attention>', 'exit with 1 when a change wants a review, or never')
        .choices(['review', 'never'])
        .default('never'),
    )
    .addHelpText(
      'after',
      '\nExit status: 0 nothing to act on, 1 with --fail-on review there is,\n2 it could not run.',
    )
    .action(async (range: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<DiffCommandOptions>();
      const { diff } = await import('./diff');
      end(diff(io, range, options));
    });
}

function maxLength(text: string): number {
  const length = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (length < 1000) throw new InvalidArgumentError('Give a number of characters, from 1000 on.');
  return length;
}

function addFix(program: Command, io: Io, end: End): void {
  program
    .command('fix [path...]')
    .summary('mend what can be mended without asking')
    .description('Mends what can be mended without asking, in all goal files or in these files and folders.')
    .option('--dry-run', 'print the changes as a unified diff, and change nothing')
    .addHelpText(
      'after',
      '\nExit status: 0 everything is mended, 1 a file was left as it is (with --dry-run:\nthere is something to mend), 2 it could not run.',
    )
    .action(async (paths: string[], _options: unknown, command: Command) => {
      const options = command.optsWithGlobals<FixOptions>();
      const { fix } = await import('./fix');
      end(fix(io, paths, options));
    });
}

function addSchema(program: Command, io: Io, end: End): void {
  program
    .command('schema')
    .summary('the JSON Schema of the front matter')
    .description('Prints the JSON Schema of the front matter, for other tools.')
    .action(async () => {
      const { schema } = await import('./schema');
      end(schema(io));
    });
}

function addRules(program: Command, io: Io, end: End): void {
  program
    .command('rules [rule]')
    .summary('the rules, or one of them explained')
    .description('Lists the rules, or explains one.')
    .addOption(formatOption('text', 'json', 'markdown'))
    .action(async (rule: string | undefined, _options: unknown, command: Command) => {
      const { rules } = await import('./rules');
      end(rules(io, rule, command.optsWithGlobals<RulesOptions>()));
    });
}

/** What a usage error says, to be told. */
type UsageError = Pick<CommanderError, 'code' | 'message' | 'exitCode'>;

async function withNearest(
  error: CommanderError,
  program: Command,
  argv: readonly string[],
): Promise<UsageError> {
  const { code, message, exitCode } = error;
  const [, said, typed] = /^(error: unknown option '(--.*)')(?:\n.*)?$/s.exec(message) ?? [];
  if (code !== 'commander.unknownOption' || said === undefined || typed === undefined) return error;
  const { nearestOption } = await import('./nearest-option');
  const near = nearestOption(program, argv, typed);
  return near === undefined ? error : { code, exitCode, message: `${said}\n(Did you mean ${near}?)` };
}

/** Help and the version were asked for and have been printed; everything else is told in a sentence. */
function reportUsage(io: Io, { code, message, exitCode }: UsageError): number {
  if (exitCode === 0) return 0;
  if (code === 'commander.help') return 2;
  const [said = '', ...hints] = message.replace(/^error: /, '').split('\n');
  const sentence = capitalized(said).replace(/[^.?]$/, '$&.');
  const hint = hints.map((text) => text.replace(/^\((.*)\)$/, ' $1')).join('');
  io.stderr.write(`${forTerminal(sentence + hint)}\n`);
  return 2;
}
