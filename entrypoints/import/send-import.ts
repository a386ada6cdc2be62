import { fail, succeed, type Result } from '../../domain/failure.ts';
import type { ImportDone, ImportRecord } from '../../domain/past-import.ts';
import type { WaitingPage } from '../../domain/waiting-page.ts';
import { batchesBy, batchesOf } from '../../import/batches.ts';
import type { Taken } from '../../import/take-in.ts';
import type { ImportManner, ImportMessage, ImportRequest } from '../../messaging/import-stream.ts';

/** As much of a `runtime.Port` as is needed. */
export interface ImportPort {
  readonly postMessage: (message: ImportRequest) => void;
  readonly disconnect: () => void;
  readonly onMessage: { addListener(listen: (message: ImportMessage) => void): void };
  readonly onDisconnect: { addListener(listen: () => void): void };
}

/** All that is to be written, and how. */
export interface Shipment extends Pick<Taken, 'campaigns' | 'wholes' | 'waiting'> {
  readonly manner: ImportManner;
  readonly record: Pick<ImportRecord, 'name' | 'format'>;
}

/** Pages a message. */
const PAGES = 5000;

/** A worker that hears nothing for 30 seconds is ended, even while it writes. */
const AWAKE_EVERY_MS = 15_000;

/**
 * `stopped`: nothing was written. `broken`: the connection broke before all was handed over, and
 * nothing was written. `uncertain`: it broke while it was written, and only the answer is lost, or
 * all of it; importing again is harmless.
 */
export type SendOutcome = Result<ImportDone> | 'stopped' | 'broken' | 'uncertain';

/**
 * Hands the clips over batch by batch and has them written at once, all or nothing.
 *
 * @param onProgress clips and pages received so far; all of them means that it is being written
 * @param stop while clips are handed over, stopping closes the port and writes nothing
 */
export function sendImport(
  port: ImportPort,
  { campaigns, wholes, waiting, manner, record }: Shipment,
  onProgress: (received: number) => void,
  stop: AbortSignal,
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const requests = requestsFor(wholes, waiting);
    const awake = setInterval(() => port.postMessage({ kind: 'awake' }), AWAKE_EVERY_MS);
    let committed = false;
    const end = (outcome: SendOutcome): void => {
      clearInterval(awake);
      resolve(outcome);
    };
    const next = (): void => {
      const request = requests.next();
      if (!request.done) return post(request.value);
      committed = true;
      const { length: clips } = wholes;
      post({ kind: 'commit', clips, pages: waiting.length, manner, record });
    };
    const post = (request: ImportRequest): void => {
      try {
        port.postMessage(request);
      } catch (error) {
        // A single page beyond what a message holds: nothing was written.
        port.disconnect();
        end(fail({ kind: 'storage-failed', detail: String(error) }));
      }
    };

    port.onMessage.addListener((message) => {
      switch (message.kind) {
        case 'received':
          onProgress(message.clips + message.pages);
          // Being told, the person may have stopped it.
          return stop.aborted ? undefined : next();
        case 'done': {
          port.disconnect();
          const { kind: _, ...done } = message;
          return end(succeed(done));
        }
        case 'failed':
          port.disconnect();
          return end(fail(message.failure));
      }
    });
    port.onDisconnect.addListener(() => end(committed ? 'uncertain' : 'broken'));
    stop.addEventListener('abort', () => {
      if (committed) return;
      port.disconnect();
      end('stopped');
    });

    post({ kind: 'campaigns', campaigns });
    onProgress(0);
    next();
  });
}

function* requestsFor(
  wholes: Taken['wholes'],
  waiting: Taken['waiting'],
): Generator<ImportRequest> {
  for (const batch of batchesOf(wholes)) yield { kind: 'clips', wholes: batch };
  for (const pages of batchesBy(waiting, sizeOf, PAGES)) yield { kind: 'waiting', pages };
}

const sizeOf = ({ url, title, note }: WaitingPage): number =>
  url.length + title.length + note.length;
