import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { asHostRule, partsOf, type HostRule } from '../../domain/host-rule.ts';

const RULE: HostRule = {
  host: 'baothaibinh.com.vn',
  body: 'div.noi-dung',
  title: null,
  date: 'span.ngay',
  madeAt: 1_700_000_000_000,
  madeOn: 'baothaibinh.com.vn/tin/1',
  pageTitle: 'Một bài',
};

describe('a host rule', () => {
  it('is read back as it was, and nothing beside it', () => {
    expect(asHostRule({ ...RULE, more: '<script>' })).toEqual(RULE);
  });

  it('names its parts in the order of reading', () => {
    expect(partsOf(RULE)).toEqual(['body', 'date']);
  });

  it.each([
    ['no host', { host: '' }],
    ['a host with www.', { host: 'www.baothaibinh.com.vn' }],
    ['a host in capitals', { host: 'BaoThaiBinh.com.vn' }],
    ['a host with a path', { host: 'bao.vn/x' }],
    ['a host that is no string', { host: 7 }],
    ['no selector at all', { body: null, date: null }],
    ['an empty selector', { body: ' ' }],
    ['a selector of another type', { title: 7 }],
    ['a missing selector', { title: undefined }],
    ['a selector that opens a rule', { body: 'p{color:red}' }],
    ['an endless selector', { body: 'p '.repeat(1000) }],
    ['a selector with control characters', { body: 'p\u0000' }],
    ['a time before time', { madeAt: -1 }],
    ['no time', { madeAt: Number.NaN }],
    ['an endless page key', { madeOn: 'x'.repeat(9999) }],
    ['no page title', { pageTitle: null }],
  ])('with %s is none', (_, change) => {
    expect(asHostRule({ ...RULE, ...change })).toBeNull();
  });

  it('is never found in just anything, and reading never throws', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(asHostRule(value)).toBeNull();
      }),
    );
  });

  it('keeps a long page title short', () => {
    expect(asHostRule({ ...RULE, pageTitle: 'a'.repeat(5000) })?.pageTitle).toHaveLength(300);
  });
});
