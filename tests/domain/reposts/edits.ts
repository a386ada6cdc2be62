/** A source of chance that a seed fixes: 0 to 1 (mulberry32). */
export type Chance = () => number;

export function chanceOf(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b_79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const oneOf = <T>(list: readonly T[], chance: Chance): T =>
  list[Math.floor(chance() * list.length)] as T;

/** What an editor does to a text: at most `share` of its words change, go or move. */
type Edit = (text: string, share: number, chance: Chance, words: readonly string[]) => string;

/** The hard case: single words all over the text replaced, deleted or put in. */
const scattered: Edit = (text, share, chance, words) =>
  text
    .split('\n')
    .map((line) =>
      line
        .split(' ')
        .flatMap((word) => {
          if (chance() >= share) return [word];
          return oneOf([[oneOf(words, chance)], [], [word, oneOf(words, chance)]], chance);
        })
        .join(' '),
    )
    .join('\n');

const sentencesDropped: Edit = (text, share, chance) => {
  const sentences = sentencesOf(text);
  let room = share * wordsOf(text);
  for (let tries = 0; tries < 20; tries++) {
    const at = Math.floor(chance() * sentences.length);
    const length = wordsOf(sentences[at] ?? '');
    if (length > room || sentences.length === 1) continue;
    room -= length;
    sentences.splice(at, 1);
  }
  return sentences.join(' ');
};

const sentencesMoved: Edit = (text, share, chance) => {
  const sentences = sentencesOf(text);
  for (let moves = Math.ceil(share * sentences.length); moves > 0; moves--) {
    const [taken = ''] = sentences.splice(Math.floor(chance() * sentences.length), 1);
    sentences.splice(Math.floor(chance() * sentences.length), 0, taken);
  }
  return sentences.join(' ');
};

/** The lead cut off, to the word: the house puts its own before it. */
const leadCut: Edit = (text, share) => {
  const words = text.split(' ');
  return words.slice(Math.ceil(share * words.length)).join(' ');
};

const endCut: Edit = (text, share) => {
  const words = text.split(' ');
  return words.slice(0, words.length - Math.ceil(share * words.length)).join(' ');
};

const mixed: Edit = (text, share, chance, words) => {
  const cut = oneOf([leadCut, endCut, sentencesDropped], chance)(text, share / 3, chance, words);
  const moved = sentencesMoved(cut, share / 3, chance, words);
  return scattered(moved, share / 2, chance, words);
};

export const EDITS = { scattered, sentencesDropped, sentencesMoved, leadCut, endCut, mixed };

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?…;])\s+|\n/u).filter(Boolean);
const wordsOf = (text: string): number => text.split(/\s+/u).length;
