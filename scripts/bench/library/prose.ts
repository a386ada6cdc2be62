import { GRAMMAR, type Rule } from './grammar.ts';
import { communeName, districtName, personName, rareWord } from './names.ts';
import type { Random } from './random.ts';
import * as words from './words.ts';

/** An article in words, before anything of it becomes data. */
export interface Prose {
  readonly title: string;
  readonly lead: string;
  /** After the lead. */
  readonly paragraphs: readonly string[];
  readonly people: readonly string[];
  readonly documents: readonly string[];
}

/** An article about things in a province in a year, every word of it decided by the random stream. */
export function writeProse(random: Random, province: string, year: number): Prose {
  const story = newStory(random, province, year);
  const title = trimmed(story, 'title', 8, 18);
  const lead = `${trimmed(story, 'opening', 25, 50)}.`;
  // Half of the texts under 450 syllables, few near 800; the last sentence goes past the mark.
  const goal = 240 + 530 * random.next() ** 1.4;
  const paragraphs: string[] = [];
  for (let length = syllables(lead); length < goal;) {
    let paragraph = '';
    for (let left = 1 + random.below(3); left > 0 && length < goal; left--) {
      const sentence = capital(expand('sentence', story));
      length += syllables(sentence);
      paragraph += paragraph ? ` ${sentence}` : sentence;
    }
    paragraphs.push(paragraph);
  }
  return { title, lead, paragraphs, people: story.people, documents: story.documents };
}

/** A sentence on something else, as an editor adds one. */
export const writeSentence = (random: Random, province: string, year: number): string =>
  capital(expand('sentence', newStory(random, province, year)));

/** How many; texts have single spaces. */
export function syllables(text: string): number {
  let count = 1;
  for (let at = text.indexOf(' '); at >= 0; at = text.indexOf(' ', at + 1)) count++;
  return count;
}

/** What one article is about; it comes back to these. */
interface Story {
  readonly random: Random;
  readonly province: string;
  readonly year: number;
  readonly nouns: readonly string[];
  readonly verbs: readonly string[];
  readonly rare: readonly string[];
  readonly places: readonly string[];
  readonly people: readonly string[];
  readonly documents: string[];
}

function newStory(random: Random, province: string, year: number): Story {
  const some = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const district = `huyện ${districtName(random)}`;
  const commune = (): string =>
    `${random.pick(['xã', 'xã', 'xã', 'phường', 'thị trấn', 'thôn'])} ${communeName(random)}`;
  return {
    random,
    province,
    year,
    nouns: some(24, () => commonWord(random, words.NOUNS)),
    verbs: some(14, () => commonWord(random, words.VERBS)),
    rare: some(4, () => rareWord(random)),
    places: [district, ...some(1 + random.below(3), commune)],
    people: some(1 + random.below(4), () => personName(random)),
    documents: some(1 + random.below(2), () => documentNumber(random, year)),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function trimmed(story: Story, rule: 'title' | 'opening', least: number, most: number): string {
  let text = capital(expand(rule, story));
  while (syllables(text) < least) text += `, ${expand('vp', story)}`;
  return text
    .split(' ')
    .slice(0, most)
    .join(' ')
    .replace(/[,.;:]+$/, '');
}

type Part = string | ((story: Story) => string);

function expand(rule: Rule, story: Story): string {
  const alternatives = RULES[rule];
  let text = '';
  for (const part of alternatives[story.random.below(alternatives.length)] ?? [])
    text += typeof part === 'string' ? part : part(story);
  return text;
}

const commonWord = (random: Random, list: readonly string[]): string =>
  list[random.rank(list.length, 25)] ?? '';

/** The story's own words come again and again, the language's others between them. */
const themed =
  (own: 'nouns' | 'verbs', all: readonly string[]) =>
  (story: Story): string => {
    const { random } = story;
    if (!random.chance(0.4)) return commonWord(random, all);
    return story[own][random.rank(story[own].length, 6)] ?? '';
  };

const from =
  (list: readonly string[], flat = 5) =>
  ({ random }: Story): string =>
    list[random.rank(list.length, flat)] ?? '';

/** What a name in braces stands for, where it is no rule of the grammar. */
const WORDS: Readonly<Record<string, (story: Story) => string>> = {
  n: themed('nouns', words.NOUNS),
  v: themed('verbs', words.VERBS),
  a: from(words.ADJECTIVES, 10),
  adv: from(words.ADJECTIVES, 10),
  aux: from(words.AUXILIARIES),
  link: from(words.LINKS),
  unit: from(words.UNITS),
  org: from(words.ORGANISATIONS),
  role: from(words.ROLES),
  said: from(words.SAID),
  event: from(words.EVENTS),
  rare: ({ random, rare }) => (random.chance(0.4) ? random.pick(rare) : rareWord(random)),
  place: ({ random, places, province }) =>
    random.chance(0.25)
      ? communeName(random)
      : random.chance(0.2)
        ? province
        : (places[random.rank(places.length)] ?? ''),
  area: ({ random, places, province }) =>
    random.chance(0.5) ? `tỉnh ${province}` : (places[0] ?? ''),
  fullname: ({ random, people }) => (random.chance(0.7) ? random.pick(people) : personName(random)),
  doc: ({ random, documents, year }) => {
    if (random.chance(0.3)) documents.push(documentNumber(random, year));
    return `${random.pick(KINDS)} số ${random.pick(documents)}`;
  },
  num: ({ random }) => {
    const number = random.rank(90_000, 8) + 2;
    return number < 1000
      ? `${number}`
      : `${Math.floor(number / 1000)}.${String(number % 1000).padStart(3, '0')}`;
  },
  number: ({ random }) => `${random.rank(400, 4) + 1}`,
  small: ({ random }) => `${2 + random.below(11)}`,
  percent: ({ random }) => `${random.below(100)},${random.below(10)}%`,
  quarter: ({ random }) => random.pick(['I', 'II', 'III', 'IV']),
  year: ({ random, year }) => `${year - random.rank(6)}`,
  day: ({ random, year }) => `${1 + random.below(28)}/${1 + ((year + random.below(3)) % 12)}`,
  date: ({ random, year }) => `${1 + random.below(28)}/${1 + random.below(12)}/${year}`,
};

const KINDS = ['Nghị quyết', 'Chỉ thị', 'Kế hoạch', 'Quyết định', 'Công văn', 'Kết luận', 'Đề án'];
const TAILS = [
  'NQ/TW',
  'CT/TU',
  'KH/TU',
  'KL/TW',
  'QĐ/TU',
  'CT-TTg',
  'QĐ-UBND',
  'KH-UBND',
  'NQ/HU',
  'CV/BDV',
];

function documentNumber(random: Random, year: number): string {
  const tail = random.pick(TAILS);
  const number = 1 + random.rank(3000, 30);
  return tail.includes('/') ? `${number}-${tail}` : `${number}/${year - random.below(3)}/${tail}`;
}

/** The grammar cut at its braces once, for a sentence is made in some microseconds. */
const RULES = Object.fromEntries(
  Object.entries(GRAMMAR).map(([rule, alternatives]) => [rule, alternatives.map(parse)]),
) as unknown as Readonly<Record<Rule, readonly (readonly Part[])[]>>;

function parse(alternative: string): readonly Part[] {
  return alternative
    .split(/(\{\w+\})/)
    .filter(Boolean)
    .map((part): Part => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (!name) return part;
      const word = WORDS[name];
      if (word) return word;
      if (!(name in GRAMMAR)) throw new Error(`the grammar names {${name}}, which is nothing`);
      return (story) => expand(name as Rule, story);
    });
}
