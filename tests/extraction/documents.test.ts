import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readDocuments } from '../../extraction/documents.ts';

const numbers = (text: string) =>
  readDocuments(text).map(({ number, grammar }) => `${grammar} ${number}`);

describe('cited papers', () => {
  it.each([
    ['Kế hoạch số 100-KH/TU của Tỉnh ủy', ['party 100-KH/TU']],
    ['Đề án số 05- ĐA/TU', ['party 05-ĐA/TU']],
    ['Nghị quyết số 25-NQ/TW ngày 03/6/2013', ['party 25-NQ/TW']],
    ['2188-QĐNS/TW và 8011-CV/BTCTW', ['party 2188-QĐNS/TW', 'party 8011-CV/BTCTW']],
    ['theo 60-CTr/TU', ['party 60-CTr/TU']],
    ['số31-QĐ/TW', ['party 31-QĐ/TW']],
    ['Nghị quyết 01/NQ-CP', ['state 01/NQ-CP']],
    ['Nghị định 30/2020/NĐ-CP', ['state 30/2020/NĐ-CP']],
    ['08/2022/QĐ-UBND', ['state 08/2022/QĐ-UBND']],
    ['06/2019/TT-BGDĐT', ['state 06/2019/TT-BGDĐT']],
    ['202/2025/QH15', ['state 202/2025/QH15']],
    ['237/NQ-UBTVQH16', ['state 237/NQ-UBTVQH16']],
    ['Nghị quyết số 01của Ban Chấp hành', ['bare 01-NQ']],
    ['Quyết định số 290, Nghị quyết số 25', ['bare 290-QĐ', 'bare 25-NQ']],
    ['Ðề án 05-ÐA/TU', ['party 05-ĐA/TU']],
    ['Chỉ thị số 45-CT/TW, 118-KL/TW', ['party 45-CT/TW', 'party 118-KL/TW']],
    [
      '18-KH/BDVTU, 06-KH/BCĐ, 30-KH/ĐUK',
      ['party 18-KH/BDVTU', 'party 06-KH/BCĐ', 'party 30-KH/ĐUK'],
    ],
    ['36-HD/VPTW', ['party 36-HD/VPTW']],
    ['01-HD/BTGTW-BDVTW', ['party 01-HD/BTGTW-BDVTW']],
    ['số 35 – CT/TW', ['party 35-CT/TW']],
    ['621/NQ-NS-TU', ['state 621/NQ-NS-TU']],
    ['03/CT-UBND và 85/2014/QH13', ['state 03/CT-UBND', 'state 85/2014/QH13']],
    ['19/2025/QĐ-TTg', ['state 19/2025/QĐ-TTg']],
    ['Nghị định 102/2014/NĐ- CP', ['state 102/2014/NĐ-CP']],
    ['Công văn số 2171/UBND-KTN', ['state 2171/UBND-KTN']],
    ['Nghị quyết 30a/2008/NQ-CP', ['state 30a/2008/NQ-CP']],
    ['403/2017/NQLT-UBTVQH14-CP-MTTQ', ['state 403/2017/NQLT-UBTVQH14-CP-MTTQ']],
    ['120/QĐ-UBND, 121/QĐ-UBND', ['state 120/QĐ-UBND', 'state 121/QĐ-UBND']],
    ['NQ 205 và Nghị quyết 30a', ['bare 205-NQ', 'bare 30a-NQ']],
    ['Nghị quyết 01 khác 01/NQ-CP', ['bare 01-NQ', 'state 01/NQ-CP']],
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('keeps look-alikes apart and names each paper once', () => {
    expect(numbers('Chỉ thị 05-CT/TU, Chỉ thị 05-CT/TW, lại Chỉ thị 05-CT/TU')).toEqual([
      'party 05-CT/TU',
      'party 05-CT/TW',
    ]);
  });

  it('keep the words as printed, stray spaces and all', () => {
    expect(readDocuments('theo Nghị định số 102/2014/NĐ- CP của')[0]).toEqual({
      number: '102/2014/NĐ-CP',
      raw: 'Nghị định số 102/2014/NĐ- CP',
      grammar: 'state',
    });
  });

  it.each([
    'Kế hoạch 6 tháng cuối năm',
    'Kế hoạch 2020',
    'Nghị định 100/2019',
    'số 5-Nguyễn Huệ',
    'ngày 30/4-1/5',
    'nhiệm kỳ 2015-2020',
    'Covid-19',
    '30/2020/NĐ-Đ\u0301A',
    '30/2020/NĐ-CP1234567890123456',
    '05-NQ/TU1234567890123456',
    'tỷ lệ 3/4',
    '12/06/2020',
  ])('finds none in %s', (text) => {
    expect(readDocuments(text)).toEqual([]);
  });

  it('never throws, and every number found is made of the digits of the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc
            .array(
              fc.constantFrom(
                '05',
                '-',
                '/',
                'CT',
                'TU',
                'NQ',
                'CP',
                ' ',
                'số',
                '2020',
                'QH15',
                'Nghị quyết',
              ),
            )
            .map((parts) => parts.join('')),
        ),
        (text) => {
          for (const { number } of readDocuments(text))
            for (const digits of number.match(/\d+/g) ?? []) expect(text).toContain(digits);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
