import { slugify } from '../../domain/collection.ts';
import type { WholeClip } from '../../domain/clip.ts';

const TITLE_WORDS = 4;

/**
 * What an item is called in the papers that cite it: `hanam-gov-vn-2020-dan-van-kheo-0000-3f2a1b`.
 * Made of what the page said, never of corrections, and of the clip's own number, so that it stays
 * as it is when a title is corrected. Small letters, digits and hyphens: every program takes that.
 */
export function citationKey({ clip, body }: WholeClip): string {
  const { title, published } = body.article;
  const words = slugify(title).split('-').slice(0, TITLE_WORDS);
  const parts = [
    slugify(clip.source.host),
    published?.date.slice(0, 4),
    ...words,
    clip.id.slice(-6),
  ];
  return parts.filter(Boolean).join('-');
}

/** Gives keys that no two clips of a file share: the second of two gets its whole number. */
export function uniqueKeys(): (whole: WholeClip) => string {
  const given = new Set<string>();
  return (whole) => {
    const key = citationKey(whole);
    const own = given.has(key) ? `${key}-${whole.clip.id}` : key;
    given.add(own);
    return own;
  };
}
