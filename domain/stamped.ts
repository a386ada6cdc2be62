import { stableJson } from './stable-json.ts';
import { nextStamp, type Stamp } from './stamp.ts';

/** A value and when it was set: the later stamp wins when copies are joined. */
export interface Stamped<T> {
  readonly value: T;
  readonly stamp: Stamp;
}

/** The value set now, later than the one that it replaces. */
export const setNow = <T>(
  value: T,
  previous: Stamped<unknown> | undefined,
  now: number,
  device: string,
): Stamped<T> => ({ value, stamp: nextStamp(now, device, previous ? [previous.stamp] : []) });

/** Values by the names of their fields, each on its own. */
export type StampedFields = Readonly<Record<string, Stamped<unknown> | undefined>>;

/**
 * The join of two copies: for each field the later stamp wins, whatever the order. Fields that a
 * newer version wrote are carried along.
 */
export function mergeStamped(a: StampedFields, b: StampedFields): StampedFields {
  const merged: Record<string, Stamped<unknown> | undefined> = {};
  for (const field of [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()) {
    merged[field] = later(ownField(a, field), ownField(b, field));
  }
  return merged;
}

/** Not what every object has: a stranger may name a field `toString`. */
const ownField = (fields: StampedFields, field: string): Stamped<unknown> | undefined =>
  Object.hasOwn(fields, field) ? fields[field] : undefined;

/** Of two that say something of one thing, the one that counts. */
export function later<Held extends { readonly stamp: Stamp }>(
  left: Held | undefined,
  right: Held | undefined,
): Held | undefined {
  if (!left || !right) return left ?? right;
  if (left.stamp !== right.stamp) return left.stamp > right.stamp ? left : right;
  // One stamp, two values: only a damaged or restored copy has that. Choose alike everywhere.
  return stableJson(left) >= stableJson(right) ? left : right;
}
