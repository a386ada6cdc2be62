import { browser } from 'wxt/browser';

import { isSet, readManaged } from '../../domain/managed/managed.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { createManaged } from '../../storage/managed.ts';
import type { OfficeDefaults } from '../../storage/settings.ts';
import { noteFailure, noteThrown } from './note-failure.ts';
import { syncPortalMode } from './portal-mode.ts';
import type { Services } from './services.ts';
import { UPKEEP_ALARM } from './upkeep.ts';

type Needs = Pick<Services, 'library' | 'settings' | 'speech' | 'announceChange' | 'now'>;

/**
 * Follows what the office set by the browser's policies: when the browser starts, twice a day, and
 * at once where the browser says that it changed. Firefox does not say it; nor does it read a
 * policy anew before it starts again.
 */
export function keepPolicy(needs: Needs): void {
  const look = (): void => void followPolicy(needs).catch(noteThrown);
  browser.runtime.onInstalled.addListener(look);
  browser.runtime.onStartup.addListener(look);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === UPKEEP_ALARM) look();
  });
  // This area's own event: the one of all areas would wake us at every keystroke of a draft.
  browser.storage.managed?.onChanged?.addListener(look);
}

let last: Promise<unknown> = Promise.resolve();

/** Reads the policy and carries it out; one after another, for several things call at a start. */
export function followPolicy(needs: Needs): Promise<void> {
  const turn = last.then(() => follow(needs));
  last = turn.catch(() => undefined);
  return turn;
}

async function follow({ library, settings, speech, announceChange, now }: Needs): Promise<void> {
  const copy = createManaged(browser.storage.local);
  const policy = await readPolicy();
  if (policy === null) return;
  const managed = readManaged(policy);
  const before = await copy.get();
  if (!isSet(managed) && !isSet(before)) return;

  const { campaigns, language, backup, allowedHosts } = managed.settings;
  // What a library cannot take in must not keep the rest of the policy from being followed.
  const made = campaigns
    ? await library.followOffice(managed.settings, now()).catch((error: unknown) => {
        noteThrown(error);
        return null;
      })
    : null;
  noteFailure(made);
  const defaultCampaign = made?.ok ? made.value.defaultCampaign : null;
  const defaults: OfficeDefaults = {
    ...(language && { language }),
    ...(backup?.every && { backupEvery: backup.every }),
    ...(defaultCampaign !== null && { defaultCampaign }),
  };
  await copy.put(isSet(managed) ? { managed, defaults } : null);
  if (made?.ok && made.value.changed) await announceChange();
  if (language !== before.settings.language) await speech.changed();
  if (stableJson(allowedHosts) !== stableJson(before.settings.allowedHosts)) {
    await syncPortalMode(settings);
  }
}

/**
 * {} where there is no policy: to Firefox that is an error.
 *
 * @returns null where it cannot be read just now: what was read last goes on holding
 */
async function readPolicy(): Promise<unknown> {
  try {
    return (await browser.storage.managed?.get(null)) ?? {};
  } catch (error) {
    if (/manifest not found/i.test(String(error))) return {};
    noteThrown(error);
    return null;
  }
}
