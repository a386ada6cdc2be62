import type { Published } from '../domain/article.ts';
import { isRealDay, vietnamTimestamp } from '../domain/vietnam-time.ts';

/** `/2023/01/30/`, `/2023-01-30/`, or the milliseconds that end Liferay's view-article addresses. */
export function dateOfAddress(url: string): Published | null {
  const { pathname } = new URL(url);
  const day = /\/(\d{4})[/-](\d{2})[/-](\d{2})(?:\/|$)/.exec(pathname);
  const date = day ? `${day[1]}-${day[2]}-${day[3]}` : '';
  if (day && isRealDay(date))
    return {
      raw: day[0].replace(/^\/|\/$/g, ''),
      date,
      time: null,
      precision: 'day',
      origin: 'url',
    };
  const epoch = /\/view-article\/.*\/(1\d{12})\/?$/.exec(pathname)?.[1];
  if (!epoch) return null;
  const local = vietnamTimestamp(Number(epoch));
  return {
    raw: epoch,
    date: local.slice(0, 10),
    time: local.slice(11, 19),
    precision: 'second',
    origin: 'url',
  };
}

/** `YYYY-MM` of addresses such as `/thoi-su/202103/bai-viet-773370/`: a check, never a date. */
export function monthOfAddress(url: string): string | null {
  const match = /\/(20\d{2})(0[1-9]|1[0-2])\//.exec(new URL(url).pathname);
  return match ? `${match[1]}-${match[2]}` : null;
}
