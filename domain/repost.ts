import { between, FIRST_FIGURE, FIRST_LONG } from './shingles.ts';

/** How much of the shorter text stands in the longer one, and how alike the two are: 0 to 1. */
export interface Likeness {
  readonly containment: number;
  readonly resemblance: number;
}

// Of the runs of three syllables half die where a fifth of all words is changed, 0.8³ being 0.51.
// So the containment asked for lies below that, where two other kinds of pairs lie as well: pieces
// of a series (weather, prices, the sessions of a council) and follow-ups that copy the story so
// far. `figuresAgree` and `isCopied` tell those apart.
const CONTAINMENT = 0.44;
/** An article that a digest prints among others is not the digest, nor the digest a repost of it. */
const RESEMBLANCE = 0.24;

// In a short text a turn of phrase is a large share. Lengths are in runs of three of the shorter
// text: below the first the two have to be practically the same, from there to the second the
// containment asked for falls evenly.
const PRACTICALLY_SAME = 0.8;
const SHORT = 40;
const LONG_ENOUGH = 100;

/**
 * Both measured by the runs of three syllables.
 *
 * @param a, b as `shinglesOf` gives them
 * @returns the same whichever comes first; 0 where a text has no shingles
 */
export function likeness(a: Uint32Array, b: Uint32Array): Likeness {
  const { threes } = compare(a, b);
  return { containment: containmentOf(threes), resemblance: resemblanceOf(threes) };
}

/**
 * Whether one text is a repost of the other: words changed here and there, parts cut, moved or put
 * between other words, but no article of its own. Texts of fewer than 40 syllables have to be
 * practically the same; texts of fewer than three never are reposts.
 *
 * @param a, b as `shinglesOf` gives them
 */
export function isRepost(a: Uint32Array, b: Uint32Array): boolean {
  const shared = compare(a, b);
  return isAlike(shared) && isCopied(shared) && figuresAgree(shared);
}

function isAlike({ threes }: Shared): boolean {
  const length = Math.min(threes.a, threes.b);
  if (length < SHORT) return resemblanceOf(threes) >= PRACTICALLY_SAME;
  const missing = Math.max(0, LONG_ENOUGH - length) / (LONG_ENOUGH - SHORT);
  const asked = CONTAINMENT + missing * (PRACTICALLY_SAME - CONTAINMENT);
  return containmentOf(threes) >= asked && resemblanceOf(threes) >= RESEMBLANCE;
}

/**
 * Whether the shorter text was copied as a whole, be it with changes. Where a share s of the runs of
 * three survives in what was copied, s² of the runs of six does. So with a part p of the text copied
 * the containments are p·s and p·s², and the square of the one over the other is p: about 1 in a
 * repost whose changes are spread, one half in an article that prints half of another word for word
 * and goes on in words of its own. (Phrases common to both lift it a little above 1.)
 */
function isCopied({ threes, sixes }: Shared): boolean {
  return containmentOf(threes) ** 2 >= COPIED * containmentOf(sixes);
}
const COPIED = 0.86;

/**
 * Whether the figures are as much the same as the words. Changes of an editor hit both alike; the
 * next piece of a series keeps the words, and its days and figures are others. A few figures tell
 * nothing, therefore some runs to spare.
 */
function figuresAgree({ plain, figures }: Shared): boolean {
  const asTheWords = containmentOf(plain) * Math.min(figures.a, figures.b);
  return figures.shared + SPARE >= AGREEING * asTheWords;
}
const AGREEING = 0.6;
const SPARE = 3;

/** How many shingles of a kind each text has, and how many of them both have. */
interface Counts {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
}

type Shared = Record<'threes' | 'plain' | 'figures' | 'sixes', Counts>;

const containmentOf = ({ a, b, shared }: Counts): number =>
  shared === 0 ? 0 : shared / Math.min(a, b);

const resemblanceOf = ({ a, b, shared }: Counts): number =>
  shared === 0 ? 0 : shared / (a + b - shared);

function compare(a: Uint32Array, b: Uint32Array): Shared {
  const count = (least: number, end: number): Counts =>
    intersect(between(a, least, end), between(b, least, end));
  const plain = count(0, FIRST_FIGURE);
  const figures = count(FIRST_FIGURE, FIRST_LONG);
  const threes = {
    a: plain.a + figures.a,
    b: plain.b + figures.b,
    shared: plain.shared + figures.shared,
  };
  return { threes, plain, figures, sixes: count(FIRST_LONG, 2 ** 32) };
}

function intersect(a: Uint32Array, b: Uint32Array): Counts {
  let shared = 0;
  for (let at = 0, there = 0; at < a.length && there < b.length;) {
    const difference = a[at]! - b[there]!;
    if (difference === 0) shared++;
    if (difference <= 0) at++;
    if (difference >= 0) there++;
  }
  return { a: a.length, b: b.length, shared };
}
