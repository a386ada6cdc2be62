import type { BackupProgress, BackupSummary } from '../../domain/backup.ts';
import type { Result } from '../../domain/failure.ts';
import { instantOf } from '../../domain/vietnam-time.ts';
import { libraryDigest } from './digest.ts';
import { batchesIn } from './file-records.ts';
import type { Totals } from './format.ts';
import { openBackup, type OpenBackup } from './open-backup.ts';
import { refuse, settle } from './refusal.ts';

export interface ReadOptions {
  /** A promise is waited for, so that a page can paint. */
  readonly onProgress?: (progress: BackupProgress) => void | Promise<void>;
  readonly signal?: AbortSignal;
}

/**
 * Reads all of a backup once and touches no library; in memory is one batch. The file is foreign
 * and may be hostile.
 *
 * @returns null when cancelled; `backup-refused` for a file that is not whole, not ours or not as
 * it was written
 */
export function checkBackup(
  file: Blob,
  options: ReadOptions = {},
): Promise<Result<BackupSummary> | null> {
  return settle(async () => (await openChecked(file, options)).summary);
}

/** The same for the readers of this folder: throws what `settle` catches. */
export async function openChecked(
  file: Blob,
  { onProgress, signal }: ReadOptions,
): Promise<{ readonly backup: OpenBackup; readonly summary: BackupSummary }> {
  const backup = await openBackup(file);
  const { totals, digest } = backup.manifest;
  const digests: string[] = [];
  let revisions = 0;
  let snapshots = 0;
  for await (const records of batchesIn(backup, signal)) {
    for (const { data, digest: own } of records) {
      digests.push(own);
      revisions += data.revisions.length;
      snapshots += data.snapshot ? 1 : 0;
    }
    await onProgress?.({ done: digests.length, total: totals.clips, phase: 'check' });
  }
  agree(totals, { ...totals, clips: digests.length, revisions, snapshots });
  if ((await libraryDigest(digests, backup.campaigns)) !== digest) refuse('invalid', 'digest');
  return { backup, summary: summaryOf(backup) };
}

function agree(told: Totals, counted: Totals): void {
  for (const name of ['clips', 'revisions', 'snapshots', 'campaigns'] as const) {
    if (told[name] !== counted[name])
      refuse('invalid', `${told[name]} ${name} told, ${counted[name]} there`);
  }
}

const summaryOf = ({ batches, file, header, manifest }: OpenBackup): BackupSummary => ({
  ...manifest.totals,
  batches: batches.length,
  bytes: file.size,
  app: header.app,
  createdAt: instantOf(header.createdAt) ?? 0,
  digest: manifest.digest,
});
