import * as fc from 'fast-check';

const number = fc.oneof(
  fc.nat(40).map(String),
  fc.nat(40).map((n) => String(n).padStart(2, '0')),
  fc.integer({ min: 1890, max: 2210 }).map(String),
  fc.nat(100_000).map(String),
);
/** What stands between words; a space, a slash and a dash twice, for they are printed most. */
const glue = fc.constantFrom(
  ...'~ ~ ~  ~\u00a0~\n~/~/~-~-~.~:~, ~ - ~ – ~|~ | ~(~)~\u200b~\u0301~;~T~+'.split('~'),
);

/** Strings in which words and numbers of a trade come together almost as they should. */
const nearly = (...words: string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof(fc.constantFrom(...words), number, glue, glue), { maxLength: 24 })
    .map((parts) => parts.join(''));

/** Any characters, lone surrogates and unprinted ones too. */
const anything = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
    .map((codes) => String.fromCharCode(...codes)),
);

const mixed = (strings: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 6, arbitrary: strings },
    { weight: 1, arbitrary: anything },
    { weight: 1, arbitrary: fc.tuple(strings, anything, strings).map((parts) => parts.join('')) },
  );

/** `YYYY-MM-DD` of a real day. */
export const anyDay = fc
  .date({
    min: new Date('1900-01-01T00:00:00Z'),
    max: new Date('2199-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

/** `HH:MM:SS` of a day, its first and last seconds and Vietnam's midnight in UTC often. */
export const anyClock = fc.oneof(
  fc.nat(86_399).map((second) => new Date(second * 1000).toISOString().slice(11, 19)),
  fc.constantFrom('00:00:00', '00:00:01', '17:00:00', '16:59:59', '23:59:59'),
);

const dayMonthYear = fc
  .tuple(
    number,
    fc.constantFrom('/', '-', '.', ' / ', ' tháng '),
    number,
    fc.constantFrom('/', '-', '.', ' năm ', ' '),
    number,
  )
  .map((parts) => parts.join(''));
const clock = fc
  .tuple(
    number,
    fc.constantFrom(':', 'h', ' giờ ', 'g'),
    number,
    fc.constantFrom('', ':30', ':61', ' CH', ' AM', 'pm', ' SA'),
  )
  .map((parts) => parts.join(''));

export const aboutDates = mixed(
  fc.oneof(
    nearly(
      'thứ',
      'Thứ hai',
      'Thứ 8',
      'T2',
      'CN',
      'chủ nhật',
      'ngày',
      'tháng',
      'năm',
      'lúc',
      'giờ',
      'h',
      'SA',
      'CH',
      'pm',
      'GMT+7',
      'sáng',
      'chiều',
      'tối nay',
      'Cập nhật',
      'hôm nay',
      '٠١',
    ),
    fc
      .array(
        fc.oneof(
          dayMonthYear,
          clock,
          anyDay,
          fc.constantFrom(
            'Thứ ba, ',
            'CN ',
            ' ngày ',
            ' | ',
            ' - ',
            ' lúc ',
            ' ',
            'Sáng ',
            'chiều ngày ',
          ),
        ),
        { maxLength: 6 },
      )
      .map((parts) => parts.join('')),
  ),
);

export const aboutMachineDates = mixed(
  fc
    .tuple(
      fc.oneof(
        anyDay,
        fc.constantFrom('2020-02-30', '2199-12-31', '1899-12-31', '0000-00-00', '2020-6-12'),
      ),
      fc.constantFrom('', 'T', ' ', '  ', 't'),
      fc.oneof(
        fc
          .tuple(fc.nat(25), fc.nat(61))
          .map((parts) => parts.map((n) => String(n).padStart(2, '0')).join(':')),
        fc.constantFrom('00:00', '17:00'),
      ),
      fc.oneof(
        fc.constantFrom('', ':00'),
        fc.nat(99).map((n) => `:${String(n).padStart(2, '0')}`),
      ),
      fc.constantFrom(
        '',
        'Z',
        '+00:00',
        '+07:00',
        '-0000',
        '+0700',
        '.123Z',
        ',5+00:00',
        ' Z',
        '+99:99',
        '+00',
        '-00:30',
        '+07',
      ),
    )
    .map((parts) => parts.join('')),
);

export const aboutBylines = mixed(
  nearly(
    'Tin',
    'ảnh',
    'Bài và ảnh:',
    'BT:',
    'Hình:',
    'Ảnh:',
    'Theo',
    'Nguồn:',
    'Tác giả',
    'PV',
    'Nguyễn',
    'Văn A',
    'HẢI YẾN',
    'P.Y',
    'Lê Thị B',
    'và',
    '&',
    'của',
    'TTXVN',
    'Báo Nhân Dân',
    'baohungyen.vn',
    'https://a.vn/x',
    'tổng hợp',
    'admin',
    'Thiếu tá',
    'UBND',
    '(CTTĐT)',
    '(Ảnh: S.Đ)',
    'H’Mai',
    '“',
    '”',
    '•',
    'Đ',
    'é',
    'Sáng',
  ),
);

export const aboutDocuments = mixed(
  nearly(
    'Nghị quyết',
    'số',
    'NQ',
    'NQ/TW',
    'KH/TU',
    'CT',
    'TU',
    'TW',
    'CP',
    'QĐ',
    'ÐA',
    'Đ\u0301A',
    'UBND',
    'QH15',
    'UBTVQH14',
    'Kế hoạch',
    '05',
    '202/2025/',
    'Luật',
    'a',
    'tháng',
    '%',
    'Covid-19',
    'Chương trình',
    '01-NQ/TW',
    '30/2020/NĐ-CP',
  ),
);

export const aboutViews = mixed(
  nearly(
    'lượt xem',
    ' lượt đọc',
    'Lượt xem:',
    'Đã xem',
    'số lượt người xem',
    '1.283',
    '1,283',
    '0',
    'LƯỢT XEM',
    ' / ',
    '999999999999',
  ),
);
