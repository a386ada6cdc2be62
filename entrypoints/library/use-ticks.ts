import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Ticks {
  readonly ids: ReadonlySet<string>;
  /** @param range everything between the last one touched and this one follows it */
  readonly toggle: (place: number, id: string, range: boolean) => Promise<void>;
  readonly replace: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/**
 * Which clips of a list of any length are ticked.
 *
 * @param idsOf ids of the places from (inclusive) to (exclusive), for ranges out of sight
 * @param scope what the list shows; another scope starts with nothing ticked, so that nothing
 *   out of sight is ever changed
 */
export function useTicks(
  idsOf: (from: number, to: number) => Promise<readonly string[]>,
  scope: string,
): Ticks {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const latest = useRef(ids);
  latest.current = ids;
  const anchor = useRef<number | null>(null);

  const replace = useCallback((next: readonly string[]) => {
    anchor.current = null;
    setIds(new Set(next));
  }, []);
  const clear = useCallback(() => replace([]), [replace]);
  useEffect(clear, [scope, clear]);

  const toggle = useCallback(
    async (place: number, id: string, range: boolean) => {
      const from = anchor.current;
      const on = range && from !== null ? true : !latest.current.has(id);
      const touched =
        range && from !== null
          ? await idsOf(Math.min(from, place), Math.max(from, place) + 1)
          : [id];
      if (!range || from === null) anchor.current = place;
      const next = new Set(latest.current);
      for (const each of touched) {
        if (on) next.add(each);
        else next.delete(each);
      }
      latest.current = next;
      setIds(next);
    },
    [idsOf],
  );
  return { ids, toggle, replace, clear };
}
