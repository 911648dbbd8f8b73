/** `goalmark schema`: the JSON Schema of the front matter, for other tools. */
import { goalJsonSchema } from '../core';
import type { Io } from './io';
import { toJson } from './output/json';

export function schema(io: Io): number {
  io.stdout.write(toJson(goalJsonSchema()));
  return 0;
}
