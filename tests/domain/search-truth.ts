export { TRUTH_CLIPS, truthWhole } from './search-truth-clips.ts';

/** A question put to the little library, and what a person would have it answer. */
export interface TruthCase {
  readonly typed: string;
  /** Keys of clips, a group for each class, the best first; in a group the order is free. */
  readonly found: readonly (readonly string[])[];
}

/** @param found keys apart by spaces, groups by ' > ' */
const asked = (typed: string, found: string): TruthCase => ({
  typed,
  found: found === '' ? [] : found.split(' > ').map((group) => group.split(' ')),
});

const PRINTED = 'meet nfd > apart > skilled noted > quoted > border > plank bare';
const PHRASE = 'meet nfd > skilled noted > quoted > plank bare';

/** Filters here name what every clip that is found has: with them or without, the answer is one. */
export const TRUTH_CASES: readonly TruthCase[] = [
  // Without marks any spelling will do; the title goes before the lead, and both before the text.
  asked('dan van ', 'meet plank bare nfd > apart > skilled noted > quoted > border'),
  asked('DAN VAN', 'meet plank bare nfd > apart > skilled noted > quoted > border'),
  asked('van dan ', 'apart meet plank bare nfd > skilled noted > border quoted'),
  asked('can bo', 'officials cow'),
  asked('dong ', 'dongThap apart covid > noted eth plan116'),
  asked('quy ', 'rulesI rulesY growthTight > noted'),

  // With marks the same are found, and those printed so are the first.
  asked('dân vận', PRINTED),
  asked('Dân  Vận', PRINTED),
  asked('dân vận'.normalize('NFD'), PRINTED),
  asked('dân\u00a0vận', PRINTED),
  asked('d\u00adân v\u200bận', PRINTED),
  asked('dàn ván', 'plank > meet bare nfd > apart > skilled noted > quoted > border'),
  asked('cán bộ', 'officials > cow'),
  asked('cân bò', 'cow > officials'),
  asked('lop dân vận', 'nfd > bare'),
  asked('dân vận khéo', 'skilled > quoted'),
  asked('đồng', 'dongThap > noted eth plan116 > apart covid'),

  // While it is being typed: the beginning of a word, and half its marks.
  asked('dân vậ', 'meet nfd > apart > skilled noted > quoted > border > plank bare > dongThap'),
  asked('dân v', 'meet nfd > apart > skilled noted > quoted > border dongThap hidden > plank bare'),
  asked('dân vậ ', ''),
  asked('cán bô', 'officials cow'),
  asked('“dân vận kh', 'skilled > quoted'),
  asked('"dàn van', 'plank > meet nfd bare > skilled noted > quoted'),
  asked('đoàn\u200b kế', 'hidden'),

  // Quotes of all kinds, and pairs that do not match.
  asked('"dân vận"', PHRASE),
  asked('“dân vận”', PHRASE),
  asked('„dân vận“', PHRASE),
  asked('«dân vận»', PHRASE),
  asked('“dân vận"', PHRASE),
  asked('"dan van"', 'meet nfd plank bare > skilled noted > quoted'),
  asked('"vận dân"', ''),
  // No phrase goes from one part into the next.
  asked('"dân vận hành"', ''),
  asked('"đổ bộ tin"', ''),
  asked('"lệ võ"', ''),

  // Exclusion.
  asked('dan van -kheo', 'meet plank bare nfd > apart > noted > border'),
  asked('dân vận -"dân vận khéo"', 'meet nfd > apart > noted > border > plank bare'),
  asked('dân -vận', 'rulesI rulesY hidden > dongThap'),
  asked('-Covid-19 chợ', 'cow > nfd > noted > partyNew'),
  asked('tinh uy -họp', 'partyNew'),

  // Where the tone mark stands, i and y.
  asked('khóa XV', 'termOld termNew'),
  asked('khoá xv', 'termOld termNew'),
  asked('hòa giải', 'peaceOld peaceNew'),
  asked('HOÀ GIẢI', 'peaceOld peaceNew'),
  asked('hoà', 'peaceOld peaceNew > hoang > hoangTypo plan100 plan116'),
  asked('Hoàng', 'hoang > hoangTypo'),
  asked('Hòang', 'hoangTypo > hoang'),
  asked('Tỉnh ủy', 'partyOld partyNew'),
  asked('tỉnh uỷ', 'partyOld partyNew'),
  asked('qui chế', 'rulesI rulesY'),
  asked('quy chế', 'rulesI rulesY'),

  // Đ and what looks like it.
  asked('đại hội Đảng', 'eth'),
  asked('\u00d0ảng', 'eth hook > nbsp'),
  asked('dang vien', 'hook > nbsp'),
  asked('dong thap', 'dongThap'),
  asked('Đồng Tháp', 'dongThap'),

  // Hyphens, numbers, spaces that do not break.
  asked('Covid-19', 'covid > covidCaps > covidSpaced'),
  asked('COVID - 19', 'covid > covidCaps > covidSpaced'),
  asked('XIN vac', 'covid'),
  asked('kinh tế - xã hội', 'growth > growthTight'),
  asked('"kinh te-xa hoi"', 'growth > growthTight'),
  asked('NQ 205', 'nq205'),
  asked('100-KH/TU', 'plan100 > plan116'),
  asked('"100-KH/TU"', 'plan100'),
  asked('nghị quyết trong', 'nbsp'),
  asked('nghị\u00a0quyết', 'nbsp > nq205'),
  asked('đoàn kết toàn dân', 'hidden'),

  // Sources, authors, and titles before and after their correction.
  asked('sen hồng', 'dongThap'),
  asked('senhong.vn', 'dongThap'),
  asked('Mỹ Lệ', 'dongThap'),
  asked('tin bao gap', 'renamed'),
  asked('bão số ba', 'renamed > meet'),

  // Filters, and what only looks like one.
  asked('lúa tỉnh:đồng-tháp', 'dongThap'),
  asked('từ:01/2020 dàn ván lát ', 'plank'),
  asked('tu:hom-qua', ''),
];
