import { describe, expect, it } from 'vitest';

import { convertLegacy } from '../../extraction/legacy-encoding.ts';
import { articleWith, LEAD } from './a-page.ts';

describe('the characters of a text', () => {
  it('are composed, without zero-width characters and soft hyphens, blanks single', () => {
    const lead = LEAD.normalize('NFD')
      .replace('xã', 'xa\u0303\u00a0\u00a0')
      .replace('hội', 'h\u200bội\ufeff')
      .replace('phong', 'pho\u00adng');
    expect(articleWith({ lead }).lead).toBe(LEAD);
  });

  it('of the House of Nhân Dân: its Ð is a Đ', () => {
    const { documents, text } = articleWith({ lead: `${LEAD} Theo Ðề án 05-ÐA/TU của Ðảng ủy.` });
    expect(text).toContain('Theo Đề án 05-ĐA/TU của Đảng ủy.');
    expect(documents.map(({ number }) => number)).toEqual(['05-ĐA/TU']);
  });

  it('of Iceland are its own', () => {
    const icelandic =
      'Guðmundur Ðórðarson sagði að ekkert hefði verið ákveðið um framhald málsins.';
    expect(articleWith({ inside: `<p>${icelandic}</p>` }).text).toContain(icelandic);
  });

  it('of TCVN3 are kept as printed and told, no letter lost to the soft hyphen', () => {
    const lead =
      'S¸ng 12/6, x· Hßa Léc tæ chøc héi nghÞ s¬ kÕt phong trµo thi ®ua d©n vËn khÐo, ®\u00adîc ng\u00adêi d©n ®ång t×nh h\u00adëng øng.';
    const article = articleWith({ lead });
    expect(article.language).toBe('vi');
    expect(convertLegacy(article.lead ?? '', 'tcvn3')).toBe(
      'Sáng 12/6, xã Hòa Lộc tổ chức hội nghị sơ kết phong trào thi đua dân vận khéo, được người dân đồng tình hưởng ứng.',
    );
  });
});
