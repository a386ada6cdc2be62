import { browser } from 'wxt/browser';

import { createUpkeepClock } from '../../storage/upkeep-clock.ts';
import { giveBackLeft } from '../doors/lent-hosts.ts';
import { stayAwake, whileAwake } from './awake.ts';
import type { Services } from './services.ts';
import { emptyOldTrash } from './trash-clips.ts';

export const UPKEEP_ALARM = 'upkeep';
const DAY_MS = 24 * 60 * 60 * 1000;
const CAPTURES_KEPT_MS = 7 * DAY_MS;
/** How long a destructive act can be taken back. */
const JOURNAL_KEPT_MS = 7 * DAY_MS;

type Needs = Pick<Services, 'library' | 'settings' | 'now' | 'firstPage' | 'sharing'>;

/** Twice a day, and when the browser starts: what is due is done; nothing of it is ever urgent. */
export function keepUp(needs: Needs): void {
  const begin = (): void => {
    // At every start, too: Firefox forgets alarms when it ends, and one that was set while the
    // clock was wrong may ring next year.
    void browser.alarms.create(UPKEEP_ALARM, { delayInMinutes: 5, periodInMinutes: 12 * 60 });
    void upkeep(needs);
  };
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPKEEP_ALARM) void upkeep(needs);
  });
}

async function upkeep(needs: Needs): Promise<void> {
  const { library, now, firstPage, sharing } = needs;
  const steady = await createUpkeepClock(browser.storage.local).look(now());
  await library.dropCapturesBefore(steady - CAPTURES_KEPT_MS);
  await emptyOldTrash(needs, steady);
  await library.dropJournalBefore(steady - JOURNAL_KEPT_MS);
  await library.dropRemovedWaiting(steady - JOURNAL_KEPT_MS);
  await sharing.dropOldTraces(steady);
  await giveBackLeft();
  await whileAwake(() => library.catchUp(stayAwake));
  await firstPage.keep(library);
}
