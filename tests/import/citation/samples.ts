/** As Zotero 7 writes it. */
export const ZOTERO = JSON.stringify([
  {
    id: 'http://zotero.org/users/local/x/items/AAAA1111',
    type: 'article-newspaper',
    abstract: 'Sáng 8/7, huyện Duy Tiên sơ kết phong trào.',
    'container-title': 'Báo Hà Nam',
    language: 'vi',
    title: 'Sơ kết phong trào <i>dân vận</i> khéo',
    URL: 'https://baohanam.com.vn/tin-1.html',
    author: [{ family: 'Nguyễn', given: 'Văn An' }, { literal: 'Ban Dân vận Tỉnh ủy' }],
    accessed: { 'date-parts': [['2026', 11, 22]] },
    issued: { 'date-parts': [['2020', 7, 8]] },
    keyword: 'dân vận khéo; Nghị quyết 25',
    note: '<p>Gửi <b>lãnh đạo</b></p><p>trước thứ Sáu</p><script>alert(1)</script>',
  },
  {
    id: 'b',
    type: 'webpage',
    title: 'Mass mobilisation in Hà Nam',
    language: 'en-US',
    URL: 'https://example.org/paper',
    author: [{ family: 'Smith', given: 'John' }],
    issued: { 'date-parts': [['2020']], season: '2' },
  },
  {
    id: 'c',
    type: 'article-journal',
    title: 'Chỉ có DOI',
    DOI: '10.1000/xyz123',
    author: [{ family: 'Trần', given: 'Thị Bình' }],
    issued: { 'date-parts': [['2020', 7]] },
  },
  { id: 'd', type: 'book', title: 'Không có địa chỉ', issued: { 'date-parts': [['2020', 7, 8]] } },
]);

export const EDITED_ZOTERO = JSON.stringify({
  items: [
    { id: 1, type: 'webpage', URL: 'https://a.vn/1', issued: { raw: '2021-02-03T10:00:00Z' } },
    { id: 2, type: 'webpage', URL: 'https://a.vn/2', issued: '2021-02-03' },
    // The day first or the month first: nobody knows.
    { id: 3, type: 'webpage', URL: 'https://a.vn/3', issued: { literal: '03/02/2021' } },
    // No calendar has it.
    { id: 5, type: 'webpage', URL: 'https://a.vn/5', issued: { 'date-parts': [[2021, 2, 31]] } },
    // From one day to another.
    {
      id: 4,
      type: 'webpage',
      URL: 'https://a.vn/4',
      issued: {
        'date-parts': [
          [2021, 2, 3],
          [2021, 2, 4],
        ],
      },
    },
  ],
});

export const ENDNOTE = [
  'TY  - NEWS',
  'AU  - Nguyễn, Văn An',
  'AU  - Ban Dân vận Tỉnh ủy,',
  'T1  - Sơ kết phong trào dân vận khéo',
  'JF  - Báo Hà Nam',
  'PY  - 2020/07/08/',
  'AB  - Dòng một',
  'dòng hai',
  'KW  - dân vận khéo',
  'KW  - Nghị quyết 25',
  'N1  - <p>Một ghi chú</p><p>hai dòng</p>',
  'UR  - https://baohanam.com.vn/tin-1.html',
  'LA  - Vietnamese',
  'TY - ELEC',
  'AU - Smith, John, Jr.',
  'TI - Mass mobilisation',
  'PY - 2020',
  'UR - https://example.org/paper',
  'LA - English',
  'ER  -',
  '',
].join('\r\n');

export const MENDELEY = `
TY  - ELEC
TI  - Một
DA  - 2021/3/4
UR  - http-less; https://a.vn/1;jsessionid=2;https://a.vn/2
ER  -

TY  - JOUR
TI  - Hai
DO  - https://doi.org/10.1000/xyz123
DA  - 04/03/2021
ER  -
`;

export const HOSTILE_CSL = `[
  {"type":"webpage","id":"x","issued":{"date-parts":"2020"},"URL":"https://a.vn/","title":"constructor",
   "author":{"__proto__":[{"literal":"x"}]},"keyword":{"a":1},"note":["x"],"__proto__":{"title":"y"}},
  null, [], 7, "text",
  {"type":"webpage","id":"y","__proto__":{"URL":"https://evil.example/"}}
]`;

export const HOSTILE_RIS = `TY  - ELEC
__proto__  - x
UR  - javascript:alert(1)
ER  -
`;
