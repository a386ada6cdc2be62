/** Words of an office, a paper's head or a salutation: such a line is a signature or a heading. */
const OFFICE =
  /^(?:TM|KT|TL|CHỦ TỊCH|PHÓ|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|ỦY BAN|UBND|HĐND|THÔNG BÁO|CÔNG ĐIỆN|QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|NGHỊ QUYẾT|Nơi nhận|Việt Nam|Trung ương|Ủy ban|Uỷ ban|Chủ tịch|Phó |Trưởng |Giám đốc|Bí thư|Đồng chí|Đ\/c|Ông |Bà |Huyện|Tỉnh|Xã |Thị (?:xã|trấn)|Thành phố|TP|Quận|Phường|Phòng|Sở |Ban |Bộ |Hội |Công (?:ty|an)|Trung tâm|Văn phòng|Chi (?:bộ|cục)|Thanh tra|Trường (?:T|M|Đ|C)|Chuyên mục|Trân trọng|Kính )/u;

/** Provinces after which nobody is called; "Hòa Bình" and "Hà Giang" are names of people too. */
const PLACE =
  /^(?:Hà Nội|Hải Phòng|Đà Nẵng|Cần Thơ|Đ[ăắ]k \p{L}+|Gia Lai|Kon Tum|Lâm Đồng|Cao Bằng|Bắc Kạn|Lạng Sơn|Vĩnh Phúc|Nghệ An|Hà Tĩnh|Quảng Ngãi|Phú Yên|Ninh Thuận|Tây Ninh|Bến Tre|Trà Vinh|Cà Mau|Bạc Liêu|Sóc Trăng|Hồ Chí Minh)$/u;

/**
 * Whether a string names a person: 2 to 4 capitalised syllables or initials. Offices and places
 * are written alike and are nobody.
 *
 * @param named whether a role or the line's place says that it is a name: then 1 to 5 syllables
 */
export function isName(text: string, named = false): boolean {
  if (OFFICE.test(text) || PLACE.test(text) || text.length > 50) return false;
  if (/^\p{Lu}\p{Ll}?\.(?:\s?\p{Lu}\p{Ll}*\.?)+$/u.test(text)) return true;
  // A name of the highlands: H’Mai, K’Brếu.
  if (/^\p{Lu}['’]\p{L}{2,}$/u.test(text)) return true;
  const syllables = text.split(/\s+/);
  if (!syllables.every((word) => /^\p{Lu}[\p{L}\p{M}'’.-]*$/u.test(word))) return false;
  return syllables.length >= (named ? 1 : 2) && syllables.length <= (named ? 5 : 4);
}
