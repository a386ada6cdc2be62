import { suggestCampaigns } from '../../domain/campaign.ts';
import type { Article, Extraction } from '../../domain/article.ts';
import type { Clip } from '../../domain/clip.ts';
import { foldText } from '../../domain/fold.ts';
import type { Library } from '../../domain/ports.ts';
import { hashText } from '../../domain/text.ts';
import { hostOf, urlKey as keyOf } from '../../domain/url-key.ts';
import { detectLegacy } from '../../extraction/legacy-encoding.ts';
import type { LegacyEncoding, PageState } from '../../messaging/protocol.ts';
import { SAMPLE_URL } from '../../messaging/sample-page.ts';
import type { PageReading } from './page-reader.ts';
import type { Services } from './services.ts';

export interface ClipRequest {
  /** null for the tab that the person looks at. */
  readonly tabId: number | null;
  readonly convert?: LegacyEncoding | null;
  readonly asker?: string;
}

type TableNeeds = Pick<Services, 'library' | 'sourceOf' | 'settings' | 'lock' | 'now'>;
type Needs = TableNeeds & Pick<Services, 'pages' | 'badge' | 'announcePage'>;

/** As browsers number what is no tab. */
const NO_TAB = -1;

/** Shorter texts are alike by chance: "Đang cập nhật nội dung". */
const TWIN_WORDS = 40;

/**
 * The one path from a press to a page on the table: reads the tab, keeps the article as a row
 * (the popup may close and the worker die before it is saved; not of a private window), and says
 * what is known of it.
 */
export async function clipTab(
  needs: Needs,
  { tabId: requested, convert = null, asker }: ClipRequest,
): Promise<PageState> {
  const { pages, badge } = needs;
  const tabId = requested ?? (await pages.activeTab());
  if (tabId === null) return { kind: 'unreadable', failure: { kind: 'page-gone' }, url: null };

  const reading = await pages.read(tabId, convert);
  if (reading.kind === 'failed') {
    return { kind: 'unreadable', failure: reading.failure, url: reading.url };
  }
  const state = await tableOf(needs, tabId, reading, convert);
  if (state.kind === 'page') {
    await badge.show(tabId, state.clip ? 'clipped' : 'none');
    needs.announcePage({ tabId, asker: asker ?? null });
  }
  return state;
}

/** The sample article of the first steps: no tab shows it, and browsers inject nothing there. */
export const openSample = (needs: TableNeeds, extraction: Extraction): Promise<PageState> =>
  tableOf(needs, NO_TAB, { url: SAMPLE_URL, private: false, extraction }, null);

/** Keeps what was read of a page, and says what the library knows of it. */
async function tableOf(
  { library, sourceOf, settings, lock, now }: TableNeeds,
  tabId: number,
  { url, extraction, private: isPrivate }: Omit<Extract<PageReading, { kind: 'read' }>, 'kind'>,
  convert: LegacyEncoding | null,
): Promise<PageState> {
  const { article } = extraction;
  const urlKey = keyOf(url);
  const page = { tabId, url, urlKey, private: isPrivate, extraction, source: sourceOf(url) };
  const { title, text } = article;
  const scripts = {
    legacy: convert ?? detectLegacy(`${title}\n${text}`),
    converted: convert,
  };
  const capture = { urlKey, url, article, capturedAt: now() };
  if (await lock.isLocked()) {
    // What the page says, and not a word of whether the library has it.
    const kept = isPrivate ? null : await library.putCapture(capture);
    if (kept && !kept.ok) return { kind: 'unreadable', failure: kept.failure, url };
    return { kind: 'page', ...page, ...NOTHING_KNOWN, ...scripts };
  }
  const textHash = await hashText(article.text);
  const known = await library.findByUrlKey(urlKey);
  const own = known?.trashed ? null : known;
  const twin = own ? null : await twinOf(library, article, textHash);
  const clip = own ?? (twin && isSamePage(twin, article, url) ? twin : null);
  const changed = own !== null && extraction.kind === 'article' && own.textHash !== textHash;
  // Of a private window nothing is written before the person saves it; the view holds what was read.
  if (!isPrivate && (!clip || changed)) {
    const kept = await library.putCapture(capture);
    if (!kept.ok) return { kind: 'unreadable', failure: kept.failure, url };
  }
  const campaigns = await library.listCampaigns();
  const { defaultCampaign } = await settings.get();
  const waiting = clip ? null : await library.getWaiting(urlKey);
  return {
    kind: 'page',
    ...page,
    clip,
    trashed: known?.trashed === 1,
    changed,
    twin: clip && clip !== twin ? null : twin,
    suggestions: suggestCampaigns(campaigns, `${title}\n${text}`),
    defaultCampaign:
      campaigns.find(({ id, archived }) => id === defaultCampaign && !archived)?.name ?? null,
    waiting: waiting && {
      campaigns: campaigns
        .filter(({ id }) => waiting.campaigns.includes(id))
        .map(({ name }) => name),
      note: waiting.note,
    },
    ...scripts,
  };
}

/** What a locked library says of any page. */
const NOTHING_KNOWN = {
  clip: null,
  trashed: false,
  changed: false,
  twin: null,
  suggestions: [],
  defaultCampaign: null,
  waiting: null,
} as const;

/** One article under two addresses of its host; under another title it is another page. */
const isSamePage = ({ source, title }: Clip, article: Article, url: string): boolean =>
  source.host === hostOf(url) && foldText(title) === foldText(article.title);

/** The clip that has the very same text under another address; the earliest. */
async function twinOf(
  library: Pick<Library, 'findByTextHash'>,
  { words }: Article,
  textHash: string,
): Promise<Clip | null> {
  if (words < TWIN_WORDS) return null;
  const [first] = await library.findByTextHash(textHash);
  return first ?? null;
}
