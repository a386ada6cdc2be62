import { dropMarks, foldText } from '../domain/fold.ts';
import { cleanLine } from '../domain/text.ts';
import type { Claims } from './claims.ts';
import { TITLE_NAMES } from './families.ts';
import { readDate } from './dates.ts';
import { hasRole } from './family-marks.ts';
import { isProse, type Line } from './lines.ts';
import { isPageMatter } from './page-matter.ts';
import { isResidue } from './residue.ts';

export interface Title {
  readonly text: string;
  /** Index of the line that prints it; -1 when the page prints it nowhere. */
  readonly at: number;
  readonly certain: boolean;
}

/**
 * The title on which the page's witnesses agree: headings, the words of its classes, og:title and
 * JSON-LD, `<title>` without the site's name, the address. Never the site's name, never `null …`.
 *
 * @param bodyAt index of the body's first line
 * @param vietnamese whether the page is: the metadata of its systems deserve less trust
 */
export function findTitle(
  lines: readonly Line[],
  bodyAt: number,
  claims: Claims,
  url: string,
  vietnamese: boolean,
): Title {
  const site = new Set(
    [claims.siteName ?? '', new URL(url).hostname].map((name) => foldText(name)),
  );
  const claimed = [...claims.titles, ...segments(claims.documentTitle)].filter(
    (text) => !site.has(foldText(text)),
  );
  const known: Known = {
    titles: new Set(claims.titles.map((text) => foldText(text))),
    segments: new Set(segments(claims.documentTitle).map((text) => foldText(text))),
    slug: slugOf(url),
    site,
  };
  let best: { text: string; at: number; score: number; line?: Line } = {
    text: '',
    at: -1,
    score: 0,
  };
  const last = Math.min(lines.length, bodyAt + 15);
  for (let at = 0; at < last; at++) {
    const line = lines[at];
    if (
      !line ||
      line.image ||
      line.chrome === 'box' ||
      line.chrome === 'card' ||
      isResidue(line.text) ||
      isPageMatter(line.text) ||
      line.text.length > 400
    )
      continue;
    const score = worth(line, at, bodyAt, known);
    // On a draw the later line: breadcrumbs and portlet names come first.
    if (score >= best.score && score > 2) best = { text: line.text, at, score, line };
  }
  if (best.line) best.text = withoutKicker(best.line);
  const headline = vietnamese ? null : ownHeadline(claims, best.text, site);
  if (headline) return { text: headline, at: best.at, certain: true };
  const [first] = claimed;
  const agreed = best.at >= 0 && (best.score >= 4 || claimed.some((text) => same(text, best.text)));
  if (agreed) return { text: clip(best.text), at: best.at, certain: true };
  const ogTitle = claims.titles.find((text) => !site.has(foldText(text)));
  if (ogTitle) return { text: clip(ogTitle), at: best.at, certain: true };
  if (best.at >= 0) return { text: clip(best.text), at: best.at, certain: best.score >= 3 };
  const above = vietnamese ? aboveText(lines, bodyAt) : -1;
  if (above >= 0) return { text: clip(lines[above]?.text ?? ''), at: above, certain: false };
  return {
    text: clip(first ?? (claims.documentTitle || new URL(url).hostname)),
    at: -1,
    certain: false,
  };
}

const KICKER =
  /(^|[-_\s])(kicker|overline|eyebrow|topline|roofline|dachzeile|spitzmarke)([-_\s]|$)/i;

/** A heading without the few words that some papers set above it, in the same element. */
function withoutKicker(line: Line): string {
  const isKicker = (node: Node): boolean => {
    for (let at = node.parentElement; at && at !== line.block; at = at.parentElement)
      if (KICKER.test(at.getAttribute('class') ?? '')) return true;
    return false;
  };
  if (!line.nodes.some(isKicker)) return line.text;
  const rest = line.nodes.filter((node) => !isKicker(node)).map((node) => node.nodeValue ?? '');
  return cleanLine(rest.join(' ')).replace(/^\s*[-–—:|•]\s*/u, '') || line.text;
}

/**
 * The last line above the text that could be a title, where nothing names one: words that are no
 * link, no sentence, no date.
 */
function aboveText(lines: readonly Line[], bodyAt: number): number {
  const text = lines.findIndex(
    (line, at) => at >= bodyAt && isProse(line) && /[.:!?…]/u.test(line.text),
  );
  for (let at = text - 1; at >= Math.max(0, text - 8); at--) {
    const line = lines[at];
    if (!line || line.image || line.chrome !== null || line.linked > 0.3) continue;
    const words = line.text.split(' ').length;
    if (words < 4 || words > 45 || /[.:;,]$/u.test(line.text) || readDate(line.text)) continue;
    if (!isResidue(line.text) && !isPageMatter(line.text)) return at;
  }
  return -1;
}

/** What the page claims, folded. */
interface Known {
  readonly titles: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly slug: string;
  readonly site: ReadonlySet<string>;
}

function worth(line: Line, at: number, bodyAt: number, known: Known): number {
  const { slug } = known;
  const folded = foldText(line.text);
  if (known.site.has(folded) || folded.length < 6) return 0;
  let score = 0;
  if (known.titles.has(folded)) score += 4;
  if (known.segments.has(folded)) score += 3;
  // An address made of the title's own words tells it from a second heading of nearly the same.
  const shared = slug.split(' ').length >= 5 ? overlap(slug, folded) : 0;
  if (shared >= 0.7) score += 7 * (shared - 0.2);
  // Word for word it is where the address was made from.
  if (shared === 1) score += 2;
  const heading = /^H([1-6])$/.exec(line.block.tagName)?.[1];
  if (heading) score += heading === '1' ? 2 : heading === '2' ? 1.5 : 0.5;
  const names = namesOf(line);
  if (TITLE_NAMES.test(names) || /title|tieu-?de/i.test(names)) score += 1.5;
  if (hasRole(line.nodes[0], 'title')) score += 2.5;
  if (score === 0) return 0;
  if (at < bodyAt + 3 && bodyAt - at < 12) score += 1;
  if (line.linked > 0.9) score -= 1.5;
  if (line.text.split(' ').length < 4) score -= 1.5;
  if (SECTION.test(names)) score -= 2;
  // What stands below the opening is a heading in the text or the page's own.
  if (at > bodyAt + 6) score -= 2;
  if (/[.;]$/u.test(line.text) && line.text.length > 160) score -= 2;
  return score;
}

/**
 * The headline of the publisher's structured data, where another witness says much the same. Some
 * cut it short; the heading is then the longer.
 */
function ownHeadline(claims: Claims, heading: string, site: ReadonlySet<string>): string | null {
  const { headline } = claims;
  if (!headline || site.has(foldText(headline))) return null;
  const start = foldText(headline.replace(/(?:…|\.\.\.)$/u, ''));
  if (start.length > 20 && foldText(heading).startsWith(start))
    return clip(same(headline, heading) ? headline : heading);
  const witnesses = [
    heading,
    claims.documentTitle,
    ...claims.titles.filter((text) => text !== headline),
  ];
  const agreed = witnesses.some((text) => overlap(foldText(headline), foldText(text)) >= 0.25);
  return agreed ? clip(headline) : null;
}

/** Names of the section's heading and the way to it. */
const SECTION =
  /(^|[-_\s])(cat(e|egory)?|chuyen-?muc|section|path|bread\w*|crumbs?|portlet-title)([-_\s]|$)/i;

/** Names of the elements around a line's text, up to the one around its block. */
function namesOf({ nodes, block }: Line): string {
  const names: string[] = [];
  const end = block.parentElement;
  let at = nodes[0]?.parentElement ?? block;
  for (let up = 0; at && up < 6; up++) {
    names.push(at.getAttribute('class') ?? '', at.id);
    if (at === end || !at.parentElement) break;
    at = at.parentElement;
  }
  return names.join(' ');
}

const same = (a: string, b: string): boolean => foldText(a) === foldText(b);

/** `<title>` cut at its separators, longest first: the site's part is mostly the shorter. */
function segments(title: string): string[] {
  const parts = title.split(/\s+[|»–—-]\s+|\s*\|\s*/u).map((part) => part.trim());
  const growing = parts.map((_, count) => parts.slice(0, count + 1).join(' - '));
  return [...new Set([...growing, ...parts])].filter((part) => part.length > 3);
}

/** The words of the address's last part: `…/nam-dan-van-kheo-13508.html` → `nam dan van kheo`. */
function slugOf(url: string): string {
  const path = decodeURIComponentSafely(new URL(url).pathname).replace(/\/+$/, '');
  return dropMarks((path.split('/').pop() ?? '').toLowerCase())
    .replace(/\.(html?|aspx|vnp|htm|php|chn)$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/( [a-z]?\d{4,}[a-z]?)+$/, '')
    .trim();
}

function decodeURIComponentSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A malformed escape: the raw words serve as well.
    return text;
  }
}

/** Share of words in common, counted against the longer. */
function overlap(a: string, b: string): number {
  const left = a.split(' ');
  const right = new Set(b.replace(/[^a-z0-9]+/g, ' ').split(' '));
  return left.filter((word) => right.has(word)).length / Math.max(left.length, right.size);
}

const clip = (text: string): string => cleanLine(text.replace(/^null\s+/u, ''), 500);
