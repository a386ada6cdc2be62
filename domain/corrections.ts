import type { Author, Published } from './article.ts';
import { stableJson } from './stable-json.ts';
import { nextStamp, type Stamp } from './stamp.ts';
import type { Tone } from './tone.ts';

/** What a person may correct, and the status of the clip. */
export interface Correctable {
  readonly title: string;
  readonly published: Published | null;
  readonly authors: readonly Author[];
  readonly status: 'kept' | 'trashed';
  readonly tone: Tone | null;
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

/**
 * The join of two copies: for each field the later stamp wins, whatever the order. Fields that a
 * newer version wrote are carried along.
 */
export function mergeCorrections(a: Corrections, b: Corrections): Corrections {
  const merged: Record<string, Correction | undefined> = {};
  for (const field of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    merged[field] = later(a[field as keyof Correctable], b[field as keyof Correctable]);
  }
  return merged;
}

interface Correction {
  readonly value: unknown;
  readonly stamp: Stamp;
}

function later(
  left: Correction | undefined,
  right: Correction | undefined,
): Correction | undefined {
  if (!left || !right) return left ?? right;
  if (left.stamp !== right.stamp) return left.stamp > right.stamp ? left : right;
  // One stamp, two values: only a damaged or restored copy has that. Choose alike everywhere.
  return stableJson(left.value) >= stableJson(right.value) ? left : right;
}
