import type { RawLibrary } from './raw-library.ts';

const ARRAYS = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float64Array };
type Kind = keyof typeof ARRAYS;

/** A database as JSON: arrays of numbers, which JSON has not, by their kind and bytes. */
export const toJson = (library: RawLibrary): string => JSON.stringify(library, pack, 1);

export const fromJson = (text: string): RawLibrary => JSON.parse(text, unpack) as RawLibrary;

function pack(_: string, value: unknown): unknown {
  const kind = kindOf(value);
  if (!kind || !ArrayBuffer.isView(value)) return value;
  const { buffer, byteOffset, byteLength } = value;
  return { $array: kind, bytes: Buffer.from(buffer, byteOffset, byteLength).toString('base64') };
}

function unpack(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$array' in value)) return value;
  const { $array, bytes } = value as { $array: Kind; bytes: string };
  const held = Uint8Array.from(Buffer.from(bytes, 'base64'));
  return new ARRAYS[$array](held.buffer);
}

/** The kind of an array of numbers; null for anything else. */
export function kindOf(value: unknown): Kind | null {
  for (const kind of Object.keys(ARRAYS) as Kind[]) if (value instanceof ARRAYS[kind]) return kind;
  return null;
}
