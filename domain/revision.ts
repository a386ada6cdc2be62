import type { Article } from './article.ts';

/** An earlier article of a clip: what the page said before it was read again. */
export interface Revision {
  readonly id: string;
  readonly clipId: string;
  readonly article: Article;
  /** SHA-256 (hex) of `canonicalText(article.text)`. */
  readonly textHash: string;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
  /** Milliseconds since 1970: when a later reading took its place. */
  readonly replacedAt: number;
}
