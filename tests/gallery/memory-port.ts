import { campaignKey, normaliseCampaignName, type Campaign } from '../../domain/campaign.ts';
import type { Article } from '../../domain/article.ts';
import { composeClip, type Clip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import type { ClipQuery } from '../../domain/collection.ts';
import type { Draft, DraftFields } from '../../domain/draft.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { foldText } from '../../domain/fold.ts';
import { addEntry, liveValues, removeEntry } from '../../domain/stamped-set.ts';
import type { PageState } from '../../messaging/protocol.ts';
import type { PopupPort } from '../../entrypoints/popup/popup-port.ts';
import {
  CAMPAIGNS,
  NOON,
  sampleArticle,
  sampleClip,
  sampleRule,
  sampleSource,
} from './sample-clips.ts';

export interface MemoryWorld {
  readonly port: PopupPort;
  readonly clips: Map<string, Clip>;
  readonly drafts: Map<string, Draft>;
  readonly files: { readonly name: string; readonly text: string }[];
  /** What the port was asked, by name, in order. */
  readonly asked: string[];
}

/** A page to open on, made of an article; `change` overrides any part. */
export function samplePage(
  article: Article = sampleArticle(100, { title: 'Bài đang xem: dân vận khéo ở cơ sở' }),
  change: Partial<Extract<PageState, { kind: 'page' }>> = {},
): PageState {
  return {
    kind: 'page',
    tabId: 1,
    url: article.url,
    urlKey: `${sampleSource(0).host}/tin-tuc/bai-dang-xem.html`,
    extraction: { kind: 'article', article },
    source: sampleSource(0),
    clip: null,
    trashed: false,
    suggestions: CAMPAIGNS.slice(0, 2),
    legacy: null,
    converted: null,
    ...change,
  };
}

/** A whole library in memory that answers like the extension, on the domain's own rules. */
export function memoryWorld(opened: PageState, first: readonly Clip[] = []): MemoryWorld {
  const clips = new Map(first.map((clip) => [clip.id, clip]));
  const campaigns = new Map<string, Campaign>(CAMPAIGNS.map((each) => [each.id, each]));
  const drafts = new Map<string, Draft>();
  const files: { name: string; text: string }[] = [];
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  let page = opened;
  let clock = NOON;

  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const idOf = (name: string): string => {
    const key = campaignKey(name);
    const known = [...campaigns.values()].find((each) => campaignKey(each.name) === key);
    if (known) return known.id;
    const id = `campaign-${campaigns.size}`;
    campaigns.set(id, { id, name: normaliseCampaignName(name), phrases: [], createdAt: clock });
    return id;
  };
  const tag = (clip: Clip, add: readonly string[], remove: readonly string[]): Clip => {
    let { entries } = clip;
    for (const value of remove) entries = removeEntry(entries, { kind: 'campaign', value });
    for (const value of add) {
      entries = addEntry(entries, { kind: 'campaign', value }, (clock += 1), 'gallery0');
    }
    return { ...clip, entries, campaigns: liveValues(entries, 'campaign') };
  };
  const apply = (clip: Clip, base: DraftFields, fields: DraftFields): Clip => {
    const drop = base.campaigns.filter((name) => !fields.campaigns.includes(name)).map(idOf);
    return {
      ...tag(clip, fields.campaigns.map(idOf), drop),
      title: fields.title,
      note: fields.note,
      authors: fields.authors
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean)
        .map((name) => ({ name, role: null })),
      published: fields.date
        ? {
            raw: null,
            date: fields.date,
            time: fields.time || null,
            precision: fields.time ? 'minute' : 'day',
            origin: 'person',
          }
        : null,
    };
  };
  const matching = ({ text, campaign }: ClipQuery): Clip[] =>
    [...clips.values()].filter(
      (clip) =>
        !clip.trashed &&
        foldText(`${clip.title} ${clip.source.name}`).includes(foldText(text)) &&
        (campaign === null ||
          (campaign === 'none' ? clip.campaigns.length === 0 : clip.campaigns.includes(campaign))),
    );
  const change = (ids: readonly string[], each: (clip: Clip) => Clip): Clip[] => {
    const changed: Clip[] = [];
    for (const id of ids) {
      const clip = clips.get(id);
      if (!clip) continue;
      changed.push(each(clip));
      clips.set(id, each(clip));
    }
    announce();
    return changed;
  };
  const setStatus = (clip: Clip, value: 'kept' | 'trashed'): Clip => ({
    ...clip,
    corrections: correct(clip.corrections, 'status', value, clock, 'gallery0'),
    trashed: value === 'trashed' ? 1 : 0,
  });

  const port: PopupPort = {
    openPage: async () => page,
    async startPicker(tabId) {
      asked.push(`startPicker ${tabId}`);
      return succeed(null);
    },
    async deleteHostRule(host) {
      asked.push(`deleteHostRule ${host}`);
      return succeed({ ...sampleRule(0), host });
    },
    async putHostRule(rule) {
      asked.push(`putHostRule ${rule.host}`);
      return succeed(rule);
    },
    async saveClip(urlKey, { base, fields }) {
      asked.push('saveClip');
      if (page.kind !== 'page') return fail({ kind: 'nothing-captured' });
      const { article } = page.extraction;
      const fresh = composeClip(
        { ...sampleClip(0, []), id: 'clip-saved', urlKey, url: page.url, capturedAt: NOON },
        article,
      );
      const clip = apply(fresh, base, fields);
      const rest = [...clips];
      clips.clear();
      for (const [id, each] of [[clip.id, clip] as const, ...rest]) clips.set(id, each);
      page = { ...page, clip, trashed: false };
      announce();
      return succeed(clip);
    },
    async editClip(id, { base, fields }) {
      asked.push('editClip');
      const [clip] = change([id], (held) => apply(held, base, fields));
      return clip ? succeed(clip) : fail({ kind: 'clip-not-found', id });
    },
    async listClips(query, limit, cursor) {
      const all = matching(query);
      const start = cursor === null ? 0 : Number(cursor);
      const end = start + limit;
      return {
        clips: all.slice(start, end),
        total: all.length,
        cursor: end < all.length ? String(end) : null,
      };
    },
    listIds: async (query) => matching(query).map(({ id }) => id),
    listCampaigns: async () =>
      Array.from(campaigns.values(), (each) =>
        Object.assign({}, each, { clips: matching({ text: '', campaign: each.id }).length }),
      ),
    async tagClips(ids, add, remove) {
      asked.push(`tagClips ${ids.length}`);
      const added = add.map(idOf);
      return succeed(change(ids, (clip) => tag(clip, added, remove)));
    },
    trashClips: async (ids) => succeed(change(ids, (clip) => setStatus(clip, 'trashed'))),
    restoreClips: async (ids) => succeed(change(ids, (clip) => setStatus(clip, 'kept'))),
    loadDraft: async (key) => drafts.get(key) ?? null,
    async saveDraft(draft) {
      drafts.set(draft.key, draft);
    },
    async dropDraft(key) {
      drafts.delete(key);
    },
    onLibraryChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async exportCollection(collection) {
      const ids =
        collection.kind === 'query'
          ? matching(collection.query).map(({ id }) => id)
          : collection.ids;
      return succeed({ parts: ['[', ids.join(), ']'], clips: ids.length });
    },
    download(name, parts) {
      files.push({ name, text: parts.join('') });
    },
    openImport: () => void asked.push('openImport'),
    openOptions: () => void asked.push('openOptions'),
    close: () => void asked.push('close'),
    now: () => NOON,
  };
  return { port, clips, drafts, files, asked };
}
