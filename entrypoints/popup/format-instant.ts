import { formatPublished, vietnamTimestamp } from '../../domain/vietnam-time.ts';

/** `dd/mm/yyyy hh:mm` in Vietnam. */
export function formatInstant(instant: number): string {
  const [date = '', time = ''] = vietnamTimestamp(instant).split('T');
  return formatPublished({ date, time: time.slice(0, 5) });
}
