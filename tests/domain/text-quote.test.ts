// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anchor, quoteAt } from '../../domain/text-quote.ts';

const TEXT = `Ở thôn Đông, con đường liên thôn rộng chưa đầy hai mét từng là nỗi lo của bà con mỗi mùa gặt.
Đầu năm, chi bộ ra nghị quyết mở đường, giao tổ dân vận của thôn đi từng ngõ, gõ từng nhà.
Sau ba tháng, 42 hộ đã hiến hơn 1.200 m² đất. Con đường mới rộng năm mét, xe chở lúa vào tận sân.
Ông Vũ Đình Hoà cho biết kinh nghiệm lớn nhất là nói thật, làm thật và để dân bàn trước khi quyết.`;

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
};
const textAt = (text: string, span: { start: number; end: number } | null): string | null =>
  span && text.slice(span.start, span.end);

const word = fc.constantFrom(
  ...'dân vận khéo thôn Đông con đường mở rộng hộ đã hiến đất, nghị quyết 01-NQ/TU. Uỷ ban 👩‍🌾'.split(
    ' ',
  ),
);
const text = fc.array(word, { minLength: 3, maxLength: 80 }).map((words) => words.join(' '));
const textAndSpan = text.chain((whole) =>
  fc
    .tuple(fc.nat(whole.length - 1), fc.nat(whole.length - 1))
    .map(([a, b]) => ({ whole, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } }))
    // A person marks whole characters; what is done with halves has a test of its own.
    .filter(({ span }) => isWhole(whole, span)),
);
const isWhole = (whole: string, { start, end }: { start: number; end: number }): boolean =>
  [start, end].every((at) => !/^[\ud800-\udbff][\udc00-\udfff]$/.test(whole.slice(at - 1, at + 1)));

describe('a quote of a text', () => {
  it('holds what was marked and what stands around it', () => {
    const quote = quoteAt(TEXT, spanOf(TEXT, '42 hộ'));
    expect(quote).toEqual({
      exact: '42 hộ',
      prefix: 'i từng ngõ, gõ từng nhà.\nSau ba tháng, '.slice(-32),
      suffix: ' đã hiến hơn 1.200 m² đất. Con đường mới'.slice(0, 32),
    });
  });

  it('holds whole characters where a place cuts one in two', () => {
    const whole = 'hộ 👍 đã';
    expect(quoteAt(whole, { start: 4, end: 5 }).exact).toBe('👍');
    expect(quoteAt(whole, { start: 3, end: 4 }).exact).toBe('👍');
  });

  it('holds more where that much stands there twice', () => {
    const line = 'Hội nghị nghe báo cáo công tác dân vận của xã và thảo luận.\n';
    const twice = `Sáng: ${line}Chiều: ${line}`;
    const second = spanOf(twice, 'dân vận', 60);
    const quote = quoteAt(twice, second);
    expect(quote.prefix.length).toBeGreaterThan(32);
    expect(anchor(twice, quote)).toEqual(second);
  });

  it('finds its place again in the same text', () => {
    fc.assert(
      fc.property(textAndSpan, ({ whole, span }) => {
        const quote = quoteAt(whole, span);
        const found = anchor(whole, quote);
        expect(textAt(whole, found)).toBe(quote.exact);
        const all = quote.prefix + quote.exact + quote.suffix;
        // Where neighbours of 256 characters repeat too, it is one of the places that read alike.
        if (whole.indexOf(all) === whole.lastIndexOf(all)) expect(found).toEqual(span);
      }),
    );
  });

  it('moves along when something is put in elsewhere', () => {
    const other = fc.array(fc.constantFrom('QWXZ', 'ZXWQ', 'WWW'), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(textAndSpan, other, other, ({ whole, span }, before, after) => {
        const quote = quoteAt(whole, span);
        const all = quote.prefix + quote.exact + quote.suffix;
        fc.pre(whole.indexOf(all) === whole.lastIndexOf(all));
        const put = `${before.join(' ')}\n`;
        const found = anchor(`${put}${whole}\n${after.join(' ')}`, quote);
        expect(found).toEqual({ start: span.start + put.length, end: span.end + put.length });
      }),
    );
  });

  it('stays between the same neighbours when the text between it and them is long', () => {
    const quote = quoteAt(TEXT, spanOf(TEXT, 'hai mét'));
    const longer = TEXT.replace('Đầu năm', `${'Thêm một đoạn mới. '.repeat(50)}Đầu năm`);
    expect(textAt(longer, anchor(longer, quote))).toBe('hai mét');
  });
});

describe('a quote in a text that was rewritten', () => {
  it('finds what reads nearly the same, in whole words', () => {
    const quote = quoteAt(TEXT, spanOf(TEXT, '42 hộ đã hiến hơn 1.200 m² đất'));
    const revised = TEXT.replace(
      '42 hộ đã hiến hơn 1.200 m² đất',
      '47 hộ đã hiến gần 1.350 m² đất',
    );
    expect(textAt(revised, anchor(revised, quote))).toBe('47 hộ đã hiến gần 1.350 m² đất');
  });

  it('takes the place with its neighbours, not the first that reads alike', () => {
    const whole = 'Xã An Lão họp dân lần hai. Xã An Hoà họp dân lần ba về mở đường.';
    const quote = quoteAt(whole, spanOf(whole, 'họp dân', 30));
    const revised = whole.replace('về mở đường', 'về việc mở đường');
    expect(anchor(revised, quote)).toEqual(spanOf(revised, 'họp dân', 30));
  });

  it('finds a long one by its two ends', () => {
    const long = Array.from(
      { length: 60 },
      (_, n) => `Đoạn ${n} kể về việc làm thứ ${n * 7}.`,
    ).join('\n');
    const whole = `${TEXT}\n${long}\n${TEXT}`;
    const quote = quoteAt(whole, spanOf(whole, long));
    const revised = whole
      .replace('Đoạn 30 kể', 'Đoạn 30 thuật lại')
      .replace('Đoạn 2 kể', 'Đoạn 2 nói');
    expect(long.length).toBeGreaterThan(1000);
    const found = textAt(revised, anchor(revised, quote)) ?? '';
    expect(found.startsWith('Đoạn 0 kể')).toBe(true);
    expect(found.endsWith('thứ 413.')).toBe(true);
  });

  it('is not found where it is gone', () => {
    const quote = quoteAt(TEXT, spanOf(TEXT, 'Sau ba tháng, 42 hộ đã hiến hơn 1.200 m² đất.'));
    const gone = TEXT.replace(/^Sau ba tháng.*$/m, 'Nội dung đang được cập nhật.');
    expect(anchor(gone, quote)).toBeNull();
    expect(anchor('', quote)).toBeNull();
  });

  it('of one syllable is not taken for another of the kind', () => {
    const quote = quoteAt(TEXT, spanOf(TEXT, 'thôn'));
    expect(anchor('Hai thôn khác, ba thôn nữa: chuyện hoàn toàn mới.', quote)).toBeNull();
  });

  it('costs no more than a moment in a long text', () => {
    const long = `${TEXT} `.repeat(300);
    const quote = quoteAt(TEXT, { start: 100, end: 300 });
    const changed = { ...quote, exact: quote.exact.replace('nghị quyết', 'kế hoạch'), prefix: '' };
    const begun = performance.now();
    expect(anchor(long, changed)).not.toBeNull();
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});
