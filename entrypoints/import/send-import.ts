import { fail, succeed, type Result } from '../../domain/failure.ts';
import { batchesOf } from '../../import/batches.ts';
import type { ReadExport } from '../../import/json-feed.ts';
import type { ImportMessage, ImportRequest } from '../../messaging/import-stream.ts';

/** As much of a `runtime.Port` as is needed. */
export interface ImportPort {
  readonly postMessage: (message: ImportRequest) => void;
  readonly disconnect: () => void;
  readonly onMessage: { addListener(listen: (message: ImportMessage) => void): void };
  readonly onDisconnect: { addListener(listen: () => void): void };
}

/** A worker that hears nothing for 30 seconds is ended, even while it writes. */
const AWAKE_EVERY_MS = 15_000;

/**
 * `stopped`: nothing was written. `broken`: the connection broke before all was handed over, and
 * nothing was written. `uncertain`: it broke while it was written, and only the answer is lost, or
 * all of it; importing again is harmless.
 */
export type SendOutcome =
  | Result<{ readonly added: number; readonly merged: number }>
  | 'stopped'
  | 'broken'
  | 'uncertain';

/**
 * Hands the clips over batch by batch and has them written at once, all or nothing.
 *
 * @param onProgress clips received so far; all of them means that it is being written
 * @param stop while clips are handed over, stopping closes the port and writes nothing
 */
export function sendImport(
  port: ImportPort,
  { campaigns, wholes }: Pick<ReadExport, 'campaigns' | 'wholes'>,
  onProgress: (received: number) => void,
  stop: AbortSignal,
): Promise<SendOutcome> {
  return new Promise((resolve) => {
    const batches = batchesOf(wholes);
    const awake = setInterval(() => port.postMessage({ kind: 'awake' }), AWAKE_EVERY_MS);
    let committed = false;
    const end = (outcome: SendOutcome): void => {
      clearInterval(awake);
      resolve(outcome);
    };
    const next = (): void => {
      const batch = batches.next();
      if (!batch.done) return port.postMessage({ kind: 'clips', wholes: batch.value });
      committed = true;
      port.postMessage({ kind: 'commit', clips: wholes.length });
    };

    port.onMessage.addListener((message) => {
      switch (message.kind) {
        case 'received':
          onProgress(message.clips);
          // Being told, the person may have stopped it.
          return stop.aborted ? undefined : next();
        case 'done':
          port.disconnect();
          return end(succeed({ added: message.added, merged: message.merged }));
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

    port.postMessage({ kind: 'campaigns', campaigns });
    onProgress(0);
    next();
  });
}
