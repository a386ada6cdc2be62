// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { collectionFileName, slugify } from '../../domain/collection.ts';
import { dropMarks } from '../../domain/fold.ts';
import {
  instantOf,
  publishedTimestamp,
  vietnamInstant,
  vietnamTimestamp,
} from '../../domain/vietnam-time.ts';

describe('the name of an exported file', () => {
  it('says the campaign and the day in Vietnam', () => {
    const lateEvening = Date.parse('2026-11-22T23:59:00+07:00');
    expect(collectionFileName('Năm dân vận khéo 2020', lateEvening, 'json')).toBe(
      'cat-bao_nam-dan-van-kheo-2020_2026-11-22.json',
    );
    expect(collectionFileName('Năm dân vận khéo 2020', lateEvening + 60_000, 'json')).toContain(
      '2026-11-23',
    );
    expect(collectionFileName('“…”', lateEvening, 'json')).toBe('cat-bao_2026-11-22.json');
  });

  it.each([
    ['Đồng Tháp', 'dong-thap'],
    ['đường đi Đắk Đoa', 'duong-di-dak-doa'],
    ['Ðại hội XIII của Ðảng', 'dai-hoi-xiii-cua-dang'],
    ['Năm dân vận khéo 2020'.normalize('NFD'), 'nam-dan-van-kheo-2020'],
    ['Thừa Thiên Huế – “mục tiêu kép”', 'thua-thien-hue-muc-tieu-kep'],
    ['../../etc/passwd', 'etc-passwd'],
    ['Nghị quyết 01-NQ/TU', 'nghi-quyet-01-nq-tu'],
  ])('makes %s %s', (label, slug) => {
    expect(slugify(label)).toBe(slug);
  });

  it('loses no letter of a Vietnamese name, composed or not', () => {
    const letters =
      'aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ';
    const word = fc.array(fc.constantFrom(...Array.from(letters + letters.toUpperCase())), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(word, (chars) => {
        const slug = slugify(chars.join(''));
        expect(slug).toMatch(/^[a-z]+$/);
        expect(slug).toHaveLength(chars.length);
        expect(slugify(chars.join('').normalize('NFD'))).toBe(slug);
        expect(slug).toBe(dropMarks(chars.join('')).toLowerCase());
      }),
    );
  });
});

describe('an instant in a file', () => {
  it('is Vietnam’s clock to the millisecond and reads back', () => {
    expect(vietnamInstant(Date.UTC(2026, 10, 21, 17, 0, 0, 5))).toBe(
      '2026-11-22T00:00:00.005+07:00',
    );
    expect(vietnamTimestamp(Date.UTC(2026, 10, 21, 17))).toBe('2026-11-22T00:00:00+07:00');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) }), (ms) => {
        expect(instantOf(vietnamInstant(ms))).toBe(ms);
      }),
    );
  });

  it.each(['2026-02-30T00:00:00.000+07:00', '2026-11-22T24:00:00.000+07:00', '2026-11-22', ''])(
    'that does not exist (%s) is none',
    (text) => expect(instantOf(text)).toBeNull(),
  );

  it('of publishing is told only with its time', () => {
    expect(publishedTimestamp({ date: '2020-07-08', time: null })).toBeNull();
    expect(publishedTimestamp({ date: '2020-07-08', time: '00:30' })).toBe(
      '2020-07-08T00:30:00+07:00',
    );
  });
});
