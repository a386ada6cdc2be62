import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { Clip } from '../../domain/clip.ts';
import type { ClipQuery } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import { noAnswer } from './attempt.ts';
import type { PopupPort } from './popup-port.ts';

const PAGE = 40;

export interface ListView {
  readonly clips: readonly Clip[];
  /** How many match; null until the first answer. */
  readonly total: number | null;
  /** Whether these are the answer to a search or filter: a new question keeps the old answer up. */
  readonly filtered: boolean;
  readonly more: boolean;
  readonly failure: Failure | null;
}

export interface ListHandle extends ListView {
  readonly loadMore: () => void;
  readonly refresh: () => void;
}

interface Held extends Omit<ListView, 'more'> {
  readonly cursor: string | null;
}

const NOTHING_YET: Held = {
  clips: [],
  total: null,
  filtered: false,
  cursor: null,
  failure: null,
};

/** The clips that match, newest first, page by page; read anew after every change. */
export function useList(
  port: Pick<PopupPort, 'listClips' | 'onLibraryChange'>,
  query: ClipQuery,
): ListHandle {
  const [held, setHeld] = useState<Held>(NOTHING_YET);
  const latest = useRef(held);
  latest.current = held;
  // Answers to an older question are thrown away.
  const asked = useRef(0);
  const { text, campaign } = query;

  const read = useCallback(
    async (limit: number, from: string | null) => {
      asked.current += 1;
      const turn = asked.current;
      try {
        const page = await port.listClips({ text, campaign }, limit, from);
        if (turn !== asked.current) return;
        const before = from === null ? [] : latest.current.clips;
        const clips = [...before, ...page.clips];
        const filtered = text !== '' || campaign !== null;
        setHeld({ clips, total: page.total, cursor: page.cursor, filtered, failure: null });
      } catch (error) {
        if (turn === asked.current) setHeld((was) => ({ ...was, failure: noAnswer(error) }));
      }
    },
    [port, text, campaign],
  );

  const refresh = useCallback(
    () => void read(Math.max(PAGE, latest.current.clips.length), null),
    [read],
  );
  useEffect(() => {
    void read(PAGE, null);
    return port.onLibraryChange(refresh);
  }, [port, read, refresh]);

  const loadMore = useCallback(() => {
    const { cursor } = latest.current;
    if (cursor !== null) void read(PAGE, cursor);
  }, [read]);

  const { cursor, ...view } = held;
  return { ...view, more: cursor !== null, loadMore, refresh };
}
