import { browser } from 'wxt/browser';

import {
  BACKUP_PORT,
  type BackupMessage,
  type BackupOrder,
} from '../../messaging/backup-stream.ts';
import { downloadTo } from './backup-download.ts';
import type { Carried } from './backup-job.ts';
import { isOwnPage } from './own-pages.ts';

type Port = ReturnType<typeof browser.runtime.connect>;

/** Longer than any machine takes to open an empty page. */
const OPENS_WITHIN_MS = 60_000;

/** Has the offscreen document make the file, and puts it where it belongs. Chromium only. */
export async function carryOffscreen(order: BackupOrder): Promise<Carried> {
  // One that is left over has lost its worker: nobody waits for what it makes. That there is none,
  // the common case, is an error to the browser; whether there is one, Chrome 109 cannot be asked.
  await browser.offscreen.closeDocument().catch(() => undefined);
  const connected = nextPort();
  await browser.offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['BLOBS'],
    justification: 'Makes the address of a backup file, from which it is downloaded.',
  });
  const port = await connected;
  const answered = nextAnswer(port);
  port.postMessage(order);
  try {
    return await carried(await answered, order);
  } finally {
    // It clears up and goes.
    port.disconnect();
  }
}

async function carried(answer: BackupMessage, order: BackupOrder): Promise<Carried> {
  switch (answer.kind) {
    case 'file': {
      const there = await downloadTo(browser.downloads, answer.url, order.fileName);
      return there.ok
        ? { kind: 'kept', name: there.value, summary: answer.summary }
        : { kind: 'failed', failure: there.failure };
    }
    case 'written':
      return { kind: 'kept', name: answer.name, summary: answer.summary };
    case 'folder-closed':
    case 'busy':
    case 'failed':
      return answer;
  }
}

function nextPort(): Promise<Port> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      browser.runtime.onConnect.removeListener(hear);
    };
    const hear = (port: Port): void => {
      if (port.name !== BACKUP_PORT || !isOwnPage(port.sender)) return;
      end();
      resolve(port);
    };
    const timer = setTimeout(() => {
      end();
      reject(new Error('the offscreen document did not answer'));
    }, OPENS_WITHIN_MS);
    browser.runtime.onConnect.addListener(hear);
  });
}

function nextAnswer(port: Port): Promise<BackupMessage> {
  return new Promise((resolve) => {
    port.onMessage.addListener((message: BackupMessage) => resolve(message));
    port.onDisconnect.addListener(() =>
      resolve({
        kind: 'failed',
        failure: { kind: 'storage-failed', detail: 'the offscreen document was closed' },
      }),
    );
  });
}
