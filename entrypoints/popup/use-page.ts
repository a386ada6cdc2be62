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
