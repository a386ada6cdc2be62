// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { campaignDocument, clipDocument } from '../../domain/circle/document.ts';
import { nextStamp } from '../../domain/stamp.ts';
import { hashText } from '../../domain/text.ts';
import { DOCUMENT_MAX, readDocument } from '../../sync/check-document.ts';
import { anyLibrary, wholeOf } from '../export/any-clip.ts';
import { asSent, campaign, clip, documents, NOW, person, read, withText } from './a-document.ts';

const YEAR = 366 * 24 * 60 * 60 * 1000;

describe('a document from a server', () => {
  it.each(documents)('is taken as it was written: $type', async (document) => {
    expect(await read(document)).toEqual(document);
  });

  it('is taken whatever clips a library may hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ clips, campaigns }) => {
        for (const each of clips) {
          const document = clipDocument(await wholeOf(each));
          expect(await readDocument(await asSent(document), Date.UTC(2190, 0, 1))).toEqual(
            document,
          );
        }
        for (const each of campaigns) {
          const document = campaignDocument(each);
          expect(await readDocument(await asSent(document), Date.UTC(2190, 0, 1))).toEqual(
            document,
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('may carry what the server adds', async () => {
    const raw = { ...(await asSent(clip)), _conflicts: ['1-b'], _revisions: { start: 1, ids: [] } };
    expect(await readDocument(raw, NOW)).toEqual(clip);
  });

  it('is refused where it is too large', async () => {
    expect(typeof (await read(await withText('x'.repeat(DOCUMENT_MAX - 10_000))))).toBe('object');
    expect(await read(await withText('x'.repeat(DOCUMENT_MAX)))).toContain('bytes');
    expect(await read(await withText('ế'.repeat(DOCUMENT_MAX / 3)))).toContain('bytes');
  });

  it('is refused where it would have the last word for ever', async () => {
    const far = nextStamp(NOW + 11 * YEAR, 'm1');
    const near = nextStamp(NOW + YEAR, 'm1');
    const entry = (stamp: string) => ({ ...clip, entries: { [stamp]: 0 } as const });
    const title = (stamp: string) => ({ ...clip, corrections: { title: { value: 'x', stamp } } });
    for (const document of [entry(far), title(far), { ...clip, capturedAt: NOW + 11 * YEAR }]) {
      expect(await read(document)).toContain('stamps');
    }
    expect(await read({ ...person, stamp: far })).toContain('stamps');
    expect(await read({ ...campaign, renamed: { value: 'x', stamp: far } })).toContain('stamps');
    const details = { archived: { value: true, stamp: far } };
    expect(await read({ ...campaign, details })).toContain('stamps');
    // A clock may be wrong by a year.
    expect(await read(entry(near))).toEqual(entry(near));
  });

  it('has its texts cleaned, and what follows from them', async () => {
    const raw = await asSent({
      ...(await withText('Chữ\u202e ngược\u0001')),
      corrections: { title: { value: 'a\u202eb', stamp: nextStamp(NOW, 'm1') } },
    });
    const document = await readDocument(raw, NOW);
    if (typeof document === 'string' || document.type !== 'clip') throw new Error('refused');
    expect(document.article.text).toBe('Chữ ngược');
    expect(document.textHash).toBe(await hashText('Chữ ngược'));
    expect(document.corrections.title?.value).toBe('ab');
    // Read again it is the same.
    expect(await read(document)).toEqual(document);
    const named = await read({
      ...campaign,
      renamed: { value: ' A\u202e  B ', stamp: person.stamp },
    });
    expect(named).toMatchObject({ name: 'A B', renamed: { value: 'A B' } });
  });

  it('lets no letter out of HTML that would close up something', async () => {
    const html = '<p>a<\u202escript>x</p>';
    expect(await read({ ...clip, article: { ...clip.article, html } })).toContain('html');
    const harmless = '<p>a\u202eb</p>';
    const document = await read({ ...clip, article: { ...clip.article, html: harmless } });
    expect(document).toMatchObject({ article: { html: '<p>ab</p>' } });
  });
});
