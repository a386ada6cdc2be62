import type { Author, AuthorRole } from '../domain/article.ts';
import { isName } from './names.ts';

/** Who a line says made the article, or where it was taken from. */
export interface Byline {
  readonly authors: readonly Author[];
  readonly via: string | null;
}

const VIA = /^(?:theo|nguồn(?: tin)?|source)\s*[:-]?\s*(.+)$/iu;
const WORK = '(?:t[iị]n|bài(?: viết)?|nội dung|(?:hình )?ảnh|hình|video|clip)';
/** `Tin, ảnh:`, `Bài và ảnh:`, `Tin – ảnh`, `BT:`, `T/h:`, `Tác giả:`; a capital may stand for the colon. */
const ROLE = new RegExp(
  `^(${WORK}(?:\\s*(?:[,&+–-]|và)?\\s*${WORK})*|BT|biên (?:tập(?: viên)?|soạn)|T/h|thực hiện|` +
    'tổng hợp|sưu tầm|(?:lược |biên )?dịch|tác giả(?: bài viết)?|người viết|PV|CTV|phóng viên|' +
    'cộng tác viên)(\\s*[:：]\\s*|\\s+của\\s+|\\s+)',
  'iu',
);
const SEPARATOR =
  /\s*[–—]\s*|\s+-\s*|-\s+|(?<=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+)-(?=\p{Lu}\p{Ll}+ \p{Lu})|\s*[,;/]\s*|\s+(?:và|&)\s+/u;
const NOBODY =
  /^(?:admin\w*|administrator|quản trị(?: viên)?|ban biên tập|bbt|biên tập viên|editor|user\d*|root|guest|e-?mail)$/iu;
/** Those who sign together. */
const COLLECTIVE = /^(?:(?:nhóm|tổ) (?:phóng viên|pv|tác giả|ctv)|pv|p\.v|ctv|pv\s?[-–,]\s?ctv)$/iu;
const OUTLET = /^(?:báo|tạp chí|đài|cổng|trang)\s|^(?:TTXVN|VOV|VTV|VGP|VNA|TTX)$/iu;
const DOMAIN = /^(?:[\w-]+\.)+(?:vn|com|org|net)$/i;
const AFTER_NAME = /\s+(?:tổng hợp|sưu tầm|(?:biên |lược )?dịch|thực hiện|ghi|st|t\/h)$/iu;
const RANK =
  /^(?:(?:thiếu|trung|thượng|đại) (?:úy|uỷ|tá|tướng)|thạc s[ĩỹ]|tiến s[ĩỹ]|bác s[ĩỹ]|nhà báo|luật sư|(?:th\.?s|ts|pgs|gs|bs)[.\s])[\s,.]*/iu;

/**
 * A byline or a repost note: `BT: Nguyễn Thu – Hình: Vũ Chiến`, `Tin, ảnh: P.Y`, `HẢI YẾN`,
 * `Theo Báo Nhân Dân`. A repost names a source, which is no author; account names are nobody;
 * ranks, offices and e-mail addresses are no part of a name.
 *
 * @param apart whether the line is set apart as bylines are (to the right): one syllable is then
 *   a name
 * @returns null for a line that is neither
 */
export function readByline(line: string, apart = false): Byline | null {
  const text = line
    .normalize('NFC')
    .replace(/^[\s*•]+/u, '')
    .replace(/\s*\.\/\.?$/u, '')
    .replace(/^[([](.*)[)\]]$/u, '$1')
    .trim();
  if (text === '' || text.length > 120 || text.split(/\s+/).length > 16) return null;
  const whole = VIA.exec(text);
  if (whole?.[1]) return outlet(whole[1]);
  if (COLLECTIVE.test(text)) return { authors: [{ name: text, role: 'author' }], via: null };
  let via = viaInBrackets(text);
  const authors: Author[] = [];
  let roles: readonly AuthorRole[] = [];
  let sure = apart;
  for (const part of splitKeepingRoles(
    text
      .replace(/\([^)]*\)?/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  )) {
    const role = roleAt(part);
    if (role) [roles, sure] = [rolesOf(role.word), apart || role.sure];
    const name = part
      .slice(role?.length ?? 0)
      .replace(AFTER_NAME, '')
      .replace(/(?<=\p{Ll})\.$/u, '')
      .replace(RANK, '')
      .replace(RANK, '')
      .trim();
    const source = VIA.exec(name)?.[1] ?? (OUTLET.test(name) || DOMAIN.test(name) ? name : null);
    if (source) via ??= outlet(source)?.via ?? null;
    if (source || name === '' || NOBODY.test(name) || name.includes('@')) continue;
    // An outlet's or an office's letters after a name ("Vương Hợp – PT.", "Thanh Tâm – TTVH").
    if (authors.length > 0 && /^(?:\p{Lu}{2,4}\.|\p{Lu}{3,6})$/u.test(name)) continue;
    const joint = (roles.length > 0 || authors.length > 0) && COLLECTIVE.test(name);
    if (!joint && !isName(name, sure)) return null;
    for (const each of roles.length > 0 ? roles : (['author'] as const))
      authors.push({ name, role: each });
  }
  return authors.length > 0 || via ? { authors, via } : null;
}

/** Whether a line is the label of a byline whose name stands in the next: `Tin, ảnh:`. */
export const isRoleAlone = (line: string): boolean =>
  line.length < 30 && /[:：]$/u.test(line) && ROLE.exec(`${line} `)?.[0].trim() === line;

/** Whether a name in a page's metadata is an account rather than a person. */
export const isNobody = (name: string): boolean => NOBODY.test(name.trim());

function outlet(rest: string): Byline | null {
  const name = rest
    .replace(/^[“"'\s]+|[”"'\s]+$/gu, '')
    // "Nguồn Quảng Bình: http://…": the name is enough; an address alone is its host.
    .replace(/(?<=\S)\s*:?\s+https?:\S+$/u, '')
    .replace(/^https?:\/\/(?:www\.)?([^/\s]+)\S*$/u, '$1')
    .replace(/(?<!\.\p{L}{1,4})\.$/u, '')
    .trim();
  // "Theo đánh giá của …" is a sentence; an outlet starts with a capital or is a web address.
  return /^(?:["“]?\p{Lu}|\S+\.\p{L}{2,}|báo |tạp chí |đài )/u.test(name) &&
    !/[.!?;]\s+\p{Lu}/u.test(name)
    ? { authors: [], via: name }
    : null;
}

/** `(Theo TTXVN)`, `(báo Lao Động)`; "(Đài Truyền thanh huyện)" is where the author works. */
function viaInBrackets(text: string): string | null {
  const inner = /\(([^)]+)\)?/u.exec(text)?.[1]?.trim() ?? '';
  const told = VIA.exec(inner)?.[1];
  if (told) return outlet(told)?.via ?? null;
  return /^(?:báo|tạp chí)\s|^(?:TTXVN|VOV|VGP)$/iu.test(inner) || DOMAIN.test(inner)
    ? inner
    : null;
}

/** `Tin, ảnh: A` holds a comma of its own: roles are cut first, then people. */
function splitKeepingRoles(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const length = roleAt(rest)?.length ?? 0;
    const cut = SEPARATOR.exec(rest.slice(length));
    const end = cut ? length + cut.index : rest.length;
    parts.push(rest.slice(0, end).trim());
    rest = cut ? rest.slice(end + cut[0].length).trim() : '';
  }
  return parts;
}

/** @returns `sure` with a colon; without one the name's capital must follow at once */
function roleAt(text: string): { word: string; length: number; sure: boolean } | null {
  const match = ROLE.exec(text);
  const [whole = '', word = '', end = ''] = match ?? [];
  if (word === '') return null;
  const sure = /[:：]/u.test(end);
  const plain =
    /^\p{Lu}/u.test(text.slice(whole.length)) && !/^(?:dịch|tổng|sưu|biên s)/iu.test(word);
  return sure || plain ? { word, length: whole.length, sure } : null;
}

function rolesOf(word: string): readonly AuthorRole[] {
  if (/^(?:BT|biên)/iu.test(word)) return ['editor'];
  const pictures = /ảnh|hình|video|clip/iu.test(word);
  const words = !pictures || /t[iị]n|bài|nội dung/iu.test(word);
  return [...(words ? ['author' as const] : []), ...(pictures ? ['photo' as const] : [])];
}
