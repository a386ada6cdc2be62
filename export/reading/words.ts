import type { ExportChoices } from '../../domain/export-choices.ts';
import type { Tone } from '../../domain/tone.ts';

/** What files for reading say around the articles. */
export interface ReadingWords {
  readonly contents: string;
  /** Leads from the top of a long file to its end. */
  readonly toContents: string;
  readonly articles: (count: number) => string;
  readonly exported: (day: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly noCampaign: string;
  readonly noDate: string;
  readonly noProvince: string;
  readonly untitled: string;
  readonly address: string;
  readonly clipped: string;
  readonly campaigns: string;
  readonly tone: string;
  readonly tones: Readonly<Record<Tone, string>>;
  readonly via: (outlet: string) => string;
  readonly documents: string;
  readonly attachments: string;
  readonly videos: string;
  readonly picture: string;
  readonly notes: string;
  readonly highlights: string;
  readonly cover: string;
  readonly madeWith: string;
}

const vi: ReadingWords = {
  contents: 'Mục lục',
  toContents: 'Xem mục lục ở cuối tệp',
  articles: (count) => `${grouped(count, '.')} bài`,
  exported: (day) => `Xuất ngày ${day}`,
  period: (from, to) => `Từ ngày ${from} đến ngày ${to}`,
  noCampaign: 'Chưa phân chiến dịch',
  noDate: 'Không rõ ngày đăng',
  noProvince: 'Trung ương và nguồn khác',
  untitled: 'Bài không có tiêu đề',
  address: 'Địa chỉ',
  clipped: 'Ngày cắt',
  campaigns: 'Chiến dịch',
  tone: 'Sắc thái',
  tones: { positive: 'Tích cực', neutral: 'Trung lập', negative: 'Tiêu cực' },
  via: (outlet) => `đăng lại từ ${outlet}`,
  documents: 'Văn bản liên quan',
  attachments: 'Tệp đính kèm',
  videos: 'Video',
  picture: 'Xem ảnh',
  notes: 'Ghi chú',
  highlights: 'Đoạn đã đánh dấu',
  cover: 'Bìa',
  madeWith: 'Tập hợp bằng Cắt Báo',
};

const en: ReadingWords = {
  contents: 'Contents',
  toContents: 'The contents are at the end of this file',
  articles: (count) => `${grouped(count, ',')} ${count === 1 ? 'article' : 'articles'}`,
  exported: (day) => `Exported on ${day}`,
  period: (from, to) => `From ${from} to ${to}`,
  noCampaign: 'No campaign',
  noDate: 'Publish date unknown',
  noProvince: 'Central and other sources',
  untitled: 'Untitled article',
  address: 'Address',
  clipped: 'Clipped on',
  campaigns: 'Campaigns',
  tone: 'Tone',
  tones: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' },
  via: (outlet) => `reposted from ${outlet}`,
  documents: 'Documents cited',
  attachments: 'Attachments',
  videos: 'Videos',
  picture: 'Show picture',
  notes: 'Notes',
  highlights: 'Highlights',
  cover: 'Cover',
  madeWith: 'Compiled with Cắt Báo',
};

export const readingWords = ({ language }: Pick<ExportChoices, 'language'>): ReadingWords =>
  language === 'en' ? en : vi;

const grouped = (count: number, mark: string): string =>
  String(count).replace(/\B(?=(\d{3})+$)/g, mark);
