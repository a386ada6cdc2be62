import type { Clip } from '../../domain/clip.ts';
import { succeed, type Result } from '../../domain/failure.ts';
import type { Done } from './done.ts';
import type { PopupPort } from './popup-port.ts';

type Library = Pick<PopupPort, 'listRevisions' | 'restoreRevision'>;

/**
 * Another text was put in place of a clip's own, which became its latest earlier version; undo
 * brings that one back.
 *
 * @param replacing what puts it in place
 */
export async function replaceText(
  library: Library,
  clipId: string,
  replacing: Promise<Result<Clip>>,
): Promise<Result<Done>> {
  const replaced = await replacing;
  if (!replaced.ok) return replaced;
  const made = (await library.listRevisions(clipId))?.earlier[0];
  return succeed({
    count: 1,
    changed: [replaced.value],
    undo: made
      ? async () => {
          const back = await library.restoreRevision(clipId, made.id);
          return back.ok ? succeed([back.value]) : back;
        }
      : null,
  });
}
