import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readAddress } from '../../domain/circle/address.ts';
import { readInvitation, writeInvitation } from '../../domain/circle/invitation.ts';
import { cleanLine } from '../../domain/text.ts';

const URL_OF = 'https://chia-se.coquan.vn/dan-van';
const INVITED = { url: URL_OF, name: 'Dân vận khéo – Tổ 3' };

const pack = (held: unknown): string =>
  `catbao-circle:${Buffer.from(JSON.stringify(held)).toString('base64url')}`;

describe('an invitation', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.webPath(), (name, path) => {
        const url = new URL(`/db${path}`, 'https://chia-se.coquan.vn').href.replace(/\/+$/, '');
        fc.pre(typeof readAddress(url) !== 'string');
        const invited = { url, name: cleanLine(name, 200) };
        expect(readInvitation(writeInvitation({ url, name }))).toEqual(invited);
      }),
    );
  });

  it('holds no letter that mail or a chat would break, and is read when they broke it', () => {
    const word = writeInvitation(INVITED);
    expect(word).toMatch(/^catbao-circle:[\w-]+$/);
    expect(readInvitation(`  ${word.slice(0, 30)}\r\n ${word.slice(30)}\n`)).toEqual(INVITED);
  });

  it('is read out of the message that it came in, whatever else that says', () => {
    const word = writeInvitation(INVITED);
    const other = writeInvitation({ ...INVITED, url: 'https://ke-gian.example/db' });
    for (const text of [
      `Mời anh chị vào nhóm, rồi dán cả tin này: ${word}`,
      `Mời anh chị: ${word}\n\nGửi từ điện thoại của tôi`,
      // A field of one line takes the lines together; a full stop still ends the word.
      `Mời anh chị: ${word.slice(0, 40)} ${word.slice(40)}.Gửi từ điện thoại của tôi`,
      `Nhóm “catbao-circle:” ở https://ke-gian.example/db#${word}`,
      `${other} ${word}`,
    ]) {
      expect(readInvitation(text)).toEqual(INVITED);
    }
  });

  it.each([
    ['', 'no-invitation'],
    [URL_OF, 'no-invitation'],
    ['catbao-circle:', 'no-invitation'],
    ['catbao-circle:%%%', 'no-invitation'],
    [pack([URL_OF]), 'no-invitation'],
    [pack({ v: 2, url: URL_OF, name: 'x' }), 'no-invitation'],
    [pack({ v: 1, url: URL_OF, name: 3 }), 'no-invitation'],
    [pack({ v: 1, url: 3, name: 'x' }), 'no-invitation'],
    [pack({ v: 1, name: 'x' }), 'no-invitation'],
    [pack({ v: 1, url: 'javascript:alert(1)', name: 'x' }), 'no-address'],
    [pack({ v: 1, url: 'http://chia-se.coquan.vn/db', name: 'x' }), 'not-secure'],
    [pack({ v: 1, url: 'https://lan:mat-khau@chia-se.coquan.vn/db', name: 'x' }), 'holds-account'],
    [pack({ v: 1, url: 'https://chia-se.coquan.vn', name: 'x' }), 'no-database'],
    ['x'.repeat(1_000_000), 'no-invitation'],
  ])('%.80s is %s', (text, fault) => {
    expect(readInvitation(text)).toBe(fault);
  });

  it('never throws and never gives an address that a typed one may not be', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (held, text) => {
        for (const word of [pack(held), text, `catbao-circle:${text}`]) {
          const read = readInvitation(word);
          if (typeof read !== 'string')
            expect(read.url).toMatch(/^https:|^http:\/\/(localhost|127|\[)/);
        }
      }),
    );
  });

  it('gives a name that is safe to be shown', () => {
    const read = readInvitation(pack({ v: 1, url: URL_OF, name: ' A\u202e\n\u0000B ' }));
    expect(read).toEqual({ url: URL_OF, name: 'A B' });
  });
});
