import type { TakenRights } from '../../storage/taken-rights.ts';
import type { OptionalRight } from './permission-table.ts';

/** What the browser lets us do now beyond the installation. */
export interface HeldRights {
  readonly downloads: boolean;
  readonly portals: boolean;
  /** Servers of circles, as the browser names them. */
  readonly circles: readonly string[];
  /** Sites whose pictures or pages are fetched, as the browser names them. */
  readonly hosts: readonly string[];
  /** What the browser took back by itself, or a person in its settings, and nobody was told of. */
  readonly taken: TakenRights;
}

export interface PermissionsPort {
  read(): Promise<HeldRights>;
  /** Calls back when any window, or the browser's own settings, changed it. @returns the end */
  onChange(listener: () => void): () => void;
  /** Gives it back and turns off what needs it. */
  giveBack(right: OptionalRight): Promise<void>;
  /** The person has read what was taken. */
  dropTaken(): Promise<void>;
}
