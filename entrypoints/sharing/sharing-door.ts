import type { SharingPort } from '../../domain/circle/sharing.ts';
import type { KeptNotes } from './kept-notes.ts';

/** What the library's views need of sharing. */
export interface SharingRoom {
  readonly port: SharingPort;
  readonly kept: KeptNotes;
  /** The page where circles are looked after, at their place. */
  openSettings(): void;
}

/** Opens it when it is wanted: most people share with nobody, and load nothing of it. */
export type SharingDoor = () => Promise<SharingRoom>;
