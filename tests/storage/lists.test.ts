// @vitest-environment node
/* oxlint-disable typescript/unbound-method -- originals are called with the `this` of the spy */
import { IDBDatabase } from 'fake-indexeddb';
import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';

import type { WholeClip } from '../../domain/clip.ts';
import { foldText } from '../../domain/fold.ts';
import { mergeSaved, mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { added, corrected } from '../domain/a-whole.ts';
import { aClip, aLibrary } from './a-library.ts';

const ALL = { text: '', campaign: null };
const idOf = ({ clip }: WholeClip): string => clip.id;

afterEach(() => vi.restoreAllMocks());

const trash = (whole: WholeClip): WholeClip => corrected(whole, 'status', 'trashed', 5, 'm1');
const restore = (whole: WholeClip): WholeClip => corrected(whole, 'status', 'kept', 5, 'm1');

async function filled(count: number): Promise<{ library: Library; wholes: WholeClip[] }> {
  const library = aLibrary();
  const wholes: WholeClip[] = [];
  for (let n = 0; n < count; n++) {
    const tag = { kind: 'campaign', value: n % 2 ? 'c1' : 'c2' } as const;
    wholes.push(added(await aClip({ title: `Dân vận số ${n}` }), tag, 1, 'm1'));
  }
  await library.importClips(wholes, [], mergeWhole);
  return { library, wholes };
}

describe('a list read in pages', () => {
  for (const query of [ALL, { text: 'dan van', campaign: null }]) {
    it(`goes on where it was when clips come and go meanwhile ("${query.text}")`, async () => {
      const { library, wholes } = await filled(9);
      const first = await library.listClips(query, 3);
      expect(await library.countClips(query)).toBe(9);
      // The very clip of the cursor goes to the trash, and a new one comes in at the top.
      await library.changeClips([first.clips[2]?.id ?? ''], trash);
      await library.saveClip(await aClip({ title: 'Dân vận mới' }), mergeSaved);
      const second = await library.listClips(query, 3, first.cursor);
      expect(second.clips.map(({ id }) => id)).toEqual(wholes.slice(3, 6).map(idOf).toReversed());
      expect(await library.countClips(query)).toBe(9);
      const third = await library.listClips(query, 3, second.cursor);
      expect(third.clips).toHaveLength(3);
      expect(third.cursor).toBeNull();
    });
  }

  it('orders clips of one instant in one way', async () => {
    const library = aLibrary();
    const wholes = await Promise.all(Array.from({ length: 7 }, () => aClip()));
    const alike = wholes.map(({ clip, body }) => ({ clip: { ...clip, capturedAt: 5 }, body }));
    await library.importClips(alike, [], mergeWhole);
    const seen: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page = await library.listClips(ALL, 2, cursor);
      seen.push(...page.clips.map(({ id }) => id));
      ({ cursor } = page);
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toEqual(await library.listIds(ALL));
  });

  it('without words touches neither bodies nor the index', async () => {
    const read = new Set<string>();
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof transaction>
    ) {
      const [tables] = args;
      for (const table of typeof tables === 'string' ? [tables] : tables) read.add(table);
      return transaction.apply(this, args);
    });
    const { library } = await filled(5);
    read.clear();
    await library.listClips(ALL, 3);
    await library.listClips({ text: ' ”', campaign: 'c1' }, 3);
    await library.listIds(ALL);
    await library.listCampaigns();
    expect([...read].toSorted()).toEqual(['campaigns', 'clips', 'meta']);
  });
});

describe('the campaign filter', () => {
  it('follows tags, the trash and what comes out of it', async () => {
    const { library, wholes } = await filled(6);
    const odd = wholes
      .filter((_, n) => n % 2)
      .map(idOf)
      .toReversed();
    const inC1 = { text: '', campaign: 'c1' };
    expect(await library.listIds(inC1)).toEqual(odd);
    expect((await library.listClips(inC1, 2)).total).toBe(3);
    expect(await library.listIds({ text: 'so 3', campaign: 'c1' })).toHaveLength(1);
    expect(await library.listIds({ text: 'so 3', campaign: 'c2' })).toHaveLength(0);

    await library.changeClips(odd.slice(0, 1), trash);
    expect(await library.listIds(inC1)).toEqual(odd.slice(1));
    expect(await library.listIds(ALL)).toHaveLength(5);
    expect(await library.listIds({ text: 'dan van', campaign: null })).toHaveLength(5);
    await library.changeClips(odd.slice(0, 1), restore);
    expect(await library.listIds(inC1)).toEqual(odd);
  });

  it('counts what each campaign holds outside the trash, the oldest campaign first', async () => {
    const library = aLibrary();
    const later = await library.ensureCampaigns(['A'], 2);
    const earlier = await library.ensureCampaigns(['B'], 1);
    if (!later.ok || !earlier.ok) throw new Error('not made');
    const value = later.value[0]?.id ?? '';
    const wholes = await Promise.all(Array.from({ length: 3 }, () => aClip()));
    for (const whole of wholes) {
      await library.saveClip(added(whole, { kind: 'campaign', value }, 1, 'm1'), mergeSaved);
    }
    await library.changeClips([idOf(wholes[0] as WholeClip)], trash);
    expect((await library.listCampaigns()).map(({ name, clips }) => [name, clips])).toEqual([
      ['B', 0],
      ['A', 2],
    ]);
  });
});

describe('search', () => {
  it('follows corrections, notes and a page saved again', async () => {
    const library = aLibrary();
    const whole = await aClip({ title: 'Tên cũ', text: 'Bản đầu' });
    const found = (text: string): Promise<readonly string[]> =>
      library.listIds({ text, campaign: null });
    await library.saveClip(whole, mergeSaved);
    await library.changeClips([whole.clip.id], (held) =>
      added(
        corrected(held, 'title', 'Nhan đề', 1, 'm1'),
        { kind: 'note', value: 'Lưu ý' },
        1,
        'm1',
      ),
    );
    for (const text of ['nhan de', 'luu y', 'ten cu', 'ban dau']) {
      expect(await found(text)).toHaveLength(1);
    }
    await library.changeClips([whole.clip.id], trash);
    expect(await found('nhan de')).toEqual([]);
    await library.saveClip(await aClip({ url: whole.clip.url, text: 'Lần hai' }), mergeSaved);
    expect(await found('lan hai')).toHaveLength(1);
    expect(await found('ban dau')).toEqual([]);
  });

  it('looks through a library of many batches, in order and in pages', async () => {
    const { library, wholes } = await filled(1203);
    const wanted = wholes
      .filter(({ clip }) => / số 1\d*$/.test(clip.title))
      .map(idOf)
      .toReversed();
    const query = { text: 'dan van so 1', campaign: null };
    expect(await library.listIds(query)).toEqual(wanted);
    const first = await library.listClips(query, 100);
    const second = await library.listClips(query, 100, first.cursor);
    expect(await library.countClips(query)).toBe(wanted.length);
    const third = await library.listClips(query, 300, second.cursor);
    const pages = [first, second, third].flatMap(({ clips }) => clips.map(({ id }) => id));
    // The one whose whole word was typed comes first, the others by age.
    const [exact] = wholes.filter(({ clip }) => clip.title.endsWith(' số 1')).map(idOf);
    expect(pages).toEqual([exact, ...wanted.filter((id) => id !== exact)]);
  });

  it('wants every word whole, but the last', async () => {
    const library = aLibrary();
    await library.saveClip(
      await aClip({ title: 'Dân vận khéo', text: '', lead: null }),
      mergeSaved,
    );
    const hits = async (text: string) => (await library.listIds({ text, campaign: null })).length;
    expect(await hits('khe')).toBe(1);
    expect(await hits('vận dân')).toBe(1);
    expect(await hits('va dan')).toBe(0);
    expect(await hits('dan van xyz')).toBe(0);
    expect(await hits('an')).toBe(1);
    expect(await hits('héo')).toBe(0);
  });

  it('finds what a reading of every folded word finds, and nothing else', async () => {
    const syllable = fc.constantFrom(
      'dân',
      'dàn',
      'vận',
      'ván',
      'đảng',
      'Ðang',
      'khoá',
      'khóa',
      'quy',
      'qui',
    );
    const line = fc.array(syllable, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        line,
        fc.nat(3),
        async (titles, typed, cut) => {
          const library = aLibrary();
          const wholes = await Promise.all(
            titles.map((title) => aClip({ title, text: '', lead: null, authors: [] })),
          );
          await library.importClips(wholes, [], mergeWhole);
          // A space behind the last word would say that it is whole.
          const text = typed.slice(0, Math.max(1, typed.length - cut)).trimEnd();
          const words = foldText(text).split(' ');
          const prefix = words.pop() ?? '';
          const wanted = wholes.filter(({ clip }) => {
            const held = foldText(`${clip.title} Báo Mẫu baomau.vn Thái Bình Hưng Yên`).split(' ');
            return (
              words.every((word) => held.includes(word)) &&
              held.some((word) => word.startsWith(prefix))
            );
          });
          const found = await library.listIds({ text, campaign: null });
          expect(found).toEqual(wanted.map(idOf).toReversed());
          const page = await library.listClips({ text, campaign: null }, 2);
          expect(page.clips).toHaveLength(Math.min(2, wanted.length));
          expect(page.total ?? (await library.countClips({ text, campaign: null }))).toBe(
            wanted.length,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});
