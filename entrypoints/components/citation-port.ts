import type { Clip } from '../../domain/clip.ts';
import type { CitationStyle } from '../../domain/export-choices.ts';

/** What copying a citation asks of the world. */
export interface CitationPort {
  /** The style that was taken last. */
  loadStyle(): CitationStyle;
  saveStyle(style: CitationStyle): void;
  /** Puts the clip's citation on the clipboard. @returns whether it is there */
  copy(clip: Clip, style: CitationStyle): Promise<boolean>;
}
