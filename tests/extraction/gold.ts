import { readdirSync, readFileSync } from 'node:fs';

import type { Extraction, NotArticleReason } from '../../domain/article.ts';
import { extractHtml, fixture } from './page.ts';

/** What a careful reader takes from a fixture, written before it was first extracted. */
export interface Gold {
  readonly url: string;
  readonly kind: 'article' | 'not-article';
  /** Of a page that is no article: the reasons that are right. */
  readonly reasons?: readonly NotArticleReason[];
  readonly title: string;
  readonly lead: string | null;
  /** One block a line. */
  readonly text: string;
  readonly published: { readonly date: string | null; readonly time: string | null };
  readonly authors: readonly { readonly name: string }[];
  readonly via?: string | null;
  readonly captions: readonly string[];
  readonly documents: readonly string[];
  readonly attachments: readonly { readonly href: string }[];
  /** Strings of which a reader may say either that they are text or that they are not. */
  readonly ambiguous?: readonly string[];
  readonly must_not_contain: readonly string[];
}

const FOLDER = new URL('../fixtures/pages/', import.meta.url);

/** The fixtures that have a gold of their own beside them, by kind. */
export const goldPages = (kind: Gold['kind']): readonly (readonly [string, Gold])[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.json'))
    .map((file) => [file.replace('.json', ''), readGold(file)] as const)
    .filter(([, gold]) => gold.kind === kind);

const readGold = (file: string): Gold =>
  JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Gold;

const known = new Map<string, Extraction>();

/** A fixture's extraction; each is read once. */
export function extractionOf(name: string, gold: Gold): Extraction {
  const extraction = known.get(name) ?? extractHtml(fixture(name), gold.url);
  known.set(name, extraction);
  return extraction;
}

/** The lines of a text without its ambiguous strings, each line's white space made one space. */
export const linesOf = (text: string, ambiguous: readonly string[] = []): string[] =>
  ambiguous
    .reduce((rest, string) => rest.replace(string, ''), text)
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
