import { useLayoutEffect, useState } from 'preact/hooks';

import type { Article } from '../../../domain/article.ts';
import type { Clip } from '../../../domain/clip.ts';
import type { ReaderPort } from './reader-port.ts';

export type ArticleState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'there'; readonly article: Article }
  /** The row is there, its text is not: the check of the library tells more. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'failed'; readonly detail: string };

/** What the clip says; read again when its text is another one. */
export function useArticle(
  port: Pick<ReaderPort, 'getBody'>,
  { id, textHash }: Pick<Clip, 'id' | 'textHash'>,
): { readonly state: ArticleState; readonly retry: () => void } {
  const [state, setState] = useState<ArticleState>({ kind: 'reading' });
  const [tries, setTries] = useState(0);
  // Before the frame is painted, not after it: the text is what the person pressed for.
  useLayoutEffect(() => {
    let wanted = true;
    const read = async (): Promise<ArticleState> => {
      try {
        const body = await port.getBody(id);
        return body ? { kind: 'there', article: body.article } : { kind: 'missing' };
      } catch (error) {
        return { kind: 'failed', detail: String(error) };
      }
    };
    void read().then((known) => wanted && setState(known));
    return () => {
      wanted = false;
    };
  }, [port, id, textHash, tries]);
  return { state, retry: () => setTries((was) => was + 1) };
}
