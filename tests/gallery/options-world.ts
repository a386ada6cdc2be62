import type { BackupSummary } from '../../domain/backup.ts';
import type { CheckReport } from '../../domain/check.ts';
import { campaignKey } from '../../domain/campaign.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { fail, succeed } from '../../domain/failure.ts';
import type {
  BackupChoices,
  BackupPanelPort,
  Watch,
} from '../../entrypoints/options/backup-panel-port.ts';
import type { HeldRights } from '../../entrypoints/options/permissions-port.ts';
import type {
  LibraryPort,
  OptionsPort,
  PreferencesPort,
} from '../../entrypoints/options/options-port.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../storage/settings.ts';
import { galleryAbout } from './about-world.ts';
import { galleryRules } from './gallery-port.ts';
import { managedWorld } from './managed-world.ts';
import { CAMPAIGNS, NOON } from './sample-clips.ts';
import { memoryErase, memoryLock, memoryRights } from './shared-pc-world.ts';
import { sharingWorld } from './sharing-world.ts';

export interface OptionsWorld {
  readonly port: OptionsPort;
  /** What the port was asked, by name, in order. */
  readonly asked: string[];
  readonly campaigns: Map<string, CampaignCount>;
  readonly settings: Settings;
  /** Overrides what is there; the page hears of it. */
  readonly setBackup: (change: Partial<BackupChoices>) => void;
  trash: number;
}

export const SUMMARY: BackupSummary = {
  clips: 1240,
  revisions: 3,
  snapshots: 310,
  campaigns: 12,
  batches: 40,
  bytes: 38_200_000,
  app: '0.1.0',
  createdAt: NOON,
  digest: 'd1ge57',
};

const SOUND: CheckReport = { clips: 1240, problems: [], lost: 0 };

/** A library in memory, as the options page sees it. @param change of any part of the port */
export function optionsWorld(
  change: {
    readonly port?: Partial<OptionsPort>;
    readonly backup?: Partial<BackupPanelPort>;
    readonly library?: Partial<LibraryPort>;
    readonly rules?: number;
    readonly campaigns?: number;
    readonly trash?: number;
    /** The browser's policy for this extension. */
    readonly policy?: unknown;
    /** Of the library's lock; none without it. */
    readonly passphrase?: string;
    readonly rights?: Partial<HeldRights>;
    /** Whether the person says yes when the browser asks. */
    readonly grants?: boolean;
  } = {},
): OptionsWorld {
  const asked: string[] = [];
  const listeners = new Set<() => void>();
  const announce = (): void => {
    for (const listener of listeners) listener();
  };
  const onChange = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const campaigns = new Map(
    CAMPAIGNS.slice(0, change.campaigns ?? 3).map((each, at) => [
      each.id,
      { ...each, clips: (at + 1) * 4 },
    ]),
  );
  const undos = new Map<string, () => void>();
  const act = (clips: number, undo: () => void) => {
    const id = `act-${undos.size}`;
    undos.set(id, undo);
    announce();
    return succeed({ act: id, clips });
  };
  let choices: BackupChoices = {
    last: null,
    failed: null,
    due: null,
    started: null,
    folder: null,
    every: 'never',
    place: 'downloads',
    mayDownload: false,
  };
  const world: { trash: number; settings: Settings } = {
    trash: change.trash ?? 12,
    settings: DEFAULT_SETTINGS,
  };
  const setBackup = (part: Partial<BackupChoices>): void => {
    choices = { ...choices, ...part };
    announce();
  };

  const backup: BackupPanelPort = {
    read: async () => choices,
    onChange,
    async backUp({ onProgress }: Watch) {
      asked.push('backUp');
      onProgress({ done: 620, total: 1240, phase: 'write' });
      const { place } = choices;
      const name = 'cat-bao_sao-luu_2026-11-22.zip';
      const last = { at: NOON, clips: 1240, bytes: SUMMARY.bytes, name, place };
      setBackup({ last, failed: null, due: null });
      return { kind: 'made', last };
    },
    async check(file) {
      asked.push(`check ${file.name}`);
      return succeed({ file, summary: SUMMARY, unfinished: null });
    },
    async restore(_, goOn) {
      asked.push(goOn ? 'restore on' : 'restore');
      return { kind: 'restored', added: 1200, merged: 40, changed: 0 };
    },
    async drill(file) {
      asked.push(`drill ${file?.name ?? 'fresh'}`);
      return { kind: 'match', clips: 1240 };
    },
    async setSchedule(every, place) {
      asked.push(`setSchedule ${every} ${place}`);
      const asks = every !== 'never' && place === 'downloads';
      if (asks && change.grants === false) return false;
      setBackup({ every, place, mayDownload: asks, due: null });
      return true;
    },
    async pickFolder() {
      asked.push('pickFolder');
      setBackup({ folder: 'Sao lưu cơ quan' });
      return true;
    },
    ...change.backup,
  };
  const library: LibraryPort = {
    listCampaigns: async () => [...campaigns.values()],
    async renameCampaign(id, name) {
      const held = campaigns.get(id);
      if (!held) return fail({ kind: 'campaign-not-found' });
      if (name === '') return fail({ kind: 'campaign-name-missing' });
      const other = [...campaigns.values()].find(
        (each) => each.id !== id && campaignKey(each.name) === campaignKey(name),
      );
      if (other) return fail({ kind: 'campaign-name-taken', name: other.name });
      campaigns.set(id, { ...held, name });
      return act(0, () => campaigns.set(id, held));
    },
    async mergeCampaigns(from, into) {
      const [source, target] = [campaigns.get(from), campaigns.get(into)];
      if (!source || !target) return fail({ kind: 'campaign-not-found' });
      campaigns.delete(from);
      campaigns.set(into, { ...target, clips: target.clips + source.clips });
      return act(source.clips, () => campaigns.set(from, source).set(into, target));
    },
    totals: async () => ({ all: 1240, none: 3, trash: world.trash }),
    async emptyTrash() {
      const { trash } = world;
      world.trash = 0;
      return act(trash, () => {
        world.trash = trash;
      });
    },
    async undo(id) {
      const undo = undos.get(id);
      if (!undo) return fail({ kind: 'undo-gone' });
      undos.delete(id);
      undo();
      announce();
      return succeed(null);
    },
    onChange,
    async care(work, onProgress) {
      asked.push(work);
      onProgress(1240, 1240);
      return succeed(SOUND);
    },
    spaceParts: async () => ({ texts: 34e6, snapshots: 15e6, index: 9e6 }),
    space: async () => ({ used: 61_300_000, free: 58_000_000_000, kept: true }),
    async keepForGood() {
      asked.push('keepForGood');
      return true;
    },
    ...change.library,
  };
  const preferences: PreferencesPort = {
    get: async () => world.settings,
    async set(part) {
      world.settings = { ...world.settings, ...part };
      announce();
    },
    onChange,
  };
  const port: OptionsPort = {
    portalPatterns: 64,
    portalMode: async () => false,
    setPortalMode: async (on) => on,
    onChange: () => () => {},
    ...galleryRules(change.rules ?? 0),
    backup,
    library,
    preferences,
    about: galleryAbout(asked),
    managed: managedWorld(change.policy),
    lock: memoryLock(asked, change.passphrase),
    permissions: memoryRights(asked, change.rights),
    erase: memoryErase(asked),
    sharing: sharingWorld().port,
    browser: 'chromium',
    ...change.port,
  };
  return {
    port,
    asked,
    campaigns,
    setBackup,
    get settings() {
      return world.settings;
    },
    get trash() {
      return world.trash;
    },
    set trash(count) {
      world.trash = count;
      announce();
    },
  };
}
