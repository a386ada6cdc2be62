import { strToU8, Zip, ZipDeflate } from 'fflate';

import { vietnamTimestamp } from '../../../domain/vietnam-time.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A part and its text, a piece at a time. */
export interface StreamedPart {
  readonly name: string;
  readonly pieces: AsyncIterable<string> | Iterable<string>;
}

/**
 * A ZIP whose entries are packed as they are written: a sheet of 100,000 rows is never whole in
 * memory. Their sizes stand behind them, as all programs read that know Excel's files; `export/zip.ts`
 * packs whole entries.
 *
 * @param now the date of all entries
 */
export async function* zipStream(
  parts: Iterable<StreamedPart>,
  now: number,
): AsyncGenerator<Bytes> {
  const mtime = localClock(now);
  let ready: Bytes[] = [];
  const archive = new Zip((error, piece) => {
    if (error) throw error;
    ready.push(piece);
  });
  const taken = (): Bytes[] => {
    const pieces = ready;
    ready = [];
    return pieces;
  };
  for (const { name, pieces } of parts) {
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = mtime;
    archive.add(entry);
    for await (const piece of pieces) {
      entry.push(strToU8(piece));
      yield* taken();
    }
    entry.push(new Uint8Array(0), true);
  }
  archive.end();
  yield* taken();
}

/** The library writes what a clock at this place shows; the file tells Vietnam's, wherever it is made. */
const localClock = (now: number): Date => new Date(vietnamTimestamp(now).slice(0, 19));
