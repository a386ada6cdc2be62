import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export interface Selection {
  readonly ids: ReadonlySet<string>;
  /** @param range Shift held: everything between the last one touched and this one follows */
  readonly toggle: (id: string, range: boolean) => void;
  readonly replace: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/**
 * Which clips are ticked.
 * @param shown ids in the order of the list, for ranges
 * @param scope what the list shows; another scope starts with nothing ticked, so that nothing
 *   out of sight is ever changed
 */
export function useSelection(shown: readonly string[], scope: string): Selection {
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const anchor = useRef<string | null>(null);

  const replace = useCallback((next: readonly string[]) => {
    anchor.current = null;
    setIds(new Set(next));
  }, []);
  const clear = useCallback(() => replace([]), [replace]);
  useEffect(clear, [scope, clear]);

  const toggle = (id: string, range: boolean): void => {
    const on = !ids.has(id);
    const touched = range ? between(shown, anchor.current, id) : [id];
    const next = new Set(ids);
    for (const each of touched) {
      if (on) next.add(each);
      else next.delete(each);
    }
    anchor.current = id;
    setIds(next);
  };
  return { ids, toggle, replace, clear };
}

function between(shown: readonly string[], from: string | null, to: string): readonly string[] {
  const start = from === null ? -1 : shown.indexOf(from);
  const end = shown.indexOf(to);
  if (start < 0 || end < 0) return [to];
  return shown.slice(Math.min(start, end), Math.max(start, end) + 1);
}
