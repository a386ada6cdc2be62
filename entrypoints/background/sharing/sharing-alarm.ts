import { browser } from 'wxt/browser';

const ALARM = 'sharing';
const EVERY_MINUTES = 5;

/** Rings only while there are circles. @param random of 0 to 1: an office does not ask in one instant */
export async function setSharingAlarm(there: boolean, random: () => number): Promise<void> {
  if (!there) {
    await browser.alarms.clear(ALARM);
    return;
  }
  const standing = await browser.alarms.get(ALARM);
  // One that was set while the clock was wrong may ring next year.
  const soon = standing && standing.scheduledTime <= Date.now() + 2 * EVERY_MINUTES * 60_000;
  if (soon) return;
  await browser.alarms.create(ALARM, {
    delayInMinutes: 1 + 2 * random(),
    periodInMinutes: EVERY_MINUTES,
  });
}

export function onSharingAlarm(ring: () => Promise<void>): void {
  browser.alarms.onAlarm.addListener(async ({ name }) => {
    if (name === ALARM) await ring();
  });
}
