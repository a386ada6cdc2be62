import { vietnamDay } from '../../domain/vietnam-time.ts';
import type { Settings } from '../../storage/settings.ts';

const DAYS = { day: 1, week: 7 } as const;

/**
 * Whether a backup is to be made by itself. By the calendar and not by hours: a machine that is on
 * from eight to five gets its backup every day, not every other one.
 *
 * @param lastAt when the last one was made, by whomever (ms); null: never
 */
export function isBackupDue(
  every: Settings['backupEvery'],
  lastAt: number | null,
  now: number,
): boolean {
  if (every === 'never') return false;
  if (lastAt === null) return true;
  const passed = dayNumber(now) - dayNumber(lastAt);
  // Made "tomorrow": a clock was wrong then or is now, and a backup too many does no harm.
  return passed >= DAYS[every] || passed < 0;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const dayNumber = (ms: number): number => Date.parse(vietnamDay(ms)) / DAY_MS;
