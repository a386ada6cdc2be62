import type { Clip } from '../../domain/clip.ts';
import type { CitationStyle } from '../../domain/export-choices.ts';
import type { CitationPort } from './citation-port.ts';
import { t } from './t.ts';

export const STYLE_NAMES = {
  vietnamese: 'citation.vietnamese',
  apa: 'citation.apa',
  chicago: 'citation.chicago',
} as const satisfies Record<CitationStyle, string>;

/** Copies in a style, or in the one that was taken last, and says how it went. */
export async function copyCited(
  port: CitationPort,
  clip: Clip,
  onSay: (text: string) => void,
  style = port.loadStyle(),
): Promise<void> {
  const copied = await port.copy(clip, style);
  onSay(copied ? t('citation.copied', [t(STYLE_NAMES[style])]) : t('citation.notCopied'));
}
