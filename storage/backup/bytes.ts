import { refuse } from './refusal.ts';

export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

export const encode = (text: string): Bytes => encoder.encode(text);

/** @param where what is read, for the detail of a refusal */
export function decode(bytes: Uint8Array, where: string): string {
  try {
    return decoder.decode(bytes);
  } catch {
    return refuse('invalid', `${where}: no UTF-8`);
  }
}

/** A part of the file, whole; it refuses where the file ends before it or cannot be read. */
export async function readSlice(file: Blob, start: number, end: number): Promise<Bytes> {
  const bytes = new Uint8Array(await readable(file.slice(start, end)));
  return bytes.length === end - start ? bytes : refuse('cut-short', `ends before ${end}`);
}

async function readable(part: Blob): Promise<ArrayBuffer> {
  try {
    return await part.arrayBuffer();
  } catch (error) {
    // The stick was pulled out, or another program writes the file.
    if (error instanceof DOMException) return refuse('damaged', `not readable: ${error.name}`);
    throw error;
  }
}

/** SHA-256, 64 hex digits. */
export async function sha256(bytes: Bytes): Promise<string> {
  let hex = '';
  for (const byte of new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) {
    hex += HEX[byte];
  }
  return hex;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, at) => byte === b[at]);
