import { foldText } from './fold.ts';

// Three kinds of hashes share one sorted array, each in a range of its own: runs of three syllables
// without a figure, runs of three with one, and after all of them the runs of six.
/** From here on a run holds a figure. */
export const FIRST_FIGURE = 0x8000_0000;
/** From here on a run is of six syllables. */
export const FIRST_LONG = 0xc000_0000;

/**
 * The numbers in a sketch: each costs an index entry, and a look-up at every save. Of the numbers of
 * a news text, some 30 % are those of more than 60 among 100,000 articles and find nothing; more
 * where one office's phrases fill the library. 24 leave enough for a repost cut to its half.
 */
export const SKETCH_SIZE = 24;
/** Two texts that share fewer numbers of their sketches are not worth a comparison. */
export const MIN_SHARED = 2;

/** Texts are judged by their beginning: what a huge page costs has a bound. */
const MOST_SYLLABLES = 20_000;
/** Room for those, with a space each and marks that stand apart from their letters. */
const MOST_UNITS = 8 * MOST_SYLLABLES;

/**
 * Hashes (unsigned 32-bit, sorted ascending, each once) of a text's runs of three syllables, and of
 * six. A syllable is a word of the folded text, so marks, case and punctuation do not count. Runs of
 * three stand below `FIRST_LONG`, those with a figure from `FIRST_FIGURE`; runs of six above. Empty
 * for fewer than three syllables; of a text beyond 20,000 syllables the first count.
 */
export function shinglesOf(text: string): Uint32Array {
  const { hashes, figures, count } = syllablesOf(foldText(text.slice(0, MOST_UNITS)));
  const runs = new Uint32Array(2 * count);
  let size = 0;
  let [first, second] = [0, 0];
  for (let at = 0; at < count; at++) {
    const third = hashes[at]!;
    if (at >= 2) {
      const run = join(join(first, second), third);
      const figure = figures[at - 2]! + figures[at - 1]! + figures[at]! > 0;
      runs[size++] = figure ? (run >>> 2) + FIRST_FIGURE : run >>> 1;
      hashes[at - 2] = run;
    }
    // The places of syllables that are done hold their runs, of which two make a run of six.
    if (at >= 5) runs[size++] = (join(hashes[at - 5]!, hashes[at - 2]!) >>> 2) + FIRST_LONG;
    [first, second] = [second, third];
  }
  return eachOnce(runs.subarray(0, size).sort());
}

/**
 * The bottom-k sketch: the at most SKETCH_SIZE runs of three that are smallest after a fixed mixing
 * of the hash, mixed, ascending. The mixing chooses the same runs in every text, so reposts share
 * most of them; runs with a figure and without are chosen alike. Libraries hold these numbers: a
 * change of the hash, or of the folding beneath it, asks for making them anew.
 */
export function sketchOf(shingles: Uint32Array): readonly number[] {
  const threes = between(shingles, 0, FIRST_LONG);
  const mixed = threes.map((run) => mix(run ^ SALT)).sort();
  return [...mixed.subarray(0, SKETCH_SIZE)];
}

/** The part of a sorted array that holds the values from `least` on and below `end`. */
export function between(sorted: Uint32Array, least: number, end: number): Uint32Array {
  return sorted.subarray(placeOf(sorted, least), placeOf(sorted, end));
}

function placeOf(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mixing of the sketch is another than that of the hashes. */
const SALT = 0x5bd1_e995;

interface Syllables {
  /** Of each syllable; longer than `count`. */
  readonly hashes: Uint32Array;
  /** 1 where the syllable holds a digit. */
  readonly figures: Uint8Array;
  readonly count: number;
}

/** FNV-1a of each word of a folded text. */
function syllablesOf(folded: string): Syllables {
  const most = Math.min(MOST_SYLLABLES, (folded.length + 1) >> 1);
  const hashes = new Uint32Array(most);
  const figures = new Uint8Array(most);
  let count = 0;
  for (let at = 0; at < folded.length && count < most; at++, count++) {
    let hash = 0x811c_9dc5;
    let code = folded.charCodeAt(at);
    while (code !== SPACE && at < folded.length) {
      hash = Math.imul(hash ^ code, 0x0100_0193);
      if (code >= ZERO && code <= NINE) figures[count] = 1;
      code = folded.charCodeAt(++at);
    }
    hashes[count] = mix(hash);
  }
  return { hashes, figures, count };
}

const [SPACE, ZERO, NINE] = [0x20, 0x30, 0x39];

/** One hash of two, where the order counts. */
const join = (left: number, right: number): number => mix(Math.imul(left, 0x9e37_79b1) ^ right);

/** The finaliser of MurmurHash3: every bit of the number moves every bit of the result. */
function mix(number: number): number {
  let hash = Math.imul(number ^ (number >>> 16), 0x85eb_ca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2_ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function eachOnce(sorted: Uint32Array): Uint32Array {
  let size = 0;
  for (const value of sorted) if (size === 0 || value !== sorted[size - 1]) sorted[size++] = value;
  return sorted.slice(0, size);
}
