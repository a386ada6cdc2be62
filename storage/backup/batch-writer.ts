import type { BackupRecord } from '../../domain/backup.ts';
import type { Bytes } from './bytes.ts';
import {
  BATCH_BYTES,
  BATCH_SNAPSHOT_BYTES,
  clipsName,
  ENTRY_MAX,
  snapshotsName,
} from './format.ts';
import { lineOf } from './record-line.ts';
import { refuse } from './refusal.ts';

/** Writes one entry of the file. @param records as the manifest tells them */
export type AddEntry = (
  name: string,
  content: Bytes,
  records: number,
  how: 'stored' | 'deflated',
) => Promise<void>;

/**
 * Puts records into batches. Where one ends follows from the records alone, never from the pieces
 * in which they were read.
 */
export function createBatches(addEntry: AddEntry) {
  const digests: string[] = [];
  let lines = emptyPile();
  let snapshots = emptyPile();
  let batches = 0;
  let revisionCount = 0;
  let snapshotCount = 0;

  async function close(): Promise<void> {
    if (lines.parts.length === 0) return;
    batches += 1;
    await addEntry(clipsName(batches), joined(lines), lines.parts.length, 'deflated');
    if (snapshots.parts.length > 0)
      await addEntry(snapshotsName(batches), joined(snapshots), snapshots.parts.length, 'stored');
    lines = emptyPile();
    snapshots = emptyPile();
  }

  return {
    /** @returns how many records are written when it closed a batch for this one, else null */
    async add(record: BackupRecord): Promise<number | null> {
      const line = await lineOf(record);
      // Now, while the library is at hand: a backup that cannot be read is worse than none.
      if (line.wrong !== null) refuse('invalid', `clip ${record.clip.id} ${line.wrong}`);
      const { snapshot } = record;
      const size = snapshot?.length ?? 0;
      if (line.bytes.length > ENTRY_MAX || size > ENTRY_MAX)
        refuse('too-large', `clip ${record.clip.id}`);
      const full =
        lines.size + line.bytes.length > BATCH_BYTES ||
        snapshots.size + size > BATCH_SNAPSHOT_BYTES;
      const done = full && lines.parts.length > 0 ? digests.length : null;
      if (full) await close();
      put(lines, line.bytes);
      if (snapshot) put(snapshots, snapshot);
      digests.push(line.digest);
      revisionCount += record.revisions.length;
      snapshotCount += snapshot ? 1 : 0;
      return done;
    },
    /** Closes the last batch. @returns what was written, with the digest of each record */
    async end() {
      await close();
      return { digests, batches, revisions: revisionCount, snapshots: snapshotCount };
    },
  };
}

interface Pile {
  readonly parts: Bytes[];
  size: number;
}

const emptyPile = (): Pile => ({ parts: [], size: 0 });

function put(pile: Pile, part: Bytes): void {
  pile.parts.push(part);
  pile.size += part.length;
}

function joined({ parts, size }: Pile): Bytes {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
