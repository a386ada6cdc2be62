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
import { whileAwake } from './awake.ts';
import { onOwnPort } from './own-pages.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'library' | 'announceChange' | 'lock' | 'now'>;

/** Takes a library in from the import page: gathers batches, writes all of them at `commit`. */
export function listenForImports(needs: Needs): void {
  onOwnPort(IMPORT_PORT, (port) => {
    let open = true;
    port.onDisconnect.addListener(() => {
      open = false;
    });
    const post = (message: ImportMessage): void => {
      if (open) port.postMessage(message);
    };
    // As it was when the page began: an import that is at work when it is locked comes to its end.
    const locked = needs.lock.isLocked();
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
          // The page that keeps us awake may be closed; what was begun comes to its end.
          void whileAwake(() => commit(needs, sent, request, locked)).then(post);
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
  locked: Promise<boolean>,
): Promise<ImportMessage> {
  try {
    if (await locked) {
      const detail = 'refused: the library is locked';
      return { kind: 'failed', failure: { kind: 'storage-failed', detail } };
    }
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
