import { cleanLine } from '../text.ts';

/** Why a part of a policy was left out. */
export type MistakeReason =
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-text'
  | 'not-a-switch'
  /** None of the values that it can have. */
  | 'not-a-choice'
  | 'empty'
  | 'too-long'
  /** Only the first of a list that is longer than anybody needs. */
  | 'too-many'
  | 'not-a-day'
  /** The end lies before the beginning. */
  | 'days-reversed'
  | 'not-a-host'
  | 'not-an-id'
  /** Said before, by another entry. */
  | 'doubled'
  /** The policy itself names no such campaign. */
  | 'unknown-campaign'
  /** No key of this version. */
  | 'unknown-key';

/** What an administrator has to mend, and where it stands in the policy. */
export interface Mistake {
  /** `campaigns[2].from`; '' for the policy as a whole. */
  readonly at: string;
  readonly reason: MistakeReason;
}

/** More than that nobody reads; the first ones show what went wrong. */
export const MISTAKES_MAX = 50;
const KEY_MAX = 60;

export type Note = (at: string, reason: MistakeReason) => void;

/** A list of mistakes that stops growing. */
export function noteMistakes(): { readonly mistakes: readonly Mistake[]; readonly note: Note } {
  const mistakes: Mistake[] = [];
  return {
    mistakes,
    note: (at, reason) => {
      if (mistakes.length < MISTAKES_MAX) mistakes.push({ at, reason });
    },
  };
}

/** The path of a member; what the policy calls it is shown as clean text. */
export const memberPath = (at: string, key: string): string => {
  const name = cleanLine(key, KEY_MAX);
  return at === '' ? name : `${at}.${name}`;
};
