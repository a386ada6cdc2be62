import type { Clip } from './clip.ts';
import { dropMarks } from './fold.ts';
import type { Campaign } from './campaign.ts';
import type { FacetFilter } from './facets.ts';
import type { TextPart } from './highlight.ts';
import { vietnamDay } from './vietnam-time.ts';

/** Which clips a list shows. */
export interface ClipQuery {
  /** As typed in the search box (see `parseQuery`); '' for all. */
  readonly text: string;
  /** Campaign id; null for all; 'none' for clips without a campaign; 'trash' for the trash. */
  readonly campaign: string | null;
  /** What was chosen among the facets besides. */
  readonly filter?: FacetFilter;
}

/** What is exported: a filter's result or a selection. */
export type Collection =
  | { readonly kind: 'query'; readonly query: ClipQuery }
  | { readonly kind: 'selection'; readonly ids: readonly string[] };

/**
 * A file name that says what is inside: `cat-bao_nam-dan-van-kheo-2020_2026-11-22.json`.
 * @param label campaign name, search words, or a word for "all" or "selection"
 */
export function collectionFileName(label: string, now: number, extension: string): string {
  const slug = slugify(label);
  return `cat-bao${slug ? `_${slug}` : ''}_${vietnamDay(now)}.${extension}`;
}

/** Lower-case ASCII letters, digits and hyphens, at most 80; đ becomes d, none is dropped. */
export function slugify(text: string): string {
  return dropMarks(text.replace(/\p{Cf}+/gu, ''))
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}

/** A campaign with the number of clips (trash left out) that carry it. */
export interface CampaignCount extends Campaign {
  readonly clips: number;
}

/** One page of a list. */
export interface ClipPage {
  readonly clips: readonly Clip[];
  /** How many match in all; null where that is not known yet (`countClips` knows). */
  readonly total: number | null;
  /** Pass it back for the next page; null at the end. */
  readonly cursor: string | null;
  /** By clip id, the place in the article where what was searched for stands. */
  readonly snippets: Readonly<Record<string, readonly TextPart[]>>;
  /** By clip id, how many clips of the same text there are, itself included; from two on. */
  readonly reposts: Readonly<Record<string, number>>;
}
