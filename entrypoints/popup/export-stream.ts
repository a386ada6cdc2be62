import { browser } from 'wxt/browser';

import type { Collection } from '../../domain/collection.ts';
import { fail, succeed, type Result } from '../../domain/failure.ts';
import {
  EXPORT_PORT,
  type ExportMessage,
  type ExportRequest,
} from '../../messaging/export-stream.ts';
import type { ExportedText } from './popup-port.ts';

/**
 * Collects what the background streams. The pieces stay apart until the file is made: a large
 * collection joined into one string would be held twice.
 */
export function streamExport(
  collection: Collection,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Result<ExportedText> | null> {
  return new Promise((resolve) => {
    const port = browser.runtime.connect({ name: EXPORT_PORT });
    const parts: string[] = [];
    const end = (result: Result<ExportedText> | null): void => {
      port.disconnect();
      resolve(result);
    };
    signal.addEventListener('abort', () => end(null), { once: true });
    port.onDisconnect.addListener(() =>
      resolve(fail({ kind: 'no-answer', detail: 'the export stream ended early' })),
    );
    port.onMessage.addListener((message: ExportMessage) => {
      switch (message.kind) {
        case 'chunk':
          parts.push(message.text);
          onProgress(message.done, message.total);
          break;
        case 'done':
          end(succeed({ parts, clips: message.clips }));
          break;
        case 'failed':
          end(fail(message.failure));
      }
    });
    const request: ExportRequest = { collection };
    port.postMessage(request);
  });
}
