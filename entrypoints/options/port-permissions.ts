import { browser } from 'wxt/browser';

import { createBackupLog } from '../../messaging/backup-log.ts';
import { portalMatches } from '../../portals/hosts.ts';
import type { createSettings } from '../../storage/settings.ts';
import { createTakenRights } from '../../storage/taken-rights.ts';
import { notedCircleHosts } from '../doors/circle-hosts.ts';
import { forgetLent } from '../doors/lent-hosts.ts';
import type { PortalModePort } from './options-port.ts';
import type { PermissionsPort } from './permissions-port.ts';

/** What the browser lets the extension do, and the way to give it back. */
export function createPermissionsPort(
  settings: ReturnType<typeof createSettings>,
  portals: Pick<PortalModePort, 'setPortalMode'>,
): PermissionsPort {
  const { permissions, storage } = browser;
  const taken = createTakenRights(storage.local);
  return {
    async read() {
      const [downloads, held, { circles, hosts }, told] = await Promise.all([
        permissions.contains({ permissions: ['downloads'] }),
        permissions.contains({ origins: portalMatches }),
        otherHosts(),
        taken.read(),
      ]);
      return { downloads, portals: held, circles, hosts, taken: told };
    },
    onChange(listener) {
      const stop = taken.watch(listener);
      permissions.onAdded.addListener(listener);
      permissions.onRemoved.addListener(listener);
      return () => {
        stop();
        permissions.onAdded.removeListener(listener);
        permissions.onRemoved.removeListener(listener);
      };
    },
    async giveBack(right) {
      switch (right) {
        case 'downloads': {
          // First, so that nobody takes it for a right that was taken away.
          const { backupTo } = await settings.get();
          if (backupTo === 'downloads') await settings.set({ backupEvery: 'never' });
          await createBackupLog(storage.local).notDue();
          await permissions.remove({ permissions: ['downloads'] });
          return;
        }
        case 'portals':
          await portals.setPortalMode(false);
          return;
        case 'circles':
          // The circles stay, and wait: the background hears of it.
          await permissions.remove({ origins: [...(await otherHosts()).circles] });
          return;
        case 'hosts':
          await permissions.remove({ origins: [...(await otherHosts()).hosts] });
          await forgetLent();
      }
    },
    dropTaken: () => taken.drop(),
  };
}

/** Hosts beyond those of portal mode and of the build itself: those of circles, and those that are lent. */
async function otherHosts() {
  const { origins = [] } = await browser.permissions.getAll();
  const { host_permissions: own = [] } = browser.runtime.getManifest();
  const others = new Set<string>([...portalMatches, ...own]);
  const ofCircles = new Set(await notedCircleHosts());
  const left = origins.filter((origin) => !others.has(origin)).sort();
  return {
    circles: left.filter((origin) => ofCircles.has(origin)),
    hosts: left.filter((origin) => !ofCircles.has(origin)),
  };
}
