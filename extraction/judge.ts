import type { NotArticleReason } from '../domain/article.ts';
import { countWords } from '../domain/text.ts';
import { isHeadline, isProse, type Line, readingLength } from './lines.ts';

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
  /** Cards of other stories on the whole page. */
  readonly cards: number;
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
  const anchored = evidence.dated && headlines(evidence.between) === 0;
  if (isListing(bodyLines, anchored)) return 'listing';
  // Other stories' headlines stand between the title and the only passage there is: a teaser's.
  if (headlines(evidence.between) >= 2 && text.length < 1500) return 'listing';
  const lists = headlines(bodyLines) >= 4 || evidence.cards >= 4;
  // A section's or a tag's own few words above its list.
  if (!evidence.dated && evidence.cards >= 4 && text.length < 500) return 'listing';
  if (words < FEWEST_WORDS) return lists ? 'listing' : 'little-text';
  if (!evidence.dated && isLoneTeaser(bodyLines)) return 'listing';
  if (words < 150 && (SERVICE.test(title) || !hasSentence(text))) return 'little-text';
  return null;
}

/** Pages that answer no reader: a door, or nothing behind it. */
const SERVICE =
  /^(?:đăng nhập|đăng ký|login|log in|sign in|register)(?![\p{L}])|(?:^|\s)404(?:\s|$)|không tìm thấy|không tồn tại|page not found/iu;

/** Addresses and labels are lines of a few words; a text has a sentence somewhere. */
const hasSentence = (text: string): boolean =>
  text.split('\n').some((line) => readingLength(line) >= 60);

function isHome(url: string): boolean {
  const { pathname, search } = new URL(url);
  return /^\/(?:(?:index|default|home|trang-?chu)(?:\.\w+)?)?\/?$/i.test(pathname) && search === '';
}

/**
 * Headlines that are links, each with a teaser at most, and no passage of running text.
 *
 * @param anchored whether a title and a date stand above the text: then a short passage is one
 */
function isListing(lines: readonly Line[], anchored: boolean): boolean {
  const count = headlines(lines);
  if (count < 5) return false;
  let run = 0;
  let longest = 0;
  for (const line of lines) {
    if (line.image) continue;
    run = isHeadline(line) ? 0 : run + (isProse(line) ? line.text.length : 0);
    longest = Math.max(longest, run);
  }
  return longest < (anchored ? 250 : 900);
}

/** The only passage there is stands right below a link to its story. */
function isLoneTeaser(lines: readonly Line[]): boolean {
  const words = lines.filter((line) => !line.image);
  const first = words.findIndex(isProse);
  const before = words[first - 1];
  return before !== undefined && isHeadline(before) && words.filter(isProse).length === 1;
}

const headlines = (lines: readonly Line[]): number =>
  lines.filter((line) => (line.chrome === null || line.chrome === 'card') && isHeadline(line))
    .length;
