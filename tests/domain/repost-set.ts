import { existsSync, readdirSync, readFileSync } from 'node:fs';

import { foldText } from '../../domain/fold.ts';
import { dress } from './reposts/dressing.ts';
import { chanceOf, EDITS, oneOf, type Chance } from './reposts/edits.ts';
import { FOLLOW_UPS } from './reposts/follow-ups.ts';
import { SAME_EVENT } from './reposts/same-event.ts';
import { SERIES } from './reposts/series.ts';
import { SINGLES } from './reposts/singles.ts';

/** An article of its own: no other of the set is a repost of it. */
export interface Base {
  readonly text: string;
  /** Articles of one group are about one event or of one series; null for those that stand alone. */
  readonly group: string | null;
}

/** A base, and what another portal made of it. */
export interface Repost {
  readonly base: Base;
  readonly text: string;
  /** The share of the words that were changed, in percent. */
  readonly level: number;
  readonly kind: string;
}

/** The articles written for this set. */
export const OWN: readonly Base[] = [
  ...SINGLES.map((text) => ({ text, group: null })),
  ...groups('event', SAME_EVENT),
  ...groups('follow-up', FOLLOW_UPS),
  ...groups('series', Object.values(SERIES)),
];

function groups(name: string, lists: readonly (readonly string[])[]): Base[] {
  return lists.flatMap((list, at) => list.map((text) => ({ text, group: `${name} ${at}` })));
}

const CORPORA = ['corpus', 'corpus-press'].map(
  (name) => new URL(`../../../shared/${name}/gold/`, import.meta.url),
);

/**
 * Real articles, where the corpora lie beside the repository: in scripts with spaces, long enough to
 * be edited, and each once (some pages are there twice).
 */
export const REAL: readonly Base[] = readReal();

function readReal(): Base[] {
  const byBeginning = new Map<string, Base>();
  for (const folder of CORPORA.filter((corpus) => existsSync(corpus))) {
    for (const file of readdirSync(folder)) {
      const gold = readFileSync(new URL(file, folder), 'utf8');
      const { text = '' } = JSON.parse(gold) as { text?: string };
      const words = text.split(/\s+/u).length;
      if (words >= 100 && text.length < 12 * words) {
        byBeginning.set(text.slice(0, 60), { text, group: null });
      }
    }
  }
  return [...byBeginning.values()];
}

const LEVELS = [5, 10, 15, 20] as const;

/** The reposts of a base: dressed anew, and each kind of edit at each level. The seed fixes them. */
export function repostsOf(base: Base, seed: number, words: readonly string[]): Repost[] {
  const chance = chanceOf(seed);
  const reposts: Repost[] = [{ base, text: dress(base.text, chance), level: 0, kind: 'dressed' }];
  for (const level of LEVELS) {
    for (const [kind, edit] of Object.entries(EDITS)) {
      const edited = edit(base.text, level / 100, chance, words);
      reposts.push({ base, text: dress(edited, chance), level, kind });
    }
  }
  return reposts;
}

/** The words from which editors take theirs: all that the written articles are made of. */
export const WORDS: readonly string[] = OWN.flatMap(({ text }) => text.split(/\s+/u));

/**
 * Clips such as fill a library of 100,000: of the runs of three words in the written articles, one in
 * three is a turn of phrase that hundreds of clips hold, and between those stand words in no order.
 * (Of general news, three in ten of the numbers in a sketch are too common to be looked up.)
 */
export function background(count: number, seed: number): string[] {
  const chance = chanceOf(seed);
  const phrases = [...runsOfThree()].filter(() => chance() < 1 / 3);
  const clip = (): string =>
    Array.from({ length: 40 }, () => `${oneOf(phrases, chance)} ${noise(chance)}`).join(' ');
  return Array.from({ length: count }, clip);
}

const noise = (chance: Chance): string =>
  Array.from({ length: 1 + Math.floor(chance() * 4) }, () => oneOf(WORDS, chance)).join(' ');

function runsOfThree(): Set<string> {
  const runs = new Set<string>();
  for (const { text } of OWN) {
    const words = foldText(text).split(' ');
    words.slice(2).forEach((_, at) => runs.add(words.slice(at, at + 3).join(' ')));
  }
  return runs;
}
