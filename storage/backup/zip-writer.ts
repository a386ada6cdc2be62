import { deflateSync } from 'fflate';

import type { Bytes } from './bytes.ts';
import { crc32 } from '../../domain/crc32.ts';
import { refuse } from './refusal.ts';
import { CENTRAL_SIZE, centralHeader, END_SIZE, endRecord } from './zip-format.ts';
import { ENTRIES_MAX, LOCAL_SIZE, localHeader, type ZipEntry } from './zip-format.ts';

/** Takes the file piece by piece; what it throws is thrown on. */
export type Sink = (bytes: Uint8Array<ArrayBuffer>) => Promise<void>;

export interface ZipWriter {
  /** Refuses as `too-large`, before it writes anything, what would not fit any more. */
  add(name: string, content: Bytes, how: 'stored' | 'deflated'): Promise<void>;
  /** Writes the directory. @returns bytes of the file */
  finish(): Promise<number>;
}

/**
 * Compresses by fflate and not by `CompressionStream`, for every browser has another zlib behind
 * that, and equal libraries shall give equal bytes.
 *
 * @param maxBytes of the file, and of all contents together
 */
export function createZipWriter(sink: Sink, maxBytes: number): ZipWriter {
  const entries: ZipEntry[] = [];
  let offset = 0;
  let directory = END_SIZE;
  let unpacked = 0;

  return {
    async add(name, content, how) {
      const deflated = how === 'deflated';
      const data = deflated ? deflateSync(content) : content;
      const { length: size } = content;
      const entry = { name, deflated, crc: crc32(content), packed: data.length, size, offset };
      offset += LOCAL_SIZE + name.length + data.length;
      directory += CENTRAL_SIZE + name.length;
      unpacked += size;
      entries.push(entry);
      if (offset + directory > maxBytes || unpacked > maxBytes || entries.length > ENTRIES_MAX)
        refuse('too-large', `more than ${maxBytes} bytes at ${name}`);
      await sink(localHeader(entry));
      await sink(data);
    },
    async finish() {
      for (const entry of entries) await sink(centralHeader(entry));
      await sink(endRecord(entries.length, directory - END_SIZE, offset));
      return offset + directory;
    },
  };
}
