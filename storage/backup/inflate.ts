import { FlateErrorCode, Inflate, type FlateError } from 'fflate';

import type { Bytes } from './bytes.ts';
import { refuse } from './refusal.ts';

/** DEFLATE makes at most 1,032 bytes of one: a step of a bomb gives 17 MB, then it is over. */
const STEP = 16_384;

/**
 * Inflates into a room of the declared size, never beyond it.
 *
 * By fflate's `Inflate`, which is pushed step by step and asked after each. Its `Unzip` looks for
 * headers in the stream and believes them, so it could not hold entries to the directory; and
 * `DecompressionStream` may hand over all that it makes of a large chunk of input at once.
 *
 * @param size as declared, checked against the limit before
 * @param name of the entry, for the detail of a refusal
 */
export function inflate(packed: Bytes, size: number, name: string): Bytes {
  const content = new Uint8Array(size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) refuse('damaged', `${name}: more than declared`);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at === 0 || at < packed.length; at += STEP) {
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (error) {
    if (!isFlateError(error)) throw error;
    refuse('damaged', `${name}: ${error.message}`);
  }
  return length === size ? content : refuse('damaged', `${name}: less than declared`);
}

const CODES: ReadonlySet<unknown> = new Set(Object.values(FlateErrorCode));

const isFlateError = (error: unknown): error is FlateError =>
  error instanceof Error && 'code' in error && CODES.has(error.code);
