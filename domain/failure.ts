import type { AddressFault } from './circle/address.ts';

/** Expected failures: values, not exceptions. Each `kind` has a message in `locales/`. */
export type Failure =
  /** The browser lets no extension read this page (its own pages, the store, a PDF viewer). */
  | { readonly kind: 'page-forbidden'; readonly url: string | null }
  /** The office lets pages of certain hosts be clipped only, and this is none of them. */
  | { readonly kind: 'host-not-allowed'; readonly host: string }
  /** The tab was closed or went elsewhere while we read it. */
  | { readonly kind: 'page-gone' }
  /** Extraction threw; `detail` is for a bug report and holds no page text. */
  | { readonly kind: 'extraction-failed'; readonly detail: string }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'storage-failed'; readonly detail: string }
  /** A file could not be made of clips; the clips are as they were. */
  | { readonly kind: 'export-failed'; readonly detail: string }
  /** The picked folder is gone, or the browser was not let into it. */
  | { readonly kind: 'export-folder-closed' }
  | { readonly kind: 'clipboard-refused'; readonly detail: string }
  /** The library itself could not be read. */
  | { readonly kind: 'read-failed'; readonly detail: string }
  /** A newer version of the app made the library; this one leaves it as it is. */
  | { readonly kind: 'newer-library' }
  /** The extension was updated under a page that is still open. */
  | { readonly kind: 'updated' }
  /** What was written could not be read back. */
  | { readonly kind: 'not-verified' }
  | { readonly kind: 'clip-not-found'; readonly id: string }
  /** The capture that a draft belongs to is no longer there. */
  | { readonly kind: 'nothing-captured' }
  | { readonly kind: 'title-missing' }
  | { readonly kind: 'campaign-not-found' }
  | { readonly kind: 'campaign-name-missing' }
  /** Another campaign's name folds alike. */
  | { readonly kind: 'campaign-name-taken'; readonly name: string }
  /** The act was taken back already, or is too old for it. */
  | { readonly kind: 'undo-gone' }
  /** Another change of many clips is not at its end. */
  | { readonly kind: 'busy' }
  /** The background did not answer: the extension was updated or stopped under an open page. */
  | { readonly kind: 'no-answer'; readonly detail: string }
  /** The typed day or time does not exist, or a time was typed without a day. */
  | { readonly kind: 'date-invalid' }
  | { readonly kind: 'import-refused'; readonly reason: ImportRefusal; readonly detail: string }
  | { readonly kind: 'backup-refused'; readonly reason: BackupRefusal; readonly detail: string }
  | CircleFailure;

/** What goes wrong with a circle. */
export type CircleFailure =
  /** It was left meanwhile. */
  | { readonly kind: 'circle-not-found' }
  | { readonly kind: 'circle-address'; readonly fault: AddressFault }
  /** Its server does not answer, or not as CouchDB does. */
  | { readonly kind: 'circle-offline'; readonly detail: string }
  /** Its server does not let this account in. */
  | { readonly kind: 'circle-refused'; readonly detail: string }
  | { readonly kind: 'circle-no-database'; readonly detail: string }
  /** The browser was not let speak to the circle's host. */
  | { readonly kind: 'circle-permission' }
  /** A clip names a kept page that the server has not, or not any more. */
  | { readonly kind: 'circle-page-gone' }
  /** It is not what its name says, or is no page that could be opened. */
  | { readonly kind: 'circle-page-damaged' };

export type ImportRefusal =
  | 'too-large'
  | 'not-json'
  | 'not-a-feed'
  | 'not-ours'
  | 'newer-format'
  | 'invalid'
  /** An archive that is not whole. */
  | 'damaged-archive'
  /** A backup of ours: it is restored in the settings. */
  | 'backup'
  /** No format that is read looks like this. */
  | 'unknown-format'
  /** Nothing is left that could be read. */
  | 'nothing-in-it';

export type BackupRefusal =
  | 'not-ours'
  /** It begins as ours does, but its end is missing. */
  | 'cut-short'
  /** It is not as it was written. */
  | 'damaged'
  | 'newer-version'
  /** Beyond what a backup may hold, written or read. */
  | 'too-large'
  /** As it was written, but it tells of no library. */
  | 'invalid';

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export const succeed = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (failure: Failure): Result<never> => ({ ok: false, failure });
