import { browser } from 'wxt/browser';

import type { Library } from '../../domain/ports.ts';
import { sanitizeHtml } from '../../extraction/sanitize.ts';
import { importFormats } from '../../import/formats.ts';
import { IMPORT_PORT } from '../../messaging/import-stream.ts';
import { sendMessage } from '../../messaging/protocol.ts';
import { sourceOf } from '../../portals/source-of.ts';
import { showOwnPage } from '../doors/own-page.ts';
import { attempt } from '../popup/attempt.ts';
import type { ImportPagePort, ReadingWatch } from './import-port.ts';
import { readArrival } from './read-arrival.ts';
import { sendImport } from './send-import.ts';

/** The page reads the library for itself; the background writes. */
export function createImportPort(
  library: Pick<Library, 'getPages' | 'listCampaigns' | 'listImports'>,
): ImportPagePort {
  return {
    async read(name, files, watch) {
      const { readPage } = await import('../waiting/read-page.ts');
      try {
        return await readArrival(name, files, {
          formats: importFormats,
          library,
          deps: {
            sanitize: sanitizeHtml,
            sourceOf,
            extract: (html, url) => {
              const read = url === null ? null : readPage(html, url, null);
              return read?.kind === 'article' ? read.article : null;
            },
          },
          now: Date.now,
          pace: pacer(watch),
        });
      } catch (error) {
        if (error instanceof Stopped) return null;
        throw error;
      }
    },
    send: (shipment, onProgress, signal) =>
      sendImport(browser.runtime.connect({ name: IMPORT_PORT }), shipment, onProgress, signal),
    listImports: () => library.listImports(),
    undoImport: (act) => attempt(sendMessage('undoImport', { act })),
    openLibrary: () => void showOwnPage('/library.html'),
    openWaiting: () => void showOwnPage('/waiting.html'),
    openBackups: () => void showOwnPage('/options.html'),
    now: Date.now,
  };
}

/** Thrown through whatever reads, to end it where it is. */
class Stopped extends Error {}

/** Between two paints the page may be busy for as long. */
const BUSY_MS = 40;

function pacer({ onProgress, signal }: ReadingWatch) {
  let painted = performance.now();
  return async (...progress: Parameters<ReadingWatch['onProgress']>): Promise<void> => {
    if (signal.aborted) throw new Stopped();
    if (performance.now() - painted < BUSY_MS) return;
    onProgress(...progress);
    await new Promise((resolve) => setTimeout(resolve));
    painted = performance.now();
    if (signal.aborted) throw new Stopped();
  };
}
