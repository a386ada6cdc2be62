import { browser } from 'wxt/browser';

import {
  BACKUP_PORT,
  type BackupMessage,
  type BackupOrder,
} from '../../messaging/backup-stream.ts';
import { alone } from './backup-lock.ts';
import { failureOf } from './failure-of.ts';
import { makeBackup } from './make-backup.ts';

// A service worker cannot make an address of a file; this document can, and it lives as long as
// its port.
const port = browser.runtime.connect({ name: BACKUP_PORT });
const control = new AbortController();
let work: Promise<void> = Promise.resolve();
let clearUp: () => Promise<void> = async () => undefined;
const post = (message: BackupMessage): void => {
  if (!control.signal.aborted) port.postMessage(message);
};

port.onMessage.addListener((order: BackupOrder) => {
  work = backUp(order).then(post, (error: unknown) =>
    post({ kind: 'failed', failure: failureOf(error) }),
  );
});
port.onDisconnect.addListener(() => {
  control.abort();
  void work.then(() => clearUp()).finally(() => window.close());
});

async function backUp(order: BackupOrder): Promise<BackupMessage> {
  const made = await alone(() => makeBackup(order, Date.now(), { signal: control.signal }));
  switch (made.kind) {
    case 'file': {
      const url = URL.createObjectURL(made.file);
      clearUp = async () => {
        URL.revokeObjectURL(url);
        await made.drop();
      };
      return { kind: 'file', url, summary: made.summary };
    }
    case 'cancelled':
      // Only the background cancels, and it hears nothing then.
      return { kind: 'busy' };
    case 'written':
    case 'folder-closed':
    case 'busy':
    case 'failed':
      return made;
  }
}
