import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

import type { ClipPage, ClipQuery } from '../../domain/collection.ts';
import type { Failure } from '../../domain/failure.ts';
import { noAnswer } from './attempt.ts';
import type { PopupPort } from './popup-port.ts';

const PAGE = 40;

export interface ListView extends Pick<ClipPage, 'clips' | 'snippets' | 'reposts'> {
  /**
   * The question that this is the answer to: a new one keeps the old answer up. null before the
   * first.
   */
  readonly answers: ClipQuery | null;
  /** How many match; null until that is known. */
  readonly total: number | null;
  readonly more: boolean;
  readonly failure: Failure | null;
}

export interface ListHandle extends ListView {
  readonly loadMore: () => void;
  readonly refresh: () => void;
}

interface Held extends Omit<ListView, 'more'> {
  readonly cursor: string | null;
  /** The answer gave no total: it is asked for, and an older one stands until it is there. */
  readonly uncounted: boolean;
}

const NOTHING_YET: Held = {
  clips: [],
  snippets: {},
  reposts: {},
  answers: null,
  total: null,
  cursor: null,
  uncounted: false,
  failure: null,
};

/** Whether a list shows less than everything. */
export const isFiltered = ({ text, campaign }: ClipQuery): boolean =>
  text.trim() !== '' || campaign !== null;

/**
 * The clips that match, page by page; read anew after every change.
 *
 * @param first what to paint until the first answer comes, if nothing was asked for yet
 */
export function useList(
  port: Pick<PopupPort, 'listClips' | 'countClips' | 'onLibraryChange'>,
  query: ClipQuery,
  first: ClipPage | null,
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
      const question = { text, campaign };
      try {
        const page = await port.listClips(question, limit, from);
        if (turn === asked.current) setHeld((was) => taken(was, page, question, from !== null));
      } catch (error) {
        if (turn === asked.current) setHeld((was) => ({ ...was, failure: noAnswer(error) }));
      }
    },
    [port, text, campaign],
  );
  useEffect(() => {
    if (first) setHeld((was) => painted(was, first));
  }, [first]);

  const refresh = useCallback(
    () => void read(Math.max(PAGE, latest.current.clips.length), null),
    [read],
  );
  useEffect(() => {
    void read(PAGE, null);
    return port.onLibraryChange(refresh);
  }, [port, read, refresh]);

  const { answers, uncounted } = held;
  useEffect(() => {
    if (!answers || !uncounted) return;
    let wanted = true;
    port.countClips(answers).then(
      (count) => wanted && setHeld((was) => (was.answers === answers ? counted(was, count) : was)),
      // "More than 40" goes on standing: a number is not worth an alarm.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [port, answers, uncounted]);

  const loadMore = useCallback(() => {
    const { cursor } = latest.current;
    if (cursor !== null) void read(PAGE, cursor);
  }, [read]);

  const { cursor, ...view } = held;
  return { ...view, more: cursor !== null, loadMore, refresh };
}

/** The list with a page taken in; `more` when it goes on from what is shown. */
function taken(was: Held, page: ClipPage, question: ClipQuery, more: boolean): Held {
  if (more) {
    return {
      ...was,
      clips: [...was.clips, ...page.clips],
      snippets: { ...was.snippets, ...page.snippets },
      reposts: { ...was.reposts, ...page.reposts },
      cursor: page.cursor,
      failure: null,
    };
  }
  const again = was.answers?.text === question.text && was.answers.campaign === question.campaign;
  return {
    ...page,
    answers: question,
    total: page.total ?? (again ? was.total : null),
    uncounted: page.total === null,
    failure: null,
  };
}

const painted = (was: Held, first: ClipPage): Held =>
  was.answers ? was : { ...was, ...first, answers: { text: '', campaign: null } };

/** Fewer than are shown were counted before the last of them came. */
const counted = (was: Held, count: number): Held => ({
  ...was,
  total: Math.max(count, was.clips.length),
  uncounted: false,
});
