import { browser } from 'wxt/browser';

import type { CheckReport } from '../../domain/check.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import { CARE_PORT, type CareMessage, type CareRequest } from '../../messaging/care-stream.ts';

/** Has the background check or repair the library; null when `signal` stopped it. */
export function streamCare(
  work: CareRequest['work'],
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<CheckReport> | null> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: CARE_PORT });
    const end = (result: Result<CheckReport> | null): void => {
      port.disconnect();
      resolve(result);
    };
    signal.addEventListener('abort', () => end(null), { once: true });
    port.onDisconnect.addListener(() =>
      resolve(fail({ kind: 'no-answer', detail: 'the check ended early' })),
    );
    port.onMessage.addListener((message: CareMessage) => {
      switch (message.kind) {
        case 'progress':
          return onProgress(message.done, message.total);
        case 'done':
          return end(succeed(message.report));
        case 'failed':
          return end(fail(message.failure));
      }
    });
    const request: CareRequest = { work };
    port.postMessage(request);
  });
}
