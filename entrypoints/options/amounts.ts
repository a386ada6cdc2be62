import { formatDay, vietnamDay, vietnamTimestamp } from '../../domain/vietnam-time.ts';
import { t } from '../components/t.ts';

const STEPS = [
  ['gigabyte', 1e9],
  ['megabyte', 1e6],
  ['kilobyte', 1e3],
] as const;

/** Bytes as the reader's language writes them: `38,2 MB` in Vietnamese. */
export function formatBytes(bytes: number): string {
  const [unit, size] = STEPS.find(([, least]) => bytes >= least) ?? ['kilobyte', 1e3];
  return (bytes / size).toLocaleString(t('lang'), {
    style: 'unit',
    unit,
    maximumFractionDigits: bytes / size < 100 ? 1 : 0,
  });
}

/** `26/11/2026 14:03` of an instant (ms). */
export const formatInstant = (ms: number): string =>
  `${formatDay(vietnamDay(ms))} ${vietnamTimestamp(ms).slice(11, 16)}`;
