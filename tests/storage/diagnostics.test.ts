// @vitest-environment node
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { composeClip, type WholeClip } from '../../domain/clip.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { composeDiagnostics, type DiagnosticFacts } from '../../entrypoints/options/diagnostics.ts';
import { createFailureLog } from '../../storage/failure-log.ts';
import { createHostRules } from '../../storage/host-rules.ts';
import { createSettings } from '../../storage/settings.ts';
import { aClip, aLibrary } from './a-library.ts';

const area = fakeBrowser.storage.local;
beforeEach(() => fakeBrowser.reset());

/** A clip in which every string that a person or a page could have written holds the marker. */
async function marked(word: string): Promise<WholeClip> {
  const { clip, body } = await aClip({
    url: `https://${word}.vn/${word}.html`,
    title: `${word} tiêu đề`,
    lead: `${word} tóm tắt`,
    text: `${word} nội dung `.repeat(60),
    html: `<p>${word}</p>`,
    authors: [{ name: `${word} tác giả`, role: 'author' }],
    keywords: [word],
    section: word,
    siteName: word,
    via: word,
    pictures: [{ src: `https://${word}.vn/a.jpg`, alt: word, caption: word, credit: word }],
  });
  const entries = addEntry(clip.entries, { kind: 'note', value: `${word} ghi chú` }, 1, 'm1');
  const source = { ...clip.source, host: `${word}.vn`, name: word };
  return { clip: composeClip({ ...clip, entries, source }, body.article), body };
}

async function factsOf(word: string): Promise<{ facts: DiagnosticFacts; check: unknown }> {
  const library = aLibrary();
  const campaigns = await library.ensureCampaigns([`${word} chiến dịch`], 1);
  if (!campaigns.ok) throw new Error('no campaign');
  const whole = await marked(word);
  await library.saveClip(whole, mergeWhole);
  await library.putCapture({
    url: `https://${word}.vn/khac.html`,
    urlKey: `${word}.vn/khac.html`,
    article: whole.body.article,
    capturedAt: 1,
  });
  await library.putSnapshot(whole.clip.id, new TextEncoder().encode(word));
  await library.renameCampaign(campaigns.value[0]?.id ?? '', `${word} đổi tên`, 5);
  await library.catchUp();
  const settings = createSettings(area);
  await settings.set({ defaultCampaign: `${word}-id` });
  const rules = createHostRules(area);
  await rules.put({
    host: `${word}.vn`,
    body: `div.${word}`,
    title: null,
    date: null,
    madeAt: 1,
    madeOn: `${word}.vn/1`,
    pageTitle: word,
  });
  const log = createFailureLog(area);
  await log.add('storage-failed', 7);
  await log.add(`threw: ${word}`, 8);
  const check = await library.check({});
  return {
    check,
    facts: {
      version: '0.2.0',
      browser: 'Mozilla/5.0',
      languages: ['vi'],
      madeAt: 9,
      figures: await library.figures(),
      settings: await settings.get(),
      hostRules: (await rules.list()).length,
      drafts: 0,
      disk: { used: 10, free: 20, kept: true },
      failures: await log.list(),
      timings: { totals: 1 },
    },
  };
}

describe('the report', () => {
  it('holds no word of the library, whatever stands in it', async () => {
    // Words that no code of ours has: letters in an order that is none.
    const word = fc
      .array(fc.constantFrom('q', 'z', 'x', 'w', 'j'), { minLength: 8, maxLength: 12 })
      .map((letters) => letters.join(''));
    await fc.assert(
      fc.asyncProperty(word, async (marker) => {
        fakeBrowser.reset();
        const { facts, check } = await factsOf(marker);
        const report = composeDiagnostics(facts, check as Parameters<typeof composeDiagnostics>[1]);
        expect(report.toLowerCase()).not.toContain(marker);
        expect(report).not.toContain('Báo Mẫu');
      }),
      { numRuns: 8 },
    );
  });

  it('counts what is there', async () => {
    const { facts, check } = await factsOf('qzxwjqzx');
    const report = JSON.parse(
      composeDiagnostics(facts, check as Parameters<typeof composeDiagnostics>[1]),
    ) as Record<string, unknown>;
    expect(report).toMatchObject({
      library: { schema: 4, rows: { clips: 1, campaigns: 1, journal: 1 } },
      settings: { hasDefaultCampaign: true, snapshots: true },
      hostRules: 1,
      failures: [{ kind: 'storage-failed' }],
    });
  });
});

describe('the figures', () => {
  it('tell about what the parts take', async () => {
    const library = aLibrary();
    const bytes = new Uint8Array(40_000);
    for (let at = 0; at < 50; at++) {
      const whole = await aClip({ text: 'Dân vận khéo ở cơ sở. '.repeat(100) });
      await library.saveClip(whole, mergeWhole);
      if (at < 10) await library.putSnapshot(whole.clip.id, bytes);
    }
    const { rows, space } = await library.figures();
    expect(rows['clips']).toBe(50);
    expect(space.snapshots / 400_000).toBeCloseTo(1, 1);
    // 2,200 letters twice (html, text), two bytes each, packed, and what stands beside them.
    expect(space.texts / 50).toBeGreaterThan(4_000);
    expect(space.texts / 50).toBeLessThan(12_000);
    expect(space.index).toBeGreaterThan(0);
  });

  it('are nothing of an empty library', async () => {
    const { space, segments } = await aLibrary().figures();
    expect({ space, segments }).toEqual({
      space: { texts: 0, snapshots: 0, index: 0 },
      segments: [],
    });
  });
});

describe('the log of failures', () => {
  it('keeps the last forty, the latest first, and drops what is no kind of ours', async () => {
    const log = createFailureLog(area);
    await Promise.all(Array.from({ length: 45 }, (_, at) => log.add('disk-full', at)));
    const kept = await log.list();
    expect(kept).toHaveLength(40);
    expect(kept[0]).toEqual({ kind: 'disk-full', at: 44 });
    await area.set({ failures: [{ kind: 'Tiêu đề bài', at: 1 }, { kind: 'disk-full' }, 7] });
    expect(await log.list()).toEqual([]);
  });
});
