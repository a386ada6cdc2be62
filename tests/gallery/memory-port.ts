import type { Article } from '../../domain/article.ts';
import { composeClip, type Clip } from '../../domain/clip.ts';
import { asNew, type Draft } from '../../domain/draft.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type { PageState, PageText } from '../../messaging/protocol.ts';
import type { DoorsPort, PagePort, PopupPort } from '../../entrypoints/popup/popup-port.ts';
import { applyEdit, memoryChanges } from './memory-changes.ts';
import { memoryCitations } from './memory-citations.ts';
import { memoryHistory } from './memory-history.ts';
import { memoryLists } from './memory-lists.ts';
import { createState, type MemoryState } from './memory-state.ts';
import {
  CAMPAIGNS,
  NOON,
  sampleArticle,
  sampleClip,
  sampleRule,
  sampleSource,
} from './sample-clips.ts';

type Page = Extract<PageState, { kind: 'page' }>;

export interface MemoryWorld extends Pick<MemoryState, 'clips' | 'texts' | 'groups'> {
  readonly port: PopupPort;
  readonly drafts: Map<string, Draft>;
  /** What the port was asked, by name, in order. */
  readonly asked: string[];
}

/** A page to open on, made of an article; `change` overrides any part. */
export function samplePage(
  article: Article = sampleArticle(100, { title: 'Bài đang xem: dân vận khéo ở cơ sở' }),
  change: Partial<Page> = {},
): Page {
  return {
    kind: 'page',
    tabId: 1,
    private: false,
    url: article.url,
    urlKey: `${sampleSource(0).host}/tin-tuc/bai-dang-xem.html`,
    extraction: { kind: 'article', article },
    source: sampleSource(0),
    clip: null,
    trashed: false,
    changed: false,
    twin: null,
    suggestions: CAMPAIGNS.slice(0, 2),
    defaultCampaign: null,
    waiting: null,
    legacy: null,
    converted: null,
    ...change,
  };
}

/** A whole library in memory that answers like the extension, on the domain's own rules. */
export function memoryWorld(opened: PageState, first: readonly Clip[] = []): MemoryWorld {
  const state = createState(first);
  const drafts = new Map<string, Draft>();
  const asked: string[] = [];
  const port: PopupPort = {
    ...memoryPage(state, opened, asked),
    ...memoryLists(state),
    ...memoryChanges(state, asked),
    ...memoryHistory(state, asked, () => textOf(opened)),
    loadDraft: async (key) => drafts.get(key) ?? null,
    async saveDraft(draft) {
      drafts.set(draft.key, draft);
    },
    async dropDraft(key) {
      drafts.delete(key);
    },
    citations: memoryCitations(asked),
    ...memoryDoors(asked),
    close: () => void asked.push('close'),
    now: () => NOON,
  };
  const { clips, texts, groups } = state;
  return { port, clips, texts, groups, drafts, asked };
}

const memoryDoors = (asked: string[]): DoorsPort => ({
  openExport: ({ label }) => void asked.push(`openExport ${label}`),
  openImport: () => void asked.push('openImport'),
  openOptions: () => void asked.push('openOptions'),
  openLibrary: (clipId) => void asked.push(`openLibrary ${clipId}`),
  openPanel: () => void asked.push('openPanel'),
  openWelcome: (what) => void asked.push(`openWelcome ${what}`),
  unseenNews: async () => false,
  dropNews: async () => void asked.push('dropNews'),
});

function memoryPage(state: MemoryState, opened: PageState, asked: string[]): PagePort {
  let page = opened;
  return {
    follow: null,
    openPage: async () => (page.kind === 'page' ? asItIs(state, page) : page),
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
    async saveClip(urlKey, { base, fields }, tabId) {
      asked.push(`saveClip ${tabId}`);
      if (page.kind !== 'page') return fail({ kind: 'nothing-captured' });
      const { article } = page.extraction;
      const fresh = composeClip(
        {
          ...sampleClip(0, []),
          id: 'clip-saved',
          urlKey,
          url: page.url,
          source: page.source,
          capturedAt: NOON,
        },
        article,
      );
      const clip = applyEdit(state, fresh, asNew({ base, fields }).base, fields);
      const rest = [...state.clips];
      state.clips.clear();
      for (const [id, each] of [[clip.id, clip] as const, ...rest]) state.clips.set(id, each);
      state.texts.set(clip.id, textOf(page));
      page = { ...page, clip, trashed: false };
      state.announce();
      return succeed(clip);
    },
    async saveUnseen(urlKey, edit, tabId) {
      const saved = await this.saveClip(urlKey, edit, tabId);
      return saved.ok ? succeed(null) : saved;
    },
    async pageChange(urlKey) {
      const clip = [...state.clips.values()].find((each) => each.urlKey === urlKey);
      const before = clip && state.texts.get(clip.id);
      return before ? { before, after: textOf(page) } : null;
    },
  };
}

/** The page with what became of its clip since. */
function asItIs({ clips, texts }: MemoryState, page: Page): Page {
  if (!page.clip) return { ...page, trashed: page.trashed && clips.size > 0 };
  const clip = clips.get(page.clip.id) ?? page.clip;
  const says = texts.get(clip.id)?.text;
  return {
    ...page,
    clip: clip.trashed ? null : clip,
    trashed: clip.trashed === 1,
    changed: page.changed && says !== page.extraction.article.text,
  };
}

const textOf = (page: PageState): PageText => {
  const { title = '', text = '' } = page.kind === 'page' ? page.extraction.article : {};
  return { title, text };
};
