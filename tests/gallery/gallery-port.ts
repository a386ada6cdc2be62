import { fail, succeed } from '../../domain/failure.ts';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { libraryScene } from './library-scenes.ts';
import { memoryWorld, samplePage } from './memory-port.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import type { OptionsPort } from '../../entrypoints/options/options-port.ts';
import { sampleArticle, sampleClip, sampleRule, sampleSource } from './sample-clips.ts';

const never = <T>(): Promise<T> => new Promise(() => {});
const many = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    sampleClip(index, index % 4 === 0 ? [0, 1, 2, 3] : index % 7 === 0 ? [] : [index % 5]),
  );

/** Scenes: article, empty, many, reading, saving, failure, not-article, unreadable, clipped… */
export function galleryPort(scene: string): PopupPort {
  const library = libraryScene(scene);
  if (library) return library;
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
    case 'misread':
      return memoryWorld(
        samplePage(sampleArticle(3, { warnings: ['title-uncertain', 'short-text'], words: 31 })),
        many(6),
      ).port;
    case 'rule':
      return memoryWorld(samplePage(sampleArticle(3, { warnings: ['host-rule-used'] })), many(6))
        .port;
    case 'rule-missing':
      return memoryWorld(samplePage(sampleArticle(3, { warnings: ['rule-not-found'] })), many(6))
        .port;
    case 'legacy':
      return memoryWorld(
        samplePage(
          sampleArticle(0, {
            title: 'Héi nghÞ s¬ kÕt c«ng t¸c d©n vËn',
            lead: null,
            warnings: ['legacy-encoding'],
          }),
          { legacy: 'tcvn3' },
        ),
        many(6),
      ).port;
    case 'private':
      return memoryWorld(samplePage(sampleArticle(0), { private: true }), many(6)).port;
    case 'clipped':
      return memoryWorld(
        samplePage(sampleArticle(0), { clip: sampleClip(0, [0, 2]), suggestions: [] }),
        many(6),
      ).port;
    default:
      return port;
  }
}

/** The part of the options page's port that is about host rules. @param count how many are there */
export function galleryRules(
  count: number,
): Pick<OptionsPort, 'listHostRules' | 'deleteHostRule' | 'putHostRule' | 'onHostRulesChange'> {
  const rules = new Map<string, HostRule>(
    Array.from({ length: count }, (_, index) => [sampleRule(index).host, sampleRule(index)]),
  );
  return {
    listHostRules: async () => [...rules.values()].sort((a, b) => b.madeAt - a.madeAt),
    async deleteHostRule(host) {
      const rule = rules.get(host) ?? null;
      rules.delete(host);
      return succeed(rule);
    },
    async putHostRule(rule) {
      rules.set(rule.host, rule);
      return succeed(rule);
    },
    onHostRulesChange: () => () => {},
  };
}
