import type { BackupTarget, RestoreOutcome } from '../../domain/backup.ts';
import { cleanTexts } from '../../domain/clean-texts.ts';
import type { Result } from '../../domain/failure.ts';
import { openChecked, type ReadOptions } from './check-backup.ts';
import { cleanRecord, type Sanitize } from './clean-record.ts';
import { batchesIn } from './file-records.ts';
import { dataOf, textOf } from './record-line.ts';
import { refuse, settle, stop, stopIfAborted } from './refusal.ts';

export interface RestoreOptions extends ReadOptions {
  /** Every body and earlier article passes it. */
  readonly sanitize: Sanitize;
  /** `batches` of an earlier try of this very file. @default 0 */
  readonly resumeFrom?: number;
}

/**
 * Checks the whole file, then applies it batch by batch. One that stopped may be resumed, or run
 * again from its beginning: the target merges, so nothing is there twice.
 */
export async function restoreBackup(
  file: Blob,
  target: BackupTarget,
  options: RestoreOptions,
): Promise<RestoreOutcome> {
  const { onProgress, resumeFrom = 0, sanitize, signal } = options;
  let batches = resumeFrom;
  const outcome = await settle(async () => {
    const { backup, summary } = await openChecked(file, options);
    if (!(resumeFrom >= 0 && resumeFrom <= backup.batches.length))
      refuse('invalid', `no batch ${resumeFrom}`);
    stopIfAborted(signal);
    accepted(await target.begin(cleanTexts(backup.campaigns), backup.settings));

    const skipped = backup.batches.slice(0, resumeFrom);
    let done = skipped.reduce((sum, { clips }) => sum + clips.told.records, 0);
    const counts = { added: 0, merged: 0 };
    const changed: string[] = [];
    for await (const records of batchesIn(backup, signal, resumeFrom)) {
      const clean = await Promise.all(records.map(({ record }) => cleanRecord(record, sanitize)));
      const { added, merged } = accepted(await target.put(clean));
      batches += 1;
      done += records.length;
      counts.added += added;
      counts.merged += merged;
      for (const [at, { data }] of records.entries()) {
        const now = clean[at];
        if (now && textOf(dataOf(now, data.snapshot)) !== textOf(data)) changed.push(data.clip.id);
      }
      await onProgress?.({ done, total: summary.clips, phase: 'restore' });
    }
    return { backup: summary, ...counts, changed };
  });
  return outcome?.ok ? outcome : { ok: false, failure: outcome?.failure ?? null, batches };
}

const accepted = <T>(result: Result<T>): T => (result.ok ? result.value : stop(result.failure));
