import { campaignKey, type CampaignTruth } from '../../domain/campaign.ts';
import type { Clip } from '../../domain/clip.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { until } from '../../scripts/drive/target.ts';
import type { ACircle } from './a-circle.ts';
import type { Colleague } from './a-colleague.ts';

/** The campaigns by id as a person reads them: two machines may have made one each under one name. */
async function namesOf(colleague: Colleague): Promise<ReadonlyMap<string, string>> {
  const rows = await colleague.rows<CampaignTruth>('campaigns');
  return new Map(rows.map(({ id, name }) => [id, campaignKey(name)]));
}

/** What a clip is to everybody alike: all that people wrote, campaigns by their names. */
function saidOf(clip: ClipWords, names: ReadonlyMap<string, string>): unknown {
  const { url, capturedAt, device, textHash, corrections } = clip;
  const entries = Object.entries(clip.entries).map(([stamp, entry]) => {
    if (entry === 0 || entry.kind !== 'campaign') return [stamp, entry];
    return [stamp, { ...entry, value: names.get(entry.value) ?? entry.value }];
  });
  return { url, capturedAt, device, textHash, corrections, entries: Object.fromEntries(entries) };
}

type ClipWords = Pick<
  Clip,
  'url' | 'urlKey' | 'capturedAt' | 'device' | 'textHash' | 'corrections' | 'entries'
>;

/** All clips of a library, by page. */
async function libraryOf(colleague: Colleague): Promise<Record<string, unknown>> {
  const names = await namesOf(colleague);
  const clips = await colleague.rows<Clip>('clips');
  return Object.fromEntries(clips.map((clip) => [clip.urlKey, saidOf(clip, names)]));
}

/** The same of what the server holds; forks are an error. */
async function serverOf({ database }: ACircle): Promise<Record<string, unknown>> {
  const documents = [...(await database.documents()).values()];
  const forked = documents.filter((each) => each['_conflicts'] !== undefined);
  if (forked.length > 0) throw new Error(`forks: ${forked.map((each) => each['_id']).join()}`);
  const campaigns = documents.filter(({ type }) => type === 'campaign') as unknown[];
  const names = new Map(
    (campaigns as CampaignTruth[]).map(({ id, name }) => [id, campaignKey(name)]),
  );
  const clips = documents.filter(({ type }) => type === 'clip') as unknown[];
  return Object.fromEntries(
    (clips as ClipWords[]).map((clip) => [clip.urlKey, saidOf(clip, names)]),
  );
}

/** Waits until nothing is to be sent and all have one library, which is the server's. @param clips how many */
export async function oneState(
  circle: ACircle,
  colleagues: readonly Colleague[],
  clips: number,
  seconds = 60,
): Promise<Record<string, unknown>> {
  let last = '';
  const agreed = async (): Promise<Record<string, unknown> | null> => {
    for (const colleague of colleagues) {
      const waiting = await colleague.rows<{ held: 0 | 1 }>('outbox');
      last = `${colleague.name}: ${waiting.length} to be sent, ${JSON.stringify(await colleague.state())}`;
      if (waiting.some(({ held }) => held === 0)) return null;
    }
    const there = await serverOf(circle);
    last = `${Object.keys(there).length} of ${clips} clips on the server`;
    if (Object.keys(there).length !== clips) return null;
    for (const colleague of colleagues) {
      const here = await libraryOf(colleague);
      last = `${colleague.name}: ${difference(here, there)}`;
      if (difference(here, there) !== null) return null;
    }
    return there;
  };
  return until('one state', agreed, seconds).catch((error: unknown) => {
    throw new Error(`${String(error)}; ${last}`);
  });
}

function difference(here: Record<string, unknown>, there: Record<string, unknown>): string | null {
  for (const key of new Set([...Object.keys(here), ...Object.keys(there)])) {
    const [ours, theirs] = [here, there].map((each) => stableJson(each[key] ?? null));
    if (ours !== theirs) return `${key}: here ${ours}, there ${theirs}`;
  }
  return null;
}
