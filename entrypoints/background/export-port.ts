import { browser } from 'wxt/browser';

import type { CampaignCount, Collection } from '../../domain/collection.ts';
import type { Library } from '../../domain/ports.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { exportJson } from '../../export/json-feed.ts';
import {
  EXPORT_PORT,
  type ExportMessage,
  type ExportRequest,
} from '../../messaging/export-stream.ts';
import { idsOf } from './collection-ids.ts';
import { isOwnPage } from './own-pages.ts';
import type { Services } from './services.ts';

/** Bodies held in memory at a time. */
const BATCH = 50;

/** Streams a collection to the page that asked; the page closing its port cancels. */
export function listenForExports({ library }: Pick<Services, 'library'>): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== EXPORT_PORT) return;
    if (!isOwnPage(port.sender)) return port.disconnect();
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    const post = (message: ExportMessage): void => {
      if (open) port.postMessage(message);
    };
    port.onMessage.addListener((request: ExportRequest) => {
      void stream(library, request.collection, () => open, post);
    });
  });
}

async function stream(
  library: Library,
  collection: Collection,
  isOpen: () => boolean,
  post: (message: ExportMessage) => void,
): Promise<void> {
  try {
    const ids = await idsOf(library, collection);
    const campaigns = await campaignsOf(library, collection, ids);
    let done = 0;
    async function* batches(): AsyncGenerator<readonly WholeClip[]> {
      for (let start = 0; start < ids.length && isOpen(); start += BATCH) {
        const wholes = await library.getWholes(ids.slice(start, start + BATCH));
        done += wholes.length;
        yield wholes;
      }
    }
    const chunks = exportJson({
      title: 'Cắt Báo',
      campaigns,
      wholes: batches(),
      appVersion: browser.runtime.getManifest().version,
    });
    for await (const text of chunks) {
      if (!isOpen()) return;
      post({ kind: 'chunk', text, done, total: ids.length });
    }
    post({ kind: 'done', clips: done });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    post({ kind: 'failed', failure: { kind: 'storage-failed', detail } });
  }
}

/** The whole library carries all its campaigns; a part of it only those that its clips name. */
async function campaignsOf(
  library: Library,
  collection: Collection,
  ids: readonly string[],
): Promise<readonly CampaignCount[]> {
  const all = await library.listCampaigns();
  if (collection.kind === 'query') {
    const { text, campaign, filter } = collection.query;
    if (text === '' && campaign === null && !filter) return all;
  }
  const named = new Set<string>();
  for (const id of ids) {
    for (const campaign of (await library.getClip(id))?.campaigns ?? []) named.add(campaign);
  }
  return all.filter(({ id }) => named.has(id));
}
