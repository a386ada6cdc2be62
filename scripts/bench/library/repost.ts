import { syllables, writeSentence, type Prose } from './prose.ts';
import type { Random } from './random.ts';

/** Another house's version: a tenth of the text is changed, often the headline too. */
export function edited(prose: Prose, random: Random, province: string, year: number): Prose {
  const paragraphs = prose.paragraphs.map((text) =>
    random.chance(0.5) ? swapWord(text, random) : text,
  );
  const total = paragraphs.reduce((sum, text) => sum + syllables(text), 0);
  for (let changed = paragraphs.length / 2; changed < total / 10;) {
    const sentence = writeSentence(random, province, year);
    const at = random.below(paragraphs.length);
    changed += syllables(sentence);
    if (random.chance(0.5)) paragraphs[at] = `${paragraphs[at]} ${sentence}`;
    else changed += syllables(paragraphs.splice(at, 1, sentence)[0] ?? '');
  }
  const title = random.chance(0.5)
    ? prose.title
    : `${province}: ${prose.title.split(' ').slice(0, 14).join(' ')}`;
  return { ...prose, title, paragraphs };
}

function swapWord(text: string, random: Random): string {
  const words = text.split(' ');
  const at = random.below(words.length - 1);
  words.splice(at, 1, random.pick(words));
  return words.join(' ');
}
