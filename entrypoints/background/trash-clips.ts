import { composeClip, type Clip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import type { Result } from '../../domain/failure.ts';
import type { Services } from './services.ts';

/** Moves clips to the trash or takes them out of it; nothing a person wrote is touched. */
export async function setTrashed(
  { library, now }: Pick<Services, 'library' | 'now'>,
  ids: readonly string[],
  trashed: boolean,
): Promise<Result<readonly Clip[]>> {
  const device = await library.device();
  const status = trashed ? 'trashed' : 'kept';
  return library.changeClips(ids, ({ clip, body }) => {
    const corrections = correct(clip.corrections, 'status', status, now(), device);
    return { clip: composeClip({ ...clip, corrections }, body.article), body };
  });
}
