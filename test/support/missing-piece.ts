import { CommandFailure } from './processes';

/**
 * Something that this machine lacks and that the harness cannot bring by itself. Its message is one sentence for a
 * person, shown without a stack.
 */
export class MissingPiece extends Error {
  override readonly name = 'MissingPiece';
}

/** The exit status of a suite's process that lacks something: another try would not bring it. */
export const missingPieceStatus = 3;

/** What to print for an error: the sentence alone for what explains itself, the stack for everything unexpected. */
export function describeError(error: unknown): string {
  if (error instanceof MissingPiece || error instanceof CommandFailure) return error.message;
  // an option that does not exist: its message says which
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
