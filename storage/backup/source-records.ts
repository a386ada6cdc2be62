import type { BackupRecord, BackupSource } from '../../domain/backup.ts';
import { stopIfAborted } from './refusal.ts';

/** Bytes of records in memory at a time, by the mean of the records before. */
const READ_BYTES = 2_000_000;
const FIRST_LIMIT = 4;
const LIMIT_MAX = 100;

/**
 * Every record of a library, read in pieces that fit memory: few clips at a time where they are
 * large. The end is where there is none, not where there are few.
 *
 * @throws Error where ids do not rise: a bug of the source, by which clips would be lost
 */
export async function* recordsOf(
  source: BackupSource,
  signal?: AbortSignal,
): AsyncGenerator<BackupRecord> {
  let after: string | null = null;
  let limit = FIRST_LIMIT;
  for (;;) {
    stopIfAborted(signal);
    const records: readonly BackupRecord[] = await source.records(after, limit);
    if (records.length === 0) return;
    let bytes = 0;
    for (const record of records) {
      const { id } = record.clip;
      if (after !== null && id <= after) throw new Error(`record ${id} after ${after}`);
      after = id;
      bytes += roughBytes(record);
      yield record;
    }
    const fitting = Math.floor((READ_BYTES * records.length) / (bytes + 1));
    limit = Math.max(1, Math.min(LIMIT_MAX, limit * 4, fitting));
  }
}

const roughBytes = ({ body, revisions, snapshot }: BackupRecord): number =>
  [body, ...revisions].reduce(
    (sum, { article }) => sum + 2 * (article.html.length + article.text.length),
    snapshot?.length ?? 0,
  );
