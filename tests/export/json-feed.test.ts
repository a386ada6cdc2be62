// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { exportFormats } from '../../export/formats.ts';
import { exportOrder } from '../../export/input.ts';
import { exportJson } from '../../export/json-feed.ts';
import { mimeTypeOf } from '../../export/mime-type.ts';
import { anyLibrary, inBatches, wholeOf } from './any-clip.ts';
import { aClip, CAMPAIGN } from './a-clip.ts';
import { validateExport } from './validate.ts';

async function write(
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
  batch?: number,
): Promise<string> {
  let text = '';
  const input = { title: 'Năm dân vận khéo 2020', campaigns, appVersion: '0.1.0' };
  for await (const piece of exportJson({ ...input, wholes: inBatches(wholes, batch) }))
    text += piece;
  return text;
}

describe('the JSON export', () => {
  it('of no clips is a valid feed', async () => {
    expect(validateExport(await write([], []))).toEqual([]);
    expect(validateExport(await write([], [CAMPAIGN]))).toEqual([]);
  });

  it(
    'of any library is a valid feed, the same whatever the batches and the order of keys',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(anyLibrary, fc.integer({ min: 1, max: 7 }), async (library, size) => {
          const wholes = await Promise.all(library.clips.map(wholeOf));
          const text = await write(wholes, library.campaigns);
          expect(validateExport(text)).toEqual([]);
          expect(await write(wholes.map(shuffleKeys), library.campaigns.toReversed(), size)).toBe(
            text,
          );
        }),
        { numRuns: 100 },
      );
    },
  );

  it('writes a line for each clip, newest first', async () => {
    const clips = [await aClip(1), await aClip(2), await aClip(3)];
    const sorted = clips.toSorted((a, b) => exportOrder(a.clip, b.clip));
    const lines = (await write(sorted, [CAMPAIGN]))
      .split('\n')
      .filter((l) => l.includes('urn:uuid'));
    expect(lines).toHaveLength(3);
    expect(lines.map((l) => /tin-(\d)/.exec(l)?.[1])).toEqual(['3', '2', '1']);
  });

  it('gives a time only when it is known, in Vietnam’s offset', async () => {
    const first = async (published: WholeClip['body']['article']['published']) => {
      const text = await write([await aClip(1, { published })], [CAMPAIGN]);
      expect(validateExport(text)).toEqual([]);
      return JSON.parse(text).items[0] as Record<string, unknown>;
    };
    const day = {
      raw: '08/07/2020',
      date: '2020-07-08',
      precision: 'day',
      origin: 'printed',
    } as const;
    const unknown = await first({ ...day, time: null });
    expect(unknown).not.toHaveProperty('date_published');
    expect(unknown['_clip']).toMatchObject({ published: { date: '2020-07-08', time: null } });
    expect(await first({ ...day, time: '00:30', precision: 'minute' })).toMatchObject({
      date_published: '2020-07-08T00:30:00+07:00',
    });
    expect(await first(null)).toMatchObject({ _clip: { published: null } });
  });

  it('tells what was extracted and what was corrected', async () => {
    const whole = await aClip(1, {}, { title: { value: 'Tít đã sửa', stamp: '0kq000000.a1' } });
    const item = JSON.parse(await write([whole], [CAMPAIGN])).items[0];
    expect(item.title).toBe('Tít đã sửa');
    expect(item).toMatchObject({ _clip: { article: { title: 'Dân vận khéo 1' } } });
    expect(item.tags).toEqual([CAMPAIGN.name]);
  });

  it('throws where a clip carries a campaign that was not given', async () => {
    await expect(write([await aClip(1)], [])).rejects.toThrow(CAMPAIGN.id);
  });

  it('stands in the table of formats', () => {
    expect(exportFormats.map(({ id, extension }) => [id, extension])).toContainEqual([
      'json',
      'json',
    ]);
  });

  it('names the type of an attachment by its ending', () => {
    expect(mimeTypeOf('https://a.vn/100-KH.PDF?v=1')).toBe('application/pdf');
    expect(mimeTypeOf('https://a.vn/tải-về')).toBe('application/octet-stream');
    expect(mimeTypeOf('https://a.vn/x.constructor')).toBe('application/octet-stream');
  });
});

describe('the check of exports', () => {
  it('sees what is wrong', async () => {
    const text = await write([await aClip(1)], [CAMPAIGN]);
    const spoil = (from: string | RegExp, to: string): string[] =>
      validateExport(text.replace(from, to));
    expect(spoil('"format": 1', '"format": 2')).not.toEqual([]);
    expect(spoil('"device"', '"gadget"')).not.toEqual([]);
    expect(spoil('"title"', '"titel"')).not.toEqual([]);
    expect(spoil(/"date_published":"[^"]*"/, '"date_published":"2020-07-08"')).not.toEqual([]);
    expect(spoil('"tags":["', '"tags":["x')).not.toEqual([]);
    expect(spoil('"_clip":{"schema"', '"extra":1,"_clip":{"schema"')).not.toEqual([]);
    expect(validateExport(text.slice(0, -10))).not.toEqual([]);
  });
});

/** As a database may give it back: the same data, its keys in another order. */
function shuffleKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map(shuffleKeys) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, held]) => [key, shuffleKeys(held)] as const);
  return Object.fromEntries(entries.toReversed()) as T;
}
