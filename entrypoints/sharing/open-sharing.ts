import { showOwnPage } from '../doors/own-page.ts';
import { createKeptNotes } from './kept-notes.ts';
import { createSharingPort } from './real-port.ts';
import type { SharingRoom } from './sharing-door.ts';

let room: SharingRoom | null = null;

/** Sharing in the extension, one for all views of a page. */
export function openSharing(): SharingRoom {
  room ??= {
    port: createSharingPort(),
    kept: createKeptNotes(localStorage),
    openSettings: () => void showOwnPage('/options.html#panel-sharing'),
  };
  return room;
}
