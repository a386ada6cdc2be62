import { describe, expect, it } from 'vitest';

import { readAddress } from '../../domain/circle/address.ts';

describe('the address of a circle', () => {
  it.each([
    ['https://couch.vp.vn/dan-van', 'https://couch.vp.vn/dan-van'],
    ['  https://couch.vp.vn:6984/a/b/ ', 'https://couch.vp.vn:6984/a/b'],
    ['http://127.0.0.1:5984/c', 'http://127.0.0.1:5984/c'],
    ['http://localhost:5984/c', 'http://localhost:5984/c'],
    ['http://[::1]:5984/c', 'http://[::1]:5984/c'],
  ])('%s is kept as %s', (text, url) => {
    expect(readAddress(text)).toEqual({ url });
  });

  it.each([
    ['couch.vp.vn/dan-van', 'no-address'],
    ['ftp://couch.vp.vn/dan-van', 'no-address'],
    ['javascript:alert(1)', 'no-address'],
    ['https://*/dan-van', 'no-address'],
    ['https://*.gov.vn/dan-van', 'no-address'],
    ['https://couch.vp.vn./dan-van', 'no-address'],
    ['http://couch.vp.vn/dan-van', 'not-secure'],
    ['http://127.0.0.1.example.com/c', 'not-secure'],
    ['http://localhost.example.com/c', 'not-secure'],
    ['http://10.0.0.5:5984/c', 'not-secure'],
    ['https://lan:secret@couch.vp.vn/c', 'holds-account'],
    ['https://couch.vp.vn/', 'no-database'],
    ['https://couch.vp.vn/c?x=1', 'no-database'],
    ['https://couch.vp.vn/c#x', 'no-database'],
  ])('%s is none: %s', (text, fault) => {
    expect(readAddress(text)).toBe(fault);
  });
});
