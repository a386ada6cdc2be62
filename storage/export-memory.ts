import {
  readChoices,
  readOffice,
  readOfficeParts,
  type ExportChoices,
} from '../domain/export-choices.ts';
import { readPeriodChoice, type PeriodChoice } from '../domain/export-period.ts';
import { NO_OFFICE, type Office } from '../domain/office.ts';
import type { WatchedArea } from './area.ts';
import { createManaged } from './managed.ts';

/** How a collection was exported last. */
export interface RememberedExport {
  /** Of the table of formats; one that is no longer there counts as none. */
  readonly format: string;
  readonly period: PeriodChoice;
  readonly choices: ExportChoices;
}

const PREFIX = 'export:';
const keyOf = (campaign: string): string => `${PREFIX}of:${campaign}`;
const LAST = `${PREFIX}last`;
const OFFICE = 'office';

/** How exports were made, by campaign, and whose they are. Kept in backups. */
export function createExportMemory(area: WatchedArea) {
  const managed = createManaged(area);
  const written = async (): Promise<Partial<Office>> =>
    readOfficeParts((await area.get(OFFICE))[OFFICE]);
  const begun = async (): Promise<Office> => ({
    ...NO_OFFICE,
    ...(await managed.get()).settings.office,
  });

  return {
    /**
     * Of the campaign; of the last export of all where it has none; null for none at all. What days and
     * whether with notes was said of another collection: here it would lose clips, or tell what is private.
     */
    async get(campaign: string): Promise<RememberedExport | null> {
      const key = keyOf(campaign);
      const own = campaign === '' ? undefined : (await area.get(key))[key];
      if (own !== undefined) return asRemembered(own);
      const last = asRemembered((await area.get(LAST))[LAST]);
      return last && { ...last, period: 'all', choices: { ...last.choices, notes: false } };
    },
    async put(campaign: string, remembered: RememberedExport): Promise<void> {
      await area.set({
        [LAST]: remembered,
        ...(campaign !== '' && { [keyOf(campaign)]: remembered }),
      });
    },
    /** As the person wrote it; where they wrote nothing, as the browser's policy has it. */
    async office(): Promise<Office> {
      return readOffice(await written(), await begun());
    },
    /** Keeps what is the person's own, so that the rest goes on following the policy. */
    async putOffice(office: Office): Promise<void> {
      const [was, policy] = [await written(), await begun()];
      const keys = Object.keys(office) as (keyof Office)[];
      const theirs = keys.filter((key) => key in was || office[key] !== policy[key]);
      await area.set({ [OFFICE]: Object.fromEntries(theirs.map((key) => [key, office[key]])) });
    },
    /** Everything that is kept, for a backup. */
    async all(): Promise<Readonly<Record<string, unknown>>> {
      const held = await area.get(null);
      return Object.fromEntries(
        Object.entries(held).filter(([key]) => key === OFFICE || key.startsWith(PREFIX)),
      );
    },
    /** Takes from a backup what is not here. */
    async take(kept: unknown): Promise<void> {
      if (typeof kept !== 'object' || kept === null) return;
      const here = await area.get(null);
      for (const [key, value] of Object.entries(kept).slice(0, TAKEN_MAX)) {
        if (Object.hasOwn(here, key)) continue;
        if (key === OFFICE) await area.set({ [key]: readOfficeParts(value) });
        const remembered = key.startsWith(PREFIX) ? asRemembered(value) : null;
        if (remembered) await area.set({ [key]: remembered });
      }
    },
  };
}

const TAKEN_MAX = 10_000;

function asRemembered(held: unknown): RememberedExport | null {
  if (typeof held !== 'object' || held === null) return null;
  const { format, period, choices } = held as Partial<Record<keyof RememberedExport, unknown>>;
  if (typeof format !== 'string' || format.length > 40) return null;
  return { format, period: readPeriodChoice(period), choices: readChoices(choices) };
}
