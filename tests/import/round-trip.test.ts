// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyLibrary, wholeOf } from '../export/any-clip.ts';
import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { validateExport } from '../export/validate.ts';
import { read, write } from './read.ts';

describe('an export that is read again', () => {
  it('gives the clips and the same bytes', async () => {
    const wholes = [
      await aClip(2),
      await aClip(1, {}, { status: { value: 'trashed', stamp: '0mb000000.a1' } }),
    ];
    const text = await write(wholes, [CAMPAIGN]);
    const outcome = await read(text);
    expect(outcome).toMatchObject({ ok: true });
    if (!outcome.ok) return;
    expect(outcome.value.wholes).toEqual(wholes);
    expect(outcome.value.campaigns).toEqual([CAMPAIGN]);
    expect(await write(outcome.value.wholes, outcome.value.campaigns)).toBe(text);
  });

  it('gives the same bytes for any library', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ clips, campaigns }) => {
        const wholes = await Promise.all(clips.map(wholeOf));
        const text = await write(wholes, campaigns);
        expect(validateExport(text)).toEqual([]);
        // linkedom writes blanks as characters, browsers as escapes; the doorway's fixed point is
        // shown where it lives.
        const outcome = await read(text, { sanitize: (html) => html });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
        expect(await write(outcome.value.wholes, outcome.value.campaigns)).toBe(text);
      }),
      { numRuns: 60 },
    );
  });

  it('is read with the byte order mark that Windows editors put before it', async () => {
    expect(await read(`\ufeff${await write([await aClip(1)], [CAMPAIGN])}`)).toMatchObject({
      ok: true,
    });
  });

  it('may hold foreign members of JSON Feed beside ours', async () => {
    const feed = JSON.parse(await write([await aClip(1)], [CAMPAIGN]));
    Object.assign(feed, { feed_url: 'https://example.org/', _other: {} });
    Object.assign(feed.items[0], { external_url: 'https://example.org/', _other: { a: 1 } });
    expect(await read(JSON.stringify(feed))).toMatchObject({ ok: true });
  });

  it('says how far it is', async () => {
    const seen: number[] = [];
    const text = await write([await aClip(1)], [CAMPAIGN]);
    await read(text, { onProgress: (done, total) => void seen.push(done / total) });
    expect(seen).toEqual([0, 1]);
  });
});
