// @vitest-environment node
import { describe, expect, it } from 'vitest';

import { decodePage } from '../../entrypoints/waiting/decode-page.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = (...parts: (Uint8Array | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(part)));
/** "Đường" as the old Windows wrote it. */
const OLD = [0xd0, 0xfd, 0xf5, 0xcc, 0x6e, 0x67];
const OLD_TEXT = 'Đươ\u0300ng';

describe('the text of a page', () => {
  it.each([
    [
      'its byte order mark',
      bytes([0xef, 0xbb, 0xbf], utf8('Đường')),
      'text/html; charset=x',
      'Đường',
    ],
    ['the server’s word', bytes(OLD), 'text/html; charset="Windows-1258"', OLD_TEXT],
    [
      'its own word',
      bytes(utf8('<meta charset=windows-1258>'), OLD),
      'text/html',
      `<meta charset=windows-1258>${OLD_TEXT}`,
    ],
    [
      'an older word of its own',
      bytes(
        utf8('<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">'),
        OLD,
      ),
      '',
      `<meta http-equiv="Content-Type" content="text/html; charset=windows-1258">${OLD_TEXT}`,
    ],
    ['being UTF-8, where nothing is said', utf8('Đường'), 'text/html', 'Đường'],
    [
      'the old Windows, where nothing is said and it is no UTF-8',
      bytes(OLD),
      'text/html',
      OLD_TEXT,
    ],
    [
      'the next word, where one is no encoding',
      bytes(utf8('<meta charset=utf-8>Đường')),
      'text/html; charset=vietnam',
      '<meta charset=utf-8>Đường',
    ],
    [
      'being one byte a letter, where it calls itself two',
      utf8('<meta charset="utf-16">Đường'),
      '',
      '<meta charset="utf-16">Đường',
    ],
    [
      'what is no comment',
      bytes(utf8('<!-- <meta charset=windows-1258> --><meta charset=utf-8>Đ')),
      '',
      '<!-- <meta charset=windows-1258> --><meta charset=utf-8>Đ',
    ],
    ['two bytes a letter', bytes([0xff, 0xfe, 0x10, 0x01]), '', 'Đ'],
  ])('is told by %s', (_, page, contentType, text) => {
    expect(decodePage(page, contentType)).toBe(text);
  });
});
