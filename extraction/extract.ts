import type { Article, Extraction, ExtractionWarning } from '../domain/article.ts';
import { foldText } from '../domain/fold.ts';
import { cleanLine, countWords } from '../domain/text.ts';
import { blankExtraction } from './blank.ts';
import { markCards } from './cards.ts';
import { capture, isCrowded, isTooLarge } from './capture.ts';
import type { Choices, Chooser } from './choices.ts';
import { readClaims } from './claims.ts';
import { coverageOf } from './coverage.ts';
import { findCredits } from './credits.ts';
import { readDocuments } from './documents.ts';
import { readEventDate } from './event-date.ts';
import { judge } from './judge.ts';
import { hasRole } from './family-marks.ts';
import { withHead } from './head.ts';
import { isVietnamese, languageOf } from './language.ts';
import { readLead } from './lead.ts';
import { detectLegacy } from './legacy-encoding.ts';
import { keepKin } from './kin.ts';
import { labelledFiles } from './labelled-files.ts';
import { isHeadline, isProse, type Line, readLines } from './lines.ts';
import { locateBody, type Vote } from './locate.ts';
import { spellLookAlikes } from './look-alikes.ts';
import { readAttachments, readPictures, readVideos } from './media.ts';
import { polish } from './polish.ts';
import { prepare } from './prepare.ts';
import { findDates } from './published.ts';
import { renderHtml } from './render.ts';
import { isResidue, viewsOf } from './residue.ts';
import { findKeywords, findSection } from './shelf.ts';
import { findTitle, type Title } from './title.ts';
import { unclobbered } from './unclobbered.ts';
import { witnessOf } from './witness.ts';

export interface ExtractDeps {
  /** The HTML doorway; what it gives is stored and shown. */
  readonly sanitize: (html: string) => string;
  /** Readability; injected because the two together exceed what one script may weigh. */
  readonly vote: Vote;
  /** Carries out choices; without it there are none. */
  readonly chooser?: Chooser | null;
}

/**
 * What a page says, or why it is no article. The order: capture, prepare, locate the body, title,
 * polish, dates, people, the rest, render and sanitise, judge. The page's own document is read
 * and never changed.
 *
 * @param url the page's address, http(s)
 * @param choices what a person chose: it wins over what is found, and never makes this throw
 */
export function extractArticle(
  live: Document,
  url: string,
  deps: ExtractDeps,
  choices: Choices = {},
): Extraction {
  const page = unclobbered(live, !isCrowded(live));
  const obstacle = isCrowded(live) ? 'too-large' : obstacleIn(page);
  if (obstacle) return blankExtraction(page, url, obstacle);
  const { chooser } = deps;
  const { rule, convert } = choices;
  const document = chooser && convert ? chooser.inUnicode(page, convert) : page;

  const claims = readClaims(document, url);
  const copy = capture(document, url);
  const chosen = rule ? chooser?.find(copy, rule, url) : undefined;
  prepare(copy, url);
  if (copy.body) spellLookAlikes(copy.body);
  const chosenBody = chosen?.body() ?? null;
  const lines = markCards(readLines(copy.body));
  // A Vietnamese site's pages in other languages come from the same system and the same desk.
  const vietnamese = isVietnamese(claims.language, lines) || /\.vn$/i.test(new URL(url).hostname);
  const witness = vietnamese ? null : witnessOf(claims.body);
  const holder = chosenBody ?? locateBody(copy, lines, deps.vote, witness);
  const body = holder && vietnamese && !chosenBody ? withHead(holder, lines) : holder;
  const located = body ?? copy.body;
  const bodyAt = Math.max(
    0,
    lines.findIndex((line) => located.contains(line.block)),
  );
  const bodyEnd = lines.findLastIndex((line) => located.contains(line.block)) + 1;
  const bodyLines = lines.slice(bodyAt, bodyEnd);

  const title = chosen?.title(lines, bodyAt) ?? findTitle(lines, bodyAt, claims, url, vietnamese);
  const lead = chosenBody ? [] : leadAbove(lines, bodyAt, title, claims.description);
  const region = [...lead, ...bodyLines];
  const polished = polish(region, title.text, vietnamese);
  const kept =
    vietnamese || chosenBody
      ? polished.kept
      : keepKin(polished.kept, located, witness, claims.description);
  const text = textOf(kept);
  const place = { titleAt: title.at, bodyAt, bodyEnd };
  const found = findDates(lines, place, claims, copy, url, vietnamese);
  const dates = chosen?.dates(found) ?? found;
  const near = lines.slice(Math.max(0, Math.min(title.at, bodyAt) - 8), bodyEnd + 14);
  const credits = findCredits(polished, near, claims, vietnamese);
  const pictures = readPictures(region, kept, polished.captions);
  const attachments = readAttachments(located, [
    ...labelledFiles(lines, title.at, bodyEnd + 24),
    ...lines.slice(bodyEnd, bodyEnd + 10),
  ]);
  const keep = new Set([...kept, ...[...polished.captions.values()].flat()]);
  const opening = readLead(kept, new URL(url).hostname);
  const eventDate = readEventDate(opening.start, dates.published?.date ?? null);
  const warnings: ExtractionWarning[] = [];
  if (!dates.published) warnings.push('no-publish-date');
  if (!dates.published && eventDate) warnings.push('date-from-text');
  if (dates.weekdayWrong) warnings.push('weekday-mismatch');
  if (!title.certain) warnings.push('title-uncertain');
  if (opening.cut) warnings.push('lead-may-be-cut');
  if (countWords(text) < 60) warnings.push('short-text');
  if (detectLegacy(text)) warnings.push('legacy-encoding');
  if (chooser && convert) warnings.push('legacy-converted');
  if (chosen) warnings.push(chosen.notice);
  if (turnsRound(document)) warnings.push('bidi-removed');

  const article: Article = {
    url,
    title: title.text,
    lead: opening.text,
    // Before the doorway, which is the last to touch it: a page's script can write halves of characters.
    html: deps.sanitize(renderHtml(located, region, keep).replace(/\p{Cs}/gu, '')),
    text,
    authors: credits.authors,
    published: dates.published,
    updated: dates.updated,
    eventDate,
    via: credits.via,
    agency: opening.agency,
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
    coverage: coverageOf(bodyLines, keep),
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
    cards: lines.filter((line) => line.chrome === 'card' && isHeadline(line)).length,
  });
  // Short though it may be, it is the text at which a person pointed.
  const accepted = chosenBody !== null && (chosen?.here || reason === 'little-text');
  return reason && !accepted
    ? { kind: 'not-article', reason, article }
    : { kind: 'article', article };
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
          hasRole(line.nodes[0], 'lead') ||
          (told.length > 20 && foldText(line.text).startsWith(told.slice(0, 20)))),
    );
}

/** Whether a title was written so that it reads as another: any of those that a page has may be taken. */
function turnsRound(document: Document): boolean {
  const titles = Array.from(
    document.querySelectorAll('h1,meta[property="og:title"],meta[name="twitter:title"]'),
    (element) => element.getAttribute('content') ?? element.textContent ?? '',
  );
  return /[\u202a-\u202e\u2066-\u2069]/.test([document.title, ...titles].join(' '));
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
