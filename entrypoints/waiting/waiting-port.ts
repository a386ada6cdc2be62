import type { Result } from '../../domain/failure.ts';
import type { Library, WaitingRemoval } from '../../domain/ports.ts';
import type { WaitingEntry, WaitingList } from '../../domain/waiting-page.ts';
import type { ClippingPort } from './run-clipping.ts';

/** All that the page of waiting pages asks of the world. It reads for itself, the background writes. */
export interface WaitingPort extends ClippingPort, Pick<Library, 'listCampaigns'> {
  /** @param limit at most so many, the oldest first */
  list(limit: number): Promise<WaitingList>;
  count(): Promise<number>;
  /** Every page that waits, to see which hosts are to be asked. */
  all(): Promise<readonly WaitingEntry[]>;
  /** @returns what stops it */
  onLibraryChange(listener: () => void): () => void;
  /** @param urlKeys null for all */
  remove(urlKeys: readonly string[] | null): Promise<Result<WaitingRemoval>>;
  restore(removal: number): Promise<Result<number>>;
  /** Asks the browser for these origins; straight from a press. */
  allow(origins: readonly string[]): Promise<boolean>;
  /** Gives back all that was allowed, also what a closed tab left. */
  giveBack(): Promise<void>;
  /** Does the work unless another tab is at it. @returns whether it was done */
  alone(work: () => Promise<void>): Promise<boolean>;
  openLibrary(): void;
  openImport(): void;
}
