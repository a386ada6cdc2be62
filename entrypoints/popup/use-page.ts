import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { LegacyEncoding, PageState } from '../../messaging/protocol.ts';
import { noAnswer } from './attempt.ts';
import type { PopupPort } from './popup-port.ts';

export type PageView = { readonly kind: 'reading' } | PageState;

export interface PageHandle {
  readonly page: PageView;
  /** Clips that were written: if this page's is among them, the card follows. */
  readonly absorb: (clips: readonly Clip[]) => void;
  /** Reads the page anew. @param convert an old encoding to turn into Unicode */
  readonly reload: (convert?: LegacyEncoding | null) => void;
}

/** What the popup was opened on. */
export function usePage(port: Pick<PopupPort, 'openPage'>): PageHandle {
  const [page, setPage] = useState<PageView>({ kind: 'reading' });
  const latest = useRef(page);
  latest.current = page;

  const reload = useCallback(
    (convert: LegacyEncoding | null = null) => {
      port.openPage(convert).then(setPage, (error: unknown) => {
        setPage({ kind: 'unreadable', failure: noAnswer(error), url: null });
      });
    },
    [port],
  );
  useEffect(() => reload(), [reload]);

  const absorb = useCallback(
    (clips: readonly Clip[]) => {
      const now = latest.current;
      if (now.kind !== 'page') return;
      const mine = clips.find((clip) => clip.urlKey === now.urlKey);
      if (!mine) return;
      // A page whose clip went to the trash is read anew, so that it can be saved again.
      if (mine.trashed) reload();
      else setPage({ ...now, clip: mine, trashed: false });
    },
    [reload],
  );
  return { page, absorb, reload };
}
