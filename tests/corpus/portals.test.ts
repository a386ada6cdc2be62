import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { toPrediction } from '../../extraction/prediction.ts';
import { extractHtml, readPage } from '../extraction/page.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url).pathname;
const present = existsSync(`${CORPUS}pages.tsv`);
const note = present ? '' : ' (skipped: no corpus folder beside the repository)';

interface Gold {
  readonly kind: 'article' | 'not-article';
  readonly title: string;
  readonly text: string;
  readonly published: { readonly date: string | null; readonly time: string | null };
  readonly authors: readonly { readonly name: string }[];
}

const pages = present
  ? readFileSync(`${CORPUS}pages.tsv`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => line.split('\t') as [string, string])
  : [];

const goldOf = (path: string): Gold =>
  JSON.parse(
    readFileSync(`${CORPUS}gold/${path.replace(/^pages\/|\.html$/g, '')}.json`, 'utf8'),
  ) as Gold;

/** F1 over whitespace tokens, order ignored. */
function f1(got: string, want: string): number {
  const left = got.split(/\s+/);
  const right = want.split(/\s+/);
  const counts = new Map<string, number>();
  for (const token of right) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of left) {
    const rest = counts.get(token) ?? 0;
    if (rest > 0) shared++;
    counts.set(token, rest - 1);
  }
  return (2 * shared) / (left.length + right.length);
}

const names = (people: readonly { readonly name: string }[]) =>
  people.map(({ name }) => name).toSorted();

describe.skipIf(!present)(`the corpus of real portal pages${note}`, () => {
  it('gives the seed articles whole: title, date, time, people, text', () => {
    const seeds = pages.filter(([path]) => path.includes('seed-'));
    expect(seeds).toHaveLength(5);
    for (const [path, url] of seeds) {
      const gold = goldOf(path);
      const got = toPrediction(extractHtml(readPage(CORPUS + path), url));
      expect(got.kind, path).toBe('article');
      expect(got.title, path).toBe(gold.title);
      expect(got.published.date, path).toBe(gold.published.date);
      expect(got.published.time, path).toBe(gold.published.time);
      expect(names(got.authors), path).toEqual(names(gold.authors));
      expect(f1(got.text, gold.text), path).toBeGreaterThanOrEqual(0.97);
    }
  });

  it(
    'tells articles from other pages and reads nearly all of every text',
    { timeout: 120_000 },
    () => {
      for (const [path, url] of pages) {
        const gold = goldOf(path);
        const got = toPrediction(extractHtml(readPage(CORPUS + path), url));
        expect(got.kind, path).toBe(gold.kind);
        if (gold.kind === 'article') expect(f1(got.text, gold.text), path).toBeGreaterThan(0.9);
      }
    },
  );
});
