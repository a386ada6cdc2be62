import type { Article } from '../domain/article.ts';
import type { Result } from '../domain/failure.ts';
import type { ImportDeps } from './clip-of-item.ts';
import type { ReadFiles } from './found.ts';

/** The formats that are read, each a file of its own. */
export type ImportFormatId =
  | 'json'
  | 'jsonl'
  | 'wallabag'
  | 'karakeep'
  | 'linkwarden'
  | 'jsonFeed'
  | 'omnivore'
  | 'pocket'
  | 'instapaper'
  | 'netscape'
  | 'csl'
  | 'ris'
  | 'html'
  | 'markdown'
  | 'savedPages'
  | 'urlList';

/** A file that was picked, dropped, or found in a folder or an archive; unpacked and size-capped. */
export interface ImportSource {
  /** Its name, with its folders where it has any: "notes/bai-1.md". Never a way out of them. */
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** The bytes as text: UTF-8, or UTF-16 where they say so; made at each call, without a byte order mark. */
  readonly text: () => string;
}

export interface FormatDeps extends ImportDeps {
  /** Runs the extraction on a saved page; null where it is none or says no address. */
  readonly extract: (html: string, url: string | null) => Article | null;
  /** Called now and then; a promise is waited for, so that a page can paint and stop (by throwing). */
  readonly onProgress?: (done: number, total: number) => void | Promise<void>;
}

/** One kind of file that is read. The first of the table that recognises the files reads them. */
export interface ImportFormat {
  readonly id: ImportFormatId;
  /**
   * Tells by names and beginnings alone, quickly, whether these files are of the format.
   * @param head the first 4,000 characters of a source's text; '' of one that is not text
   */
  readonly recognise: (
    sources: readonly ImportSource[],
    head: (source: ImportSource) => string,
  ) => boolean;
  /** @returns or `import-refused` with a reason where the files as a whole cannot be read */
  readonly read: (sources: readonly ImportSource[], deps: FormatDeps) => Promise<Result<ReadFiles>>;
}
