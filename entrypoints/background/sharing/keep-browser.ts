import type { Circle } from '../../../domain/circle/circle.ts';
import { circleHost, notedCircleHosts, noteCircleHosts } from '../../doors/circle-hosts.ts';
import { giveBackDataConsent } from '../../doors/data-consent.ts';
import { giveBackUnlent } from '../../doors/lent-hosts.ts';
import { setSharingAlarm } from './sharing-alarm.ts';

/**
 * What the browser does for circles, as there are circles: the alarm rings, their hosts are held and those of
 * left ones given back; with the last one goes the consent to send anything.
 *
 * @returns false where there is no circle and was none
 */
export async function keepBrowser(
  circles: readonly Circle[],
  random: () => number,
): Promise<boolean> {
  const noted = await notedCircleHosts();
  if (circles.length === 0 && noted.length === 0) return false;
  const hosts = circles.map(({ url }) => circleHost(url));
  await setSharingAlarm(circles.length > 0, random);
  for (const host of noted) if (!hosts.includes(host)) await giveBackUnlent(host);
  if (circles.length === 0) await giveBackDataConsent();
  // Last: what a dead worker did not give back is given back the next time.
  await noteCircleHosts(hosts);
  return true;
}
