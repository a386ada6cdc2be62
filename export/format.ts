import type { ExportChoices } from '../domain/export-choices.ts';
import type { ExportInput } from './input.ts';

export type FormatId =
  | 'docx'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'xlsx'
  | 'html'
  | 'epub'
  | 'markdown'
  | 'citations'
  | 'csl'
  | 'ris'
  | 'bibtex'
  | 'wallabag'
  | 'karakeep'
  | 'omnivore'
  | 'linkwarden'
  | 'netscape'
  | 'pocket'
  | 'opml';

/**
 * Writes a collection as a stream: pieces of one file, text as UTF-8. Streams that can hold only a
 * batch at a time do; the piece that was yielded is no longer needed by the writer.
 */
export type FormatWriter = (
  input: ExportInput,
  choices: ExportChoices,
) => AsyncGenerator<string | Uint8Array<ArrayBuffer>>;

/** Loads a writer and what it needs; nothing of a format is loaded before it is chosen. */
export type LoadWriter = () => Promise<FormatWriter>;

/** One way to hand a collection over. The UI lists the table and knows nothing else of formats. */
export interface ExportFormat {
  readonly id: FormatId;
  readonly group: 'digest' | 'table' | 'reading' | 'citation' | 'data' | 'neighbour';
  /** Of the file name, without the dot. */
  readonly extension: string;
  readonly mime: string;
  /** The choices that change what is written; the others are not shown. */
  readonly choices: readonly (keyof ExportChoices)[];
  /** More clips than this make a file that programs cannot open; absent where there is no such number. */
  readonly most?: (choices: ExportChoices) => number;
  readonly load: LoadWriter;
  /**
   * The same as text, for the preview and the clipboard. `html` is a whole document without scripts
   * whose styles Word understands. Absent where the file itself is plain text.
   */
  readonly forms?: Partial<Record<'html' | 'plain' | 'markdown', LoadWriter>>;
}
