import { dropMarks, foldText } from '../domain/fold.ts';
import { cleanLine } from '../domain/text.ts';
import type { Claims } from './claims.ts';
import { TITLE_NAMES } from './families.ts';
import type { Line } from './lines.ts';

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
 */
export function findTitle(
  lines: readonly Line[],
  bodyAt: number,
  claims: Claims,
  url: string,
): Title {
  const site = new Set(
    [claims.siteName ?? '', new URL(url).hostname].map((name) => foldText(name)),
  );
  const claimed = [...claims.titles, ...segments(claims.documentTitle)].filter(
    (text) => !site.has(foldText(text)),
  );
  const slug = slugOf(url);
  let best = { text: '', at: -1, score: 0 };
  const last = Math.min(lines.length, bodyAt + 15);
  for (let at = 0; at < last; at++) {
    const line = lines[at];
    if (!line || line.image || line.chrome === 'box' || line.text.length > 400) continue;
    const score = worth(line, at, bodyAt, claims, slug, site);
    // On a draw the later line: breadcrumbs and portlet names come first.
    if (score >= best.score && score > 2) best = { text: line.text, at, score };
  }
  const [first] = claimed;
  const agreed = best.at >= 0 && (best.score >= 4 || claimed.some((text) => same(text, best.text)));
  if (agreed) return { text: clip(best.text), at: best.at, certain: true };
  const ogTitle = claims.titles.find((text) => !site.has(foldText(text)));
  if (ogTitle) return { text: clip(ogTitle), at: best.at, certain: true };
  if (best.at >= 0) return { text: clip(best.text), at: best.at, certain: best.score >= 3 };
  return {
    text: clip(first ?? (claims.documentTitle || new URL(url).hostname)),
    at: -1,
    certain: false,
  };
}

function worth(
  line: Line,
  at: number,
  bodyAt: number,
  claims: Claims,
  slug: string,
  site: Set<string>,
): number {
  const folded = foldText(line.text);
  if (site.has(folded) || folded.length < 6) return 0;
  let score = 0;
  if (claims.titles.some((text) => same(text, line.text))) score += 4;
  if (segments(claims.documentTitle).some((text) => same(text, line.text))) score += 3;
  // An address made of the title's own words tells it from a second heading of nearly the same.
  const shared = slug.split(' ').length >= 5 ? overlap(slug, dropMarks(folded)) : 0;
  if (shared >= 0.7) score += 7 * (shared - 0.2);
  const heading = /^H([1-6])$/.exec(line.block.tagName)?.[1];
  if (heading) score += heading === '1' ? 2 : heading === '2' ? 1.5 : 0.5;
  const names = `${line.block.className} ${line.block.id} ${line.block.parentElement?.className ?? ''}`;
  if (TITLE_NAMES.test(names) || /title|tieu-?de/i.test(names)) score += 1.5;
  if (score === 0) return 0;
  if (at < bodyAt + 3 && bodyAt - at < 12) score += 1;
  if (line.linked > 0.9) score -= 1.5;
  if (line.text.split(' ').length < 4) score -= 1.5;
  if (/[.;]$/u.test(line.text) && line.text.length > 160) score -= 2;
  return score;
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
