import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readDate } from '../../extraction/dates.ts';
import { readEventDate } from '../../extraction/event-date.ts';
import { readMachineDate } from '../../extraction/machine-date.ts';

describe('a printed date', () => {
  it.each([
    ['Thứ 6, 12/06/2020 | 00:00:00', '2020-06-12', null],
    ['Thứ 6, 12.06.2020 | 00:00:00', '2020-06-12', null],
    ['Thứ 6, 12/06/2020 | 16:39:25', '2020-06-12', '16:39:25'],
    ['12/06/2020 16:00', '2020-06-12', '16:00'],
    ['Cập nhật, 16:16, Thứ Sáu, 12/06/2020 (GMT+7)', '2020-06-12', '16:16'],
    ['Cập nhật, 08:45, Chủ Nhật, 14/06/2020 (GMT+7)', '2020-06-14', '08:45'],
    ['Cập nhật ngày: 24/04/2015 05:21:36', '2015-04-24', '05:21:36'],
    ['Cập nhật lúc: 18:00 |22/05/2022', '2022-05-22', '18:00'],
    ['Cập nhật lúc 10:24 01/04/2025 (GMT+7)', '2025-04-01', '10:24'],
    ['09:47, 15/03/2021', '2021-03-15', '09:47'],
    ['Chủ nhật,  27/09/2020', '2020-09-27', null],
    ['08/01/2026 - 18:21', '2026-01-08', '18:21'],
    ['16:57 - 02/03/2021', '2021-03-02', '16:57'],
    ['15/10/2020, 18:06', '2020-10-15', '18:06'],
    ['17:42 Ngày 04/06/2018', '2018-06-04', '17:42'],
    ['18:00 11/04/2025', '2025-04-11', '18:00'],
    ['Ngày phát hành 18:40 | 8/8/2022', '2022-08-08', '18:40'],
    ['Đăng vào Thứ bảy, ngày 20/04/2024', '2024-04-20', null],
    ['Đăng ngày 15-05-2022 10:48', '2022-05-15', '10:48'],
    ['Ngày đăng: 06/07/2020', '2020-07-06', null],
    ['Thứ ba - 27/06/2023 10:14', '2023-06-27', '10:14'],
    ['Thứ tư, 08 Tháng 9 2021 15:09', '2021-09-08', '15:09'],
    ['Thứ 3, 27-02-2024 | 06:43:45 admin', '2024-02-27', '06:43:45'],
    ['12:01 AM - 17/09/2021', '2021-09-17', '00:01'],
    ['30/03/2021 | 12:00 AM', '2021-03-30', null],
    ['30/03/2021 | 03:15 PM', '2021-03-30', '15:15'],
    ['11/11/2022 14:13    67', '2022-11-11', '14:13'],
    ['(27/05/2021)', '2021-05-27', null],
    ['thứ sáu, 12 06 2020 14:38', '2020-06-12', '14:38'],
    ['ngày 5 tháng 3 năm 2021', '2021-03-05', null],
  ])('%s', (text, date, time) => {
    expect(readDate(text)).toMatchObject({ date, time });
  });

  it.each(['Thứ sáu, 9-5-25 23:49:29', '31/02/2020', '12/2020', 'số 100/2020/NĐ-CP', ''])(
    'refuses %s',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it('checks the weekday, and keeps the day when it is wrong', () => {
    expect(readDate('Thứ 6, 12/06/2020')?.weekdayRight).toBe(true);
    expect(readDate('Thứ 5, 12/06/2020')).toMatchObject({
      date: '2020-06-12',
      weekdayRight: false,
    });
    expect(readDate('Cập nhật, 16:16, Thứ Năm, 12/06/2020')?.weekdayRight).toBe(false);
    expect(readDate('12/06/2020')?.weekdayRight).toBeNull();
  });

  it('never throws on any string and never invents a day', () => {
    const noisy = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.constantFrom(
            '12',
            '06',
            '2020',
            '/',
            '-',
            '.',
            ' ',
            ':',
            'Thứ 4',
            'tháng',
            'AM',
            '|',
            '99',
            'năm',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(noisy, (text) => {
        const read = readDate(text);
        if (!read) return;
        const numbers = (text.match(/\d+/g) ?? []).map(Number);
        for (const part of read.date.split('-')) expect(numbers).toContain(Number(part));
        expect(text).toContain(read.raw);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a machine date', () => {
  it.each([
    ['2020-06-12', '2020-06-12', null],
    ['2020-06-12T16:30:00+07:00', '2020-06-12', '16:30:00'],
    ['2020-06-12T20:30:00Z', '2020-06-13', '03:30:00'],
    ['2020-06-12 16:30', '2020-06-12', '16:30'],
    ['2020-06-12T00:00:00Z', '2020-06-12', null],
    ['2020-06-12T09:00:00-05:00', '2020-06-12', '09:00:00'],
    ['2020-06-12T20:30:00 Z', '2020-06-13', '03:30:00'],
    ['2020-06-12 20:30:00+00', '2020-06-13', '03:30:00'],
    ['2020-06-12T20:30:00+00:30', '2020-06-12', '20:30:00'],
    ['2020-06-12T17:00:00Z', '2020-06-13', null],
    ['2020-06-12T10:00:99Z', '2020-06-12', null],
    ['2020-06-12T10:00:61', '2020-06-12', null],
    ['2020-06-12T25:00Z', '2020-06-12', null],
  ])('%s', (value, date, time) => {
    expect(readMachineDate(value)).toMatchObject({ date, time });
  });

  it('in UTC is none where its day in Vietnam is past the last that is told', () => {
    expect(readMachineDate('2199-12-31T16:59Z')?.time).toBe('23:59');
    expect(readMachineDate('2199-12-31T20:00Z')).toBeNull();
  });

  it('never throws on any string', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readMachineDate(text);
      }),
    );
  });
});

describe('the day of the event', () => {
  it.each([
    ['Sáng nay (08/7), tại xã', '2020-07-08', '2020-07-08'],
    ['Chiều 19/12, Ban Dân vận', '2019-12-19', '2019-12-19'],
    ['Ngày 19/8/2022, Ban Thường vụ', null, '2022-08-19'],
    ['Sáng ngày 16/01/2020, thị ủy', null, '2020-01-16'],
    ['Sáng 1-10-2024, tỉnh', null, '2024-10-01'],
    ['Sáng nay, 11-11, Quốc hội', '2019-11-11', '2019-11-11'],
    ['Ngày 13.4.1964, đơn vị', null, '1964-04-13'],
    ['Chiều 30/12, huyện', '2021-01-02', '2020-12-30'],
    ['Chiều 30/12, huyện', null, null],
    ['Hội nghị bàn về kế hoạch', '2021-01-02', null],
  ])('%s', (opening, published, expected) => {
    expect(readEventDate(opening, published)).toBe(expected);
  });
});
