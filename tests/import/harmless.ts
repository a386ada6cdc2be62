import { expect } from 'vitest';

import type { WholeClip } from '../../domain/clip.ts';

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(strings)
      : [];

/** No script, no foreign scheme, nothing that makes a text read as another. */
export function expectHarmless(wholes: readonly WholeClip[]): void {
  for (const { clip, body } of wholes) {
    const { article } = body;
    // Between tags stands text, whatever it spells.
    expect((article.html.match(/<[^>]*>?/g) ?? []).join('')).not.toMatch(HARMFUL);
    const addresses = [
      clip.url,
      article.url,
      ...article.videos,
      ...article.pictures.flatMap(({ src }) => src ?? []),
      ...article.attachments.map(({ href }) => href),
    ];
    for (const address of addresses) expect(address).toMatch(/^https?:\/\//i);
    for (const text of strings({ clip, body }))
      expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\p{Cs}]|[^\P{Cc}\n\t]/u);
  }
}

const HARMFUL =
  /<(script|iframe|svg|form|input|base|meta|object|style)|\son\w+\s*=|javascript:|srcdoc|src="data:/i;
