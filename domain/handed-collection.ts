import type { Collection } from './collection.ts';
import type { PeriodChoice } from './export-period.ts';

/** What a person wants to export: the clips, and what the view calls them. */
export interface HandedCollection {
  readonly collection: Collection;
  /** Of the page and the file's name: the campaign, the search; '' for the whole library. */
  readonly label: string;
  /** Of the document, where that is not the label; '' for none. */
  readonly title?: string;
  /** Under which the choices are remembered: a campaign's id, or '' for anything else. */
  readonly campaign: string;
  /** What the press that handed it over said; else as it was exported last. */
  readonly preset?: { readonly format: string; readonly period: PeriodChoice };
}
