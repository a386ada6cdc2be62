import type { DraftFields } from '../../domain/draft.ts';

/** A form in progress as its fields see it; days and times are as typed. */
export interface FormDraft {
  readonly fields: DraftFields;
  /** What stands in the campaign field; saving makes a campaign of it. */
  readonly typed: string;
  readonly changed: boolean;
  /** Whether it was brought back from an earlier opening. */
  readonly restored: boolean;
  /** False when the last keystroke could not be kept. */
  readonly kept: boolean;
  readonly set: (patch: Partial<DraftFields>) => void;
  readonly type: (typed: string) => void;
  readonly discard: () => void;
}
