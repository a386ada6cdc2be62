import type { PageState } from '../../messaging/protocol.ts';
import type { BackupPanelPort } from '../options/backup-panel-port.ts';
import type { PortalModePort, PreferencesPort } from '../options/options-port.ts';
import type { PopupPort } from '../popup/popup-port.ts';

/** All that the first steps ask of the world. */
export interface WelcomePort {
  /** Which way the button is pinned. */
  readonly browser: 'chromium' | 'firefox';
  readonly version: string;
  /** The keys that open Cắt Báo, as the person set them; null for none. */
  shortcut(): Promise<string | null>;
  /** Cuts the sample out of its frame. @param page null where it is not loaded yet */
  openSample(page: Document | null): Promise<PageState>;
  readonly popup: PopupPort;
  readonly preferences: PreferencesPort;
  readonly backup: Pick<BackupPanelPort, 'read' | 'onChange' | 'setSchedule'>;
  readonly portals: PortalModePort;
}
