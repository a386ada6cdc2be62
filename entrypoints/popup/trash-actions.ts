import { succeed, type Result } from '../../domain/failure.ts';
import type { Done } from './done.ts';
import type { PopupPort } from './popup-port.ts';

type Library = Pick<PopupPort, 'trashClips' | 'restoreClips'>;

/** Moves clips to the trash. */
export async function trash(library: Library, ids: readonly string[]): Promise<Result<Done>> {
  const trashed = await library.trashClips(ids);
  if (!trashed.ok) return trashed;
  const gone = trashed.value.map(({ id }) => id);
  return succeed({
    count: gone.length,
    changed: trashed.value,
    undo: () => library.restoreClips(gone),
  });
}

/** Takes clips out of the trash again. */
export async function restore(library: Library, ids: readonly string[]): Promise<Result<Done>> {
  const restored = await library.restoreClips(ids);
  if (!restored.ok) return restored;
  const back = restored.value.map(({ id }) => id);
  return succeed({
    count: back.length,
    changed: restored.value,
    undo: () => library.trashClips(back),
  });
}
