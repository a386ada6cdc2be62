// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { hostOf, urlKey } from '../../domain/url-key.ts';

describe('the key of an address', () => {
  it.each([
    ['https://www.BaoMau.vn/Tin/Bai-1.html', 'baomau.vn/Tin/Bai-1.html'],
    ['http://baomau.vn:80/tin/1/', 'baomau.vn/tin/1'],
    ['https://baomau.vn:443/tin/1', 'baomau.vn/tin/1'],
    ['http://baomau.vn:8080/tin/1', 'baomau.vn:8080/tin/1'],
    ['https://baomau.vn./tin/1', 'baomau.vn/tin/1'],
    ['https://baomau.vn', 'baomau.vn'],
    ['https://baomau.vn/#', 'baomau.vn'],
    ['https://baomau.vn/#/', 'baomau.vn'],
    ['https://baomau.vn/tin/1#binh-luan', 'baomau.vn/tin/1'],
    ['https://baomau.vn/#/bai-viet/12', 'baomau.vn#/bai-viet/12'],
    ['https://baomau.vn/a?utm_source=zalo&fbclid=x&id=7&zarsrc=30', 'baomau.vn/a?id=7'],
    ['https://baomau.vn/a?UTM_Medium=x', 'baomau.vn/a'],
    ['https://baomau.vn/a?b=2&a=1', 'baomau.vn/a?a=1&b=2'],
    ['https://baomau.vn/a?&a=1&&', 'baomau.vn/a?a=1'],
    ['https://baomau.vn/a?q=dan+van', 'baomau.vn/a?q=dan%20van'],
    ['https://baomau.vn/a?n%61me=%64', 'baomau.vn/a?name=d'],
    ['https://baomau.vn/d%c3%a2n-v%e1%ba%adn', 'baomau.vn/d%C3%A2n-v%E1%BA%ADn'],
    ['https://baomau.vn/dân-vận', 'baomau.vn/d%C3%A2n-v%E1%BA%ADn'],
    ['https://baomau.vn/%7Euser/', 'baomau.vn/~user'],
    [
      'https://mau.gov.vn/web/guest/tin;jsessionid=0A1B.node2?p_p_id=101_INSTANCE',
      'mau.gov.vn/web/guest/tin?p_p_id=101_INSTANCE',
    ],
    [
      'https://mau.gov.vn/Default.aspx?Sitesid=12&NewsID=345',
      'mau.gov.vn/Default.aspx?NewsID=345&Sitesid=12',
    ],
    ['file:///home/a/bai.html#x', 'file:///home/a/bai.html'],
    [' không phải địa chỉ ', 'không phải địa chỉ'],
  ])('%s is %s', (address, key) => {
    expect(urlKey(address)).toBe(key);
  });

  it.each([
    ['https://baomau.vn/Tin/a', 'https://baomau.vn/tin/a'],
    ['https://baomau.vn/a?id=1', 'https://baomau.vn/a?id=2'],
    ['https://baomau.vn/a?id=%D0', 'https://baomau.vn/a?id=%D1'],
    ['https://baomau.vn/a?x=1&x=2', 'https://baomau.vn/a?x=2&x=1'],
    ['https://baomau.vn/a%2Fb', 'https://baomau.vn/a/b'],
    ['https://baomau.vn/?id=1%262', 'https://baomau.vn/?id=1&2'],
    ['https://baomau.vn/#/bai/1', 'https://baomau.vn/#/bai/2'],
    ['https://tin.baomau.vn/', 'https://baomau.vn/'],
    ['https://baomau.vn:8080/', 'https://baomau.vn/'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(urlKey(a)).not.toBe(urlKey(b));
  });

  const segment = fc.string({
    unit: fc.constantFrom(...Array.from('abcXYZ019-_.~%;,=âậđ+!')),
    minLength: 1,
    maxLength: 8,
  });
  const name = segment.map((text) => `id${text.replaceAll('=', '')}`);
  const address = fc
    .tuple(
      fc.constantFrom('http', 'https'),
      fc.constantFrom('www.', '', 'WWW.', 'tin.'),
      fc.constantFrom('baomau.vn', 'Mau.gov.vn', 'mau.dcs.vn'),
      fc.constantFrom('', ':80', ':443', ':8443'),
      fc.array(segment, { maxLength: 4 }),
      fc.array(fc.tuple(name, segment), { maxLength: 4 }),
      fc.constantFrom('', '#x', '#/bai/1', '#!/bai/2'),
    )
    .map(
      ([scheme, www, host, port, path, query, hash]) =>
        `${scheme}://${www}${host}${port}/${path.join('/')}?${query.map((pair) => pair.join('=')).join('&')}${hash}`,
    );

  it('is the key of itself', () => {
    fc.assert(
      fc.property(address, (text) => {
        const key = urlKey(text);
        expect(urlKey(`https://${key}`)).toBe(key);
        expect(urlKey(`http://www.${key}`)).toBe(key);
      }),
      { numRuns: 1000 },
    );
  });

  it('never brings two paths or two sets of parameters together', () => {
    const meaning = (text: string): string => {
      const { pathname, searchParams } = new URL(text);
      const path = pathname
        .split('/')
        .map((part) => decode(part).replace(/;jsessionid=.*/i, ''))
        .join('\n')
        .replace(/\n+$/, '');
      const query = [...searchParams].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      return JSON.stringify([path, query]);
    };
    fc.assert(
      fc.property(address, address, (a, b) => {
        if (urlKey(a) === urlKey(b)) expect(meaning(a)).toBe(meaning(b));
      }),
      { numRuns: 5000 },
    );
  });

  it('takes any string without throwing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.webUrl({ withFragments: true, withQueryParameters: true }), fc.string()),
        (text) => {
          expect(typeof urlKey(text)).toBe('string');
          expect(urlKey(text)).toBe(urlKey(text));
        },
      ),
    );
  });
});

describe('the host of an address', () => {
  it.each([
    ['https://WWW.BaoMau.vn./x', 'baomau.vn'],
    ['https://tin.baomau.vn:81/', 'tin.baomau.vn'],
    ['không', ''],
  ])('%s is at %s', (address, host) => {
    expect(hostOf(address)).toBe(host);
  });
});

/** A path as the server may read it: escapes of unreserved letters undone, the others upper. */
function decode(part: string): string {
  return part.replace(/%[0-9a-f]{2}/gi, (code) => {
    const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w\-.~]/.test(char) ? char : code.toUpperCase();
  });
}
