import type { Clip } from '../../../domain/clip.ts';
import type { CampaignCount } from '../../../domain/collection.ts';
import type { Result } from '../../../domain/failure.ts';
import type { Library } from '../../../domain/ports.ts';
import type { Tone } from '../../../domain/tone.ts';
import type { PopupPort } from '../../popup/popup-port.ts';
import type { ReaderLook } from './reader-look.ts';

/** Highlights by their values, as a clip holds them. */
export interface HighlightChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/**
 * All that the reader asks of the world: it reads the library itself, and has the background
 * write. A rejected promise means that nobody answered.
 */
export interface ReaderPort
  extends
    Pick<Library, 'getBody' | 'getSnapshot'>,
    Pick<
      PopupPort,
      | 'citations'
      | 'listReposts'
      | 'listRevisions'
      | 'onLibraryChange'
      | 'editClip'
      | 'trashClips'
      | 'restoreClips'
      | 'restoreRevision'
      | 'splitRepost'
      | 'undoAct'
      | 'loadDraft'
      | 'saveDraft'
      | 'dropDraft'
      | 'now'
    > {
  listCampaigns(): Promise<readonly CampaignCount[]>;
  setTone(ids: readonly string[], tone: Tone | null): Promise<Result<readonly Clip[]>>;
  changeHighlights(id: string, change: HighlightChange): Promise<Result<Clip>>;
  /** @returns whether the clipboard took it */
  copyText(text: string): Promise<boolean>;
  print(): void;
  loadLook(): ReaderLook;
  saveLook(look: ReaderLook): void;
  /** A note on a highlight that was typed and not saved; null for none. */
  loadTyped(key: string): string | null;
  /** @param text null forgets it */
  saveTyped(key: string, text: string | null): void;
}
