import type { Collection } from '../../../domain/collection.ts';
import type { ExportChoices } from '../../../domain/export-choices.ts';
import type { PeriodChoice } from '../../../domain/export-period.ts';
import type { Failure } from '../../../domain/failure.ts';
import type { Office } from '../../../domain/office.ts';
import type { FormatId } from '../../../export/format.ts';

/** As what a format is written: its file, or one of its texts for preview and clipboard. */
export type WrittenForm = 'file' | 'html' | 'plain' | 'markdown';

/** What the page wants written. */
export interface ExportJob {
  readonly collection: Collection;
  readonly period: PeriodChoice;
  readonly format: FormatId;
  readonly form: WrittenForm;
  readonly choices: ExportChoices;
  readonly office: Office;
  /** The collection's name, of the document's title. */
  readonly title: string;
  readonly appVersion: string;
  readonly now: number;
  /** Only the first so many clips, for a preview; null for all. */
  readonly most: number | null;
}

export interface Written {
  readonly blob: Blob;
  readonly clips: number;
  /** Pictures that were wanted and could not be had. */
  readonly picturesMissing: number;
}

/** What a worker answers, `done` or `failed` last; ending the worker cancels. */
export type WritingMessage =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | ({ readonly kind: 'done' } & Written)
  | { readonly kind: 'failed'; readonly failure: Failure };

/** Hosts whose pictures stand in a collection, for the question whether they may be fetched. */
export interface HostsJob {
  readonly kind: 'picture-hosts';
  readonly collection: Collection;
  readonly period: PeriodChoice;
}
