import type { WholeClip } from '../../domain/clip.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { Source } from '../../domain/source.ts';
import { formatPublished } from '../../domain/vietnam-time.ts';
import { cleanText } from '../reading/markup.ts';
import { cleanTextLine } from './clean-text.ts';
import type { DigestEntry } from './digest.ts';
import { summaryOf } from './summary.ts';
import type { DigestWords } from './words.ts';

/**
 * @param names of campaigns by id, in the digest's order
 * @throws Error where the clip carries a campaign that was not given: a bug of the caller
 */
export function entryOf(
  { clip, body: { article } }: WholeClip,
  names: ReadonlyMap<string, string>,
  words: DigestWords,
  { look, notes }: Pick<ExportChoices, 'look' | 'notes'>,
): DigestEntry {
  for (const id of clip.campaigns)
    if (!names.has(id)) throw new Error(`export: campaign ${id} is not among those given`);
  return {
    id: clip.id,
    day: clip.published?.date ?? null,
    published: clip.published && formatPublished(clip.published),
    source: cleanTextLine(clip.source.name),
    listed: clip.source.registered,
    via: article.via === null ? null : cleanTextLine(article.via) || null,
    title: cleanTextLine(clip.title) || cleanTextLine(clip.url),
    summary: cleanTextLine(summaryOf(article)),
    authors: clip.authors.map(({ name }) => cleanTextLine(name)).join(', '),
    campaigns: [...names].flatMap(([id, name]) => (clip.campaigns.includes(id) ? [name] : [])),
    province: provinceOf(clip.source, words),
    tone: clip.tone ?? null,
    url: clip.url,
    note: notes ? cleanText(clip.note).trim() : '',
    article: look === 'full' ? article : null,
  };
}

function provinceOf(
  { province2024, province2025 }: Pick<Source, 'province2024' | 'province2025'>,
  words: DigestWords,
): string | null {
  if (province2025 === null) return province2024;
  return province2024 === null || province2024 === province2025
    ? province2025
    : words.formerly(province2025, province2024);
}

/** "Báo Hưng Yên (đăng lại từ Báo Nhân Dân)"; a house that the registry does not know is said to be so. */
export function sourceText(entry: DigestEntry, words: DigestWords): string {
  const said = [
    ...(entry.listed ? [] : [words.unlisted]),
    ...(entry.via ? [words.via(entry.via)] : []),
  ];
  return said.length > 0 ? `${entry.source} (${said.join('; ')})` : entry.source;
}

/** What stands behind an entry in prose: house, day, province, tone. */
export function placeText(entry: DigestEntry, words: DigestWords): string {
  return [
    sourceText(entry, words),
    entry.published ?? words.noDay.toLowerCase(),
    ...(entry.province ? [entry.province] : []),
    ...(entry.tone ? [`${words.tone} ${words.tones[entry.tone]}`.toLowerCase()] : []),
  ].join('; ');
}
