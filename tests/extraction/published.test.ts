import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { readClaims } from '../../extraction/claims.ts';
import { readLines } from '../../extraction/lines.ts';
import { findDates } from '../../extraction/published.ts';
import { articleWith, URL_OF_PAGE } from './a-page.ts';

const below = (text: string, url = URL_OF_PAGE) =>
  articleWith({ below: `<div class="date">${text}</div>`, url });

describe('the publish date of a page', () => {
  it.each([
    ['Thứ 6, 12/06/2020 | 00:00:00', '2020-06-12', null, 'day'],
    ['12/06/2020 | 12:00 AM', '2020-06-12', null, 'day'],
    ['12/06/2020 16:05', '2020-06-12', '16:05', 'minute'],
    ['Thứ 6, 12.06.2020 | 16:39:25', '2020-06-12', '16:39:25', 'second'],
    ['Đăng ngày 12-06-2020 10:48', '2020-06-12', '10:48', 'minute'],
    ['Thứ sáu, 12 Tháng 6 2020 15:09 / 318 Lượt xem', '2020-06-12', '15:09', 'minute'],
    ['Thứ 6, 12-06-2020 | 06:43:45 admin', '2020-06-12', '06:43:45', 'second'],
  ])('%s', (text, date, time, precision) => {
    const { published, warnings } = below(text);
    expect(published).toEqual({ raw: text, date, time, precision, origin: 'printed' });
    expect(warnings).not.toContain('weekday-mismatch');
  });

  it('is kept with a warning when the weekday belongs to another day', () => {
    const { published, warnings } = below('Thứ hai, 12/06/2020 08:00');
    expect(published?.date).toBe('2020-06-12');
    expect(warnings).toContain('weekday-mismatch');
  });

  it('is told apart from the day of a change', () => {
    const apart = below('Ngày đăng: 06/07/2020</div><div class="date">Cập nhật: 08/07/2020 09:30');
    expect(apart.published?.date).toBe('2020-07-06');
    expect(apart.updated).toMatchObject({ date: '2020-07-08', time: '09:30' });
    const oneLine = below('Ngày đăng: 06/07/2020 - Cập nhật: 08/07/2020 09:30');
    expect(oneLine.published?.date).toBe('2020-07-06');
    expect(oneLine.updated).toMatchObject({ date: '2020-07-08', time: '09:30' });
    const alone = below('Cập nhật lúc 10:24 01/04/2025 (GMT+7)');
    expect(alone.published?.date).toBe('2025-04-01');
    expect(alone.updated).toBeNull();
  });

  it('is never the page’s clock, the day of today, or another story’s', () => {
    for (const head of [
      'Thứ sáu, 9-5-25 23:49:29',
      'Hôm nay, thứ sáu 09/05/2025',
      '<span id="dong-ho">Thứ sáu, 09/05/2025 23:49:29</span>',
    ]) {
      const { published, warnings } = articleWith({ head: `<p>${head}</p>` });
      expect(published).toBeNull();
      expect(warnings).toContain('no-publish-date');
    }
    const after =
      '<div class="tin-khac"><a href="/k">Một tin khác của huyện</a> (14/09/2020)</div>';
    expect(articleWith({ after }).published).toBeNull();
  });

  it('is of the month that the address names, where several dates are printed', () => {
    const url = 'https://songmay.gov.vn/thoi-su/202103/bai-viet-773370/';
    const two = '01/02/2021 08:00</div><div class="date">09:47, 15/03/2021';
    expect(below(two, url).published?.date).toBe('2021-03-15');
    expect(below(two).published?.date).toBe('2021-02-01');
    expect(below('', url).published).toBeNull();
  });

  it('is read off the milliseconds or the day in the address when none is printed', () => {
    const base = 'https://songmay.gov.vn';
    expect(below('', `${base}/chi-tiet-tin/-/view-article/1/77/1591952400000`).published).toEqual({
      raw: '1591952400000',
      date: '2020-06-12',
      time: '16:00:00',
      precision: 'second',
      origin: 'url',
    });
    expect(below('', `${base}/2020/06/12/bai-viet`).published).toMatchObject({
      date: '2020-06-12',
      time: null,
      origin: 'url',
    });
  });

  it('does not move to the day before when the night is young', () => {
    expect(below('13/06/2020 00:30').published).toMatchObject({
      date: '2020-06-13',
      time: '00:30',
    });
  });

  it('is unknown where only the text names a day; that day stands apart and is flagged', () => {
    const lead = 'Ngày 19/8/2022, Ban Thường vụ Huyện ủy làm việc với tổ khảo sát về dân vận khéo.';
    const { published, eventDate, warnings } = articleWith({ lead });
    expect(published).toBeNull();
    expect(eventDate).toBe('2022-08-19');
    expect(warnings).toEqual(expect.arrayContaining(['no-publish-date', 'date-from-text']));
  });
});

describe('a date above the title that shows the present', () => {
  const NOW = Date.parse('2025-05-09T23:50:00+07:00');
  const datesAbove = (text: string) => {
    const { document } = parseHTML(
      `<html><body><p>${text}</p><h1>Hòa Lộc: Sơ kết phong trào</h1><p>Bài viết</p></body></html>`,
    );
    const lines = readLines(document.body);
    const place = { titleAt: 1, bodyAt: 2, bodyEnd: 3 };
    return findDates(
      lines,
      place,
      readClaims(document, URL_OF_PAGE),
      document,
      URL_OF_PAGE,
      true,
      NOW,
    );
  };

  it.each(['Thứ sáu, 09/05/2025', 'Thứ Sáu, 09/05/2025 23:49:29', '09/05/2025 23:49'])(
    'is the page’s: %s',
    (text) => {
      expect(datesAbove(text).published).toBeNull();
    },
  );

  it.each([
    ['Thứ sáu, 09/05/2025 08:12', '2025-05-09'],
    ['Ngày đăng: 09/05/2025 23:49', '2025-05-09'],
    ['Thứ năm, 08/05/2025', '2025-05-08'],
  ])('unless clock, label or day say otherwise: %s', (text, date) => {
    expect(datesAbove(text).published?.date).toBe(date);
  });
});
