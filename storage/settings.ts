import type { WatchedArea } from './area.ts';

/** What the user chose. Default, version and migrations stand side by side here. */
export interface Settings {
  /** Mark articles and clipped pages on the registry's portals before any press. */
  readonly portalMode: boolean;
  /** Keep the page's HTML beside the clip, as evidence of what was printed. */
  readonly snapshots: boolean;
  /** Clips that have been in the trash longer are taken out for good; null: never. */
  readonly emptyTrashAfterDays: number | null;
  /** How often a backup is made by itself. */
  readonly backupEvery: 'never' | 'day' | 'week';
  /** Where it goes: the Downloads folder, or the folder that the person picked. */
  readonly backupTo: 'downloads' | 'folder';
  /** The language of every page of ours; `auto`: the browser's. */
  readonly language: 'auto' | 'vi' | 'en';
  /** `auto`: the system's. */
  readonly theme: 'auto' | 'light' | 'dark';
  /** Id of the campaign that every new clip is given; null for none. */
  readonly defaultCampaign: string | null;
}

const KEY = 'settings';
const VERSION = 1;

/** What an office's policy puts in the place of a default: it holds until the person chooses. */
export type OfficeDefaults = Partial<
  Pick<Settings, 'language' | 'backupEvery' | 'defaultCampaign'>
>;
/** Beside the settings, never among them: what the person chose can be told from it. */
export const OFFICE_DEFAULTS_KEY = 'managed-defaults';

export const DEFAULT_SETTINGS: Settings = {
  portalMode: false,
  snapshots: true,
  emptyTrashAfterDays: null,
  backupEvery: 'never',
  backupTo: 'downloads',
  language: 'auto',
  theme: 'auto',
  defaultCampaign: null,
};

type Held = Readonly<Record<string, unknown>>;

/** `MIGRATIONS[n]` makes version n + 1 of version n; a value without a version is version 0. */
const MIGRATIONS: readonly ((held: Held) => Held)[] = [(held) => held];

/** Settings in the browser's storage area; a broken value counts as the default. */
export function createSettings(area: WatchedArea) {
  const held = async (): Promise<Held> => migrated((await area.get(KEY))[KEY]);
  const ofOffice = async (): Promise<Held> =>
    officeOf((await area.get(OFFICE_DEFAULTS_KEY))[OFFICE_DEFAULTS_KEY]);
  const get = async (): Promise<Settings> => {
    const [office, own] = await Promise.all([ofOffice(), held()]);
    return settingsOf({ ...office, ...own });
  };
  let last: Promise<void> = Promise.resolve();

  return {
    get,
    /** What the person chose themselves, whatever it is. */
    chosen: async (): Promise<ReadonlySet<string>> => new Set(Object.keys(await held())),
    /** Changes these settings. What a newer build has stored beside them stays. */
    set(change: Partial<Settings>): Promise<void> {
      const write = async (): Promise<void> =>
        area.set({ [KEY]: { ...(await held()), ...change } });
      // One after another, a failed one too: each reads what the one before it wrote.
      last = last.then(write, write);
      return last;
    },
    /** Calls back with the settings whenever any context has written them. @returns the end */
    watch(listener: (settings: Settings) => void): () => void {
      let office: Held = {};
      void ofOffice().then((defaults) => (office = defaults));
      const hear: Parameters<WatchedArea['onChanged']['addListener']>[0] = (changes) => {
        const policy = changes[OFFICE_DEFAULTS_KEY];
        if (policy) {
          office = officeOf(policy.newValue);
          void get().then(listener);
        }
        const change = changes[KEY];
        if (change) listener(settingsOf({ ...office, ...migrated(change.newValue) }));
      };
      area.onChanged.addListener(hear);
      return () => area.onChanged.removeListener(hear);
    },
  };
}

function migrated(value: unknown): Held {
  if (!isRecord(value)) return { version: VERSION };
  const { version } = value;
  const from = typeof version === 'number' && Number.isInteger(version) ? Math.max(0, version) : 0;
  const held = MIGRATIONS.slice(from).reduce((older, migrate) => migrate(older), value);
  // A newer build's number stays: gone back to that build, its value is still its own.
  return { ...held, version: Math.max(from, VERSION) };
}

/** Of an office's defaults only those that it may set. */
function officeOf(value: unknown): Held {
  if (!isRecord(value)) return {};
  const { language, backupEvery, defaultCampaign } = value;
  return Object.fromEntries(
    Object.entries({ language, backupEvery, defaultCampaign }).filter(
      ([, each]) => each !== undefined,
    ),
  );
}

function settingsOf(held: Held): Settings {
  const { portalMode, snapshots, emptyTrashAfterDays: days, backupEvery, backupTo } = held;
  const { language, theme, defaultCampaign } = held;
  return {
    portalMode: typeof portalMode === 'boolean' ? portalMode : DEFAULT_SETTINGS.portalMode,
    snapshots: typeof snapshots === 'boolean' ? snapshots : DEFAULT_SETTINGS.snapshots,
    emptyTrashAfterDays: typeof days === 'number' && days >= 1 ? days : null,
    backupEvery: backupEvery === 'day' || backupEvery === 'week' ? backupEvery : 'never',
    backupTo: backupTo === 'folder' ? 'folder' : 'downloads',
    language: language === 'vi' || language === 'en' ? language : 'auto',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    defaultCampaign:
      typeof defaultCampaign === 'string' && defaultCampaign !== '' ? defaultCampaign : null,
  };
}

const isRecord = (value: unknown): value is Held =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
