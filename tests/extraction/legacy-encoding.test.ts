import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { convertLegacy, detectLegacy } from '../../extraction/legacy-encoding.ts';

/** Small letters in the order of their codes, from the published code charts. */
const TCVN3_LETTERS: Readonly<Record<string, number>> = Object.fromEntries([
  ...Array.from('ĂÂÊÔƠƯĐăâêôơưđ').map((letter, at) => [letter, 0xa1 + at]),
  ...Array.from('àảãáạ').map((letter, at) => [letter, 0xb5 + at]),
  ...Array.from('ằẳẵắ').map((letter, at) => [letter, 0xbb + at]),
  ...Array.from('ặầẩẫấậè').map((letter, at) => [letter, 0xc6 + at]),
  ...Array.from('ẻẽéẹềểễếệìỉ').map((letter, at) => [letter, 0xce + at]),
  ...Array.from('ĩíịò').map((letter, at) => [letter, 0xdc + at]),
  ...Array.from('ỏõóọồổỗốộờởỡớợù').map((letter, at) => [letter, 0xe1 + at]),
  ...Array.from('ủũúụừửữứựỳỷỹýỵ').map((letter, at) => [letter, 0xf1 + at]),
]) as Record<string, number>;

const tcvn3 = (text: string): string =>
  Array.from(text.normalize('NFC'))
    .map((letter) => {
      const code = TCVN3_LETTERS[letter] ?? TCVN3_LETTERS[letter.toLowerCase()];
      return code ? String.fromCharCode(code) : letter;
    })
    .join('');

const VNI_SIGN: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
};
const VNI_LETTER: Readonly<Record<string, string>> = { đ: 'ñ', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

function vni(text: string): string {
  return Array.from(text.normalize('NFC'))
    .map((letter) => vniLetter(letter))
    .join('');
}

function vniLetter(letter: string): string {
  const small = letter.toLowerCase();
  const keepCase = (signs: string): string => (letter === small ? signs : signs.toUpperCase());
  if (VNI_LETTER[small]) return keepCase(VNI_LETTER[small]);
  if (/^[ìí]$/.test(small)) return letter;
  // NFD puts a dot below before a circumflex; the table wants the tone last.
  const [base = '', ...marks] = Array.from(small.normalize('NFD'));
  const horned = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  const shape = marks.filter((mark) => /[\u0302\u0306]/.test(mark));
  const tone = marks.filter((mark) => !/[\u0302\u0306\u031b]/.test(mark));
  return keepCase(horned + (VNI_SIGN[[...shape, ...tone].join('')] ?? ''));
}

const UNICODE =
  'Sáng nay, Ban Chỉ đạo huyện tổ chức hội nghị sơ kết phong trào thi đua, triển khai nhiệm vụ ' +
  'trọng tâm. Ủy ban nhân dân các xã, thị trấn đã vận động nhân dân hiến đất, góp công xây dựng ' +
  'đường giao thông nông thôn; những hộ khó khăn được giúp đỡ kịp thời, nghĩa tình.';

describe('text typed in an old encoding', () => {
  it.each([
    ['tcvn3', 'Uû ban nh©n d©n x·', 'Uỷ ban nhân dân xã'],
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['tcvn3', 'ng\u00adêi d©n ®· tr\u00adëng thµnh', 'người dân đã trưởng thành'],
    ['tcvn3', '§¶ng bé tØnh §¨k L¨k', 'Đảng bộ tỉnh Đăk Lăk'],
    ['tcvn3', 'CéNG HßA X· HéI CHñ NGHÜA VIÖT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['tcvn3', 'Uû BAN NH¢N D¢N', 'UỶ BAN NHÂN DÂN'],
    ['tcvn3', 'ë UBND x· Hßa An', 'ở UBND xã Hòa An'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['vni', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA VIEÄT NAM', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['vni', 'ngöôøi daân ñaõ tröôûng thaønh', 'người dân đã trưởng thành'],
    ['vni', 'kyõ thuaät, lyù luaän, tyû leä, myõ thuaät', 'kỹ thuật, lý luận, tỷ lệ, mỹ thuật'],
  ] as const)('%s: %s', (encoding, typed, read) => {
    expect(convertLegacy(typed, encoding)).toBe(read);
  });

  it('is recognised', () => {
    expect(detectLegacy(tcvn3(UNICODE))).toBe('tcvn3');
    expect(detectLegacy(vni(UNICODE))).toBe('vni');
    expect(detectLegacy(vni(UNICODE.toUpperCase()))).toBe('vni');
    expect(detectLegacy(tcvn3(UNICODE.toUpperCase()))).toBe('tcvn3');
    // Its ư is the soft hyphen, which a page's clean-up may have made a letter.
    expect(detectLegacy(tcvn3(UNICODE).replace(/\u00ad/g, 'ư'))).toBe('tcvn3');
  });

  it('reads as it was meant', () => {
    expect(convertLegacy(vni(UNICODE), 'vni')).toBe(UNICODE);
    // The capital Ủ that begins a sentence is a small letter of a capital font.
    expect(convertLegacy(tcvn3(UNICODE), 'tcvn3')).toBe(UNICODE.replace('Ủy', 'ủy'));
  });

  it('keeps bullets, copyright signs, numbers and words already in Unicode', () => {
    const typed = '· x· héi © 2020 – 5 · Tỉnh ủy ··· 100%';
    expect(convertLegacy(typed, 'tcvn3')).toBe('· xã hội © 2020 – 5 · Tỉnh ủy ··· 100%');
    expect(convertLegacy('Tỉnh ủy, được, hoäi', 'vni')).toBe('Tỉnh ủy, được, hội');
  });
});

const VOWELS = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ';
const onset = fc.constantFrom('b', 'ch', 'đ', 'gi', 'kh', 'l', 'm', 'ngh', 'ph', 'qu', 't', 'v');
const ending = fc.constantFrom('', 'n', 'ng', 'c', 'm', 'p', 't', 'ch', 'nh');
const word = fc
  .tuple(onset, fc.constantFrom(...Array.from(VOWELS)), ending)
  .map((parts) => parts.join(''));
const phrase = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

describe('there and back', () => {
  it('every word of small letters is the same, in both encodings', () => {
    fc.assert(
      fc.property(phrase, (text) => {
        expect(convertLegacy(tcvn3(text), 'tcvn3')).toBe(text);
        expect(convertLegacy(vni(text), 'vni')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('every word of capitals is the same: TCVN3 knows it by two plain letters', () => {
    const long = fc.tuple(
      fc.constantFrom('ch', 'ngh', 'kh', 'th', 'tr'),
      fc.constantFrom(...Array.from(VOWELS)),
      ending,
    );
    fc.assert(
      fc.property(long, (parts) => {
        const text = parts.join('').toUpperCase();
        expect(convertLegacy(tcvn3(text), 'tcvn3')).toBe(text);
        expect(convertLegacy(vni(text), 'vni')).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on any string, and leaves plain English alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        detectLegacy(text);
        convertLegacy(text, 'tcvn3');
        convertLegacy(text, 'vni');
      }),
    );
    expect(convertLegacy('The council met on 5 May.', 'tcvn3')).toBe('The council met on 5 May.');
  });
});

describe('text in Unicode is not taken for an old encoding', () => {
  it.each([
    ['Vietnamese', UNICODE],
    ['Vietnamese in capitals', UNICODE.toUpperCase()],
    ['decomposed Vietnamese', UNICODE.normalize('NFD').normalize('NFC')],
    ['Vietnamese without marks', 'Sang nay, Ban Chi dao huyen to chuc hoi nghi so ket phong trao'],
    [
      'French',
      'À l’été 2019, le maire a répété que l’hôtel où dînait l’évêque était fermé ; « c’est très ' +
        'gênant », a-t-elle dit. Là, près du théâtre, même le café Noël était privé de maïs.',
    ],
    [
      'German',
      'Für die Grünen wäre das schön: Über größere Straßen könnten künftig häufiger Züge fahren, ' +
        'möglichst ohne Lärm. Der Bürgermeister erklärte, man müsse später prüfen.',
    ],
    [
      'Spanish',
      'El señor López dijo que mañana habrá más niños en la reunión; también pidió café. ' +
        '¿Qué pasó después? Sí, según él, todavía está allí con su compañía.',
    ],
    [
      'Portuguese',
      'A situação não é fácil: são três milhões de cidadãos, avó e avô, pão e maçã à mesa.',
    ],
    [
      'Italian',
      'Così la città è più bella, perché c’è già la libertà; può darsi che lunedì sarà già qui.',
    ],
    ['Icelandic', 'Þetta er ný frétt um Guðmund Þórðarson og Ólöfu sem búa á Ísafirði við sæinn.'],
    [
      'Turkish',
      'Bugün büyük şehirde öğrenciler için yeni bir kütüphane açıldı; müdür çok mutlu oldu.',
    ],
    [
      'signs',
      '© 2020 Acme® · §5 ¶2 · 10 µm · ±3° · £5 · ¥100 · Foo™ © Bar® ¤ ¢ ª º ¹ ² ³ · 5µm · a·b · x¹ y²',
    ],
    ['nothing', ''],
    ['one name', 'Café Noël'],
  ])('%s', (_, text) => {
    expect(detectLegacy(text)).toBeNull();
  });
});
