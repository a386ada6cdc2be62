import { useEffect, useState } from 'preact/hooks';

import type { Unlocking } from '../../domain/lock.ts';
import { formatCount, t } from '../components/t.ts';

/** Seconds until the next passphrase may be tried, counted down; 0 for at once. */
export function useWait(came: Unlocking | null): number {
  const [left, setLeft] = useState(0);
  useEffect(() => {
    if (came?.kind !== 'wrong' && came?.kind !== 'wait') return setLeft(0);
    const until = Date.now() + came.waitMs;
    const tick = (): void => setLeft(Math.max(0, Math.ceil((until - Date.now()) / 1000)));
    tick();
    const timer = setInterval(tick, 500);
    return () => clearInterval(timer);
  }, [came]);
  return left;
}

/** Whole minutes where it is long: a number that changes each second is not worth reading. */
export function waitText(seconds: number): string {
  const minutes = Math.ceil(seconds / 60);
  return seconds > 90
    ? t('lock.waitMinutes', minutes, [formatCount(minutes)])
    : t('lock.waitSeconds', seconds, [formatCount(seconds)]);
}
