import type { CampaignCount, ClipPage } from '../domain/collection.ts';
import type { Library, Totals } from '../domain/ports.ts';
import type { StorageArea } from './area.ts';

/** What the popup shows before the database is open: the newest clips, as the last write left them. */
export interface FirstPage {
  readonly page: ClipPage;
  readonly totals: Totals;
  readonly campaigns: readonly CampaignCount[];
}

const KEY = 'first-page';
const VERSION = 1;
/** More than a popup shows without scrolling. */
const CLIPS = 8;

/**
 * A copy of the top of the list in the browser's storage area, kept true by the one who writes.
 * It is painted at once and confirmed from the database, which takes hundreds of milliseconds to
 * open when it is large and cold.
 */
export function createFirstPage(area: StorageArea) {
  let writing: Promise<void> | null = null;
  let again = false;

  const write = async (library: Library): Promise<void> => {
    do {
      again = false;
      const [page, totals, campaigns] = await Promise.all([
        library.listClips({ text: '', campaign: null }, CLIPS),
        library.totals(),
        library.listCampaigns(),
      ]);
      // The cursor would be of this short page; the database gives the real one.
      const held = { page: { ...page, cursor: null }, totals, campaigns, version: VERSION };
      await area.set({ [KEY]: held });
    } while (again);
  };

  return {
    /** null where there is none, or one that another version wrote. */
    async load(): Promise<FirstPage | null> {
      const { [KEY]: held } = await area.get(KEY);
      return isFirstPage(held) ? held : null;
    },
    /** Takes the present top of the list; calls that come meanwhile are answered together. */
    keep(library: Library): Promise<void> {
      if (writing) {
        again = true;
        return writing;
      }
      writing = write(library).finally(() => {
        writing = null;
      });
      return writing;
    },
  };
}

const isFirstPage = (held: unknown): held is FirstPage =>
  typeof held === 'object' && held !== null && 'version' in held && held.version === VERSION;
