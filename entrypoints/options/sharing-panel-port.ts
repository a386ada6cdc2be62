import type { SharingPort } from '../../domain/circle/sharing.ts';

/** What the panel of circles asks of the world. */
export interface SharingPanelPort extends SharingPort {
  /** @returns whether the clipboard took it */
  copyText(text: string): Promise<boolean>;
  /** Shows a clip in the library. */
  openClip(id: string): void;
}
