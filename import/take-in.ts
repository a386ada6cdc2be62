import { campaignKey, composeCampaign, normaliseCampaignName } from '../domain/campaign.ts';
import type { Campaign } from '../domain/campaign.ts';
import { composeClip, type WholeClip } from '../domain/clip.ts';
import { mergeSets } from '../domain/stamped-set.ts';
import type { StampedSet } from '../domain/stamped-set.ts';
import { cleanLine, hashText } from '../domain/text.ts';
import { urlKey } from '../domain/url-key.ts';
import type { WaitingPage } from '../domain/waiting-page.ts';
import type { ImportDeps } from './clip-of-item.ts';
import { derivedId } from './derived-id.ts';
import type { FoundPage, ReadFiles, RefusedEntry } from './found.ts';
import { foundArticle } from './found-article.ts';
import { foundEntries, IMPORT_DEVICE, notesOf } from './found-entries.ts';
import { webAddress } from './texts.ts';

/** Characters of one page: more is no article, and a message has an end. */
const PAGE_MAX = 4_000_000;
const CAMPAIGNS_A_PAGE = 200;
const WHERE_MAX = 200;
/** Pages between two breaths. */
const BREATH = 10;

export interface TakeInDeps extends ImportDeps {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Those of the library: a name that folds like one of theirs means it. */
  readonly campaigns: readonly Campaign[];
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}

/** What would come into the library. */
export interface Taken {
  readonly title: string;
  /** All that clips and pages carry; ids of known ones are the library's, or the file's own. */
  readonly campaigns: readonly Campaign[];
  readonly wholes: readonly WholeClip[];
  readonly waiting: readonly WaitingPage[];
  readonly refused: readonly RefusedEntry[];
}

/**
 * Makes clips of what was read. Our own formats hold clips already; of other programs' pages every
 * text is cleaned, HTML passes the doorway, entries of one page become one clip, and a page without a
 * text waits to be clipped. The same file always gives the same clips.
 */
export async function takeIn(read: ReadFiles, deps: TakeInDeps): Promise<Taken> {
  if (read.kind === 'clips') return { ...read, waiting: [], refused: [] };
  const { told, refused } = byPage(read.pages);
  const campaigns = createCampaigns(deps);
  const wholes: WholeClip[] = [];
  const waiting: WaitingPage[] = [];
  let done = 0;
  for (const [key, pages] of told) {
    if (done % BREATH === 0) await deps.onProgress?.(done, told.size);
    done += 1;
    const page = await takePage(key, pages, campaigns.idsOf, deps);
    if ('clip' in page) wholes.push(page);
    else waiting.push(page);
  }
  await deps.onProgress?.(done, told.size);
  return {
    title: cleanLine(read.title),
    campaigns: campaigns.all(),
    wholes,
    waiting,
    refused: [...read.refused, ...refused].map(({ where, reason }) => ({
      where: cleanLine(where, WHERE_MAX),
      reason,
    })),
  };
}

/** What is told of each page, and what is told of none. */
function byPage(pages: readonly FoundPage[]) {
  const told = new Map<string, FoundPage[]>();
  const refused: RefusedEntry[] = [];
  for (const page of pages) {
    const url = webAddress(page.url.trim());
    if (!url.ok) refused.push({ where: page.where, reason: 'no-address' });
    else if ((page.html?.length ?? 0) + (page.text?.length ?? 0) > PAGE_MAX)
      refused.push({ where: page.where, reason: 'too-large' });
    else {
      const key = urlKey(url.value);
      const same = told.get(key);
      if (same) same.push({ ...page, url: url.value });
      else told.set(key, [{ ...page, url: url.value }]);
    }
  }
  return { told, refused };
}

async function takePage(
  key: string,
  pages: readonly FoundPage[],
  idsOf: (names: readonly string[]) => Promise<readonly string[]>,
  { sanitize, sourceOf, now }: TakeInDeps,
): Promise<WholeClip | WaitingPage> {
  const saved = pages.flatMap(({ savedAt }) => timeOf(savedAt, now) ?? []);
  const first = saved.length > 0 ? Math.min(...saved) : null;
  const held = pages.reduce<ReturnType<typeof foundArticle>>(
    (found, page) => found ?? foundArticle(page, sanitize),
    null,
  );
  const title = pages.map((page) => cleanLine(page.title)).find(Boolean) ?? '';
  if (!held) {
    const url = pages[0]?.url ?? '';
    const notes = [...new Set(pages.map(notesOf))].filter(Boolean);
    const campaigns = await idsOf(pages.flatMap((page) => page.campaigns));
    const addedAt = first ?? now;
    return { urlKey: key, url, title, campaigns, note: notes.join('\n\n'), addedAt };
  }
  const entries: Record<string, StampedSet[string]> = {};
  for (const page of pages) {
    const ids = await idsOf(page.campaigns);
    const at = timeOf(page.savedAt, now) ?? 0;
    // A stamp follows from its entry, so that the same stamp is the same entry.
    Object.assign(entries, foundEntries(page, ids, at, held.text));
  }
  const id = await derivedId('clip', key, first ?? 0);
  const origin = {
    id,
    url: held.url,
    urlKey: key,
    capturedAt: first ?? now,
    device: IMPORT_DEVICE,
    source: sourceOf(held.url),
    textHash: await hashText(held.text),
    entries: mergeSets(entries, {}),
    corrections: {},
  };
  return { clip: composeClip(origin, held), body: { id, article: held } };
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** A time that a clock could have shown; null for none. */
const timeOf = (savedAt: number | null, now: number): number | null =>
  savedAt !== null && Number.isFinite(savedAt) && savedAt > 0 && savedAt < now + DAY_MS
    ? Math.floor(savedAt)
    : null;

/** Campaigns by name; names that fold alike are one. */
function createCampaigns({ campaigns: known, now }: TakeInDeps) {
  const byKey = new Map(known.map((campaign) => [campaignKey(campaign.name), campaign]));
  const used = new Map<string, Campaign>();
  return {
    all: (): readonly Campaign[] => [...used.values()],
    idsOf: async (names: readonly string[]): Promise<readonly string[]> => {
      const ids = new Set<string>();
      for (const given of names.slice(0, CAMPAIGNS_A_PAGE)) {
        const name = normaliseCampaignName(given);
        const key = campaignKey(name);
        if (key === '') continue;
        const campaign =
          used.get(key) ??
          byKey.get(key) ??
          composeCampaign({
            id: await derivedId('campaign', key, 0),
            name,
            phrases: [],
            createdAt: now,
          });
        used.set(key, campaign);
        ids.add(campaign.id);
      }
      return [...ids];
    },
  };
}
