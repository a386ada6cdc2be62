import type { CheckReport } from '../../domain/check.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import type { Result } from '../../domain/failure.ts';
import type { SpaceParts } from '../../domain/figures.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import type { Act, Totals } from '../../domain/ports.ts';
import type { Settings } from '../../storage/settings.ts';
import type { BackupPanelPort } from './backup-panel-port.ts';
import type { DiagnosticFacts } from './diagnostics.ts';
import type { ErasePanelPort } from './erase-panel-port.ts';
import type { LockPanelPort } from './lock-panel-port.ts';
import type { ManagedPort } from './managed-view.ts';
import type { PermissionsPort } from './permissions-port.ts';
import type { SharingPanelPort } from './sharing-panel-port.ts';

/** All that the options page asks of the world. */
export interface OptionsPort extends PortalModePort, HostRulesPort {
  readonly backup: BackupPanelPort;
  readonly library: LibraryPort;
  readonly preferences: PreferencesPort;
  readonly about: AboutPort;
  readonly managed: ManagedPort;
  readonly lock: LockPanelPort;
  readonly permissions: PermissionsPort;
  readonly sharing: SharingPanelPort;
  readonly erase: ErasePanelPort;
  /** Whose build this is: one has permissions that the other does not know. */
  readonly browser: 'chromium' | 'firefox';
}

export interface PortalModePort {
  /** Whether portal mode is on and its hosts are granted. */
  portalMode(): Promise<boolean>;
  /** How many match patterns portal mode asks for. */
  readonly portalPatterns: number;
  /**
   * Turns it on or off, asking the browser for the hosts or giving them back. Must be called
   * straight from a press: browsers grant nothing otherwise.
   *
   * @returns whether it is on now
   */
  setPortalMode(on: boolean): Promise<boolean>;
  /** Calls back when any window, or the browser's own settings, changed it. @returns the end */
  onChange(listener: () => void): () => void;
}

export interface HostRulesPort {
  /** The newest first. */
  listHostRules(): Promise<readonly HostRule[]>;
  /** @returns the rule that was there, for `putHostRule` to put back */
  deleteHostRule(host: string): Promise<Result<HostRule | null>>;
  putHostRule(rule: HostRule): Promise<Result<HostRule>>;
  /** Calls back when any window changed them. @returns the end */
  onHostRulesChange(listener: () => void): () => void;
}

/** The clips: campaigns, trash, upkeep. */
export interface LibraryPort {
  listCampaigns(): Promise<readonly CampaignCount[]>;
  renameCampaign(id: string, name: string): Promise<Result<Act>>;
  mergeCampaigns(from: string, into: string): Promise<Result<Act>>;
  totals(): Promise<Totals>;
  /** Takes all that is in the trash out of it for good. */
  emptyTrash(): Promise<Result<Act>>;
  undo(act: string): Promise<Result<null>>;
  /** Calls back after every write that any window made. @returns the end */
  onChange(listener: () => void): () => void;

  /** Looks at every clip, or mends what is wrong with them; null when stopped. */
  care(
    work: 'check' | 'repair',
    onProgress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<Result<CheckReport> | null>;
  space(): Promise<Space>;
  /** About how many bytes each part takes. */
  spaceParts(): Promise<SpaceParts>;
  /** Asks the browser never to evict the library. @returns whether it promised */
  keepForGood(): Promise<boolean>;
}

/** Room on the disk, as far as the browser tells. */
export interface Space {
  /** Bytes. */
  readonly used: number;
  readonly free: number;
  /** Whether the browser promised not to evict the library when the disk fills up. */
  readonly kept: boolean;
}

/** A key that the browser watches for. */
export interface Shortcut {
  readonly name: string;
  readonly description: string;
  /** '' where none is set. */
  readonly shortcut: string;
}

/** The keys, the tour, and the report that a person may hand on. */
export interface AboutPort {
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Where the browser lets them be changed; null where only words can say it. */
  readonly openShortcuts: (() => void) | null;
  openGuide(what: 'steps' | 'news'): void;
  collect(): Promise<DiagnosticFacts>;
  /** Hands a file to the browser's downloads. */
  saveText(fileName: string, text: string): void;
}

export interface PreferencesPort {
  get(): Promise<Settings>;
  set(
    change: Partial<
      Pick<Settings, 'snapshots' | 'emptyTrashAfterDays' | 'language' | 'theme' | 'defaultCampaign'>
    >,
  ): Promise<void>;
  /** Calls back when any window changed them. @returns the end */
  onChange(listener: () => void): () => void;
}
