import type { PageState, PrivateReading } from '../../messaging/protocol.ts';
import { createDrafts } from '../../storage/drafts.ts';

type Drafts = Pick<ReturnType<typeof createDrafts>, 'load' | 'save' | 'drop'>;

/** A side panel meets many pages. */
const HELD_MAX = 10;

/**
 * What a view holds of a page in a private window, since nobody else does: what was read of it. All
 * of a window is private or nothing, so a view that was on one such page never leaves them.
 */
export function createPrivatePage(now: () => number) {
  const held = new Map<string, PrivateReading>();
  return {
    isPrivate: (): boolean => held.size > 0,
    /** Takes in what the view opens on. */
    take(state: PageState): PageState {
      if (state.kind === 'page' && state.private) {
        const { url, urlKey, extraction } = state;
        // An answer can be late: of the page before the one that is shown.
        held.delete(urlKey);
        if (held.size === HELD_MAX) held.delete(held.keys().next().value ?? '');
        held.set(urlKey, { url, article: extraction.article, capturedAt: now() });
      }
      return state;
    },
    /** What a message about this page carries. */
    readingOf(urlKey: string): { readonly reading?: PrivateReading } {
      const reading = held.get(urlKey);
      return reading ? { reading } : {};
    },
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
    // What was typed in a private window stays there: elsewhere the next key would write it.
    load: async (key) => (isPrivate() ? await memory.load(key) : null) ?? kept.load(key),
    save: (draft) => (isPrivate() ? memory : kept).save(draft),
    async drop(key) {
      await Promise.all([memory.drop(key), kept.drop(key)]);
    },
  };
}
