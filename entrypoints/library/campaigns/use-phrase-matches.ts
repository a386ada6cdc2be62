import { useEffect, useState } from 'preact/hooks';

import { foldText } from '../../../domain/fold.ts';
import type { PhraseMatches } from '../../../domain/phrase-matches.ts';
import type { CampaignPort } from './campaign-port.ts';

/** Long enough to swallow a syllable's typing. */
const PAUSE_MS = 250;
const SAMPLES = 20;

export type Preview =
  /** Nothing that could be looked for. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'found'; readonly matches: PhraseMatches; readonly left: number }
  | { readonly kind: 'failed' };

/**
 * What the phrases would suggest the campaign for, as they are typed. An answer to what is no
 * longer asked is dropped, and its reading stopped.
 *
 * @param version rises when the library is another one
 */
export function usePhraseMatches(
  port: Pick<CampaignPort, 'matchPhrases'>,
  phrases: readonly string[],
  campaign: string | null,
  version: number,
): Preview {
  const [preview, setPreview] = useState<Preview>({ kind: 'nothing' });
  const wanted = [...new Set(phrases.map((each) => foldText(each, { keepMarks: true })))]
    .filter(Boolean)
    .join('\n');
  useEffect(() => {
    if (wanted === '') return setPreview({ kind: 'nothing' });
    const stopping = new AbortController();
    const { signal } = stopping;
    const show = (next: Preview): void => {
      if (!signal.aborted) setPreview(next);
    };
    // What was found before stays in sight while the next answer is on its way.
    setPreview((held) => (held.kind === 'found' ? held : { kind: 'looking' }));
    const look = async (): Promise<void> => {
      try {
        const matches = await port.matchPhrases(wanted.split('\n'), {
          campaign,
          samples: SAMPLES,
          signal,
          onProgress: (soFar, left) => show({ kind: 'found', matches: soFar, left }),
        });
        if (matches) show({ kind: 'found', matches, left: 0 });
      } catch {
        show({ kind: 'failed' });
      }
    };
    const timer = setTimeout(() => void look(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
      stopping.abort();
    };
  }, [port, wanted, campaign, version]);
  return preview;
}
