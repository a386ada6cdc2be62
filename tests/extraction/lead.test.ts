import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';

import { readAgency } from '../../extraction/agency.ts';
import { coverageOf } from '../../extraction/coverage.ts';
import { readLines } from '../../extraction/lines.ts';
import { withoutEndMark } from '../../extraction/lead.ts';
import { articleWith, LEAD, PROSE } from './a-page.ts';

describe('the agency’s letters before the first sentence', () => {
  it.each([
    ['(CTO) - Sáng 5/3', 'CTO'],
    ['(ĐTO) Sáng 5/3', 'ĐTO'],
    ['BHG -Sáng 5/3', 'BHG'],
    ['(HBĐT) - Sáng 5/3', 'HBĐT'],
    ['CTTĐT - Sáng 5/3', 'CTTĐT'],
    ['(QBĐT) – Sáng 5/3', 'QBĐT'],
    ['(TTV)Sáng 5/3', 'TTV'],
    ['(Mặt trận) - Sáng 5/3', 'Mặt trận'],
    ['(ĐCSVN) – Sáng 5/3', 'ĐCSVN'],
    ['(Chinhphu.vn) - Sáng 5/3', 'Chinhphu.vn'],
    ['(Baothanhhoa.vn) Sáng 5/3', 'Baothanhhoa.vn'],
    ['VOV.VN - Sáng 5/3', 'VOV.VN'],
    ['TPO - Sáng 5/3', 'TPO'],
    ['ND- Sáng 5/3', 'ND'],
    ['(BTĐKT)- Sáng 5/3', 'BTĐKT'],
    ['(Thanhuytphcm.vn) - Sáng 5/3', 'Thanhuytphcm.vn'],
  ])('%s', (text, agency) => {
    expect(readAgency(text)).toEqual({ agency, rest: 'Sáng 5/3' });
  });

  it('is one plain word where the host is named so', () => {
    const text = 'Kinhtedothi - Sáng 5/3';
    expect(readAgency(text, 'kinhtedothi.vn').agency).toBe('Kinhtedothi');
    expect(readAgency(text, 'songmay.gov.vn').agency).toBeNull();
  });

  it.each([
    'TP Hồ Chí Minh - thành phố mang tên Bác',
    'HĐND - UBND huyện tổ chức hội nghị',
    'COVID-19 đã được đẩy lùi',
    '(12/6) Sáng nay',
    'Hòa Lộc - một xã ven sông',
    'UBND huyện vừa ban hành kế hoạch',
    '',
  ])('is none in: %s', (text) => {
    expect(readAgency(text)).toEqual({ agency: null, rest: text });
  });

  it('stays in the text as printed and goes from the lead', () => {
    const { agency, lead, text, eventDate } = articleWith({
      lead: `(SMĐT) - ${LEAD}`,
      below: '<p>13/06/2020 08:00</p>',
    });
    expect(agency).toBe('SMĐT');
    expect(lead).toBe(LEAD);
    expect(text.startsWith(`(SMĐT) - ${LEAD}`)).toBe(true);
    expect(eventDate).toBe('2020-06-12');
  });
});

describe('a lead', () => {
  it('drops the end mark of official prose, which the text keeps', () => {
    const { lead, text } = articleWith({ lead: LEAD.replace(/\.$/, './.') });
    expect(lead).toBe(LEAD);
    expect(text).toContain('chín tập thể./.');
    expect(withoutEndMark('… phục vụ”./.')).toBe('… phục vụ”.');
    expect(withoutEndMark('… đề ra ./.')).toBe('… đề ra .');
    expect(withoutEndMark('Hết 3/4.')).toBe('Hết 3/4.');
  });

  it('is one sentence although the system broke it in two bold lines', () => {
    const lead =
      'Sáng 27/7, tại thị trấn Hòa Lộc, công ty phối hợp với huyện đoàn tổ chức chương trình trao tặng 10</strong></p><p><strong>suất học bổng cho học sinh khó khăn.';
    const article = articleWith({ lead });
    expect(article.lead).toMatch(/trao tặng 10 suất học bổng cho học sinh khó khăn\.$/);
    expect(article.warnings).not.toContain('lead-may-be-cut');
  });

  it.each([
    'Sáng 12/6, xã Hòa Lộc tổ chức hội nghị sơ kết phong trào thi đua dân vận khéo của...',
    'Sáng 12/6, xã Hòa Lộc tổ chức hội nghị sơ kết phong trào thi đua dân vận khéo với',
    'Sáng 12/6, xã Hòa Lộc tổ chức hội nghị sơ kết phong trào thi đua dân vận khéo,',
  ])('that the page broke off is told: %s', (lead) => {
    expect(articleWith({ lead }).warnings).toContain('lead-may-be-cut');
  });

  it.each([LEAD, LEAD.replace(/\.$/, '')])('that is whole is not: %s', (lead) => {
    expect(articleWith({ lead }).warnings).not.toContain('lead-may-be-cut');
  });
});

describe('coverage', () => {
  it('is the share of the running text in the body’s place that was kept', () => {
    expect(articleWith({}).coverage).toBe(1);
    const { document } = parseHTML(
      `<html><body>${[...PROSE, 'Tin liên quan'].map((text) => `<p>${text}</p>`).join('')}</body></html>`,
    );
    const lines = readLines(document.body);
    const [first, second, third] = PROSE.map(({ length }) => length);
    const kept = (first ?? 0) + (second ?? 0);
    expect(coverageOf(lines, new Set(lines.slice(0, 2)))).toBeCloseTo(
      kept / (kept + (third ?? 0)),
      2,
    );
    expect(coverageOf(lines.slice(3), new Set())).toBeNull();
  });
});
