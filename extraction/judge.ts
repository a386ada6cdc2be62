import type { NotArticleReason } from '../domain/article.ts';
import { countWords } from '../domain/text.ts';
import { isProse, type Line } from './lines.ts';

export interface Evidence {
  readonly url: string;
  /** All lines of the body's element, before anything is taken out. */
  readonly bodyLines: readonly Line[];
  /** Lines from the title to the body's first running text. */
  readonly between: readonly Line[];
  /** The polished text. */
  readonly text: string;
  readonly title: string;
  readonly dated: boolean;
  readonly claimsArticle: boolean;
}

/** Fewer words than this are a stub: a title and "see the attached file". */
const FEWEST_WORDS = 25;

/** Why the page is no article; null when it is one. */
export function judge(evidence: Evidence): NotArticleReason | null {
  const { bodyLines, text, title } = evidence;
  const rest = text.replace(title, ' ');
  // Chinese and Japanese set no spaces: about two characters make a word.
  const words = Math.max(
    countWords(rest),
    (rest.match(/[\u3040-\u30ff\u4e00-\u9fff]/g)?.length ?? 0) / 2,
  );
  if (isHome(evidence.url) && !(evidence.claimsArticle && evidence.dated)) return 'home-page';
  if (isListing(bodyLines)) return 'listing';
  // Other stories' headlines stand between the title and the only passage there is: a teaser's.
  if (headlines(evidence.between) >= 2 && text.length < 1500) return 'listing';
  if (words < FEWEST_WORDS) return headlines(bodyLines) >= 4 ? 'listing' : 'little-text';
  return null;
}

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return /^\/(?:(?:index|default|home|trang-?chu)(?:\.\w+)?)?\/?$/i.test(pathname) && search === '';
}

/** Headlines that are links, each with a teaser at most, and no passage of running text. */
function isListing(lines: readonly Line[]): boolean {
  const count = headlines(lines);
  if (count < 5) return false;
  let run = 0;
  let longest = 0;
  for (const line of lines) {
    if (line.image) continue;
    run = isHeadline(line) ? 0 : run + (isProse(line) ? line.text.length : 0);
    longest = Math.max(longest, run);
  }
  return longest < 900;
}

const isHeadline = (line: Line): boolean =>
  !line.image && line.linked > 0.7 && line.text.split(' ').length >= 4;

const headlines = (lines: readonly Line[]): number =>
  lines.filter((line) => line.chrome === null && isHeadline(line)).length;
