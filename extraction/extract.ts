import type { Article, Extraction, ExtractionWarning } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { cleanLine, countWords } from '../domain/text.ts';
import { blankExtraction } from './blank.ts';
import { capture, isTooLarge } from './capture.ts';
import { readClaims } from './claims.ts';
import { findCredits } from './credits.ts';
import { readDocuments } from './documents.ts';
import { readEventDate } from './event-date.ts';
import { judge } from './judge.ts';
import { languageOf, looksLegacy } from './language.ts';
import { isProse, type Line, readLines } from './lines.ts';
import { locateBody, type Vote } from './locate.ts';
import { readAttachments, readPictures, readVideos } from './media.ts';
import { polish } from './polish.ts';
import { prepare } from './prepare.ts';
import { findDates } from './published.ts';
import { renderHtml } from './render.ts';
import { isResidue, viewsOf } from './residue.ts';
import { findKeywords, findSection } from './shelf.ts';
import { findTitle, type Title } from './title.ts';

export interface ExtractDeps {
  /** The HTML doorway; what it gives is stored and shown. */
  readonly sanitize: (html: string) => string;
  /** Readability; injected because the two together exceed what one script may weigh. */
  readonly vote: Vote;
}

/**
 * What a page says, or why it is no article. The order: capture, prepare, locate the body, title,
 * polish, dates, people, the rest, render and sanitise, judge. The page's own document is read
 * and never changed.
 *
 * @param url the page's address, http(s)
 */
export function extractArticle(document: Document, url: string, deps: ExtractDeps): Extraction {
  const obstacle = obstacleIn(document);
  if (obstacle) return blankExtraction(document, url, obstacle);

  const claims = readClaims(document);
  const copy = capture(document, url);
  prepare(copy);
  const lines = readLines(copy.body);
  const body = locateBody(copy, lines, deps.vote);
  const located = body ?? copy.body;
  const bodyAt = Math.max(
    0,
    lines.findIndex((line) => located.contains(line.block)),
  );
  const bodyEnd = lines.findLastIndex((line) => located.contains(line.block)) + 1;
  const bodyLines = lines.slice(bodyAt, bodyEnd);

  const title = findTitle(lines, bodyAt, claims, url);
  const region = [...leadAbove(lines, bodyAt, title, claims.description), ...bodyLines];
  const polished = polish(region, title.text);
  const text = textOf(polished.kept);
  const place = { titleAt: title.at, bodyAt, bodyEnd };
  const dates = findDates(lines, place, claims, copy, url);
  const near = lines.slice(Math.max(0, Math.min(title.at, bodyAt) - 8), bodyEnd + 14);
  const credits = findCredits(polished, near, claims);
  const pictures = readPictures(polished.kept, polished.captions);
  const attachments = readAttachments(located);
  const keep = new Set([...polished.kept, ...polished.captions.values()]);
  const first = polished.kept.find((line) => !line.image)?.text ?? '';
  const warnings: ExtractionWarning[] = [];
  if (!dates.published) warnings.push('no-publish-date');
  if (dates.weekdayWrong) warnings.push('weekday-mismatch');
  if (!title.certain) warnings.push('title-uncertain');
  if (countWords(text) < 60) warnings.push('short-text');
  if (looksLegacy(text)) warnings.push('legacy-encoding');
  if (/[\u202a-\u202e\u2066-\u2069]/.test(document.title)) warnings.push('bidi-removed');

  const article: Article = {
    url,
    title: title.text,
    lead: first.length >= 40 ? first : null,
    html: deps.sanitize(renderHtml(located, region, keep)),
    text,
    authors: credits.authors,
    published: dates.published,
    updated: dates.updated,
    eventDate: readEventDate(first, dates.published?.date ?? null),
    via: credits.via,
    siteName: claims.siteName,
    section: findSection(document, claims),
    keywords: findKeywords(document, claims, `${title.text}\n${text}`),
    views: near.map((line) => viewsOf(line.text)).find((count) => count !== null) ?? null,
    pictures,
    videos: readVideos(document.body, url),
    attachments,
    documents: readDocuments(text),
    language: languageOf(claims.language, text),
    words: countWords(text),
    warnings,
  };
  if (lines.length === 0) return { kind: 'not-article', reason: 'no-body', article };
  const reason = judge({
    url,
    bodyLines,
    between: title.at < 0 ? [] : lines.slice(title.at + 1, bodyAt + bodyLines.findIndex(isProse)),
    text,
    title: title.text,
    dated: dates.published !== null,
    claimsArticle: claims.isArticle,
  });
  return reason ? { kind: 'not-article', reason, article } : { kind: 'article', article };
}

function obstacleIn(document: Document): 'not-html' | 'frameset' | 'no-body' | 'too-large' | null {
  if (!document.documentElement) return 'no-body';
  const type = document.contentType;
  if (type && !/html/i.test(type)) return 'not-html';
  if (document.querySelector('frameset')) return 'frameset';
  if (!document.body?.firstElementChild && !document.body?.textContent?.trim()) return 'no-body';
  return isTooLarge(document) ? 'too-large' : null;
}

/** A lead that stands between the title and the body's element, as many systems print it. */
function leadAbove(
  lines: readonly Line[],
  bodyAt: number,
  title: Title,
  description: string | null,
): Line[] {
  if (title.at < 0 || title.at >= bodyAt || bodyAt - title.at > 40) return [];
  const told = foldText(description ?? '').slice(0, 60);
  return lines
    .slice(title.at + 1, bodyAt)
    .filter(
      (line) =>
        !line.image &&
        line.chrome === null &&
        line.linked < 0.3 &&
        !isResidue(line.text) &&
        (line.text.length >= 60 ||
          (told.length > 20 && foldText(line.text).startsWith(told.slice(0, 20)))),
    );
}

/** One block a line; a lead that the body repeats is there once. */
function textOf(kept: readonly Line[]): string {
  const texts = kept.filter((line) => !line.image).map((line) => line.text);
  return texts
    .filter(
      (text, at) => at === 0 || at > 2 || text.length < 60 || !texts.slice(0, at).includes(text),
    )
    .map((text) => cleanLine(text, Infinity))
    .join('\n');
}
