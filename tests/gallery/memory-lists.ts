import type { Clip } from '../../domain/clip.ts';
import type { ClipPage, ClipQuery } from '../../domain/collection.ts';
import { snippet, type TextPart } from '../../domain/highlight.ts';
import { createClassifier } from '../../domain/search-match.ts';
import { asksForText, parseQuery } from '../../domain/search-query.ts';
import { searchTextOf } from '../../domain/search-text.ts';
import type { ListPort } from '../../entrypoints/popup/popup-port.ts';
import { groupOf, wholeOf, type MemoryState } from './memory-state.ts';

/** The clips that match; searches read them as the extension does, without its filters. */
export function matching(state: MemoryState, { text, campaign }: ClipQuery): Clip[] {
  const asked = parseQuery(text);
  const classify = asksForText(asked) ? createClassifier(asked) : null;
  return [...state.clips.values()].filter((clip) => {
    if ((clip.trashed === 1) !== (campaign === 'trash')) return false;
    if (campaign === 'none' && clip.campaigns.length > 0) return false;
    const everywhere = campaign === null || campaign === 'none' || campaign === 'trash';
    if (!everywhere && !clip.campaigns.includes(campaign)) return false;
    return classify === null || classify(searchTextOf(wholeOf(state, clip))) !== null;
  });
}

/** Lists and counts; a search that has more than a page does not know how many. */
export function memoryLists(state: MemoryState): ListPort {
  return {
    loadFirstPage: async () => null,
    async listClips(query, limit, cursor): Promise<ClipPage> {
      const all = matching(state, query);
      const start = cursor === null ? 0 : Number(cursor);
      const clips = all.slice(start, start + limit);
      const more = start + limit < all.length;
      const asked = parseQuery(query.text);
      const snippets: Record<string, readonly TextPart[]> = {};
      const reposts: Record<string, number> = {};
      for (const { id } of clips) {
        const parts = asksForText(asked) && snippet(state.texts.get(id)?.text ?? '', asked);
        if (parts) snippets[id] = parts;
        const group = groupOf(state, id).length;
        if (group > 1) reposts[id] = group;
      }
      return {
        clips,
        total: asksForText(asked) && (more || cursor !== null) ? null : all.length,
        cursor: more ? String(start + limit) : null,
        snippets,
        reposts,
      };
    },
    listIds: async (query) => matching(state, query).map(({ id }) => id),
    countClips: async (query) => matching(state, query).length,
    listCampaigns: async () =>
      Array.from(state.campaigns.values(), (each) =>
        Object.assign({}, each, {
          clips: matching(state, { text: '', campaign: each.id }).length,
        }),
      ),
    totals: async () => ({
      all: matching(state, { text: '', campaign: null }).length,
      none: matching(state, { text: '', campaign: 'none' }).length,
      trash: matching(state, { text: '', campaign: 'trash' }).length,
    }),
    listReposts: async (id) => groupOf(state, id),
    onLibraryChange(listener) {
      state.listeners.add(listener);
      return () => state.listeners.delete(listener);
    },
    diskUse: async () => null,
    backupTrouble: async () => null,
  };
}
