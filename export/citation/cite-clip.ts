import type { Clip } from '../../domain/clip.ts';
import type { CitationStyle } from '../../domain/export-choices.ts';
import { cslItem } from './csl-item.ts';
import { citationOf, type Citation } from './csl/forms.ts';
import { drawLayout } from './csl/render.ts';
import { styleOf } from './styles.ts';

/**
 * One clip as it is cited in a list of references, as the clip stands corrected.
 *
 * @param via the outlet that the page names as where the text came from; null for none
 */
export function citeClip(clip: Clip, via: string | null, name: CitationStyle): Citation {
  const style = styleOf(name);
  const item = cslItem(clip, clip.id, { article: { via, section: null, language: null } });
  return citationOf(drawLayout(style.bibliography, { item, style }));
}
