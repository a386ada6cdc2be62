import type { BackupDifference } from '../../domain/backup.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import { compareDigests } from '../../storage/backup/compare-digests.ts';
import { sourceOf, targetOf } from '../../storage/backup/of-library.ts';
import { restoreBackup } from '../../storage/backup/restore-backup.ts';
import { Database, LIBRARY_NAME } from '../../storage/database.ts';
import { libraryOn } from '../../storage/library.ts';
import { alone } from '../offscreen/backup-lock.ts';
import { failureOf } from '../offscreen/failure-of.ts';
import { settingsToKeep } from '../offscreen/kept-settings.ts';
import { makeBackup } from '../offscreen/make-backup.ts';
import { SCRATCH_NAME } from '../offscreen/sweep.ts';
import type { DrillResult, Watch } from './backup-panel-port.ts';
import { painting, type BackupWorld } from './backup-work.ts';

/** Titles that are named where a restored library differs. */
const NAMED = 5;

/**
 * Proves that a backup can be restored: restores it into a library of another name, compares every
 * clip's digest with the file's, and deletes that library.
 *
 * @param file null: a backup that is made for it and deleted
 */
export async function drill(
  world: BackupWorld,
  file: File | null,
  watch: Watch,
): Promise<DrillResult> {
  return alone(async (): Promise<DrillResult> => {
    try {
      if (file) return await restoreAndCompare(file, watch);
      const settings = await settingsToKeep(world.area);
      const order = { place: 'downloads', fileName: '', app: world.app, settings } as const;
      const made = await makeBackup(order, Date.now(), painting(watch));
      switch (made.kind) {
        case 'file':
          return await restoreAndCompare(made.file, watch).finally(() => made.drop());
        case 'failed':
        case 'cancelled':
          return made;
        case 'written':
        case 'folder-closed':
          throw new Error(`a drill made ${made.kind}`);
      }
    } catch (error) {
      return { kind: 'failed', failure: failureOf(error) };
    }
  });
}

async function restoreAndCompare(file: File, watch: Watch): Promise<DrillResult> {
  const scratch = new Database(SCRATCH_NAME);
  // One that was cut off may have left its library.
  await scratch.delete();
  try {
    await scratch.open();
    await libraryOn(scratch).totals();
    const restored = await restoreBackup(
      file,
      targetOf(scratch, async () => undefined),
      { ...painting(watch), sanitize: sanitizeHtml },
    );
    if (!restored.ok) {
      const { failure } = restored;
      return failure ? { kind: 'failed', failure } : { kind: 'cancelled' };
    }
    const source = sourceOf(scratch, async () => ({}));
    const compared = await compareDigests(file, source, painting(watch));
    if (!compared) return { kind: 'cancelled' };
    if (!compared.ok) return { kind: 'failed', failure: compared.failure };
    return await resultOf(compared.value, restored.value.backup.clips, scratch);
  } finally {
    await scratch.delete();
  }
}

async function resultOf(
  { missing, extra, different, campaigns }: BackupDifference,
  clips: number,
  scratch: Database,
): Promise<DrillResult> {
  const ids = [...missing, ...different, ...extra];
  if (ids.length === 0 && campaigns.length === 0) return { kind: 'match', clips };
  return {
    kind: 'differs',
    clips: ids.length,
    titles: await titlesOf(ids.slice(0, NAMED), scratch),
    campaigns: campaigns.length,
  };
}

/** From the scratch library, or where the clip is missing there from the real one. */
async function titlesOf(ids: readonly string[], scratch: Database): Promise<readonly string[]> {
  const real = new Database(LIBRARY_NAME);
  try {
    const titles = await Promise.all(
      ids.map(async (id) => {
        const clip = (await scratch.clips.get(id)) ?? (await real.clips.get(id));
        return clip?.title ?? id;
      }),
    );
    return titles;
  } finally {
    real.close();
  }
}
