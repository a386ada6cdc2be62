import type { ExportChoices } from '../../domain/export-choices.ts';
import type { Tone } from '../../domain/tone.ts';

/** The words that a digest brings with it; articles stay as they are. */
export interface DigestWords {
  readonly title: Readonly<Record<ExportChoices['look'], string>>;
  readonly columns: Readonly<
    Record<
      'number' | 'day' | 'source' | 'title' | 'summary' | 'campaign' | 'tone' | 'link' | 'note',
      string
    >
  >;
  readonly tones: Readonly<Record<Tone | 'none', string>>;
  readonly noCampaign: string;
  readonly noDay: string;
  readonly noDayYet: string;
  readonly noProvince: string;
  readonly via: (source: string) => string;
  readonly formerly: (now: string, before: string) => string;
  readonly unlisted: string;
  readonly clips: (many: string) => string;
  readonly dayGroup: (day: string) => string;
  readonly month: (month: number, year: number) => string;
  readonly quarter: (quarter: 1 | 2 | 3 | 4, year: number) => string;
  readonly year: (year: number) => string;
  readonly oneDay: (day: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly again: (part: string) => string;
  readonly original: (source: string) => string;
  readonly address: string;
  readonly author: string;
  readonly note: string;
  readonly tone: string;
  readonly contents: string;
  readonly list: string;
  readonly page: string;
  readonly pictureMissing: string;
  readonly counts: CountWords;
  readonly paper: PaperWords;
}

/** Of the page of counts. */
export interface CountWords {
  readonly title: string;
  readonly now: string;
  readonly before: string;
  readonly change: string;
  readonly total: string;
  readonly others: (many: string) => string;
  readonly chart: string;
  readonly several: string;
  readonly caption: string;
  readonly sum: (clips: string, sources: string) => string;
  readonly against: (period: string, clips: string, change: string) => string;
  readonly toneSum: (tones: string) => string;
  readonly reposts: (many: string) => string;
  readonly undated: (many: string) => string;
  readonly up: (by: string, percent: string | null) => string;
  readonly down: (by: string, percent: string | null) => string;
  readonly same: string;
}

/** Of an office's paper. These follow the rules for papers, which are Vietnamese alone. */
export interface PaperWords {
  readonly nation: string;
  readonly motto: string;
  readonly party: string;
  readonly number: string;
  readonly dated: (place: string, day: string, month: string, year: string) => string;
  readonly recipients: string;
}

export const digestWords = (language: ExportChoices['language']): Promise<DigestWords> =>
  language === 'en'
    ? import('./words-en.ts').then(({ ENGLISH }) => ENGLISH)
    : import('./words-vi.ts').then(({ VIETNAMESE }) => VIETNAMESE);
