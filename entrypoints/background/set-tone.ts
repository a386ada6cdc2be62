import type { Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { setTone as toned, type Tone } from '../../domain/tone.ts';
import type { Services } from './services.ts';

/** Sets how articles speak of what they are about. @param tone null for none */
export async function setTone(
  { library, now }: Pick<Services, 'library' | 'now'>,
  ids: readonly string[],
  tone: Tone | null,
): Promise<Result<readonly Clip[]>> {
  const device = await library.device();
  const at = now();
  return library.touchClips(ids, (clip) => toned(clip, tone, at, device));
}
