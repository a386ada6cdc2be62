// What is done in a page of the extension; each function is sent there as it stands, so it knows nothing of the
// others.
import type { Campaign } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { Capture } from '../../domain/ports.ts';

/** What of the extension's own API is used there. */
declare const chrome: {
  readonly runtime: { connect(info: { readonly name: string }): Port };
};
interface Port {
  readonly onMessage: { addListener(hear: (said: { readonly kind: string }) => void): void };
  postMessage(message: object): void;
}

/** A library as it is handed over. */
export interface Handed {
  readonly campaigns: readonly Campaign[];
  readonly wholes: readonly WholeClip[];
}

/** What a press on the page's button leaves. */
export function PUT_CAPTURES(captures: readonly Capture[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cat-bao');
    opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
    opening.addEventListener('success', () => {
      const writing = opening.result.transaction('captures', 'readwrite');
      // By the clock of this machine.
      const capturedAt = Date.now();
      for (const capture of captures)
        writing.objectStore('captures').put({ ...capture, capturedAt });
      writing.addEventListener('complete', () => {
        opening.result.close();
        resolve();
      });
      writing.addEventListener('abort', () => reject(new Error(writing.error?.message)));
    });
  });
}

/** Hands a library over as the import page does. */
export function TAKE_IN({ campaigns, wholes }: Handed): Promise<void> {
  return new Promise((resolve, reject) => {
    const port = chrome.runtime.connect({ name: 'import' });
    port.onMessage.addListener(({ kind }) => {
      if (kind === 'failed') reject(new Error('the import failed'));
      if (kind === 'done') resolve();
      if (kind !== 'received') return;
      const record = { name: 'bài.json', format: 'json-feed' };
      const clips = wholes.length;
      port.postMessage({ kind: 'commit', clips, pages: 0, manner: 'joined', record });
    });
    port.postMessage({ kind: 'campaigns', campaigns });
    port.postMessage({ kind: 'clips', wholes });
  });
}

/** All rows of a table, as the database holds them. */
export function ALL_ROWS<T>(table: string): Promise<T[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('cat-bao');
    opening.addEventListener('error', () => reject(new Error(opening.error?.message)));
    opening.addEventListener('success', () => {
      const all = opening.result.transaction(table).objectStore(table).getAll();
      all.addEventListener('success', () => {
        opening.result.close();
        resolve(all.result as T[]);
      });
      all.addEventListener('error', () => reject(new Error(all.error?.message)));
    });
  });
}
