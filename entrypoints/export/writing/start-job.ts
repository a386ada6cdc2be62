import { fail, succeed, type Result } from '../../../domain/failure.ts';
import { makePolicy, type TrustedPolicy } from '../../../extraction/trusted-types.ts';
import type { ExportJob, HostsJob, WritingMessage, Written } from './job.ts';
// oxlint-disable-next-line import/default -- the bundler makes it: the address of the built file
import address from './worker.ts?worker&url';

let policy: TrustedPolicy | null | undefined;

/** Lets through no other address than that of our own thread. */
function createScriptURL(wanted: string): string {
  if (wanted !== address) throw new TypeError(`not our own thread: ${wanted}`);
  return wanted;
}

function startWorker(): Worker {
  policy ??= makePolicy(globalThis, 'cat-bao-worker', { createScriptURL });
  return new Worker(policy?.createScriptURL(address) ?? address, { type: 'module' });
}

/** Writes in a thread of its own. @returns null when `signal` stopped it */
export function startJob(
  job: ExportJob,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<Written> | null> {
  return inThread<Result<Written>>(job, signal, (message, end) => {
    if (!('kind' in message)) return;
    switch (message.kind) {
      case 'progress':
        return onProgress(message.done, message.total);
      case 'done': {
        const { blob, clips, picturesMissing } = message;
        return end(succeed({ blob, clips, picturesMissing }));
      }
      case 'failed':
        return end(fail(message.failure));
    }
  });
}

/** @returns null when `signal` stopped it */
export async function findPictureHosts(
  job: HostsJob,
  signal: AbortSignal,
): Promise<Result<readonly string[]> | null> {
  return inThread<Result<readonly string[]>>(job, signal, (message, end) => {
    if (!('kind' in message)) end(succeed(message));
    else if (message.kind === 'failed') end(fail(message.failure));
  });
}

function inThread<Outcome>(
  job: ExportJob | HostsJob,
  signal: AbortSignal,
  hear: (
    message: WritingMessage | readonly string[],
    end: (outcome: Outcome | Result<never>) => void,
  ) => void,
): Promise<Outcome | Result<never> | null> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(null);
    const worker = startWorker();
    const end = (outcome: Outcome | Result<never> | null): void => {
      worker.terminate();
      resolve(outcome);
    };
    signal.addEventListener('abort', () => end(null), { once: true });
    worker.addEventListener(
      'message',
      ({ data }: MessageEvent<WritingMessage | readonly string[]>) => hear(data, end),
    );
    // A thread that does not load, or has no memory left, says so here and nowhere else.
    worker.addEventListener('error', ({ message }) =>
      end(fail({ kind: 'export-failed', detail: message })),
    );
    worker.postMessage(job);
  });
}
