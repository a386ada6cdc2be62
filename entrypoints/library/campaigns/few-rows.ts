import { useState } from 'preact/hooks';

/** As many rows as are seen at once, and all of them when asked. */
export function useFewRows<T>(rows: readonly T[], few: number) {
  const [all, setAll] = useState(false);
  return {
    shown: all ? rows : rows.slice(0, few),
    hasMore: rows.length > few,
    all,
    toggle: () => setAll(!all),
  };
}
