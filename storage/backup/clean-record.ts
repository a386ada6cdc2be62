import type { Article } from '../../domain/article.ts';
import type { BackupRecord } from '../../domain/backup.ts';
import { cleanTexts } from '../../domain/clean-texts.ts';
import { composeClip } from '../../domain/clip.ts';
import { foreignHtml } from '../../domain/foreign-text.ts';
import type { Source } from '../../domain/source.ts';
import { hashText } from '../../domain/text.ts';
import { hostOf, urlKey } from '../../domain/url-key.ts';

/** The HTML doorway. @param url of the article */
export type Sanitize = (html: string, url: string) => string;

/**
 * The record as a library may hold it, whoever wrote the file: HTML through the doorway, nothing
 * in a text that makes it read as something else, and what follows from other fields made anew
 * (URL key, hashes, derived fields). A record of ours comes out equal.
 */
export async function cleanRecord(record: BackupRecord, sanitize: Sanitize): Promise<BackupRecord> {
  const article = cleanArticle(record.body.article, sanitize);
  const clip = cleanTexts(record.clip);
  const revisions = record.revisions.map(async (revision) => {
    const earlier = cleanArticle(revision.article, sanitize);
    return { ...revision, article: earlier, textHash: await hashText(earlier.text) };
  });
  const origin = {
    ...clip,
    urlKey: urlKey(clip.url),
    source: sourceOf(clip.source, clip.url),
    textHash: await hashText(article.text),
  };
  return {
    clip: composeClip(origin, article),
    body: { ...record.body, article },
    revisions: await Promise.all(revisions),
    snapshot: record.snapshot,
  };
}

function cleanArticle(article: Article, sanitize: Sanitize): Article {
  const html = foreignHtml(article.html, (held) => sanitize(held, article.url));
  return { ...cleanTexts(article), html };
}

/** A source must be of the clip's own host; one that is not is nobody's. */
function sourceOf(source: Source, url: string): Source {
  const host = hostOf(url);
  if (source.host === host) return source;
  const nobody = { province2024: null, province2025: null, registered: false } as const;
  return { host, name: host, kind: 'unknown', ...nobody };
}
