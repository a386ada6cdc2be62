import { ARTICLE_NOTE, NOTE_MARK } from '../../domain/reading-marks.ts';
import { vietnamInstant } from '../../domain/vietnam-time.ts';
import type { ReadingEntry } from '../reading/entry.ts';
import { cleanText } from '../reading/markup.ts';
import type { ReadingWords } from '../reading/words.ts';

/**
 * The properties of a note, as Obsidian reads them. Dates have no zone, for with one they are no dates
 * to it: they are Vietnam's. Campaigns stand by name, and as tags for those who look for tags.
 */
export function frontMatter(
  { clip, article, title, source, campaigns }: ReadingEntry,
  words: Pick<ReadingWords, 'tones'>,
): string {
  const { published } = clip;
  const instant = vietnamInstant(clip.capturedAt)
    .slice(0, 23)
    .replace(/\.000$/, '');
  return [
    '---',
    line('title', title),
    line('url', clip.url),
    line('source', source),
    ...(article.siteName ? [line('site', article.siteName)] : []),
    ...(published ? [`published: ${day(published)}`] : []),
    ...list(
      'author',
      clip.authors.map(({ name }) => name),
    ),
    ...(clip.lead ? [line('description', clip.lead)] : []),
    ...list('tags', [...new Set(campaigns.map(tagOf))]),
    ...list('campaigns', campaigns),
    ...(clip.tone ? [line('tone', words.tones[clip.tone])] : []),
    ...(article.language ? [line('language', article.language)] : []),
    `clipped: ${instant}`,
    `${NOTE_MARK}: ${ARTICLE_NOTE}`,
    '---',
    '',
  ].join('\n');
}

const day = ({ date, time }: { readonly date: string; readonly time: string | null }): string =>
  time === null ? date : `${date}T${time.length === 5 ? `${time}:00` : time}`;

const line = (key: string, value: string): string => `${key}: ${quoted(value)}`;

const list = (key: string, values: readonly string[]): readonly string[] =>
  values.length > 0 ? [`${key}:`, ...values.map((value) => `  - ${quoted(value)}`)] : [];

/**
 * JSON's strings are YAML's, but for line breaks that JSON leaves bare and YAML of old takes for ones. What
 * begins a tag or a link is escaped: programs that know no properties show these lines as Markdown.
 */
export const quoted = (text: string): string =>
  JSON.stringify(cleanText(text)).replace(
    /[<\u0080-\u009f\u2028\u2029\ufeff]|(?<=\])[[(]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** A tag has letters, digits, - and _, and is no number. */
export function tagOf(name: string): string {
  const tag = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return /\p{L}/u.test(tag) ? tag : `_${tag}`;
}
