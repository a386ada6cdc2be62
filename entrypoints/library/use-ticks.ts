import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Ticks {
  readonly ids: ReadonlySet<string>;
  /** Ticks these besides. */
  readonly add: (ids: readonly string[]) => void;
  /** @param range everything between the last one touched and this one follows it */
  readonly toggle: (place: number, id: string, range: boolean) => Promise<void>;
  readonly replace: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/**
 * Which clips of a list of any length are ticked.
 *
 * @param idsOf ids of the places from (inclusive) to (exclusive), for ranges out of sight
 * @param placeOf where a clip stands now; -1 where that is not known
 * @param scope what the list shows; another scope starts with nothing ticked, so that nothing
 *   out of sight is ever changed
 */
export function useTicks(
  idsOf: (from: number, to: number) => Promise<readonly string[]>,
  placeOf: (id: string) => number,
  scope: string,
): Ticks {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const latest = useRef(ids);
  latest.current = ids;
  /** The clip, not its place: others may come in before it. */
  const anchor = useRef<string | null>(null);

  const replace = useCallback((next: readonly string[]) => {
    anchor.current = null;
    setIds(new Set(next));
  }, []);
  const clear = useCallback(() => replace([]), [replace]);
  useEffect(clear, [scope, clear]);

  const toggle = useCallback(
    async (place: number, id: string, range: boolean) => {
      const from = range && anchor.current !== null ? placeOf(anchor.current) : -1;
      const on = from >= 0 || !latest.current.has(id);
      const touched =
        from >= 0 ? await idsOf(Math.min(from, place), Math.max(from, place) + 1) : [id];
      if (from < 0) anchor.current = id;
      const next = new Set(latest.current);
      for (const each of touched) {
        if (on) next.add(each);
        else next.delete(each);
      }
      latest.current = next;
      setIds(next);
    },
    [idsOf, placeOf],
  );
  const add = useCallback((more: readonly string[]) => {
    latest.current = new Set([...latest.current, ...more]);
    setIds(latest.current);
  }, []);
  return { ids, toggle, add, replace, clear };
}
