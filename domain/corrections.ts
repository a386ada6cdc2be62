import type { Author, Published } from './article.ts';
import type { Stamp } from './stamp.ts';
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

/** What a person had before them when they threw a clip away. */
export interface Saw {
  /** Of each device the latest entry, be it removed or not. */
  readonly entries: Readonly<Record<string, Stamp>>;
  /** The corrections as they stood, by the names of their fields. */
  readonly corrections: Readonly<Record<string, Stamp>>;
}

/** A corrected field and when it was set. */
export type Corrections = {
  readonly [Field in Exclude<keyof Correctable, 'status'>]?: Stamped<Correctable[Field]>;
} & {
  /** Set by `setStatus`; whether the clip is in the trash is more than its value (`isTrashed`). */
  readonly status?: Stamped<Correctable['status']> & { readonly saw?: Saw };
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
