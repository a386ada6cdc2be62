import { createRandom, seedOf, type Random } from './random.ts';

const list = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

const SURNAMES =
  list(`Nguyễn, Trần, Lê, Phạm, Hoàng, Võ, Phan, Vũ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương, Lý,
Huỳnh, Trương, Đinh, Lâm, Mai, Trịnh, Đoàn, Phùng, Hà, Cao, Tạ, Lương, Thái, Châu, Nông, Hứa, Quách, Lò,
Giàng, Vàng, Bàn, Y, Ksor, Rơ Châm, Thạch, Kim, Siu, Ma, Đàm, Triệu, Chu, Tô, Vi, Lục, Khúc`);
const MIDDLE =
  list(`Văn, Thị, Đức, Ngọc, Minh, Thanh, Hữu, Quang, Xuân, Đình, Công, Quốc, Kim, Hồng,
Thu, Bá, Trọng, Anh, Mạnh, Duy, Thế, Viết, Tiến, Hoài, Phương, Tuấn, Bích, Như, Khắc, Chí, Gia, Nhật`);
const GIVEN =
  list(`Hùng, Dũng, Hương, Lan, Tuấn, Sơn, Hải, Thủy, Hà, Nam, Long, Thảo, Hạnh, Bình, Cường,
Phúc, Tâm, Hòa, Nga, Dung, Hoa, Mai, Thắng, Quân, Khánh, Vinh, Linh, Trang, Yến, Oanh, Tùng, Kiên, Trung,
Hiếu, Nhung, Loan, Liên, Huệ, Thành, Đạt, Phong, Lâm, Quyết, Toàn, Thịnh, Khoa, Nhàn, Tú, Vân, Thoa,
Hiền, Ngân, Nguyệt, Hằng, Điệp, Chiến, Lợi, Phát, Tài, Đông, Hoan, Duyên, Khuê, Thiện, Ánh, Quỳnh, Giang,
Trà, Vy, Bảo, Khôi, Nghĩa, Nhân, Trí, Tín, Lực, Hậu, Sáng, Thơ, Thạch, Hiệp, Luân, Tiệp, Chinh, Ngoan`);

const PLACE_SYLLABLES =
  list(`An, Bình, Tân, Phú, Long, Hòa, Thạnh, Mỹ, Vĩnh, Đông, Hưng, Thành, Xuân, Sơn,
Hải, Thanh, Quang, Đại, Nam, Trung, Yên, Lộc, Phước, Minh, Lâm, Hà, Bắc, Châu, Giang, Cẩm, Kim, Ninh,
Khánh, Phong, Quảng, Thượng, Tây, Thái, Thủy, Trường, Văn, Việt, Đức, Đồng, Liên, Hồng, Nghĩa, Diễn, Ngọc,
Tiên, Trạch, Vân, Lạc, Linh, Bảo, Cát, Gia, Hương, Lương, Mai, Nhơn, Phương, Sa, Tam, Tịnh, Ia, Ea, Krông,
Chư, Đăk, Mường, Nậm, Pa, Bản, Tà, Cư, Plei, Chiềng, Suối, Thới`);

const DISTRICTS =
  list(`Sông Mây, Đồi Cát, Thanh Khê Thượng, Mường Lũng, Krông Sa, Ea Trang, Phú Cường,
Bình Lục Đông, Hương Trạch, Tân Mộc, Vĩnh Tường Sơn, Hòa Lạc, Yên Định Hạ, Cẩm Lý, Đại Từ Sơn, Nam Phước,
Châu Giang, Thạch Bàn, Long Hải, Giồng Trôm Hạ, Cù Lao, Trà Lĩnh, Hạ Lang Sơn, Nậm Chảy, Chư Lang, Kon Rẫy Thượng,
Đăk Mil Hạ, Ba Tri Đông, Gò Quao, Tháp Mười Thượng, Lai Vung Đông, Quỳ Sơn, Diễn Lộc, Kỳ Sơn Hạ, Lộc Bình Thượng`);

const ONSETS = list(
  `b, c, ch, d, đ, g, gi, h, kh, l, m, n, ng, nh, ph, qu, r, s, t, th, tr, v, x, kr, bl`,
);
/** Rhymes with the tone's place behind its vowel; those that end in a stop carry two tones only. */
const RHYMES =
  list(`a_, a_c, a_ch, a_i, a_m, a_n, a_ng, a_nh, a_o, a_p, a_t, a_u, a_y, ă_c, ă_m, ă_n, ă_ng,
ă_p, ă_t, â_c, â_m, â_n, â_ng, â_p, â_t, â_u, â_y, e_, e_m, e_n, e_o, e_t, ê_, ê_ch, ê_n, ê_nh, ê_t, ê_u, i_, i_ch,
iê_m, iê_n, iê_ng, iê_p, iê_t, iê_u, i_m, i_n, i_nh, i_p, i_t, i_u, o_, oa_, oa_n, oa_ng, oa_t, o_c, o_i, o_m, o_n,
o_ng, o_p, o_t, ô_, ô_c, ô_i, ô_m, ô_n, ô_ng, ô_p, ô_t, ơ_, ơ_i, ơ_m, ơ_n, ơ_p, ơ_t, u_, ua_, u_c, u_i, u_m, u_n,
u_ng, uô_c, uô_i, uô_m, uô_n, uô_ng, uô_t, u_t, uyê_n, uyê_t, ư_, ưa_, ư_c, ư_ng, ươ_c, ươ_i, ươ_m, ươ_n, ươ_ng,
ươ_p, ươ_t, ư_t, ư_u`);
const TONES = ['', '\u0301', '\u0300', '\u0323', '\u0309', '\u0303'];

/** A person's full name. */
export const personName = (random: Random): string =>
  [
    SURNAMES[random.rank(SURNAMES.length, 1.5)],
    MIDDLE[random.rank(MIDDLE.length, 2)],
    random.chance(0.15) ? `${random.pick(GIVEN)} ` : '',
    GIVEN[random.rank(GIVEN.length, 20)],
  ]
    .join(' ')
    .replace(/ {2,}/g, ' ');

export const districtName = (random: Random): string =>
  random.chance(0.5) ? (DISTRICTS[random.rank(DISTRICTS.length, 4)] ?? '') : communeName(random);

/** Two syllables; there are some thousands of them. */
export const communeName = (random: Random): string =>
  `${PLACE_SYLLABLES[random.rank(PLACE_SYLLABLES.length, 12)]} ${PLACE_SYLLABLES[random.rank(PLACE_SYLLABLES.length, 25)]}`;

/** Words that nobody uses often: two syllables of Vietnamese sound, the same for the same rank. */
export function rareWord(random: Random): string {
  const rank = random.rank(RARE_WORDS, 150);
  const known = rareWords[rank];
  if (known !== undefined) return known;
  const own = createRandom(seedOf(0x5ea1, rank));
  const made = own.chance(0.06) ? acronym(own) : `${syllable(own)} ${syllable(own)}`;
  rareWords[rank] = made;
  return made;
}

const RARE_WORDS = 60_000;
const rareWords: (string | undefined)[] = [];

const CAPITALS = 'BCDGHKLMNPQRSTVX'.split('');

const acronym = (random: Random): string =>
  Array.from({ length: 2 + random.below(3) }, () => random.pick(CAPITALS)).join('');

function syllable(random: Random): string {
  const rhyme = RHYMES[random.rank(RHYMES.length, 60)] ?? 'a_';
  const onset = ONSETS[random.rank(ONSETS.length, 12)] ?? '';
  const tone = TONES[/[cpt]$|ch$/.test(rhyme) ? 1 + 2 * random.below(2) : random.below(6)] ?? '';
  return spelled(onset, rhyme).replace('_', tone).normalize('NFC');
}

function spelled(onset: string, rhyme: string): string {
  if (onset === 'qu' && /^[uưo]/.test(rhyme)) return `h${rhyme}`;
  if (!/^[eêi]/.test(rhyme)) return onset + rhyme;
  if (onset === 'c') return `k${rhyme}`;
  if (onset === 'gi') return `d${rhyme}`;
  return (onset === 'g' || onset === 'ng' ? `${onset}h` : onset) + rhyme;
}
