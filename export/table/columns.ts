import type { Article, Author } from '../../domain/article.ts';
import type { Clip } from '../../domain/clip.ts';
import type { ExportChoices } from '../../domain/export-choices.ts';
import { vietnamDay } from '../../domain/vietnam-time.ts';
import { summaryOf } from '../digest/summary.ts';
import { tableWords, type TableWords } from './words.ts';

export type ColumnId =
  | 'number'
  | 'day'
  | 'time'
  | 'source'
  | 'via'
  | 'section'
  | 'title'
  | 'summary'
  | 'authors'
  | 'campaigns'
  | 'tone'
  | 'provinceBefore'
  | 'provinceNow'
  | 'documents'
  | 'link'
  | 'captured'
  | 'words'
  | 'note';

/** A clip as a line of the table. */
export interface TableRow {
  /** From 1. */
  readonly number: number;
  readonly clip: Clip;
  readonly article: Article;
  /** Names. */
  readonly campaigns: readonly string[];
}

/**
 * A text, a number, `YYYY-MM-DD` in a column of days, `HH:MM` or `HH:MM:SS` in one of times, an
 * address in one of links; null where nothing is known.
 */
export type Value = string | number | null;

export interface Column {
  readonly id: ColumnId;
  readonly head: string;
  readonly kind: 'text' | 'number' | 'day' | 'time' | 'link';
  /** In a sheet, characters. */
  readonly width: number;
  readonly value: (row: TableRow) => Value;
}

type Kept = Omit<Column, 'id' | 'head' | 'value'> & {
  readonly value: (row: TableRow, words: TableWords) => Value;
};

/** In this order, for CSV and Excel alike. */
const COLUMNS: Readonly<Record<ColumnId, Kept>> = {
  number: { kind: 'number', width: 6, value: ({ number }) => number },
  day: { kind: 'day', width: 12, value: ({ clip }) => clip.published?.date ?? null },
  time: { kind: 'time', width: 9, value: ({ clip }) => clip.published?.time ?? null },
  source: { kind: 'text', width: 24, value: ({ clip }) => clip.source.name },
  via: { kind: 'text', width: 17, value: ({ article }) => article.via },
  section: { kind: 'text', width: 17, value: ({ article }) => article.section },
  title: { kind: 'text', width: 46, value: ({ clip }) => clip.title },
  summary: { kind: 'text', width: 62, value: ({ article }) => summaryOf(article) },
  authors: {
    kind: 'text',
    width: 20,
    value: ({ clip }, { roles }) => joined(clip.authors.map((author) => named(author, roles))),
  },
  campaigns: { kind: 'text', width: 24, value: ({ campaigns }) => joined(campaigns) },
  tone: {
    kind: 'text',
    width: 11,
    value: ({ clip: { tone } }, { tones }) => (tone ? tones[tone] : null),
  },
  provinceBefore: { kind: 'text', width: 16, value: ({ clip }) => clip.source.province2024 },
  provinceNow: { kind: 'text', width: 16, value: ({ clip }) => clip.source.province2025 },
  documents: {
    kind: 'text',
    width: 22,
    value: ({ article }) => joined([...new Set(article.documents.map(({ number }) => number))]),
  },
  link: { kind: 'link', width: 40, value: ({ clip }) => clip.url },
  captured: { kind: 'day', width: 12, value: ({ clip }) => vietnamDay(clip.capturedAt) },
  words: { kind: 'number', width: 8, value: ({ clip }) => clip.words },
  note: { kind: 'text', width: 40, value: ({ clip }) => clip.note },
};

/** The columns that are wanted: all, the person's notes only if asked for. */
export function tableColumns(
  choices: Pick<ExportChoices, 'language' | 'notes'>,
): readonly Column[] {
  const words = tableWords(choices);
  return (Object.keys(COLUMNS) as ColumnId[])
    .filter((id) => id !== 'note' || choices.notes)
    .map((id) => {
      const { kind, width, value } = COLUMNS[id];
      return { id, head: words.heads[id], kind, width, value: (row) => filled(value(row, words)) };
    });
}

const filled = (value: Value): Value => (value === '' ? null : value);

/** Names hold commas more often than semicolons. */
const joined = (texts: readonly string[]): string => texts.filter(Boolean).join('; ');

const named = ({ name, role }: Author, roles: TableWords['roles']): string =>
  role === null || role === 'author' ? name : `${name} (${roles[role]})`;
