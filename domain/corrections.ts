import type { Author, Published } from './article.ts';
import { nextStamp, type Stamp } from './stamp.ts';

/** What a person may correct, and the status of the clip. */
export interface Correctable {
  readonly title: string;
  readonly published: Published | null;
  readonly authors: readonly Author[];
  readonly status: 'kept' | 'trashed';
}

/** A corrected field and when it was set: the later stamp wins when copies are joined. */
export type Corrections = {
  readonly [Field in keyof Correctable]?: {
    readonly value: Correctable[Field];
    readonly stamp: Stamp;
  };
};

/** The corrections with one field set now. */
export function correct<Field extends keyof Correctable>(
  corrections: Corrections,
  field: Field,
  value: Correctable[Field],
  now: number,
  device: string,
): Corrections {
  const previous = corrections[field];
  const stamp = nextStamp(now, device, previous ? [previous.stamp] : []);
  return { ...corrections, [field]: { value, stamp } };
}

/** The join of two copies: for each field the later stamp wins, whatever the order. */
export function mergeCorrections(a: Corrections, b: Corrections): Corrections {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])].toSorted();
  const merged: Record<string, unknown> = {};
  for (const field of fields as (keyof Correctable)[]) {
    const left = a[field];
    const right = b[field];
    merged[field] = !left || (right && right.stamp > left.stamp) ? right : left;
  }
  return merged;
}
