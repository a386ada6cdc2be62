import { v7 as uuidv7 } from 'uuid';

import type { Extraction } from '../../domain/article.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import { createClip } from '../../domain/create-clip.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import { mergeSaved } from '../../domain/merge-clip.ts';
import { urlKey as keyOf } from '../../domain/url-key.ts';
import { givenWaiting } from '../../domain/waiting-page.ts';
import type { Services } from './services.ts';

interface ReadPage {
  /** Where it stood in the end: a page that waits may have moved. */
  readonly url: string;
  readonly extraction: Extraction;
}

/**
 * Saves a page that waits, with what the list said of it; in one transaction it is a clip and
 * waits no longer. One that is a clip already only gets what the list said. What the judge takes
 * for no article is a person's to decide: it waits on, and says why.
 *
 * @param read null where it was not fetched, because it is a clip already
 */
export async function clipWaiting(
  needs: Pick<Services, 'library' | 'sourceOf' | 'now'>,
  urlKey: string,
  read: ReadPage | null,
): Promise<Result<Clip | null>> {
  const { library, now } = needs;
  const page = await library.getWaiting(urlKey);
  // Taken off the list while it was fetched.
  if (!page) return succeed(null);
  const known = await clipAt(needs, read ? keyOf(read.url) : urlKey);
  if (!known && !read) return fail({ kind: 'nothing-captured' });
  if (!known && read?.extraction.kind === 'not-article') {
    const noted = await library.setWaitingTrouble(urlKey, 'not-article');
    return noted.ok ? succeed(null) : noted;
  }
  const device = await library.device();
  const given = (whole: WholeClip): WholeClip => givenWaiting(whole, page, now(), device);
  const whole = known ?? (await newClip(needs, read as ReadPage, device));
  return library.saveClip(
    given(whole),
    (held, incoming) => given(known ? held : mergeSaved(held, incoming)),
    urlKey,
  );
}

/** The clip of a page outside the trash. */
async function clipAt(
  { library }: Pick<Services, 'library'>,
  urlKey: string,
): Promise<WholeClip | null> {
  const clip = await library.findByUrlKey(urlKey);
  if (!clip || clip.trashed) return null;
  const [whole] = await library.getWholes([clip.id]);
  return whole ?? null;
}

function newClip(
  { sourceOf, now }: Pick<Services, 'sourceOf' | 'now'>,
  { url, extraction: { article } }: ReadPage,
  device: string,
): Promise<WholeClip> {
  const capture = { url, urlKey: keyOf(url), article, capturedAt: now() };
  return createClip(capture, sourceOf(url), device, uuidv7());
}
