// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { dropMarks, foldText } from '../../domain/fold.ts';

const marked = (text: string): string => foldText(text, { keepMarks: true });

const VIETNAMESE = fc.string({
  unit: fc.constantFrom(
    ...Array.from(
      'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđĐÐðƉQqHh -/“”\u00a0\u200b\u00ad\u0301\u0323',
    ),
  ),
  maxLength: 30,
});

describe('folding for search', () => {
  it.each([
    ['dan van', 'dân vận'],
    ['dan van', 'Dân vận'],
    ['dai hoi', 'Ðại hội'],
    ['dang', 'Đảng'],
    ['dang', 'Ɖảng'],
    ['khoa xv', 'khoá XV'],
    ['khoa xv', 'khóa XV'],
    ['nghi quyet trong', 'nghị quyết\u00a0 trong'],
    ['quy che dan chu', 'qui chế dân chủ'],
    ['quy', 'QUÍ'],
    ['100 kh tu', '100-KH/TU'],
    ['covid 19', 'COVID - 19'],
    ['dan van', 'dân\u200b v\u00adận'],
    ['dan van kheo', '“Dân vận khéo”…'],
  ])('writes "%s" for "%s"', (folded, text) => {
    expect(foldText(text)).toBe(folded);
    expect(foldText(text.normalize('NFD'))).toBe(folded);
  });

  it('gives letters and digits parted by single spaces, and folds them no further', () => {
    fc.assert(
      fc.property(VIETNAMESE, (text) => {
        const once = foldText(text);
        expect(once).toMatch(/^([\p{L}\p{N}]+( [\p{L}\p{N}]+)*)?$/u);
        expect(foldText(once)).toBe(once);
        expect(foldText(marked(text))).toBe(once);
      }),
    );
  });

  it('does not depend on how letters are composed', () => {
    fc.assert(
      fc.property(VIETNAMESE, (text) => {
        expect(foldText(text.normalize('NFD'))).toBe(foldText(text));
        expect(marked(text.normalize('NFD'))).toBe(marked(text));
      }),
    );
  });
});

describe('folding that keeps marks', () => {
  it.each([
    ['khóa', 'khoá'],
    ['Hòa', 'Hoà'],
    ['ủy', 'uỷ'],
    ['thùy', 'thuỳ'],
    ['xòe', 'xoè'],
    ['HÒA BÌNH', 'hoà bình'],
    ['Tỉnh ủy,', 'tỉnh uỷ'],
    ['qui chế dân chủ', 'quy chế dân chủ'],
    ['Ðảng', 'đảng'],
  ])('takes "%s" and "%s" for the same', (a, b) => {
    expect(marked(a)).toBe(marked(b));
    expect(marked(a.normalize('NFD'))).toBe(marked(b));
  });

  it.each(['Hoàng', 'quý', 'hoạt', 'toàn', 'thoại', 'khuỷu', 'thuyết', 'đoàn'])(
    'leaves "%s" as it is written',
    (word) => {
      expect(marked(word)).toBe(word.toLowerCase());
    },
  );

  it.each([
    ['dân vận', 'dàn ván'],
    ['cán bộ', 'cân bò'],
    ['quý', 'quỳ'],
    ['quit', 'quyt'],
    ['Hoàng', 'Hoang'],
  ])('keeps "%s" and "%s" apart', (a, b) => {
    expect(marked(a)).not.toBe(marked(b));
  });

  it('forgives a zero-width character between a letter and its mark', () => {
    expect(marked('vâ\u200b\u0323n')).toBe('vận');
  });
});

describe('dropping marks', () => {
  it('turns every look-alike of đ into d and keeps case', () => {
    expect(dropMarks('Đồng Ðăng, ðoàn Ɖ ɖ')).toBe('Dong Dang, doan D d');
  });
});
