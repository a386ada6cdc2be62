import type { Author, AuthorRole } from '../domain/article.ts';

/** Who a line says made the article, or where it was taken from. */
export interface Byline {
  readonly authors: readonly Author[];
  readonly via: string | null;
}

const VIA = /^(?:theo|nguồn(?: tin)?|source)\s*[:-]?\s*(.+)$/iu;
const ROLE =
  /^(BT|Biên tập(?: viên)?|T[iị]n[,\s]*(?:và )?ảnh|Tin[,\s]*bài|Bài[,\s]*(?:và )?ảnh|Ảnh[,\s]*bài|Tin|Bài viết|Bài|Nội dung|Ảnh|Hình(?: ảnh)?|Video|Clip|T\/h|Thực hiện|Tác giả(?: bài viết)?|Người viết|PV|Phóng viên)(?:\s*[:：]\s*|\s+(?=\p{Lu}))/u;
const SEPARATOR = /\s+[-–—]\s+|\s*[,;/]\s*|\s+(?:và|&)\s+/u;
/** Words of an office or a place: a line of these is a signature or a heading, not a name. */
const OFFICE =
  /^(?:TM|KT|TL|CHỦ TỊCH|PHÓ|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|ỦY BAN|UBND|THÔNG BÁO|CÔNG ĐIỆN|QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|NGHỊ QUYẾT|Nơi nhận|Việt Nam|Hà Nội|Trung ương)/u;
const NOBODY =
  /^(?:admin\w*|administrator|quản trị(?: viên)?|ban biên tập|bbt|biên tập viên|editor|user\d*|root|guest)$/iu;

/**
 * A byline or a repost note: `BT: Nguyễn Thu – Hình: Vũ Chiến`, `Tin, ảnh: P.Y`, `HẢI YẾN`,
 * `Theo Báo Nhân Dân`. A repost names a source, which is no author; account names are nobody.
 *
 * @returns null for a line that is neither
 */
export function readByline(line: string): Byline | null {
  const text = line
    .normalize('NFC')
    .replace(/^[\s*•]+/u, '')
    .replace(/^[([](.*)[)\]]$/u, '$1')
    .trim();
  if (text === '' || text.length > 120 || text.split(/\s+/).length > 16) return null;
  const via = VIA.exec(text);
  if (via?.[1]) return outlet(via[1]);
  const plain = text
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const authors: Author[] = [];
  let source: string | null = null;
  let role: AuthorRole | null = null;
  let both = false;
  let named = false;
  for (const part of splitKeepingRoles(plain)) {
    const prefix = ROLE.exec(part);
    if (prefix) [role, both, named] = [...roleOf(prefix[1] ?? ''), true];
    const name = part
      .slice(prefix?.[0].length ?? 0)
      .replace(/(?<=\p{Ll})\.$/u, '')
      .trim();
    if (name === '') continue;
    if (
      /^(?:[\w-]+\.)+\w{2,}$/u.test(name) &&
      /[a-z]{2}$/i.test(name) &&
      /\.(?:vn|com|org|net)$/i.test(name)
    ) {
      source = name;
      continue;
    }
    if (/^(?:Báo|Tạp chí|Đài|Cổng)\s|^TTXVN$|^VOV$/u.test(name)) {
      source = name;
      continue;
    }
    // An outlet's or a place's letters after a name ("Vương Hợp – PT.").
    if (authors.length > 0 && /^\p{Lu}{2,4}\.$/u.test(name)) continue;
    if (!isName(name, named)) return null;
    if (NOBODY.test(name)) continue;
    authors.push({ name, role: role ?? 'author' });
    if (both) authors.push({ name, role: 'photo' });
  }
  return authors.length > 0 || source ? { authors, via: source } : null;
}

/** Whether a string names a person: 2 to 4 capitalised syllables or initials. */
export function isName(text: string, named = false): boolean {
  if (OFFICE.test(text) || text.length > 50) return false;
  if (/^\p{Lu}\p{Ll}?\.(?:\s?\p{Lu}\p{Ll}*\.?)+$/u.test(text)) return true;
  const syllables = text.split(/\s+/);
  if (named && /^(?:nhóm|phóng viên|pv|ctv)/iu.test(text)) return syllables.length <= 4;
  if (!syllables.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word))) return false;
  return syllables.length >= (named ? 1 : 2) && syllables.length <= (named ? 5 : 4);
}

/** Whether a name in a page's metadata is an account rather than a person. */
export const isNobody = (name: string): boolean => NOBODY.test(name.trim());

function outlet(rest: string): Byline | null {
  const name = rest
    .replace(/^[“"'\s]+|[”"'\s]+$/gu, '')
    .replace(/(?<!\.\p{L}{1,4})\.$/u, '')
    .trim();
  // "Theo đánh giá của …" is a sentence; an outlet starts with a capital or is a web address.
  return /^(?:["“]?\p{Lu}|\S+\.\p{L}{2,})/u.test(name) && !/[.!?;]\s+\p{Lu}/u.test(name)
    ? { authors: [], via: name }
    : null;
}

/** `Tin, ảnh: A` holds a comma of its own: roles are cut first, then people. */
function splitKeepingRoles(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  while (rest !== '') {
    const role = ROLE.exec(rest)?.[0] ?? '';
    const cut = SEPARATOR.exec(rest.slice(role.length));
    const end = cut ? role.length + cut.index : rest.length;
    parts.push(rest.slice(0, end).trim());
    rest = cut ? rest.slice(end + cut[0].length).trim() : '';
  }
  return parts;
}

function roleOf(word: string): [AuthorRole, boolean] {
  if (/^(?:BT|Biên)/u.test(word)) return ['editor', false];
  if (/^(?:Ảnh|Hình|Video|Clip)/u.test(word) && !/bài/u.test(word)) return ['photo', false];
  return ['author', /ảnh/iu.test(word)];
}
