import type { BackupSummary } from '../../domain/backup.ts';
import type { Failure } from '../../domain/failure.ts';
import { collectionFileName } from '../../domain/collection.ts';
import type { BackupLog } from '../../messaging/backup-log.ts';
import type { BackupOrder } from '../../messaging/backup-stream.ts';
import type { Settings } from '../../storage/settings.ts';
import { isBackupDue } from './backup-due.ts';

/** What became of an order. */
export type Carried =
  /** The file is where it belongs. */
  | { readonly kind: 'kept'; readonly name: string; readonly summary: BackupSummary }
  | { readonly kind: 'folder-closed' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface BackupJobNeeds {
  readonly settings: { get(): Promise<Pick<Settings, 'backupEvery' | 'backupTo'>> };
  readonly log: BackupLog;
  /** Clips in the library, in the trash or not. */
  readonly countAll: () => Promise<number>;
  /** Whether the browser lets files be put into the Downloads folder without a press. */
  readonly mayDownload: () => Promise<boolean>;
  /** What is backed up beside the clips. */
  readonly settingsToKeep: () => Promise<BackupOrder['settings']>;
  readonly carry: (order: BackupOrder) => Promise<Carried>;
  readonly app: string;
  readonly now: () => number;
}

/**
 * Makes the backup that is due, if one is. Whatever comes of it is noted for the person; one that
 * was killed is noted by the next try, which makes it from its beginning.
 */
export async function backUpIfDue(needs: BackupJobNeeds): Promise<void> {
  const { settings, log, now, app } = needs;
  const { backupEvery, backupTo: place } = await settings.get();
  const { last, started } = await log.read();
  if (started !== null) {
    // Nobody else makes one now, so this was killed: by the end of the browser, or again and again.
    const failure = { kind: 'storage-failed', detail: 'ended half-way' } as const;
    await log.failed({ at: started, failure });
    await log.ended();
  }
  if (!isBackupDue(backupEvery, last?.at ?? null, now())) return;
  if ((await needs.countAll()) === 0) return;
  const waiting = (): Promise<void> => log.waiting({ since: now(), place });
  if (place === 'downloads' && !(await needs.mayDownload())) return waiting();

  const fileName = collectionFileName('sao lưu', now(), 'zip');
  const order = { place, fileName, app, settings: await needs.settingsToKeep() };
  await log.started(now());
  // A job that threw has ended too: whoever called it knows why.
  const carried = await needs.carry(order).finally(() => log.ended());
  switch (carried.kind) {
    case 'kept': {
      const { clips, bytes } = carried.summary;
      return log.made({ at: now(), clips, bytes, name: carried.name, place });
    }
    case 'folder-closed':
      return waiting();
    case 'failed':
      return log.failed({ at: now(), failure: carried.failure });
    case 'busy':
      // Another window makes one or restores one: the next alarm looks again.
      return undefined;
  }
}
