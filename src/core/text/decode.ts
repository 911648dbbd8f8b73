/** Bytes -> text: UTF-8 and nothing else. A byte order mark stays in the text, so that offsets and edits are exact. */

/** The text, or `undefined` when the bytes are not UTF-8 (such a file is reported and never written back). */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
