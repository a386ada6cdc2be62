import type { BackupDifference, BackupSource } from '../../domain/backup.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Result } from '../../domain/failure.ts';
import type { ReadOptions } from './check-backup.ts';
import { libraryDigest } from './digest.ts';
import { batchesIn } from './file-records.ts';
import { campaignText } from './format.ts';
import { openBackup } from './open-backup.ts';
import { lineOf } from './record-line.ts';
import { settle, stopIfAborted } from './refusal.ts';
import { recordsOf } from './source-records.ts';

/**
 * The digest that a backup of this library would have: equal to `BackupSummary.digest` where one
 * was restored as it was.
 */
export async function digestOf(source: BackupSource): Promise<string> {
  const digests: string[] = [];
  for await (const record of recordsOf(source)) digests.push((await lineOf(record)).digest);
  return libraryDigest(digests, await source.campaigns());
}

/**
 * Which clips make the difference where digests differ.
 *
 * @returns null when cancelled; `backup-refused` as `checkBackup` gives it
 */
export function compareDigests(
  file: Blob,
  source: BackupSource,
  { onProgress, signal }: ReadOptions = {},
): Promise<Result<BackupDifference> | null> {
  return settle(async () => {
    const backup = await openBackup(file);
    const missing: string[] = [];
    const extra: string[] = [];
    const different: string[] = [];
    const held = recordsOf(source, signal);
    let own = await held.next();
    let done = 0;
    for await (const records of batchesIn(backup, signal)) {
      for (const { data, digest } of records) {
        const { id } = data.clip;
        for (; !own.done && own.value.clip.id < id; own = await held.next())
          extra.push(own.value.clip.id);
        if (own.done || own.value.clip.id !== id) missing.push(id);
        else {
          if ((await lineOf(own.value)).digest !== digest) different.push(id);
          own = await held.next();
        }
      }
      done += records.length;
      await onProgress?.({ done, total: backup.manifest.totals.clips, phase: 'check' });
    }
    for (; !own.done; own = await held.next()) extra.push(own.value.clip.id);
    stopIfAborted(signal);
    const campaigns = unlike(backup.campaigns, await source.campaigns());
    return { missing, extra, different, campaigns };
  });
}

/** Ids of campaigns of which one side says something else than the other. */
function unlike(a: readonly Campaign[], b: readonly Campaign[]): readonly string[] {
  const left = new Map(a.map((campaign) => [campaign.id, campaignText(campaign)]));
  const right = new Map(b.map((campaign) => [campaign.id, campaignText(campaign)]));
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (id) => left.get(id) !== right.get(id),
  );
}
