import type { Clip } from '../../domain/clip.ts';
import type { CitationStyle } from '../../domain/export-choices.ts';
import { citeClip } from '../../export/citation/cite-clip.ts';

/** On the clipboard with its italics and link for Word, and as plain text for everything else. */
export async function putCitation(
  clip: Clip,
  via: string | null,
  style: CitationStyle,
): Promise<void> {
  const { html, plain } = citeClip(clip, via, style);
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([plain], { type: 'text/plain' }),
    }),
  ]);
}
