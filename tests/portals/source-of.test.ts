import { describe, expect, it } from 'vitest';

import { portalMatches } from '../../portals/hosts.ts';
import { PORTALS } from '../../portals/registry.ts';
import { sourceOf } from '../../portals/source-of.ts';

describe('the registry', () => {
  it('lists 290 portals, each once, each in the form in which hosts are looked up', () => {
    expect(PORTALS).toHaveLength(290);
    expect(new Set(PORTALS.map(({ host }) => host)).size).toBe(290);
    for (const { host } of PORTALS) expect(host).toMatch(/^(?!www\.)[a-z0-9.-]+\.[a-z]+$/);
  });

  it('knows what became of every province it names', () => {
    for (const { province2024, province2025 } of PORTALS)
      expect(province2025 === null).toBe(province2024 === null);
  });
});

describe('the source of an address', () => {
  it('finds a listed host with or without www', () => {
    expect(sourceOf('https://www.baokontum.com.vn/bai-1.html')).toEqual({
      host: 'baokontum.com.vn',
      name: 'Báo Kon Tum',
      kind: 'newspaper',
      province2024: 'Kon Tum',
      province2025: 'Quảng Ngãi',
      registered: true,
    });
  });

  it('takes a part of a listed portal for that portal, keeping its own host', () => {
    expect(sourceOf('http://stc.daknong.gov.vn/x')).toMatchObject({
      host: 'stc.daknong.gov.vn',
      name: 'Cổng Thông tin điện tử tỉnh Đắk Nông (stc.daknong.gov.vn)',
      kind: 'government',
      province2025: 'Lâm Đồng',
      registered: true,
    });
  });

  it('knows the kind and province of an unlisted official host by its suffix', () => {
    expect(sourceOf('https://dangbo.hagiang.dcs.vn/')).toMatchObject({
      kind: 'party',
      province2024: 'Hà Giang',
      province2025: 'Tuyên Quang',
      registered: false,
    });
    expect(sourceOf('https://mttq.nghean.gov.vn/')).toMatchObject({ kind: 'front' });
  });

  it('is not taken in by a look-alike, and says so', () => {
    expect(sourceOf('https://baokontum.com.vn.evil.example/x')).toMatchObject({
      kind: 'unknown',
      registered: false,
    });
    expect(sourceOf('https://fakegov.vn/x')).toMatchObject({ kind: 'unknown', registered: false });
  });

  it.each(['about:blank', '', 'not an address'])('gives an unknown source for %j', (url) => {
    expect(sourceOf(url)).toMatchObject({ host: '', kind: 'unknown', registered: false });
  });
});

describe('the hosts of portal mode', () => {
  it('are patterns that Chrome takes, each needed', () => {
    for (const pattern of portalMatches) expect(pattern).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/);
    expect(new Set(portalMatches).size).toBe(portalMatches.length);
    expect(portalMatches.filter((pattern) => pattern.includes('gov.vn'))).toEqual([
      '*://*.gov.vn/*',
    ]);
  });

  it('cover every portal of the registry', () => {
    const suffixes = portalMatches.map((pattern) => pattern.slice(6, -2));
    for (const { host } of PORTALS)
      expect(
        suffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`)),
        host,
      ).toBe(true);
  });
});
