// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { canonicalText, cleanLine, cleanNote, countWords, hashText } from '../../domain/text.ts';

describe('the canonical text', () => {
  it('is the same however a page composes, spaces or spells its letters', async () => {
    const text = 'Ðại hội\u00a0 Đảng bộ\nkhóa\u200b XV';
    expect(canonicalText(text)).toBe('Đại hội Đảng bộ khóa XV');
    expect(await hashText(text)).toBe(await hashText('Đại hội Đảng bộ khóa XV'.normalize('NFD')));
  });

  it('is canonical already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(canonicalText(canonicalText(text))).toBe(canonicalText(text));
      }),
    );
  });

  it('has the SHA-256 that other programs give', async () => {
    expect(await hashText('Dân vận')).toMatch(/^[0-9a-f]{64}$/);
    expect(await hashText('')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });
});

describe('a clean line', () => {
  it('reads as it is written: no overrides, no controls, no zero width', () => {
    expect(cleanLine('  Tin\u202e txt.\u2066exe\u2069\n\tmới\u0000\u200b ')).toBe(
      'Tin txt.exe mới',
    );
  });

  it('is composed even where a zero-width character stood between', () => {
    expect(cleanLine('Vâ\u200b\u0323n')).toBe('Vận');
  });

  it('is never cut in the middle of a character', () => {
    expect(cleanLine('ab😀', 3)).toBe('ab');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(20), (text, max) => {
        const line = cleanLine(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        // A half character becomes U+FFFD in UTF-8.
        expect(new TextDecoder().decode(new TextEncoder().encode(line))).toBe(line);
      }),
    );
  });
});

describe('a clean note', () => {
  it('keeps its lines and loses what cannot be seen', () => {
    expect(cleanNote('\n Dòng một\r\n\r\n\tDòng\u202e hai\u0007 ')).toBe('Dòng một\n\n\tDòng hai');
  });
});

describe('the number of words', () => {
  it.each([
    ['', 0],
    ['  \n', 0],
    ['Dân vận\nkhéo', 3],
  ])('of %j is %i', (text, words) => {
    expect(countWords(text)).toBe(words);
  });
});
