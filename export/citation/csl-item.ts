import type { Article, Author } from '../../domain/article.ts';
import type { Clip } from '../../domain/clip.ts';
import type { SourceKind } from '../../domain/source.ts';
import { vietnamDay } from '../../domain/vietnam-time.ts';
import { plainLine } from './plain-line.ts';

/** Always whole: a Vietnamese name, a pen name or an office has no family name to be told apart. */
export interface CslName {
  readonly literal: string;
}

export interface CslDate {
  readonly 'date-parts': readonly (readonly number[])[];
}

/**
 * An item of CSL-JSON 1.0.2, as far as a clip has anything to say. What is not known is not there.
 * `archive` is left out on purpose: it names where others find a copy, and ours are on one machine.
 */
export interface CslItem {
  readonly id: string;
  readonly type: 'article-newspaper' | 'webpage';
  readonly title?: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly 'container-title': string;
  readonly section?: string;
  readonly issued?: CslDate;
  /** The outlet that a repost names. */
  readonly 'original-publisher'?: string;
  readonly URL: string;
  readonly accessed: CslDate;
  readonly language?: string;
  readonly abstract?: string;
  /** Campaigns, with "; " between. */
  readonly keyword?: string;
  readonly note?: string;
}

/** What the file knows beyond the clip's own row. */
export interface CslExtras {
  readonly article?: Pick<Article, 'via' | 'section' | 'language'>;
  readonly campaigns?: readonly string[];
  /** The person's own; '' for none or where they stay at home. */
  readonly note?: string;
}

const TYPES: Readonly<Record<SourceKind, CslItem['type']>> = {
  newspaper: 'article-newspaper',
  'central-press': 'article-newspaper',
  broadcaster: 'webpage',
  government: 'webpage',
  party: 'webpage',
  front: 'webpage',
  ministry: 'webpage',
  unknown: 'webpage',
};

/** A clip as other programs cite it, with the title, date and authors as they were corrected. */
export function cslItem(clip: Clip, id: string, extras: CslExtras = {}): CslItem {
  const { article, campaigns = [], note = '' } = extras;
  const author = names(clip.authors, ['author', null]);
  const editor = names(clip.authors, ['editor']);
  const keyword = campaigns.map((name) => plainLine(name).replaceAll(';', ',')).join('; ');
  const texts = {
    title: plainLine(clip.title),
    section: plainLine(article?.section ?? ''),
    'original-publisher': plainLine(article?.via ?? ''),
    language: article?.language ?? '',
    abstract: plainLine(clip.lead ?? ''),
    keyword,
    note,
  };
  return {
    id,
    type: TYPES[clip.source.kind],
    ...(texts.title && { title: texts.title }),
    ...(author.length > 0 && { author }),
    ...(editor.length > 0 && { editor }),
    'container-title': plainLine(clip.source.name),
    ...(texts.section && { section: texts.section }),
    ...(clip.published && { issued: cslDate(clip.published.date) }),
    ...(texts['original-publisher'] && { 'original-publisher': texts['original-publisher'] }),
    URL: clip.url,
    accessed: cslDate(vietnamDay(clip.capturedAt)),
    ...(texts.language && { language: texts.language }),
    ...(texts.abstract && { abstract: texts.abstract }),
    ...(texts.keyword && { keyword: texts.keyword }),
    ...(texts.note && { note: texts.note }),
  };
}

/** Photographers are left out: CSL has no word for them. */
const names = (authors: readonly Author[], roles: readonly Author['role'][]): CslName[] =>
  authors
    .filter(({ role }) => roles.includes(role))
    .map(({ name }) => ({ literal: plainLine(name) }))
    .filter(({ literal }) => literal !== '');

/** @param day `YYYY-MM-DD` */
const cslDate = (day: string): CslDate => ({ 'date-parts': [day.split('-').map(Number)] });
