import type { Extraction } from '../domain/article.ts';

/** The flat shape in which extractions are compared with what a careful reader takes from a page. */
export interface Prediction {
  readonly kind: 'article' | 'not-article';
  readonly title: string;
  readonly lead: string | null;
  readonly text: string;
  readonly published: { raw: string | null; date: string | null; time: string | null };
  readonly authors: readonly { name: string; role: string | null }[];
  readonly captions: readonly string[];
  readonly images: readonly string[];
  readonly attachments: readonly { text: string; href: string }[];
  readonly documents: readonly string[];
}

/**
 * Captions, addresses and numbers of papers are compared as the page prints them. Bare citations ("Nghị quyết 01") are
 * left out; a name with two roles is there once.
 */
export function toPrediction({ kind, article }: Extraction): Prediction {
  const { published } = article;
  return {
    kind,
    title: article.title,
    lead: article.lead,
    text: article.text,
    published: {
      raw: published?.raw ?? null,
      date: published?.date ?? null,
      time: published?.time ?? null,
    },
    authors: article.authors
      .filter(({ name }, at, all) => all.findIndex((other) => other.name === name) === at)
      .map(({ name, role }) => ({ name, role })),
    captions: article.pictures.flatMap(({ caption, raw }) => raw ?? caption ?? []),
    images: article.pictures.flatMap(({ src }) => src ?? []),
    attachments: article.attachments.map(({ text, href, raw }) => ({ text, href: raw ?? href })),
    documents: article.documents.flatMap(({ raw, grammar }) =>
      grammar === 'bare' ? [] : [raw.slice(raw.search(/\d/))],
    ),
  };
}
