import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { beforeAll, describe, expect, it } from 'vitest';

import { DEFAULT_CHOICES } from '../../domain/export-choices.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { Collection } from '../../domain/collection.ts';
import { NO_FILTER, type FacetFilter } from '../../domain/facets.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { NO_OFFICE } from '../../domain/office.ts';
import type { Library } from '../../domain/ports.ts';
import type { ExportJob, WritingMessage } from '../../entrypoints/export/writing/job.ts';
import { pictureHosts } from '../../entrypoints/export/writing/picture-hosts.ts';
import { runJob } from '../../entrypoints/export/writing/run-job.ts';
import { createLibrary } from '../../storage/library.ts';
import { sixtyCampaigns as campaigns, sixtyClips } from '../fixtures/sixty-clips.ts';

const wholes = await sixtyClips();
const NOW = Date.UTC(2026, 10, 26);

let library: Library;
beforeAll(async () => {
  library = createLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
  await library.importClips(wholes, campaigns, mergeWhole);
});

const job = (change: Partial<ExportJob> = {}): ExportJob => ({
  collection: { kind: 'query', query: { text: '', campaign: null } },
  period: 'all',
  format: 'json',
  form: 'file',
  choices: DEFAULT_CHOICES,
  office: NO_OFFICE,
  title: 'Kho',
  appVersion: '0.1.0',
  now: NOW,
  most: null,
  ...change,
});

const query = (days: Partial<FacetFilter>): Collection => ({
  kind: 'query',
  query: { text: '', campaign: null, filter: { ...NO_FILTER, ...days } },
});

async function run(wanted: ExportJob, from: Library = library) {
  const messages: WritingMessage[] = [];
  const post = (each: WritingMessage): unknown => messages.push(each);
  await runJob(wanted, { library: from, picture: async () => null, post });
  const last = messages.at(-1);
  if (last?.kind !== 'done') throw new Error(`ended with ${last?.kind}`);
  return { messages, ...last, text: await last.blob.text() };
}

interface Feed {
  readonly _clip: { readonly campaigns: readonly { readonly id: string }[] };
  readonly items: readonly { readonly id: string; readonly tags?: readonly string[] }[];
}
const feedOf = (text: string): Feed => JSON.parse(text) as Feed;

describe('writing a collection', () => {
  it('writes the whole library, newest first, and says how far it is', async () => {
    const { text, clips, messages } = await run(job());
    expect(clips).toBe(wholes.length);
    expect(feedOf(text).items).toHaveLength(wholes.length);
    expect(feedOf(text)._clip.campaigns).toHaveLength(campaigns.length);
    const done = messages.flatMap((each) => (each.kind === 'progress' ? [each.done] : []));
    expect(done[0]).toBe(0);
    expect(done.at(-1)).toBe(wholes.length);
  });

  it('writes a period alone, by the day of publishing, and of a capture where there is none', async () => {
    const { text } = await run(job({ period: '2026-11' }));
    const expected = wholes.filter(({ clip }) => {
      const day = clip.published?.date ?? new Date(clip.capturedAt + 25_200_000).toISOString();
      return day.startsWith('2026-11');
    });
    expect(expected.length).toBeGreaterThan(10);
    expect(expected.length).toBeLessThan(wholes.length);
    expect(
      feedOf(text)
        .items.map(({ id }) => id)
        .sort(),
    ).toEqual(expected.map(({ clip }) => `urn:uuid:${clip.id}`).sort());
  });

  it('writes a selection in the order of the library and only the campaigns that it names', async () => {
    const tagged = wholes.filter(({ clip }) => clip.campaigns.length === 1);
    const ids = tagged.slice(0, 3).map(({ clip }) => clip.id);
    const { text } = await run(job({ collection: { kind: 'selection', ids: ids.toReversed() } }));
    const { items, _clip } = feedOf(text);
    expect(items).toHaveLength(3);
    const named = new Set(tagged.slice(0, 3).flatMap(({ clip }) => clip.campaigns));
    expect(new Set(_clip.campaigns.map(({ id }) => id))).toEqual(named);
  });

  it('joins the days of the filter with those of the period', async () => {
    const filter = { ...NO_FILTER, from: '2026-11-10', to: '2026-12-31' };
    const collection = { kind: 'query', query: { text: '', campaign: null, filter } } as const;
    const { clips } = await run(job({ collection, period: '2026-11' }));
    const whole = await run(job({ period: '2026-11' }));
    expect(clips).toBeGreaterThan(0);
    expect(clips).toBeLessThan(whole.clips);
  });

  it.each([
    ['ticked clips', { kind: 'selection', ids: wholes.slice(0, 9).map(({ clip }) => clip.id) }],
    ['days of the filter', query({ from: '2026-11-10' })],
    ['months of the filter', query({ months: ['2026-11'] })],
    ['days in the search box', { kind: 'query', query: { text: 'từ:10/11/2026', campaign: null } }],
  ] as const)('compares %s with no period before', async (_, collection) => {
    const digest = job({ collection, period: '2026-11', format: 'docx', form: 'plain' });
    const { text } = await run(digest);
    expect(text).toContain('Tổng số');
    expect(text).not.toContain('kỳ trước');
    if (collection.kind === 'query') expect(text).not.toContain('Tháng 11 năm 2026');
  });

  it('knows campaigns that have clips in the period before alone', async () => {
    const [silent] = campaigns;
    if (!silent) throw new Error('no campaign');
    const isSilent = ({ clip }: WholeClip): boolean =>
      clip.campaigns.includes(silent.id) && !clip.published?.date.startsWith('2026-10');
    const quiet = createLibrary({ indexedDB: new IDBFactory(), IDBKeyRange });
    await quiet.importClips(
      wholes.filter((whole) => !isSilent(whole)),
      campaigns,
      mergeWhole,
    );
    const digest = job({ period: '2026-11', format: 'docx', form: 'plain' });
    expect((await run(digest, quiet)).text).toContain(`- ${silent.name}: 0 (kỳ trước: 8)`);
  });

  it('writes only the first clips for a preview', async () => {
    const { text, clips } = await run(job({ most: 5 }));
    expect(clips).toBe(5);
    expect(feedOf(text).items).toHaveLength(5);
  });

  it('gives an empty collection as an empty file, whole', async () => {
    const { text } = await run(job({ period: '1999-01' }));
    expect(feedOf(text).items).toEqual([]);
  });

  it('knows where the pictures are, as permissions name hosts', async () => {
    const hosts = await pictureHosts(
      library,
      { kind: 'picture-hosts', collection: job().collection, period: 'all' },
      NOW,
    );
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) expect(host).toMatch(/^https?:\/\/[a-z0-9.-]+\/\*$/);
  });

  it('asks for no more sites than a page names, whatever it calls them', async () => {
    const [first] = wholes;
    if (!first) throw new Error('no clip');
    const pictures = ['https://*/a.jpg', 'https://*.vn/a.jpg', 'https://Báo.vn:81/a.jpg'].map(
      (src) => ({ src, alt: '', caption: null, credit: null }),
    );
    const body = { ...first.body, article: { ...first.body.article, pictures } };
    const hostile = { ...library, getWholes: () => Promise.resolve([{ ...first, body }]) };
    const collection = { kind: 'selection', ids: [first.clip.id] } as const;
    expect(
      await pictureHosts(
        hostile as unknown as Library,
        { kind: 'picture-hosts', collection, period: 'all' },
        NOW,
      ),
    ).toEqual(['https://xn--bo-mia.vn/*']);
  });
});
