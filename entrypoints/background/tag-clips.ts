import { recompose, type Clip } from '../../domain/clip.ts';
import type { Result } from '../../domain/failure.ts';
import { addEntry, removeEntry, type StampedSet } from '../../domain/stamped-set.ts';
import type { Services } from './services.ts';

/** Adds campaigns (by name, new ones are made) to clips and takes others (by id) off them. */
export async function tagClips(
  { library, now }: Pick<Services, 'library' | 'now'>,
  ids: readonly string[],
  add: readonly string[],
  remove: readonly string[],
): Promise<Result<readonly Clip[]>> {
  const added = await library.ensureCampaigns(add, now());
  if (!added.ok) return added;

  const device = await library.device();
  const at = now();
  return library.touchClips(ids, (clip) => {
    let entries: StampedSet = clip.entries;
    for (const value of remove) entries = removeEntry(entries, { kind: 'campaign', value });
    for (const { id } of added.value) {
      entries = addEntry(entries, { kind: 'campaign', value: id }, at, device);
    }
    return recompose(clip, { entries });
  });
}
