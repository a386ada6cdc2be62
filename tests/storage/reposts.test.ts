// @vitest-environment node
import { beforeEach, describe, expect, it } from 'vitest';

import type { WholeClip } from '../../domain/clip.ts';
import { mergeSaved, mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { corrected } from '../domain/a-whole.ts';
import { aClip, aLibrary } from './a-library.ts';

const PLACES = 'đồi suối bản khe nương rẫy chợ đình chùa bến đò ruộng ao vườn núi'.split(' ');
const DOINGS = 'họp bàn góp sửa dựng trồng vét đào gặt phơi chở gom phát tặng trao'.split(' ');

/** A text that shares no run of words with one of another number. */
const story = (n: number): string =>
  Array.from(
    { length: 60 },
    (_, at) =>
      `${DOINGS[(at * n) % 15]} ${PLACES[(at + n) % 15]} ${n}x${at} ${PLACES[(at * 7) % 15]} ${n * at + 3}`,
  ).join(' ');

const URL_A = 'https://baomot.vn/goc.html';

describe('reposts', () => {
  let library: Library;
  let first: WholeClip;
  let copy: WholeClip;
  let apart: WholeClip;

  beforeEach(async () => {
    library = aLibrary();
    first = await aClip({ url: URL_A, title: 'Bài gốc', text: story(1) });
    copy = await aClip({
      url: 'https://baohai.vn/lai.html',
      title: 'Đăng lại',
      text: `Theo Báo Một. ${story(1).split(' ').slice(20).join(' ')}`,
    });
    apart = await aClip({ url: 'https://baoba.vn/khac.html', title: 'Khác hẳn', text: story(2) });
    for (const whole of [first, copy, apart]) await library.saveClip(whole, mergeSaved);
  });

  const groupOf = async ({ clip }: WholeClip): Promise<string[]> =>
    (await library.listReposts(clip.id)).map(({ id }) => id);
  const ids = (...wholes: WholeClip[]): string[] => wholes.map(({ clip }) => clip.id);

  it('are found when they are saved, the first one first, and a text of its own stands alone', async () => {
    expect(await groupOf(copy)).toEqual(ids(first, copy));
    expect(await groupOf(first)).toEqual(ids(first, copy));
    expect(await groupOf(apart)).toEqual([]);
    const page = await library.listClips({ text: '', campaign: null }, 10);
    expect(page.reposts).toEqual({ [first.clip.id]: 2, [copy.clip.id]: 2 });
    expect((await library.check({}))?.problems).toEqual([]);
  });

  it('are found in a file that is taken in too', async () => {
    const third = await aClip({ url: 'https://baobon.vn/nua.html', text: story(1) });
    await library.importClips([third], [], mergeWhole);
    expect(await groupOf(third)).toEqual(ids(first, copy, third));
  });

  it('are told apart by a person for good, and put together again', async () => {
    await groupOf(copy);
    await library.splitRepost(copy.clip.id, 5);
    expect(await groupOf(copy)).toEqual([]);
    const third = await aClip({ url: 'https://baobon.vn/nua.html', text: story(1) });
    await library.saveClip(third, mergeSaved);
    expect(await groupOf(third)).toEqual(ids(first, third));
    expect(await groupOf(copy)).toEqual([]);
    await library.joinReposts(ids(first, copy), 6);
    expect(await groupOf(copy)).toEqual(ids(first, copy, third));
    expect((await library.check({}))?.problems).toEqual([]);
  });

  it('stand as they stood after undo, those that came along too', async () => {
    await groupOf(copy);
    const fourth = await aClip({ url: 'https://baonam.vn/x.html', text: story(2) });
    await library.saveClip(fourth, mergeSaved);
    expect(await groupOf(apart)).toEqual(ids(apart, fourth));
    const joined = await library.joinReposts(ids(first, apart), 5);
    expect(await groupOf(fourth)).toEqual(ids(first, copy, apart, fourth));
    if (!joined.ok) throw new Error('not joined');
    await library.undo(joined.value.act, 6, mergeWhole);
    expect(await groupOf(fourth)).toEqual(ids(apart, fourth));
    expect(await groupOf(copy)).toEqual(ids(first, copy));

    const split = await library.splitRepost(copy.clip.id, 7);
    if (!split.ok) throw new Error('not split');
    await library.undo(split.value.act, 8, mergeWhole);
    expect(await groupOf(copy)).toEqual(ids(first, copy));
    expect((await library.check({}))?.problems).toEqual([]);
  });

  it('are what a person says they are', async () => {
    await library.joinReposts(ids(apart, copy), 5);
    expect(await groupOf(apart)).toEqual(ids(first, copy, apart));
  });

  it('leave out what is in the trash', async () => {
    await groupOf(copy);
    await library.changeClips(ids(first), (held) => corrected(held, 'status', 'trashed', 5, 'm1'));
    expect(await groupOf(copy)).toEqual([]);
    const third = await aClip({ url: 'https://baobon.vn/nua.html', text: story(1) });
    await library.saveClip(third, mergeSaved);
    expect(await groupOf(third)).toEqual(ids(copy, third));
  });

  it('are looked for again after the work was cut off', async () => {
    const third = await aClip({ url: 'https://baobon.vn/nua.html', text: story(2) });
    await library.saveClip(third, mergeSaved);
    // Nobody asked since: what is not looked at yet stands in the state row.
    expect((await library.listClips({ text: '', campaign: null }, 10)).reposts).toEqual({});
    expect(await library.catchUp()).toBe(true);
    expect(await library.catchUp()).toBe(false);
    expect(await groupOf(third)).toEqual(ids(apart, third));
  });

  it('of the very same text are found by its hash', async () => {
    const twin = await aClip({ url: 'https://baomot.vn/ban-in.html', text: story(1) });
    await library.saveClip(twin, mergeSaved);
    const found = await library.findByTextHash(first.clip.textHash);
    expect(found.map(({ id }) => id)).toEqual(ids(first, twin));
  });
});
