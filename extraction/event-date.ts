import { isRealDay } from '../domain/vietnam-time.ts';

const EVENT =
  /(?<!\p{L})(?:sáng|trưa|chiều|tối|đêm|ngày)(?:\s+nay)?[\s,]*(?:ngày\s+)?\(?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?!\d)/iu;

/**
 * The day of the reported event from an article's first words ("Chiều 19/12"). Without a year it
 * is the publish date's, or the one before where that would lie in the future.
 *
 * @param published `YYYY-MM-DD` or null; without it a day that names no year is unknown
 */
export function readEventDate(opening: string, published: string | null): string | null {
  const match = EVENT.exec(opening.slice(0, 400));
  if (!match) return null;
  const [, day = '', month = '', year] = match;
  const tail = `-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (year) return real(`${year}${tail}`);
  if (!published) return null;
  const given = Number(published.slice(0, 4));
  const limit = new Date(Date.parse(`${published}T00:00:00Z`) + 86_400_000)
    .toISOString()
    .slice(0, 10);
  return real(`${given}${tail}` > limit ? `${given - 1}${tail}` : `${given}${tail}`);
}

const real = (day: string): string | null => (isRealDay(day) ? day : null);
