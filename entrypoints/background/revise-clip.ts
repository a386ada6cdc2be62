import { v7 as uuidv7 } from 'uuid';

import type { Clip } from '../../domain/clip.ts';
import { fail, type Result } from '../../domain/failure.ts';
import { readsDifferently, reviseClip } from '../../domain/revise-clip.ts';
import { hashText } from '../../domain/text.ts';
import type { Article } from '../../domain/article.ts';
import type {
  ClipHistory,
  PageChange,
  PageText,
  PrivateReading,
} from '../../messaging/protocol.ts';
import { captureOf } from './capture-of.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'library' | 'now'>;

/** The clip's article and the one that was just read; null where they say the same. */
export async function pageChange(
  { library }: Pick<Needs, 'library'>,
  urlKey: string,
  reading?: PrivateReading,
): Promise<PageChange | null> {
  const [clip, capture] = await Promise.all([
    library.findByUrlKey(urlKey),
    captureOf(library, urlKey, reading),
  ]);
  const body = clip && (await library.getBody(clip.id));
  if (!body || !capture || !readsDifferently(body.article, capture.article)) return null;
  return { before: textOf(body.article), after: textOf(capture.article) };
}

/** The present text of a clip and its earlier ones; null where there is no clip. */
export async function clipHistory(
  { library }: Pick<Needs, 'library'>,
  clipId: string,
): Promise<ClipHistory | null> {
  const [body, revisions] = await Promise.all([
    library.getBody(clipId),
    library.listRevisions(clipId),
  ]);
  return (
    body && {
      now: textOf(body.article),
      earlier: revisions.map(({ id, article: { title, text }, capturedAt, replacedAt }) => ({
        id,
        title,
        text,
        capturedAt,
        replacedAt,
      })),
    }
  );
}

const textOf = ({ title, text }: Article): PageText => ({ title, text });

/** Puts what the page says now in place of what was clipped, which stays as a revision. */
export async function reviseFromPage(
  needs: Needs,
  urlKey: string,
  reading?: PrivateReading,
): Promise<Result<Clip>> {
  const { library } = needs;
  const [clip, capture] = await Promise.all([
    library.findByUrlKey(urlKey),
    captureOf(library, urlKey, reading),
  ]);
  if (!clip || !capture) return fail({ kind: 'nothing-captured' });
  return revise(needs, clip.id, capture.article);
}

/** Puts an earlier reading back; the present one becomes a revision. */
export async function restoreRevision(
  needs: Needs,
  clipId: string,
  revisionId: string,
): Promise<Result<Clip>> {
  const revisions = await needs.library.listRevisions(clipId);
  const wanted = revisions.find(({ id }) => id === revisionId);
  return wanted
    ? revise(needs, clipId, wanted.article)
    : fail({ kind: 'clip-not-found', id: clipId });
}

async function revise(
  { library, now }: Needs,
  clipId: string,
  article: Article,
): Promise<Result<Clip>> {
  const [[whole], device, textHash, revisions] = await Promise.all([
    library.getWholes([clipId]),
    library.device(),
    hashText(article.text),
    library.listRevisions(clipId),
  ]);
  if (!whole) return fail({ kind: 'clip-not-found', id: clipId });
  const [latest] = revisions;
  const reading = {
    article,
    textHash,
    now: now(),
    device,
    revisionId: uuidv7(),
    ...(latest && { readAt: latest.replacedAt }),
  };
  return library.reviseClip(whole, (held) => reviseClip(held, reading));
}
