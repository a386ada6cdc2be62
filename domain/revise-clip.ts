import type { Article } from './article.ts';
import { composeClip, type WholeClip } from './clip.ts';
import { setStatus } from './clip-status.ts';
import type { Revision } from './revision.ts';
import { canonicalText } from './text.ts';

/** What a clip becomes when its page is read anew, or an earlier reading is put back. */
export interface NewReading {
  readonly article: Article;
  readonly textHash: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly device: string;
  /** UUIDv7 of the revision that is made of the article so far. */
  readonly revisionId: string;
  /** When the article so far was read; the capture of the clip unless it was revised since. */
  readonly readAt?: number;
}

/**
 * The clip with another article; campaigns, notes and corrections stay, and the article so far
 * becomes a revision. The status is set anew, for that is how machines that share agree on which
 * article is the later one (`mergeWhole`).
 */
export function reviseClip(
  { clip, body }: WholeClip,
  { article, textHash, now, device, revisionId, readAt = clip.capturedAt }: NewReading,
): { readonly whole: WholeClip; readonly revision: Revision } {
  const corrections = setStatus(clip, 'kept', now, device);
  return {
    whole: {
      clip: composeClip({ ...clip, corrections, textHash }, article),
      body: { id: clip.id, article },
    },
    revision: {
      id: revisionId,
      clipId: clip.id,
      article: body.article,
      textHash: clip.textHash,
      capturedAt: readAt,
      replacedAt: now,
    },
  };
}

/** Whether two readings of a page say different things to a reader. */
export const readsDifferently = (a: Article, b: Article): boolean =>
  canonicalText(a.text) !== canonicalText(b.text) ||
  canonicalText(a.title) !== canonicalText(b.title);
