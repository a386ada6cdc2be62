import type { Article } from '../../domain/article.ts';
import { composeClip, type Clip } from '../../domain/clip.ts';
import type { Campaign } from '../../domain/campaign.ts';
import type { HostRule } from '../../domain/host-rule.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import type { Source } from '../../domain/source.ts';
import { urlKey } from '../../domain/url-key.ts';

/** 22/11/2026 09:30 in Vietnam. */
export const NOON = Date.parse('2026-11-22T09:30:00+07:00');

export const CAMPAIGNS: readonly Campaign[] = [
  'Năm dân vận khéo 2020',
  'Mục tiêu kép',
  'Nghị quyết 01',
  'Xây dựng nông thôn mới',
  'Chuyển đổi số cộng đồng',
].map((name, index) => ({ id: `campaign-${index}`, name, phrases: [], createdAt: NOON }));

const SOURCES: readonly Source[] = [
  source('baothaibinh.com.vn', 'Báo Thái Bình', 'Thái Bình', 'Hưng Yên'),
  source('baotuyenquang.com.vn', 'Báo Tuyên Quang', 'Tuyên Quang', 'Tuyên Quang'),
  source('danvan.vn', 'Tạp chí Dân vận', null, null),
  source('kontum.gov.vn', 'Cổng thông tin điện tử tỉnh Kon Tum', 'Kon Tum', 'Quảng Ngãi'),
];

const TITLES = [
  'Tổ dân vận thôn Đông vận động bà con hiến 1.200 m² đất mở đường',
  'Hội nghị sơ kết công tác dân vận sáu tháng đầu năm',
  'Nhân rộng mô hình “Dân vận khéo” ở vùng đồng bào dân tộc thiểu số: kinh nghiệm từ ba xã biên giới',
  'Giữ vững mục tiêu kép: vừa phòng dịch, vừa phục hồi sản xuất',
  'Đối thoại với nhân dân về giải phóng mặt bằng cụm công nghiệp',
  'Mặt trận Tổ quốc xã phát động quyên góp ủng hộ đồng bào vùng lũ',
  'Tổ công nghệ số cộng đồng đến từng nhà hướng dẫn dịch vụ công',
];

/** An article in our own words. */
export function sampleArticle(index = 0, change: Partial<Article> = {}): Article {
  return {
    url: `https://${sampleSource(index).host}/tin-tuc/bai-${index}.html`,
    title: TITLES[index % TITLES.length] ?? '',
    lead: 'Từ chỗ nhiều hộ còn băn khoăn, đến nay cả thôn đã đồng thuận góp đất, góp công để con đường liên thôn được mở rộng gấp đôi. Cách làm của tổ dân vận là đi từng ngõ, gõ từng nhà, cán bộ làm trước để bà con làm theo.',
    html: '',
    text: '',
    authors: [{ name: 'Nguyễn Hường', role: 'author' }],
    published: {
      raw: 'Thứ Ba, 14/01/2020 | 08:15',
      date: `2020-${String((index % 12) + 1).padStart(2, '0')}-14`,
      time: index % 3 === 0 ? '08:15' : null,
      precision: index % 3 === 0 ? 'minute' : 'day',
      origin: 'printed',
    },
    updated: null,
    eventDate: null,
    via: null,
    siteName: null,
    section: 'Xây dựng Đảng',
    keywords: [],
    views: null,
    pictures: [{ src: 'https://example.vn/a.jpg', alt: '', caption: null, credit: null }],
    videos: [],
    attachments: [],
    documents: [],
    language: 'vi',
    words: 846 + index * 7,
    warnings: [],
    ...change,
  };
}

export const sampleSource = (index: number): Source => SOURCES[index % SOURCES.length] as Source;

/** A clip of the sample article with these campaigns (by place in `CAMPAIGNS`). */
export function sampleClip(index: number, campaigns: readonly number[] = [index % 5]): Clip {
  const article = sampleArticle(index);
  let entries = {};
  for (const each of campaigns) {
    const entry = { kind: 'campaign', value: `campaign-${each}` } as const;
    entries = addEntry(entries, entry, NOON, 'gallery0');
  }
  return composeClip(
    {
      id: `clip-${String(index).padStart(4, '0')}`,
      url: article.url,
      urlKey: urlKey(article.url),
      capturedAt: NOON - index * 3_600_000,
      device: 'gallery0',
      source: sampleSource(index),
      textHash: '',
      entries,
      corrections: {},
    },
    article,
  );
}

/** A rule for the sample source. */
export const sampleRule = (index: number): HostRule => ({
  host: sampleSource(index).host,
  body: 'div.noi-dung',
  title: index % 2 === 0 ? 'h1' : null,
  date: index % 3 === 0 ? 'span.ngay' : null,
  madeAt: NOON - index * 86_400_000,
  madeOn: urlKey(sampleArticle(index).url),
  pageTitle: TITLES[index % TITLES.length] ?? '',
});

function source(host: string, name: string, then: string | null, now: string | null): Source {
  return {
    host,
    name,
    kind: 'newspaper',
    province2024: then,
    province2025: now,
    registered: true,
  };
}
