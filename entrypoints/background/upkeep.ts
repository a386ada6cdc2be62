import { browser } from 'wxt/browser';

import { giveBackLeft } from '../doors/lent-hosts.ts';
import { stayAwake, whileAwake } from './awake.ts';
import type { Services } from './services.ts';
import { emptyOldTrash } from './trash-clips.ts';

const ALARM = 'upkeep';
const DAY_MS = 24 * 60 * 60 * 1000;
const CAPTURES_KEPT_MS = 7 * DAY_MS;
/** How long a destructive act can be taken back. */
const JOURNAL_KEPT_MS = 7 * DAY_MS;

type Needs = Pick<Services, 'library' | 'settings' | 'now' | 'firstPage'>;

/** Twice a day, and when the browser starts: what is due is done; nothing of it is ever urgent. */
export function keepUp(needs: Needs): void {
  browser.runtime.onInstalled.addListener(() => {
    void browser.alarms.create(ALARM, { delayInMinutes: 5, periodInMinutes: 12 * 60 });
    void upkeep(needs);
  });
  browser.runtime.onStartup.addListener(() => void upkeep(needs));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) void upkeep(needs);
  });
}

async function upkeep(needs: Needs): Promise<void> {
  const { library, now, firstPage } = needs;
  await library.dropCapturesBefore(now() - CAPTURES_KEPT_MS);
  await emptyOldTrash(needs);
  await library.dropJournalBefore(now() - JOURNAL_KEPT_MS);
  await library.dropRemovedWaiting(now() - JOURNAL_KEPT_MS);
  await giveBackLeft();
  await whileAwake(() => library.catchUp(stayAwake));
  await firstPage.keep(library);
}
