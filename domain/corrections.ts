import type { Author, Published } from './article.ts';
import { mergeStamped, setNow, type Stamped } from './stamped.ts';
import type { Tone } from './tone.ts';

/** What a person may correct, and the status of the clip. */
export interface Correctable {
  readonly title: string;
  readonly published: Published | null;
  readonly authors: readonly Author[];
  readonly status: 'kept' | 'trashed';
  readonly tone: Tone | null;
}

/** A corrected field and when it was set. */
export type Corrections = {
  readonly [Field in keyof Correctable]?: Stamped<Correctable[Field]>;
};

/** The corrections with one field set now. */
export function correct<Field extends keyof Correctable>(
  corrections: Corrections,
  field: Field,
  value: Correctable[Field],
  now: number,
  device: string,
): Corrections {
  return { ...corrections, [field]: setNow(value, corrections[field], now, device) };
}

/** The join of two copies, see `mergeStamped`. */
export const mergeCorrections = (a: Corrections, b: Corrections): Corrections => mergeStamped(a, b);
