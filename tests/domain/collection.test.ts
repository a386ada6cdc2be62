// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { collectionFileName, slugify } from '../../domain/collection.ts';

describe('the file name of a collection', () => {
  it.each([
    ['Năm dân vận khéo 2020', 'cat-bao_nam-dan-van-kheo-2020_2026-11-22.json'],
    ['Đồng Tháp – Ðại hội', 'cat-bao_dong-thap-dai-hoi_2026-11-22.json'],
    ['Dân\u200b vâ\u200b\u0323n', 'cat-bao_dan-van_2026-11-22.json'],
    ['../../etc/passwd', 'cat-bao_etc-passwd_2026-11-22.json'],
    ['★', 'cat-bao_2026-11-22.json'],
  ])('of "%s" is %s', (label, name) => {
    // 23:30 UTC on the 21st is the 22nd in Vietnam.
    expect(collectionFileName(label, Date.UTC(2026, 10, 21, 23, 30), 'json')).toBe(name);
  });

  it('is plain ASCII of bounded length for any label', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (label) => {
        expect(slugify(label)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugify(label).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
