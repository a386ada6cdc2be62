import { campaignKey } from '../../domain/campaign.ts';
import type { ReadExport } from '../../import/json-feed.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import type { Preview } from './import-state.ts';

/** URL keys a message. */
const KEYS = 1000;

/** Compares what was read with what the library holds; asks, and writes nothing. */
export async function previewOf(fileName: string, read: ReadExport): Promise<Preview> {
  const held = await sendMessage('listCampaigns', null);
  const names = new Set(held.map(({ name }) => campaignKey(name)));
  const urlKeys = read.wholes.map(({ clip }) => clip.urlKey);
  let known = 0;
  for (let start = 0; start < urlKeys.length; start += KEYS) {
    const part = { urlKeys: urlKeys.slice(start, start + KEYS) };
    known += (await sendMessage('knownUrlKeys', part)).length;
  }
  return {
    fileName,
    clips: read.wholes.length,
    known,
    newCampaigns: read.campaigns
      .map(({ name }) => name)
      .filter((name) => !names.has(campaignKey(name))),
  };
}
