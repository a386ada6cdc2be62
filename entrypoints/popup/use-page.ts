import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { LegacyEncoding, PageState } from '../../messaging/protocol.ts';
import { noAnswer } from './attempt.ts';
import type { PopupPort } from './popup-port.ts';

export type PageView = { readonly kind: 'reading' } | PageState;
type Page = Extract<PageState, { kind: 'page' }>;

export interface PageHandle {
  readonly page: PageView;
  /** Clips that were written: if this page's is among them, the card follows. */
  readonly absorb: (clips: readonly Clip[]) => void;
  /** Reads the page anew. @param convert an old encoding to turn into Unicode */
  readonly reload: (convert?: LegacyEncoding | null) => void;
  /** Clips came or went that are not told by `absorb`: a page that has none is read anew. */
  readonly recheck: () => void;
}

/** What the popup was opened on, or the page that is in front of the side panel. */
export function usePage(port: Pick<PopupPort, 'openPage' | 'follow'>): PageHandle {
  const [page, setPage] = useState<PageView>({ kind: 'reading' });
  const latest = useRef(page);
  latest.current = page;

  // An answer about a page that is in front no more is thrown away.
  const asked = useRef(0);

  const reload = useCallback(
    (convert: LegacyEncoding | null = null) => {
      asked.current += 1;
      const turn = asked.current;
      const show = (state: PageView): void => {
        if (turn === asked.current) setPage(state);
      };
      port.openPage(convert).then(show, (error: unknown) => {
        show({ kind: 'unreadable', failure: noAnswer(error), url: null });
      });
    },
    [port],
  );
  useEffect(() => reload(), [reload]);
  useEffect(
    () =>
      port.follow?.onPage((what) => {
        const now = latest.current;
        if (what === 'another') setPage({ kind: 'reading' });
        reload(what === 'same' && now.kind === 'page' ? now.converted : null);
      }),
    [port, reload],
  );

  const absorb = useCallback(
    (clips: readonly Clip[]) => {
      const now = latest.current;
      if (now.kind !== 'page') return;
      const mine = clips.find((clip) => isOf(now, clip));
      const twin = clips.find(({ id }) => id === now.twin?.id);
      const reads = mine && now.clip && mine.textHash !== now.clip.textHash;
      if (mine && !mine.trashed) setPage(withClip(now, mine));
      // Gone to the trash it can be saved again; with another text the page may have changed.
      if (reads || mine?.trashed || twin?.trashed) reload(now.converted);
    },
    [reload],
  );
  const recheck = useCallback(() => {
    const now = latest.current;
    if (now.kind === 'page' && !now.clip) reload(now.converted);
  }, [reload]);
  return { page, absorb, reload, recheck };
}

/** By id too: the text of this page may have been clipped from another address. */
const isOf = ({ clip, urlKey }: Page, written: Clip): boolean =>
  written.id === clip?.id || written.urlKey === urlKey;

const withClip = (page: Page, clip: Clip): Page => ({
  ...page,
  clip,
  trashed: false,
  // With another text than before it is asked anew.
  changed: page.changed && clip.textHash === page.clip?.textHash,
  twin: page.twin?.id === clip.id ? clip : null,
});
