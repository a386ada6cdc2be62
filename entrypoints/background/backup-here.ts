import { browser } from 'wxt/browser';

import type { BackupOrder } from '../../messaging/backup-stream.ts';
import { alone } from '../offscreen/backup-lock.ts';
import { makeBackup } from '../offscreen/make-backup.ts';
import { downloadTo } from './backup-download.ts';
import type { Carried } from './backup-job.ts';

/** Makes the file in the background itself, which has a document. Firefox only. */
export async function carryHere(order: BackupOrder): Promise<Carried> {
  const made = await alone(() => makeBackup(order, Date.now()));
  switch (made.kind) {
    case 'file': {
      const url = URL.createObjectURL(made.file);
      try {
        const there = await downloadTo(browser.downloads, url, order.fileName);
        return there.ok
          ? { kind: 'kept', name: there.value, summary: made.summary }
          : { kind: 'failed', failure: there.failure };
      } finally {
        URL.revokeObjectURL(url);
        await made.drop();
      }
    }
    case 'written':
      return { kind: 'kept', name: made.name, summary: made.summary };
    case 'cancelled':
      return { kind: 'busy' };
    case 'folder-closed':
    case 'busy':
    case 'failed':
      return made;
  }
}
