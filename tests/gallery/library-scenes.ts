import type { Clip } from '../../domain/clip.ts';
import type { FirstPage } from '../../storage/first-page.ts';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { memoryWorld, samplePage, type MemoryWorld } from './memory-port.ts';
import { sampleArticle, sampleClip } from './sample-clips.ts';
import { revisedText } from './sample-texts.ts';

const GB = 1024 ** 3;
const many = (count: number): Clip[] =>
  Array.from({ length: count }, (_, index) =>
    sampleClip(index, index % 4 === 0 ? [0, 1, 2, 3] : index % 7 === 0 ? [] : [index % 5]),
  );

/** What a large library is: its trash, its groups, its past. `null` for a scene that is none. */
export function libraryScene(scene: string): PopupPort | null {
  switch (scene) {
    case 'search':
      return memoryWorld(samplePage(), many(200)).port;
    case 'trash':
      return trashWorld(many(14), 5).port;
    case 'trash-empty':
      return memoryWorld(samplePage(), many(6)).port;
    case 'reposts':
      return repostWorld().port;
    case 'twin':
      return memoryWorld(samplePage(undefined, { twin: sampleClip(1) }), many(6)).port;
    case 'other-address': {
      const clip = sampleClip(0);
      return memoryWorld(samplePage(sampleArticle(0), { clip, twin: clip }), many(6)).port;
    }
    case 'changed':
      return changedWorld().port;
    case 'disk-low':
      return {
        ...memoryWorld(samplePage(), many(6)).port,
        diskUse: async () => ({ usage: 4.9 * GB, quota: 5.05 * GB }),
      };
    case 'backup-failed':
      return {
        ...memoryWorld(samplePage(), many(6)).port,
        backupTrouble: async () => ({ kind: 'failed', since: Date.UTC(2026, 10, 24, 3) }),
      };
    case 'first-paint':
      return firstPaint(memoryWorld(samplePage(), many(200)).port);
    default:
      return null;
  }
}

/** A library whose first clips are in the trash. */
export function trashWorld(clips: readonly Clip[], trashed: number): MemoryWorld {
  const world = memoryWorld(samplePage(), clips);
  for (const clip of clips.slice(0, trashed)) world.clips.set(clip.id, { ...clip, trashed: 1 });
  return world;
}

/** The first four clips have one text; the page is the first of them. */
export function repostWorld(): MemoryWorld {
  const clips = [...[17, 16, 15, 14].map(onDay), ...many(8).slice(4)];
  const [clip = sampleClip(0)] = clips;
  const world = memoryWorld(samplePage(sampleArticle(0), { clip, urlKey: clip.urlKey }), clips);
  for (const { id } of clips.slice(0, 4)) world.groups.set(id, 'group');
  return world;
}

const onDay = (day: number, index: number): Clip => {
  const article = sampleArticle(index);
  const published = article.published && { ...article.published, date: `2020-01-${day}` };
  return Object.assign({}, many(4)[index], { published });
};

/** The page was clipped, and says something else now. */
export function changedWorld(): MemoryWorld {
  const clips = many(6);
  const [clip = sampleClip(0)] = clips;
  const article = sampleArticle(0, {
    title: clip.title.replace('hiến 1.200 m² đất', 'hiến gần 1.350 m² đất'),
    text: revisedText,
  });
  return memoryWorld(
    samplePage(article, { clip, urlKey: clip.urlKey, changed: true, suggestions: [] }),
    clips,
  );
}

/** A background that never answers, and what the last write left for such a moment. */
export function firstPaint(port: PopupPort): PopupPort {
  const never = <T>(): Promise<T> => new Promise(() => {});
  return {
    ...port,
    loadFirstPage: () => firstPageOf(port),
    openPage: never,
    listClips: never,
    listCampaigns: never,
    totals: never,
  };
}

/** What the background keeps for the first paint. */
export async function firstPageOf(port: PopupPort): Promise<FirstPage> {
  const page = await port.listClips({ text: '', campaign: null }, 12, null);
  const [totals, campaigns] = await Promise.all([port.totals(), port.listCampaigns()]);
  return { page: { ...page, cursor: null }, totals, campaigns };
}
