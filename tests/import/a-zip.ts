import { deflateSync, strToU8, zipSync } from 'fflate';

import { crc32 } from '../../domain/crc32.ts';

export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Blob =>
  new Blob([
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  ]);

/** An entry as a liar tells of it; whatever is not said is the truth. */
export interface Told {
  readonly name: string;
  readonly content: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** The content stands there as it is, whatever the method. */
  readonly raw?: boolean;
  readonly size?: number;
  readonly packed?: number;
  readonly crc?: number;
  /** Where it says that its header stands. */
  readonly offset?: number;
  /** The name in its own header. */
  readonly localName?: string;
  readonly attributes?: number;
}

/** A ZIP written by hand, so that anything can be said in it. */
export function toldZip(entries: readonly Told[], count = entries.length): Blob {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  for (const entry of entries) {
    const { content, method = 8, flags = 0x800 } = entry;
    const data = (
      method === 8 && !entry.raw ? deflateSync(content) : content
    ) as Uint8Array<ArrayBuffer>;
    const name = strToU8(entry.name);
    const localName = strToU8(entry.localName ?? entry.name);
    const common = (view: DataView, from: number, nameLength: number): void => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, flags, true);
      view.setUint16(from + 4, method, true);
      view.setUint32(from + 10, entry.crc ?? crc32(content as Uint8Array<ArrayBuffer>), true);
      view.setUint32(from + 14, entry.packed ?? data.length, true);
      view.setUint32(from + 18, entry.size ?? content.length, true);
      view.setUint16(from + 22, nameLength, true);
    };
    const local = new DataView(new ArrayBuffer(30));
    local.setUint32(0, 0x04034b50, true);
    common(local, 4, localName.length);
    const central = new DataView(new ArrayBuffer(46));
    central.setUint32(0, 0x02014b50, true);
    central.setUint8(5, 3);
    common(central, 6, name.length);
    central.setUint32(38, entry.attributes ?? 0, true);
    central.setUint32(42, entry.offset ?? at, true);
    parts.push(new Uint8Array(local.buffer), localName, data);
    directory.push(new Uint8Array(central.buffer), name);
    at += 30 + localName.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, at, true);
  return new Blob([...parts, ...directory, new Uint8Array(end.buffer)]);
}
