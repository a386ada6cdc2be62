import { changeHighlights as changed } from '../../domain/clip-highlight.ts';
import type { Clip } from '../../domain/clip.ts';
import { fail, type Result } from '../../domain/failure.ts';
import type { Services } from './services.ts';

/** Takes highlights off a clip and puts others on, each by its value. */
export async function changeHighlights(
  { library, now }: Pick<Services, 'library' | 'now'>,
  id: string,
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<Result<Clip>> {
  const device = await library.device();
  const at = now();
  const touched = await library.touchClips([id], (clip) => changed(clip, change, at, device));
  if (!touched.ok) return touched;
  const [clip] = touched.value;
  return clip ? { ok: true, value: clip } : fail({ kind: 'clip-not-found', id });
}
