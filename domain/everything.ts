/** What is kept of a person's work, in numbers: what goes when all is deleted. */
export interface Everything {
  /** Clips outside the trash, and in it. */
  readonly clips: number;
  readonly trash: number;
  readonly campaigns: number;
  /** Clips that have a note. */
  readonly notes: number;
  /** Pages that wait to be clipped. */
  readonly waiting: number;
  readonly drafts: number;
  readonly hostRules: number;
  readonly views: number;
  /** Earlier readings and pages' HTML. */
  readonly revisions: number;
  readonly snapshots: number;
}

/** What a person types to say that all of it shall go, in either language. */
const WORDS: ReadonlySet<string> = new Set(['XOÁ', 'XÓA', 'XOA', 'DELETE']);

/** Whether the typed word says that all shall be deleted; marks and capitals as keyboards give them. */
export const confirmsErasing = (typed: string): boolean =>
  WORDS.has(typed.normalize('NFC').trim().toUpperCase());
