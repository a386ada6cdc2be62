import { browser } from 'wxt/browser';

import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import { fail, type Result } from '../../domain/failure.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import {
  IMPORT_PORT,
  type ImportMessage,
  type ImportRequest,
} from '../../messaging/import-stream.ts';
import { isOwnPage } from './own-pages.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'library' | 'announceChange'>;

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
    const campaigns: Campaign[] = [];
    const wholes: WholeClip[] = [];
    port.onMessage.addListener((request: ImportRequest) => {
      switch (request.kind) {
        case 'campaigns':
          campaigns.push(...request.campaigns);
          break;
        case 'clips':
          for (const whole of request.wholes) wholes.push(whole);
          post({ kind: 'received', clips: wholes.length });
          break;
        case 'commit':
          void commit(needs, wholes, campaigns, request.clips).then(post);
          break;
        case 'awake':
          break;
      }
    });
  });
}

async function commit(
  { library, announceChange }: Needs,
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
  sent: number,
): Promise<ImportMessage> {
  try {
    const outcome: Result<{ added: number; merged: number }> =
      wholes.length === sent
        ? await library.importClips(wholes, campaigns, mergeWhole)
        : fail({ kind: 'storage-failed', detail: `${wholes.length} of ${sent} clips arrived` });
    if (!outcome.ok) return { kind: 'failed', failure: outcome.failure };
    await announceChange();
    return { kind: 'done', ...outcome.value };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { kind: 'failed', failure: { kind: 'storage-failed', detail } };
  }
}
