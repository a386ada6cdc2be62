import type { PageState, PrivateReading } from '../../messaging/protocol.ts';
import { createDrafts } from '../../storage/drafts.ts';

type Drafts = Pick<ReturnType<typeof createDrafts>, 'load' | 'save' | 'drop'>;

/**
 * What a view holds of a page in a private window, since nobody else does: what was read of it. All
 * of a window is private or nothing, so a view that was on one such page never leaves them.
 */
export function createPrivatePage(now: () => number) {
  let held: { readonly urlKey: string; readonly reading: PrivateReading } | null = null;
  return {
    isPrivate: (): boolean => held !== null,
    /** Takes in what the view opens on. */
    take(state: PageState): PageState {
      if (state.kind === 'page' && state.private) {
        const { url, urlKey, extraction } = state;
        held = { urlKey, reading: { url, article: extraction.article, capturedAt: now() } };
      }
      return state;
    },
    /** What a message about this page carries. */
    readingOf: (urlKey: string): { readonly reading?: PrivateReading } =>
      held?.urlKey === urlKey ? { reading: held.reading } : {},
  };
}

/**
 * Drafts that are kept in memory alone while the view is on private pages.
 *
 * @param kept on disk; @param memory is gone with the browser
 */
export function createPrivateDrafts(
  kept: Drafts,
  memory: Drafts,
  isPrivate: () => boolean,
): Drafts {
  return {
    load: async (key) => (await memory.load(key)) ?? kept.load(key),
    save: (draft) => (isPrivate() ? memory : kept).save(draft),
    async drop(key) {
      await Promise.all([memory.drop(key), kept.drop(key)]);
    },
  };
}
