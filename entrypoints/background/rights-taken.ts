import { browser } from 'wxt/browser';

import { createBackupLog } from '../../messaging/backup-log.ts';
import { portalMatches } from '../../portals/hosts.ts';
import { createTakenRights } from '../../storage/taken-rights.ts';
import { syncPortalMode } from './portal-mode.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'settings' | 'now'> & {
  readonly eraser: Pick<Services['eraser'], 'isErasing'>;
};
type Taken = Pick<ReturnType<typeof createTakenRights>, 'read'>;

/**
 * Rights can be taken away in the browser's own settings. What needs them is turned off or waits, and
 * the person is told: nothing fails in silence. Registered in the first turn of the event loop.
 */
export function watchRights(needs: Needs): void {
  let last: Promise<void> = Promise.resolve();
  // One after another: what the first gives back is an event of its own, and each reads what the
  // one before it wrote.
  const look = (removed: readonly string[]): Promise<void> => {
    const work = (): Promise<void> => lookAfter(needs, removed);
    last = last.then(work, work);
    return last;
  };
  browser.permissions.onRemoved.addListener(({ permissions = [] }) => look(permissions));
  browser.permissions.onAdded.addListener(() => look([]));
}

async function lookAfter(needs: Needs, removed: readonly string[]): Promise<void> {
  // All of them are given back then, and nothing needs them any more.
  if (await needs.eraser.isErasing()) return;
  const taken = createTakenRights(browser.storage.local);
  // One after another: both write one value.
  await taken.note('portals', await losesPortals(needs, taken));
  await taken.note('downloads', await losesDownloads(needs, taken, removed.includes('downloads')));
  await syncPortalMode(needs.settings);
}

/** Portal mode is turned off: given again for something else, the hosts must not turn it on. */
async function losesPortals({ settings }: Needs, taken: Taken): Promise<boolean> {
  const told = await taken.read();
  const { portalMode } = await settings.get();
  if (await browser.permissions.contains({ origins: portalMatches })) return false;
  if (!portalMode) return told.portals;
  await settings.set({ portalMode: false });
  // A browser may take one of them; the others are of no use without it.
  await browser.permissions.remove({ origins: portalMatches }).catch(() => false);
  return true;
}

/** Backups stay chosen and wait: without them a library could be lost unseen. */
async function losesDownloads(
  { settings, now }: Needs,
  taken: Taken,
  removed: boolean,
): Promise<boolean> {
  const { backupEvery, backupTo: place } = await settings.get();
  if (backupEvery === 'never' || place !== 'downloads') return false;
  if (await browser.permissions.contains({ permissions: ['downloads'] })) return false;
  // An office can want backups that nobody has allowed yet: then nothing was taken away.
  if (!removed) return (await taken.read()).downloads;
  await createBackupLog(browser.storage.local).waiting({ since: now(), place });
  return true;
}
