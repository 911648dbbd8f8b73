/** Reads one regular file, whatever else stands under its name: nothing here follows a link, waits or reads without end. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import { decodeUtf8, FILE_SIZE_LIMIT, type Unreadable } from '../core';

export type Content = string | { readonly unreadable: Unreadable };

/** Throws what the system says; `undefined` for what is no regular file. */
export function readRegularFile(absolute: string): Content | undefined {
  const bytes = readRegularBytes(absolute);
  return bytes && contentOf(bytes);
}

/** What a file holds, as it is stored. */
export type Bytes = Buffer | { readonly unreadable: 'size' };

export function contentOf(bytes: Bytes): Content {
  return Buffer.isBuffer(bytes) ? (decodeUtf8(bytes) ?? { unreadable: 'encoding' }) : bytes;
}

/** Throws what the system says; `undefined` for what is no regular file. */
export function readRegularBytes(absolute: string): Bytes | undefined {
  const descriptor = openSync(absolute, OPEN_FLAGS);
  try {
    const stats = fstatSync(descriptor);
    return stats.isFile() ? readWhole(descriptor, stats) : undefined;
  } finally {
    closeSync(descriptor);
  }
}

/** The last part of the path may be no link, and a FIFO put there meanwhile holds up nobody. Windows knows neither. */
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = constants as Partial<typeof constants>;
const OPEN_FLAGS = (O_RDONLY ?? 0) | (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);

function readWhole(descriptor: number, { size }: Stats): Bytes {
  if (size > FILE_SIZE_LIMIT) return { unreadable: 'size' };
  let buffer = Buffer.allocUnsafe(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    length += read;
    if (read === 0) break;
    if (length > FILE_SIZE_LIMIT) return { unreadable: 'size' };
    // It has grown since its size was asked.
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * length, FILE_SIZE_LIMIT + 1));
  }
  return buffer.subarray(0, length);
}
