import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutUnsafe } from '../../domain/foreign-text.ts';
import { isLargerJson } from '../../domain/json-size.ts';
import { canonicalText, isEveryday } from '../../domain/text.ts';

const every = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code));

/** Without the short cuts. */
const canonicalAtLength = (text: string) =>
  text
    .replace(/\p{Cf}+/gu, '')
    .normalize('NFC')
    .replace(/Ð/g, 'Đ')
    .replace(/ð/g, 'đ')
    .replace(/\s+/g, ' ')
    .trim();

it('No character of everyday texts is one that is taken out or written otherwise', () => {
  const unsafe = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c\p{Cf}\p{Cs}]|[^\P{Cc}\n\t]/u;
  const wrong = every.filter(
    (own) => isEveryday(own) && (unsafe.test(own) || own.normalize('NFC') !== own),
  );
  expect(wrong).toEqual([]);
  expect(isEveryday('“Đường sắt” – 1.000 tỷ đồng…\n')).toBe(true);
});

it('Short cuts change no canonical text and leave nothing unsafe', () => {
  const letter = fc.oneof(
    fc.constantFrom(
      ' ',
      '  ',
      '\n',
      '\t',
      '\u00a0',
      '\u00ad',
      '\u200b',
      'Ð',
      'ð',
      'ệ',
      'e\u0323\u0302',
      '\ud800',
    ),
    fc.constantFrom('“', '…', 'đ', 'a', '\u202e', '\u0000', '\u2028', '\ufeff'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
      const text = letters.join('');
      expect(canonicalText(text)).toBe(canonicalAtLength(text));
      if (isEveryday(text)) expect(text.normalize('NFC')).toBe(text);
      expect(withoutUnsafe(text)).not.toMatch(/[\u202a-\u202e\0\p{Cs}]/u);
    }),
    { numRuns: 2000 },
  );
});

it('A value is larger than its JSON has bytes, or it is not', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: -2, max: 2 }), (value, more) => {
      const bytes = new TextEncoder().encode(JSON.stringify(value)).length;
      expect(isLargerJson(value, bytes + more)).toBe(more < 0);
    }),
  );
});
