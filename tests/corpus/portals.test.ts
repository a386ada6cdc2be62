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
  /** Lines that a reader may take or leave. */
  readonly ambiguous?: readonly string[];
  readonly published: { readonly date: string | null; readonly time: string | null };
  readonly authors: readonly { readonly name: string }[];
  readonly captions?: readonly (string | { readonly text: string })[];
  readonly documents?: readonly string[];
  readonly attachments?: readonly { readonly href: string }[];
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

/** F1 of two bags of strings; two empty ones agree. */
function f1(got: readonly string[], want: readonly string[]): number {
  if (got.length + want.length === 0) return 1;
  const counts = new Map<string, number>();
  for (const token of want) counts.set(token, (counts.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of got) {
    const rest = counts.get(token) ?? 0;
    if (rest > 0) shared++;
    counts.set(token, rest - 1);
  }
  return (2 * shared) / (got.length + want.length);
}

const fold = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
const tokens = (text: string): string[] => fold(text).split(' ').filter(Boolean);

function textF1(got: string, gold: Gold): number {
  const [left, right] = [got, gold.text].map((text) =>
    tokens(
      (gold.ambiguous ?? []).reduce((rest, line) => rest.replace(fold(line), ' '), fold(text)),
    ),
  );
  return f1(left ?? [], right ?? []);
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const names = (people: readonly { readonly name: string }[]) =>
  people.map(({ name }) => name).toSorted();

describe.skipIf(!present)(`the corpus of real portal pages${note}`, () => {
  const read = pages.map(([path, url]) => ({
    path,
    gold: goldOf(path),
    got: toPrediction(extractHtml(readPage(CORPUS + path), url)),
  }));
  const articles = read.filter(({ gold }) => gold.kind === 'article');
  const meanOf = (value: (row: (typeof read)[number]) => number | null): number =>
    mean(articles.flatMap((row) => value(row) ?? []));

  it('gives the seed articles whole: title, date, time, people, text', () => {
    const seeds = read.filter(({ path }) => path.includes('seed-'));
    expect(seeds).toHaveLength(5);
    for (const { path, gold, got } of seeds) {
      expect(got.kind, path).toBe('article');
      expect(got.title, path).toBe(gold.title);
      expect(got.published.date, path).toBe(gold.published.date);
      expect(got.published.time, path).toBe(gold.published.time);
      expect(names(got.authors), path).toEqual(names(gold.authors));
      expect(textF1(got.text, gold), path).toBeGreaterThanOrEqual(0.97);
    }
  });

  it('tells articles from other pages and reads nearly all of every text', () => {
    for (const { path, gold, got } of read) {
      expect(got.kind, path).toBe(gold.kind);
      if (gold.kind === 'article') expect(textF1(got.text, gold), path).toBeGreaterThan(0.95);
    }
    expect(meanOf(({ gold, got }) => textF1(got.text, gold))).toBeGreaterThan(0.99);
  });

  it('reads titles, dates and people as a careful reader does', () => {
    expect(meanOf(({ gold, got }) => Number(got.title === gold.title))).toBeGreaterThan(0.97);
    expect(
      meanOf(({ gold, got }) => Number(names(got.authors).join() === names(gold.authors).join())),
    ).toBeGreaterThan(0.97);
    for (const { path, gold, got } of articles)
      expect(got.published.date, path).toBe(gold.published.date);
  });

  it('reads captions, cited papers and attached files', () => {
    const figures = {
      captions: meanOf(({ gold, got }) => {
        const printed = gold.captions?.map((held) => (typeof held === 'string' ? held : held.text));
        return printed ? f1(got.captions.flatMap(tokens), printed.flatMap(tokens)) : null;
      }),
      documents: meanOf(({ gold, got }) =>
        gold.documents ? f1(got.documents, gold.documents) : null,
      ),
      attachments: meanOf(({ gold, got }) =>
        gold.attachments
          ? f1(
              got.attachments.map(({ href }) => href),
              gold.attachments.map(({ href }) => href),
            )
          : null,
      ),
    };
    for (const [name, figure] of Object.entries(figures))
      expect(figure, name).toBeGreaterThanOrEqual(0.97);
  });
});
