// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { exportJsonLines } from '../../export/json-lines.ts';
import { importFormats } from '../../import/formats.ts';
import type { ImportSource } from '../../import/format.ts';
import { readJsonLines } from '../../import/json-lines.ts';
import { aClip, CAMPAIGN } from '../export/a-clip.ts';
import { anyLibrary, inBatches, testSourceOf, wholeOf } from '../export/any-clip.ts';
import { sanitize, write as writeFeed } from './read.ts';

const deps = { sanitize, sourceOf: testSourceOf };

async function write(
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
  batch?: number,
): Promise<string> {
  const pieces: string[] = [];
  const input = { title: 'Tất cả', campaigns, appVersion: '0.1.0' };
  for await (const piece of exportJsonLines({ ...input, wholes: inBatches(wholes, batch) }))
    pieces.push(piece);
  return pieces.join('');
}

async function refusal(text: string, maxBytes = 1e9): Promise<string> {
  const outcome = await readJsonLines(text, { ...deps, maxBytes });
  if (outcome.ok || outcome.failure.kind !== 'import-refused') return 'accepted';
  return `${outcome.failure.reason} ${outcome.failure.detail}`.trim();
}

const source = (name: string, text: string): ImportSource => ({
  name,
  bytes: new Uint8Array(),
  text: () => text,
});
const recognised = (sources: readonly ImportSource[]): string | undefined =>
  importFormats.find(({ recognise }) => recognise(sources, (one) => one.text().slice(0, 4000)))?.id;

describe('JSON Lines', () => {
  it('have the head on the first line and the items of the feed on the others', async () => {
    const wholes = [await aClip(2), await aClip(1)];
    const [head, ...items] = (await write(wholes, [CAMPAIGN])).trimEnd().split('\n');
    const feed = JSON.parse(await writeFeed(wholes, [CAMPAIGN]));
    expect(items.map((line) => JSON.parse(line))).toEqual(feed.items);
    expect(JSON.parse(head ?? '')).toEqual({
      title: feed.title,
      _clip: { lines: 1, ...feed._clip },
    });
  });

  it('of any library are read and give the same bytes, whatever the batches', async () => {
    await fc.assert(
      fc.asyncProperty(anyLibrary, async ({ clips, campaigns }) => {
        const wholes = await Promise.all(clips.map(wholeOf));
        const text = await write(wholes, campaigns);
        expect(await write(wholes, campaigns.toReversed(), 5)).toBe(text);
        // The doorway's fixed point is shown where it lives.
        const outcome = await readJsonLines(text, { ...deps, sanitize: (html) => html });
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.failure));
        expect(await write(outcome.value.wholes, outcome.value.campaigns)).toBe(text);
      }),
      { numRuns: 40 },
    );
  });

  it('are read with empty lines, a byte order mark, and lines ended as Windows does', async () => {
    const text = await write([await aClip(2), await aClip(1)], [CAMPAIGN]);
    const seen: number[] = [];
    const outcome = await readJsonLines(`\ufeff\n${text.replaceAll('\n', '\r\n')}\r\n`, {
      ...deps,
      onProgress: (done, total) => void seen.push(done, total),
    });
    expect(outcome).toMatchObject({ ok: true, value: { wholes: { length: 2 } } });
    expect(seen).toEqual([0, 2, 2, 2]);
  });

  it('that are not ours, newer, damaged or twice the same are refused with the number', async () => {
    const text = await write([await aClip(2), await aClip(1)], [CAMPAIGN]);
    const [head = '', first = '', second = ''] = text.split('\n');
    expect(await refusal('')).toMatch(/^not-json/);
    expect(await refusal(`${first}\n${second}`)).toBe('not-ours');
    expect(await refusal(text.replace('"lines":1', '"lines":2'))).toBe('newer-format lines 2');
    expect(await refusal(text.replace('"lines":1', '"lines":"1"'))).toBe('invalid _clip.lines: 1');
    expect(await refusal(text.replace('"format":1', '"format":2'))).toBe('newer-format format 2');
    expect(await refusal(`${head}\n${first}\n${second.slice(0, -9)}`)).toBe('not-json #2');
    expect(await refusal(`${head}\n${first}\n${first}`)).toBe('invalid #2 id: not told twice');
    expect(await refusal(text.replace('"words":9', '"words":-9'))).toBe(
      'invalid #1 _clip.article.words: whole number',
    );
    expect(await refusal(text.replace('"lines":1', '"lines":1,"more":1'))).toBe(
      'invalid _clip.more: no unknown member',
    );
    expect(await refusal(text, 100)).toBe('too-large');
  });
});

describe('the table of imports', () => {
  it('tells our two formats apart, whatever the file is called', async () => {
    const wholes = [await aClip(1)];
    const feed = await writeFeed(wholes, [CAMPAIGN]);
    const lines = await write(wholes, [CAMPAIGN]);
    expect(recognised([source('a.txt', feed)])).toBe('json');
    expect(recognised([source('a.json', lines)])).toBe('jsonl');
    expect(recognised([source('a.json', JSON.stringify(JSON.parse(feed), null, 2))])).toBe('json');
    const { _clip, ...rest } = JSON.parse(feed);
    expect(recognised([source('a.json', JSON.stringify({ _clip, ...rest }))])).toBe('json');
  });

  it('reads both', async () => {
    const wholes = [await aClip(1)];
    const all = { ...deps, extract: () => null };
    const texts = {
      json: await writeFeed(wholes, [CAMPAIGN]),
      jsonl: await write(wholes, [CAMPAIGN]),
    };
    for (const [id, text] of Object.entries(texts)) {
      const format = importFormats.find((one) => one.id === id);
      expect(await format?.read([source('a', text)], all)).toMatchObject({
        ok: true,
        value: { kind: 'clips', title: 'Tất cả', wholes },
      });
    }
  });
});
