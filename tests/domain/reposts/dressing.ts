import { oneOf, type Chance } from './edits.ts';

/** What another portal's page does to a text without an editor's hand. */
export function dress(text: string, chance: Chance): string {
  let dressed = text;
  for (const put of DRESSINGS) if (chance() < 0.4) dressed = put(dressed, chance);
  return dressed;
}

const DRESSINGS: readonly ((text: string, chance: Chance) => string)[] = [
  (text, chance) =>
    `${oneOf(['(ĐTO) - ', 'CTTĐT - ', 'TTXVN/HV - ', '(Mặt trận) - '], chance)}${text}`,
  (text, chance) =>
    `${oneOf(['Tin vắn trong ngày', 'Hà Vân: Nhiều chuyển biến từ cơ sở', 'Chuyện ghi ở vùng cao'], chance)}\n${text}`,
  (text, chance) =>
    `${text}\n${oneOf(['Theo Báo Hà Vân', '(Theo Báo Đại biểu Vân Đài)', 'Nguồn: havan.example'], chance)}`,
  (text, chance) =>
    `${text}\n${oneOf(['Bài, ảnh: Minh Thư', 'Hoài An - Quang Vũ', 'Tin: K.T./.'], chance)}`,
  (text, chance) =>
    text
      .replace(/“|”/gu, oneOf(['"', '«', "'"], chance))
      .replace(/ - /gu, oneOf([' – ', ' — '], chance)),
  (text) =>
    text.replace(/[oòóỏõọ][aàáảãạ](?!\p{L})|u[ỳýỷỹỵ](?!\p{L})/gu, (pair) => OTHER[pair] ?? pair),
  (text) => text.normalize('NFD'),
  (text) => text.replace(/ /gu, '\u00a0'),
  (text) => text.replaceAll('đồng chí', 'Đồng chí').replaceAll('HĐND', 'hđnd'),
];

/** The tone on the other vowel. */
const OTHER: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  òa: 'oà',
  óa: 'oá',
  ỏa: 'oả',
  õa: 'oã',
  ọa: 'oạ',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};
