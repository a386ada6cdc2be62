import { fail } from '../../domain/failure.ts';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { memoryWorld, samplePage } from './memory-port.ts';
import { sampleArticle, sampleClip, sampleSource } from './sample-clips.ts';

const never = <T>(): Promise<T> => new Promise(() => {});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleClip(index, index % 4 === 0 ? [0, 1, 2, 3] : index % 7 === 0 ? [] : [index % 5]),
  );

/** Scenes: article, empty, many, reading, saving, failure, not-article, unreadable, clipped… */
export function galleryPort(scene: string): PopupPort {
  const page = samplePage(sampleArticle(0));
  const { port } = memoryWorld(page, many(scene === 'many' ? 200 : 6));
  switch (scene) {
    case 'empty':
      return memoryWorld({
        kind: 'unreadable',
        failure: { kind: 'page-forbidden', url: null },
        url: null,
      }).port;
    case 'reading':
      return { ...port, openPage: never, listClips: never };
    case 'saving':
      return { ...port, saveClip: never };
    case 'failure':
      return { ...port, saveClip: async () => fail({ kind: 'disk-full' }) };
    case 'broken':
      return {
        ...port,
        openPage: () => Promise.reject(new Error('Could not establish connection.')),
        listClips: () => Promise.reject(new Error('Could not establish connection.')),
      };
    case 'not-article':
      return memoryWorld(
        samplePage(undefined, {
          extraction: { kind: 'not-article', reason: 'listing', article: sampleArticle(1) },
        }),
        many(6),
      ).port;
    case 'unlisted':
      return memoryWorld(
        samplePage(
          sampleArticle(2, {
            published: null,
            via: 'Báo Nhân Dân',
            warnings: ['no-publish-date', 'title-uncertain'],
          }),
          { source: { ...sampleSource(2), name: 'tintuc24h.example', registered: false } },
        ),
        many(6),
      ).port;
    case 'clipped':
      return memoryWorld(
        samplePage(sampleArticle(0), { clip: sampleClip(0, [0, 2]), suggestions: [] }),
        many(6),
      ).port;
    case 'exporting':
      return {
        ...port,
        exportCollection: (_, onProgress) => {
          onProgress(138, 200);
          return never();
        },
      };
    default:
      return port;
  }
}
