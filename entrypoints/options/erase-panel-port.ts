import type { Everything } from '../../domain/everything.ts';
import type { Result } from '../../domain/failure.ts';

/** What the panel that deletes everything asks of the world. */
export interface ErasePanelPort {
  count(): Promise<Everything>;
  /** Resolves at its end, unless this page is loaded anew by then. `busy`: a backup is at work. */
  erase(): Promise<Result<null>>;
  /** The library, from which all can be exported. */
  openLibrary(): void;
}
