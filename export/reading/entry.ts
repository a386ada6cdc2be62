import type { Article } from '../../domain/article.ts';
import { articleBlocks } from '../../domain/blocks/article-blocks.ts';
import type { Block } from '../../domain/blocks/block.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { Highlight } from '../../domain/clip-highlight.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import { formatPublished, publishedTimestamp, vietnamDay } from '../../domain/vietnam-time.ts';
import type { ExportInput } from '../input.ts';
import { withHighlights } from './highlights.ts';
import { cleanText } from './markup.ts';
import type { ReadingWords } from './words.ts';

/** What a contents list knows of an article. Small: all of a library's are in memory at once. */
export interface ListedEntry {
  /** From 1, in the order in which the clips came. */
  readonly number: number;
  readonly title: string;
  readonly source: string;
  /** `YYYY-MM-DD`; null where the page says none. */
  readonly day: string | null;
  /** `dd/mm/yyyy`, with the time where it is known; '' for none. */
  readonly date: string;
  /** Names. */
  readonly campaigns: readonly string[];
  readonly province: string | null;
}

/** An article with all that a file for reading shows of it. */
export interface ReadingEntry extends ListedEntry {
  readonly clip: Clip;
  readonly article: Article;
  readonly blocks: readonly Block[];
  readonly highlights: readonly Highlight[];
  /** RFC 3339, or the day alone; null where none is known. */
  readonly published: string | null;
  /** The day of capture, `YYYY-MM-DD`. */
  readonly clipped: string;
}

/** Makes entries of clips, numbered as they come. */
export async function* entriesOf(
  input: Pick<ExportInput, 'wholes' | 'campaigns'>,
  words: Pick<ReadingWords, 'untitled'>,
): AsyncGenerator<ReadingEntry> {
  const names = new Map(input.campaigns.map(({ id, name }) => [id, cleanText(name)]));
  let number = 0;
  for await (const wholes of input.wholes)
    for (const whole of wholes) yield entryOf(whole, ++number, names, words);
}

function entryOf(
  { clip, body: { article } }: WholeClip,
  number: number,
  names: ReadonlyMap<string, Campaign['name']>,
  words: Pick<ReadingWords, 'untitled'>,
): ReadingEntry {
  const { published } = clip;
  return {
    number,
    title: cleanText(clip.title) || words.untitled,
    source: cleanText(clip.source.name),
    day: published?.date ?? null,
    date: published ? formatPublished(published) : '',
    campaigns: clip.campaigns.map((id) => nameOf(id, names)),
    province: clip.source.province2025 && cleanText(clip.source.province2025),
    clip,
    article,
    ...withHighlights(blocksOf(article), clip),
    published: published && (publishedTimestamp(published) ?? published.date),
    clipped: vietnamDay(clip.capturedAt),
  };
}

function nameOf(id: string, names: ReadonlyMap<string, string>): string {
  const name = names.get(id);
  if (name === undefined) throw new Error(`export: campaign ${id} is not among those given`);
  return name;
}

/** Of an article that has text and no markup, its lines. */
function blocksOf(article: Article): readonly Block[] {
  const blocks = articleBlocks(article);
  if (blocks.length > 0) return blocks;
  return article.text
    .split('\n')
    .flatMap((line): Block[] =>
      line.trim() === '' ? [] : [{ kind: 'paragraph', runs: [{ text: line.trim() }] }],
    );
}

/** What is kept of an entry once it is written. */
export const listed = (entry: ReadingEntry): ListedEntry => ({
  number: entry.number,
  title: entry.title,
  source: entry.source,
  day: entry.day,
  date: entry.date,
  campaigns: entry.campaigns,
  province: entry.province,
});
