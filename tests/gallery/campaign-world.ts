import type { CampaignChange } from '../../domain/campaign-edit.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { createClip } from '../../domain/create-clip.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { composeClip } from '../../domain/clip.ts';
import { urlKey } from '../../domain/url-key.ts';
import type { CampaignPort } from '../../entrypoints/library/campaigns/campaign-port.ts';
import { findConflicts } from '../../entrypoints/library/campaigns/find-conflicts.ts';
import type { BulkProgress } from '../../messaging/bulk-progress.ts';
import { PORTALS } from '../../portals/registry.ts';
import { NOON, sampleArticle } from './sample-clips.ts';
import { sampleText } from './sample-texts.ts';

export interface CampaignWorld {
  readonly library: Library;
  readonly port: CampaignPort;
  campaigns(): Promise<readonly CampaignCount[]>;
}

/** A port over a real library, which does by itself what the background does in the extension. */
export function campaignWorld(library: Library, changed: () => void = () => {}): CampaignWorld {
  const listeners = new Set<(progress: BulkProgress) => void>();
  const tell = (progress: BulkProgress): void => listeners.forEach((listen) => listen(progress));
  const run = async (act: string): Promise<void> => {
    const done = await library.runBulk({ onProgress: (state) => tell({ kind: 'step', state }) });
    if (!done.ok) tell({ kind: 'failed', act, failure: done.failure });
    tell({ kind: 'ended', act });
    changed();
  };
  const telling = <T>(value: T): T => {
    changed();
    return value;
  };
  return {
    library,
    campaigns: () => library.listCampaigns(),
    port: {
      openExport: () => undefined,
      report: ({ id, from = null, to = null }) => library.reportCampaign(id, { from, to }),
      findConflicts: (id, watch) => findConflicts(library, id, watch),
      matchPhrases: (phrases, watch) => library.matchPhrases(phrases, watch),
      editCampaign: async (id, change) => telling(await library.editCampaign(id, change, NOON)),
      mergeCampaigns: async (from, into) => telling(await library.mergeCampaigns(from, into, NOON)),
      undo: async (act) => telling(await library.undo(act, NOON, mergeWhole)),
      async startTagging(ids, campaign) {
        const change = { kind: 'tag', add: [campaign], remove: [] } as const;
        const begun = await library.startBulk(ids, change, NOON);
        if (begun.ok) void run(begun.value.act);
        return begun;
      },
      async undoTagging(act) {
        const begun = await library.undoBulk(act, NOON);
        if (begun.ok) void run(act);
        return begun;
      },
      stopTagging: () => library.stopBulk(),
      onBulk(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
  };
}

const CONFLICT =
  'Các đơn vị tiếp tục hưởng ứng “Năm dân vận chính quyền 2020”, gắn với cải cách hành chính và đối thoại với nhân dân.';

/** Clips of many portals over two years; some have one text, some contradict themselves. */
export async function fillLibrary(
  library: Library,
  count: number,
  campaigns: readonly (readonly [name: string, change: CampaignChange])[],
): Promise<void> {
  const ids: string[] = [];
  for (const [name, change] of campaigns) {
    const made = await library.editCampaign(null, { name, ...change }, NOON + ids.length);
    if (made.ok) ids.push(made.value.campaign.id);
  }
  const wholes: WholeClip[] = [];
  for (let at = 0; at < count; at++) wholes.push(await someClip(at, ids));
  for (let at = 0; at < count; at += 250) {
    await library.importClips(wholes.slice(at, at + 250), [], mergeWhole);
  }
  await library.catchUp();
}

async function someClip(at: number, campaigns: readonly string[]): Promise<WholeClip> {
  const portal = PORTALS[(at * 37 + (at % 5)) % Math.min(PORTALS.length, 190)];
  if (!portal) throw new Error('no portal');
  const url = `https://${portal.host}/tin/${at}.html`;
  const day = new Date(Date.UTC(2020, 0, 6 + ((at * 29) % 200) + (at % 3) * 40));
  const isRepost = at % 9 < 3;
  const own = `Tin số ${at} của ${portal.name}: tổ dân vận thôn ${at} họp bàn việc ${at * 7}.`;
  const text = isRepost
    ? sampleText(at % 4)
    : `${own}\n${at % 13 === 5 ? CONFLICT : sampleText(at + 1).slice(0, 220)}`;
  const article = sampleArticle(at, {
    url,
    text,
    html: '',
    lead: own,
    published:
      at % 17 === 4
        ? null
        : {
            raw: null,
            date: day.toISOString().slice(0, 10),
            time: at % 2 ? `0${at % 10}:15` : null,
            precision: at % 2 ? 'minute' : 'day',
            origin: 'printed',
          },
  });
  const capture = { url, urlKey: urlKey(url), article, capturedAt: NOON - at * 3_600_000 };
  const id = `01980000-0000-7000-8000-${at.toString(16).padStart(12, '0')}`;
  const source = { ...portal, registered: true };
  const { clip, body } = await createClip(capture, source, 'gallery0', id);
  let { entries } = clip;
  const tags = at % 10 === 3 ? [] : campaigns.filter((_, n) => n === 0 || at % (n + 2) === 0);
  for (const value of tags) {
    entries = addEntry(entries, { kind: 'campaign', value }, NOON, 'gallery0');
  }
  return { clip: composeClip({ ...clip, entries }, article), body };
}
