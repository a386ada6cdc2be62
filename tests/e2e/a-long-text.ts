import { createRandom } from '../../scripts/bench/library/random.ts';

const SYLLABLES = 'b c ch d g h kh l m n ng nh ph qu r s t th tr v x'
  .split(' ')
  .flatMap((onset) =>
    'a e i o u'
      .split(' ')
      .flatMap((vowel) =>
        ['', 'n', 'ng', 'nh', 't', 'c', 'p', 'm'].map((end) => onset + vowel + end),
      ),
  );

/** A word that stands in one text alone. */
export const ownWord = (n: number): string => `rieng${String(n).padStart(4, '0')}x`;

/**
 * A text of words at random, like no other and hard to pack. Its pairs of syllables are its own as
 * well, so that its part of the index is several times as large as in a real article.
 */
export function aLongText(n: number, words = 3000): string {
  const random = createRandom(n);
  const text = Array.from({ length: words }, () => random.pick(SYLLABLES));
  return [...text.slice(0, words / 2), ownWord(n), ...text.slice(words / 2)].join(' ');
}
