import { dropMarks, foldText } from '../../../domain/fold.ts';
import { createRandom, seedOf, type Random } from './random.ts';
import { SEED, syntheticClip } from './synthetic.ts';

/** What sort of search: how many words, the last one cut short, or an exact phrase. */
export type QueryKind =
  | 'one'
  | 'two'
  | 'three'
  | 'scattered'
  | 'prefix'
  | 'prefix of three'
  | 'phrase'
  | 'long phrase';

export interface SyntheticQuery {
  readonly kind: QueryKind;
  /** As typed into the search box; phrases stand in quotation marks. */
  readonly text: string;
}

/** Every kind, the common ones more often. */
const KINDS: readonly QueryKind[] = [
  'one',
  'two',
  'two',
  'three',
  'scattered',
  'prefix',
  'prefix of three',
  'prefix',
  'phrase',
  'long phrase',
];

/** How often each syllable stands in a sample of the library, to tell rare from common. */
const SAMPLE = 200;

/**
 * Searches made from what stands in the first thousand clips (the same in a library of any size):
 * half of them typed without marks, half about the rarest that an article has, half as they come.
 */
export function syntheticQueries(seed = SEED, count = 200): readonly SyntheticQuery[] {
  const random = createRandom(seedOf(seed + 4, count));
  const frequency = new Map<string, number>();
  for (let n = 0; n < SAMPLE; n++)
    for (const syllable of new Set(foldText(textOf(n, seed)).split(' ')))
      frequency.set(syllable, (frequency.get(syllable) ?? 0) + 1);
  return Array.from({ length: count }, (_, at): SyntheticQuery => {
    const kind = KINDS[at % KINDS.length] as QueryKind;
    const rare = Math.floor(at / KINDS.length) % 2 === 1;
    const marked = Math.floor(at / KINDS.length / 2) % 2 === 1;
    // Of one line: no search runs from a headline on into the text.
    const lines = textOf(random.below(1000), seed).split('\n').map(wordsOf);
    const words = random.pick(lines.filter(({ length }) => length > 6));
    const start = placeIn(words, random, rare ? frequency : null);
    const typed = typedOf(kind, words, start, random);
    return { kind, text: marked ? typed : dropMarks(typed.toLowerCase()) };
  });
}

const textOf = (n: number, seed: number): string => {
  const { clip, body } = syntheticClip(n, 1000, seed);
  return `${clip.title}\n${body.article.text}`;
};

/** As a person would type them: no punctuation, and none that parts a word in two. */
const wordsOf = (text: string): readonly string[] =>
  text.split(/[^\p{L}\p{N}\p{M}]+/u).filter(Boolean);

/** With room for five words; the rarest of twelve places where the frequency is given. */
function placeIn(
  words: readonly string[],
  random: Random,
  frequency: ReadonlyMap<string, number> | null,
): number {
  const place = (): number => random.below(words.length - 5);
  if (!frequency) return place();
  const of = (at: number): number => frequency.get(foldText(words[at] ?? '')) ?? 0;
  return Array.from({ length: 12 }, place).reduce((a, b) => (of(b) < of(a) ? b : a));
}

function typedOf(kind: QueryKind, words: readonly string[], start: number, random: Random): string {
  const run = (length: number): string => words.slice(start, start + length).join(' ');
  switch (kind) {
    case 'one':
      return run(1);
    case 'two':
      return run(2);
    case 'three':
      return run(3);
    case 'scattered':
      return [run(1), random.pick(words), random.pick(words)].join(' ');
    case 'prefix':
      return cut(run(1 + random.below(2)), random);
    case 'prefix of three':
      return cut(run(3), random);
    case 'phrase':
      return `"${run(2 + random.below(2))}"`;
    case 'long phrase':
      return `"${run(4 + random.below(2))}"`;
  }
}

/** The last word as far as it was typed: one to three letters of it. */
function cut(text: string, random: Random): string {
  const last = text.lastIndexOf(' ') + 1;
  const length = text.length - last;
  return text.slice(0, last + Math.max(1, Math.min(length - 1, 1 + random.below(3))));
}
