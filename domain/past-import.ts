import type { PutWaiting, WaitingPage } from './waiting-page.ts';

/** What is written down of an import, so that it can be told of and taken back. */
export interface ImportRecord {
  /** Of the file or folder, for people. */
  readonly name: string;
  /** Which format it was, as the table of formats calls it. */
  readonly format: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Pages without an article; their campaigns come in with the clips'. */
  readonly waiting: readonly WaitingPage[];
}

export interface ImportDone {
  readonly added: number;
  /** Clips that were here, whether or not the file said anything new of them. */
  readonly merged: number;
  /** What takes it back, and what became of pages that wait; there where a record was given. */
  readonly act?: string;
  readonly waiting?: PutWaiting;
}

/** An import that can still be taken back. */
export interface PastImport extends Pick<ImportRecord, 'name' | 'format'> {
  readonly act: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly added: number;
  /** Clips that were here and got something. */
  readonly changed: number;
  /** Pages that began to wait. */
  readonly waiting: number;
}

/** What came of taking an import back. */
export interface ImportUndone {
  /** Clips that are gone again. */
  readonly removed: number;
  /** Clips that are as they were, but for what was made of them since. */
  readonly restored: number;
  /** Clips that came with the import and stay, for somebody worked on them since. */
  readonly kept: number;
}
