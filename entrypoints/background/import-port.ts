import { browser } from 'wxt/browser';

import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { fail, type Result } from '../../domain/failure.ts';
import { mergeFound, mergeWhole } from '../../domain/merge-clip.ts';
import type { ImportDone } from '../../domain/past-import.ts';
import type { WaitingPage } from '../../domain/waiting-page.ts';
import {
  IMPORT_PORT,
  type ImportMessage,
  type ImportRequest,
} from '../../messaging/import-stream.ts';
import { isOwnPage } from './own-pages.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'library' | 'announceChange' | 'now'>;

/** Takes a library in from the import page: gathers batches, writes all of them at `commit`. */
export function listenForImports(needs: Needs): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== IMPORT_PORT) return;
    if (!isOwnPage(port.sender)) return port.disconnect();
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    const post = (message: ImportMessage): void => {
      if (open) port.postMessage(message);
    };
    const sent: Sent = { campaigns: [], wholes: [], pages: [] };
    const received = (): void =>
      post({ kind: 'received', clips: sent.wholes.length, pages: sent.pages.length });
    port.onMessage.addListener((request: ImportRequest) => {
      switch (request.kind) {
        case 'campaigns':
          for (const campaign of request.campaigns) sent.campaigns.push(campaign);
          break;
        case 'clips':
          for (const whole of request.wholes) sent.wholes.push(whole);
          received();
          break;
        case 'waiting':
          for (const page of request.pages) sent.pages.push(page);
          received();
          break;
        case 'commit':
          void commit(needs, sent, request).then(post);
          break;
        case 'awake':
          break;
      }
    });
  });
}

interface Sent {
  readonly campaigns: Campaign[];
  readonly wholes: WholeClip[];
  readonly pages: WaitingPage[];
}

async function commit(
  needs: Needs,
  sent: Sent,
  request: Extract<ImportRequest, { kind: 'commit' }>,
): Promise<ImportMessage> {
  try {
    const outcome = await write(needs, sent, request);
    if (!outcome.ok) return { kind: 'failed', failure: outcome.failure };
    // What is written is written, whether or not the open views hear of it.
    await needs.announceChange().catch(() => undefined);
    return { kind: 'done', ...outcome.value };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', failure: { kind: 'storage-failed', detail } };
  }
}

async function write(
  { library, now }: Needs,
  { campaigns, wholes, pages }: Sent,
  { clips, pages: told, manner, record }: Extract<ImportRequest, { kind: 'commit' }>,
): Promise<Result<ImportDone>> {
  if (wholes.length !== clips || pages.length !== told) {
    const detail = `${wholes.length} of ${clips} clips, ${pages.length} of ${told} pages arrived`;
    return fail({ kind: 'storage-failed', detail });
  }
  return library.importClips(wholes, campaigns, manner === 'joined' ? mergeWhole : mergeFound, {
    ...record,
    now: now(),
    waiting: pages,
  });
}
