import { browser } from 'wxt/browser';

import { periodOf } from '../../domain/export-period.ts';
import { createExportMemory } from '../../storage/export-memory.ts';
import { createHandedCollections } from '../../storage/handed-collections.ts';
import { createLibraryReads } from '../../storage/library-reads.ts';
import { noteLent, PICTURES_LOCK } from '../doors/lent-hosts.ts';
import type { ExportPort } from './export-port.ts';
import { createWhereTo } from './where-to.ts';
import { chosenIds, inPeriod } from './writing/chosen-clips.ts';
import { findPictureHosts, startJob } from './writing/start-job.ts';

/** The page's world in the extension. @param search the page's address from `?` on */
export function createExportPort(search: string): ExportPort {
  const library = createLibraryReads();
  const memory = createExportMemory(browser.storage.local);
  const handed = createHandedCollections(browser.storage.local, () => Date.now());
  let needed = false;
  /** As long as this page stands the hosts are in use; afterwards they are given back. */
  const needHosts = (): void => {
    if (needed) return;
    needed = true;
    void navigator.locks.request(PICTURES_LOCK, { mode: 'shared' }, () => new Promise(() => {}));
  };
  return {
    ...createWhereTo(),
    handed: async () => {
      const id = new URLSearchParams(search).get('c');
      return id === null ? null : handed.get(id);
    },
    async count(collection, choice) {
      const period = periodOf(choice, Date.now());
      return collection.kind === 'query'
        ? library.countClips(inPeriod(collection.query, period))
        : (await chosenIds(library, collection, period)).length;
    },
    remembered: (campaign) => memory.get(campaign),
    remember: (campaign, remembered) => memory.put(campaign, remembered),
    office: () => memory.office(),
    putOffice: (office) => memory.putOffice(office),
    write: startJob,
    pictureHosts: findPictureHosts,
    async hostsAllowed(origins) {
      const allowed = await browser.permissions.contains({ origins: [...origins] });
      if (allowed) needHosts();
      return allowed;
    },
    async askForHosts(origins) {
      const allowed = await browser.permissions.request({ origins: [...origins] });
      if (allowed) {
        needHosts();
        await noteLent(origins, 'pictures');
      }
      return allowed;
    },
    appVersion: browser.runtime.getManifest().version,
    now: () => Date.now(),
  };
}
