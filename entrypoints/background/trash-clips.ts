import { recompose, type Clip } from '../../domain/clip.ts';
import { setStatus } from '../../domain/clip-status.ts';
import type { Result } from '../../domain/failure.ts';
import type { Act } from '../../domain/ports.ts';
import type { Services } from './services.ts';
import { TRACES_KEPT_MS } from './sharing/upkeep.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const OTHERS_KEPT_DAYS = TRACES_KEPT_MS / DAY_MS;

/** Moves clips to the trash or takes them out of it; nothing a person wrote is touched. */
export async function setTrashed(
  { library, now }: Pick<Services, 'library' | 'now'>,
  ids: readonly string[],
  trashed: boolean,
): Promise<Result<readonly Clip[]>> {
  const device = await library.device();
  const value = trashed ? 'trashed' : 'kept';
  return library.touchClips(ids, (clip) => {
    const { status } = setStatus(clip, value, now(), device);
    return recompose(clip, status ? { status } : {});
  });
}

/** Takes clips out of the trash for good, all of them unless ids are given. */
export async function purgeClips(
  { library, now }: Pick<Services, 'library' | 'now'>,
  ids: readonly string[] | null,
): Promise<Result<Act>> {
  return library.purge(ids ?? (await library.trashedBefore(Number.MAX_SAFE_INTEGER)), now());
}

/**
 * Empties the trash of what has been there longer than the person allows; by default: nothing. What somebody
 * else of a circle threw away stays as long as it is told of.
 *
 * @param steady the time to go by (ms): not always the clock's
 */
export async function emptyOldTrash(
  { library, settings, now }: Pick<Services, 'library' | 'settings' | 'now'>,
  steady: number,
): Promise<void> {
  const { emptyTrashAfterDays } = await settings.get();
  if (emptyTrashAfterDays === null) return;
  const days = Math.max(emptyTrashAfterDays, OTHERS_KEPT_DAYS);
  const old = await library.trashedBefore(
    steady - emptyTrashAfterDays * DAY_MS,
    steady - days * DAY_MS,
  );
  if (old.length > 0) await library.purge(old, now());
}
