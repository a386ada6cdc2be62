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
  ])('%s', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('keeps look-alikes apart and names each paper once', () => {
    expect(numbers('Chỉ thị 05-CT/TU, Chỉ thị 05-CT/TW, lại Chỉ thị 05-CT/TU')).toEqual([
      'party 05-CT/TU',
      'party 05-CT/TW',
    ]);
  });

  it.each(['ngày 30/4-1/5', 'nhiệm kỳ 2015-2020', 'Covid-19', 'tỷ lệ 3/4', '12/06/2020'])(
    'finds none in %s',
    (text) => {
      expect(readDocuments(text)).toEqual([]);
    },
  );

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
