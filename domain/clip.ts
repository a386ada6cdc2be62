import type { Article, Author, Published } from './article.ts';
import { isTrashed, stayingPut } from './clip-status.ts';
import type { Corrections } from './corrections.ts';
import type { Source } from './source.ts';
import { liveValues, type StampedSet } from './stamped-set.ts';
import type { Tone } from './tone.ts';

/** Version of the stored shape; every version that ever shipped is opened by a test. */
export const SCHEMA_VERSION = 1;

/** The light row: all that a list shows and nothing that is heavy. */
export interface Clip {
  /** UUIDv7, so that ids sort by creation. */
  readonly id: string;
  readonly schema: typeof SCHEMA_VERSION;
  readonly url: string;
  /** See `urlKey`; unique in a library. */
  readonly urlKey: string;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
  /** The machine that clipped it. */
  readonly device: string;
  readonly source: Source;
  /** As corrected, else as extracted. */
  readonly title: string;
  readonly published: Published | null;
  readonly authors: readonly Author[];
  readonly lead: string | null;
  readonly words: number;
  readonly pictures: number;
  /** SHA-256 (hex) of `canonicalText(article.text)`. */
  readonly textHash: string;
  /** The truth about campaigns (by id), notes and highlights; `campaigns` and `note` are read off it. */
  readonly entries: StampedSet;
  readonly corrections: Corrections;
  readonly campaigns: readonly string[];
  /** '' when there is none. Several machines' notes stand one after another. */
  readonly note: string;
  /** Not there where nobody set one. */
  readonly tone?: Tone;
  /** 0 or 1 (IndexedDB indexes no booleans). */
  readonly trashed: 0 | 1;
}

/** The heavy row: the article as extracted, never changed by corrections. */
export interface ClipBody {
  readonly id: string;
  readonly article: Article;
}

export interface WholeClip {
  readonly clip: Clip;
  readonly body: ClipBody;
}

/** What makes a clip, apart from its article: everything that is not derived. */
export type ClipOrigin = Pick<
  Clip,
  | 'id'
  | 'url'
  | 'urlKey'
  | 'capturedAt'
  | 'device'
  | 'source'
  | 'textHash'
  | 'entries'
  | 'corrections'
>;

/** A clip from its article and what a person made of it; all derived fields follow from these. */
export function composeClip(origin: ClipOrigin, article: Article): Clip {
  const { corrections, entries } = origin;
  return {
    id: origin.id,
    schema: SCHEMA_VERSION,
    url: origin.url,
    urlKey: origin.urlKey,
    capturedAt: origin.capturedAt,
    device: origin.device,
    source: origin.source,
    title: corrections.title?.value ?? article.title,
    published: corrections.published ? corrections.published.value : article.published,
    authors: corrections.authors?.value ?? article.authors,
    lead: article.lead,
    words: article.words,
    pictures: article.pictures.length,
    textHash: origin.textHash,
    entries,
    corrections,
    ...madeByPerson({ entries, corrections }),
  };
}

/** What is read off entries and corrections alone. */
const madeByPerson = ({
  entries,
  corrections,
}: Pick<Clip, 'entries' | 'corrections'>): Pick<
  Clip,
  'campaigns' | 'note' | 'tone' | 'trashed'
> => ({
  campaigns: liveValues(entries, 'campaign'),
  note: liveValues(entries, 'note').join('\n\n'),
  ...(corrections.tone?.value && { tone: corrections.tone.value }),
  trashed: isTrashed({ entries, corrections }) ? 1 : 0,
});

/**
 * The clip with other entries, or other corrections of status and tone; the rest as it stands, in the
 * trash or out of it too unless a status is given. Only for changes that touch no field of the
 * article: those need it (`composeClip`).
 */
export function recompose(
  clip: Clip,
  {
    entries = clip.entries,
    status,
    tone,
  }: Pick<Corrections, 'status' | 'tone'> & {
    readonly entries?: StampedSet;
  },
): Clip {
  const set = { ...clip.corrections, ...(status && { status }), ...(tone && { tone }) };
  const corrections = stayingPut(clip, { entries, corrections: set });
  const { tone: _, ...rest } = clip;
  return {
    ...rest,
    entries,
    corrections,
    ...madeByPerson({ entries, corrections }),
  };
}
