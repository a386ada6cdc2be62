import type { CitedDocument } from '../domain/article.ts';

const ORGAN = '\\p{Lu}[\\p{L}\\d]{0,14}';
/** Several issue a joint paper: `403/2017/NQLT-UBTVQH14-CP`. */
const ORGANS = `${ORGAN}(?:-${ORGAN}){0,3}`;
/** A number that is read in part is another paper's: what goes on is none. */
const END = '(?![\\p{L}\\p{M}\\d])';
/** `100-KH/TU`, `05- ĐA/TU`: number, dash, type, slash, organ: how the Party numbers its papers. */
const PARTY = new RegExp(
  `(?<![\\d/.-])(\\d{1,5})\\s?[-–]\\s?(\\p{Lu}[\\p{L}]{1,5})\\s?/\\s?(${ORGANS})${END}`,
  'gu',
);
/** `01/NQ-CP`, `30/2020/NĐ-CP`, `621/NQ-NS-TU`: number, year, type, dash, organ: the State's way. */
const STATE = new RegExp(
  `(?<![\\d/.-])(\\d{1,5}[a-z]?)\\s?/\\s?(?:(\\d{4})\\s?/\\s?)?(\\p{Lu}[\\p{L}]{0,6})\\s?[-–]\\s?(${ORGANS})${END}`,
  'gu',
);
/** `202/2025/QH15`: laws and resolutions of the National Assembly. */
const ASSEMBLY = /(?<![\d/.-])(\d{1,5})\/(\d{4})\/((?:UBTV)?QH\d{1,2})(?!\d)/gu;
const TYPES =
  'Nghị quyết|Chỉ thị|Quyết định|Kế hoạch|Kết luận|Quy định|Hướng dẫn|Thông tư|Nghị định|Thông báo|Đề án|Chương trình|NQ';
/** What is counted, not numbered: "Kế hoạch 6 tháng", "Chương trình 30 phút". */
const COUNTED =
  'tháng|năm|ngày|giờ|phút|tuần|lần|triệu|tỷ|tỉ|nghìn|ngàn|người|hộ|trường|điểm|bước|nội dung|%';
/** `Nghị quyết số 25`, `Nghị quyết 01`, `Nghị quyết 30a`: no organ, so no more than a hint. */
const BARE = new RegExp(
  `(?<!\\p{L})(${TYPES})\\s+(?:số\\s*(?=\\d)|(?!(?:19|20)\\d\\d(?!\\d)|\\d+\\s*(?:${COUNTED})(?!\\p{L})))` +
    '(\\d{1,5}[a-z](?!\\p{L})|\\d{1,5})(?![\\d/.%,-]\\d|\\s?[-/–]\\s?\\p{L}|\\d|[a-z](?!\\p{L}))',
  'gu',
);

const SHORT: Record<string, string> = {
  'Nghị quyết': 'NQ',
  'Chỉ thị': 'CT',
  'Quyết định': 'QĐ',
  'Kế hoạch': 'KH',
  'Kết luận': 'KL',
  'Quy định': 'QyĐ',
  'Hướng dẫn': 'HD',
  'Thông tư': 'TT',
  'Nghị định': 'NĐ',
  'Thông báo': 'TB',
  'Đề án': 'ĐA',
  'Chương trình': 'CTr',
  NQ: 'NQ',
};

/**
 * The papers that a text cites, each once, in order. Numbers are written without stray spaces;
 * `raw` keeps the words as printed. Bare citations ("Nghị quyết 01") become `01-NQ` and say so.
 */
export function readDocuments(text: string): CitedDocument[] {
  const clean = text.normalize('NFC').replace(/[ÐƉ]/g, 'Đ');
  const found: (CitedDocument & { at: number })[] = [];
  for (const match of clean.matchAll(PARTY)) {
    // "14-NQ/2020" and "Covid-19/…" fail the pattern; an organ of digits only never matches.
    found.push(entry(match, `${match[1]}-${match[2]}/${match[3]}`, 'party', clean));
  }
  for (const match of clean.matchAll(STATE)) {
    const year = match[2] ? `/${match[2]}` : '';
    found.push(entry(match, `${match[1]}${year}/${match[3]}-${match[4]}`, 'state', clean));
  }
  for (const match of clean.matchAll(ASSEMBLY)) found.push(entry(match, match[0], 'state', clean));
  for (const match of clean.matchAll(BARE))
    found.push(entry(match, `${match[2]}-${SHORT[match[1] ?? ''] ?? ''}`, 'bare', clean));

  const seen = new Set<string>();
  return (
    found
      // oxlint-disable-next-line unicorn/no-array-sort -- our own array; toSorted needs Chrome 110
      .sort((a, b) => a.at - b.at)
      .filter(({ number }) => !seen.has(number) && seen.add(number))
      .map(({ number, raw, grammar }) => ({ number, raw, grammar }))
  );
}

const LEADING = new RegExp(
  `(?:(?:${TYPES}|Công văn|Công điện|Luật|Báo cáo|Tờ trình|Quy chế|(?:Thông tư|Nghị quyết) liên tịch|QĐ)\\s+)?(?:số\\s*)?$`,
  'u',
);

function entry(
  match: RegExpExecArray,
  number: string,
  grammar: CitedDocument['grammar'],
  text: string,
) {
  const before = LEADING.exec(text.slice(Math.max(0, match.index - 30), match.index))?.[0] ?? '';
  return { number, raw: `${before}${match[0]}`.trim(), grammar, at: match.index };
}
