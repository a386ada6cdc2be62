import type { AuthorRole } from '../../domain/article.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import type { Tone } from '../../domain/tone.ts';
import type { ColumnId } from './columns.ts';

/** The words that a table brings with it. */
export interface TableWords {
  readonly heads: Readonly<Record<ColumnId, string>>;
  readonly tones: Readonly<Record<Tone, string>>;
  /** Behind a name that is not the author's. */
  readonly roles: Readonly<Record<Exclude<AuthorRole, 'author'>, string>>;
  /** Names of the two sheets. */
  readonly clips: string;
  readonly counts: string;
  readonly noCampaign: string;
  /** A month that is not known. */
  readonly noDay: string;
  readonly sum: string;
  /** Under the counts, where a clip of two campaigns stands twice. */
  readonly sumOnce: string;
}

const VI: TableWords = {
  heads: {
    number: 'STT',
    day: 'Ngày đăng',
    time: 'Giờ đăng',
    source: 'Nguồn',
    via: 'Đăng lại từ',
    section: 'Chuyên mục',
    title: 'Tiêu đề',
    summary: 'Tóm tắt',
    authors: 'Tác giả',
    campaigns: 'Chiến dịch',
    tone: 'Sắc thái',
    provinceBefore: 'Tỉnh trước 1/7/2025',
    provinceNow: 'Tỉnh hiện nay',
    documents: 'Văn bản liên quan',
    link: 'Đường dẫn',
    captured: 'Ngày cắt',
    words: 'Số từ',
    note: 'Ghi chú',
  },
  tones: { positive: 'Tích cực', neutral: 'Trung lập', negative: 'Tiêu cực' },
  roles: { editor: 'biên tập', photo: 'ảnh' },
  clips: 'Bài cắt',
  counts: 'Thống kê',
  noCampaign: 'Chưa phân chiến dịch',
  noDay: 'Không rõ',
  sum: 'Cộng',
  sumOnce: 'Tổng cộng (mỗi bài đếm một lần)',
};

const EN: TableWords = {
  heads: {
    number: 'No.',
    day: 'Published',
    time: 'Time',
    source: 'Source',
    via: 'Reposted from',
    section: 'Section',
    title: 'Title',
    summary: 'Summary',
    authors: 'Authors',
    campaigns: 'Campaigns',
    tone: 'Tone',
    provinceBefore: 'Province before 1/7/2025',
    provinceNow: 'Province today',
    documents: 'Documents cited',
    link: 'Link',
    captured: 'Clipped',
    words: 'Words',
    note: 'Notes',
  },
  tones: { positive: 'Positive', neutral: 'Neutral', negative: 'Negative' },
  roles: { editor: 'editor', photo: 'photo' },
  clips: 'Clips',
  counts: 'Counts',
  noCampaign: 'No campaign',
  noDay: 'Unknown',
  sum: 'Sum',
  sumOnce: 'Total (each clip counted once)',
};

export const tableWords = ({ language }: Pick<ExportChoices, 'language'>): TableWords =>
  language === 'en' ? EN : VI;
