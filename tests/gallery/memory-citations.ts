import type { CitationStyle } from '../../domain/export-choices.ts';
import type { CitationPort } from '../../entrypoints/components/citation-port.ts';
import { citeClip } from '../../export/citation/cite-clip.ts';

/** A clipboard that anybody may look into. @param copied what was put on it, in order */
export function memoryCitations(copied: string[]): CitationPort {
  let style: CitationStyle = 'vietnamese';
  return {
    loadStyle: () => style,
    saveStyle(chosen) {
      style = chosen;
    },
    async copy(clip, chosen) {
      copied.push(citeClip(clip, null, chosen).plain);
      return true;
    },
  };
}
