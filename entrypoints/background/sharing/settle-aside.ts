import { asidesOf, dropAside, takeAside } from '../../../domain/aside.ts';
import type { Clip } from '../../../domain/clip.ts';
import { fail, succeed, type Result } from '../../../domain/failure.ts';
import type { Services } from '../services.ts';

/**
 * A corrected value that lost against another: taken after all, or let go.
 *
 * @param which its entry; or its correction's stamp, which the fields of one correction have in common
 */
export async function settleAside(
  { library, now }: Pick<Services, 'library' | 'now'>,
  clipId: string,
  which: string,
  take: boolean,
): Promise<Result<Clip>> {
  const device = await library.device();
  const done = await library.changeClips([clipId], (held) =>
    asidesOf(held.clip)
      .filter(({ entry, stamp }) => entry === which || stamp === which)
      .reduce(
        (whole, { entry }) =>
          take
            ? takeAside(whole, entry, now(), device)
            : { clip: dropAside(whole.clip, entry), body: whole.body },
        held,
      ),
  );
  if (!done.ok) return done;
  const [clip] = done.value;
  return clip ? succeed(clip) : fail({ kind: 'clip-not-found', id: clipId });
}
