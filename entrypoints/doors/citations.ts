import type { CitationStyle } from '../../domain/export-choices.ts';
import type { CitationPort } from '../components/citation-port.ts';

const KEY = 'citation-style';
const STYLES: Readonly<Record<CitationStyle, true>> = {
  vietnamese: true,
  apa: true,
  chicago: true,
};

/**
 * Citations onto the clipboard. What makes them is loaded at the first press.
 *
 * @param area the page's own storage: read at once, shared by popup and library
 * @param viaOf the outlet that a clip's page names as where its text came from
 */
export function createCitations(
  area: Pick<Storage, 'getItem' | 'setItem'>,
  viaOf: (id: string) => Promise<string | null>,
): CitationPort {
  let chosen: CitationStyle | null = null;
  return {
    loadStyle() {
      const held = chosen ?? area.getItem(KEY) ?? '';
      return Object.hasOwn(STYLES, held) ? (held as CitationStyle) : 'vietnamese';
    },
    saveStyle(style) {
      chosen = style;
      try {
        area.setItem(KEY, style);
      } catch {
        // A full storage: the style lasts as long as the page.
      }
    },
    async copy(clip, style) {
      try {
        const { putCitation } = await import('./put-citation.ts');
        await putCitation(clip, await viaOf(clip.id), style);
        return true;
      } catch {
        // Refused, or the library gave no answer: whoever pressed says so.
        return false;
      }
    },
  };
}
