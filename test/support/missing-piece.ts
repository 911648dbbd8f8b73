import { CommandFailure } from './processes';

/**
 * Something that this machine lacks and that the harness cannot bring by itself. Its message is one sentence for a
 * person, shown without a stack.
 */
export class MissingPiece extends Error {
  override readonly name = 'MissingPiece';
}

/** What to print for an error: the sentence alone for what explains itself, the stack for everything unexpected. */
export function describeError(error: unknown): string {
  if (error instanceof MissingPiece || error instanceof CommandFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
