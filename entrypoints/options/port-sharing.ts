import { showOwnPage } from '../doors/own-page.ts';
import { createSharingPort } from '../sharing/real-port.ts';
import type { SharingPanelPort } from './sharing-panel-port.ts';

/** Circles in the extension. */
export function createSharingPanelPort(): SharingPanelPort {
  return {
    ...createSharingPort(),
    openClip: (id) => void showOwnPage(`/library.html?clip=${encodeURIComponent(id)}`),
    async copyText(text) {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        // Refused or taken by another program: the panel says so.
        return false;
      }
    },
  };
}
