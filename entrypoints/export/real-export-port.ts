import { browser } from 'wxt/browser';

import { periodOf } from '../../domain/export-period.ts';
import { createExportMemory } from '../../storage/export-memory.ts';
import { createHandedCollections } from '../../storage/handed-collections.ts';
import { createLibraryReads } from '../../storage/library-reads.ts';
import type { ExportPort } from './export-port.ts';
import { createWhereTo } from './where-to.ts';
import { chosenIds, inPeriod } from './writing/chosen-clips.ts';
import { findPictureHosts, startJob } from './writing/start-job.ts';

/** The page's world in the extension. @param search the page's address from `?` on */
export function createExportPort(search: string): ExportPort {
  const library = createLibraryReads();
  const memory = createExportMemory(browser.storage.local);
  const handed = createHandedCollections(browser.storage.local, () => Date.now());
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
    hostsAllowed: (origins) => browser.permissions.contains({ origins: [...origins] }),
    askForHosts: (origins) => browser.permissions.request({ origins: [...origins] }),
    appVersion: browser.runtime.getManifest().version,
    now: () => Date.now(),
  };
}
