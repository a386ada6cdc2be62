import { kindOf } from './as-json.ts';
import type { RawLibrary } from './raw-library.ts';

/** Keys and kinds of values, with the stores' keys and indexes as they are. */
export function shapeOf({ name, version, stores }: RawLibrary): unknown {
  const shapes = Object.entries(stores).map(([store, { rows, ...plan }]) => [
    store,
    { ...plan, rows: rows.map(shape) },
  ]);
  return { name, version, stores: Object.fromEntries(shapes) };
}

function shape(value: unknown): unknown {
  const kind = kindOf(value);
  if (kind) return kind;
  if (Array.isArray(value)) return value.map(shape);
  if (value === null || typeof value !== 'object') return value === null ? 'null' : typeof value;
  // Stamps hold the device, tallies the campaigns' ids: both are drawn by lot.
  const fields = Object.entries(value).map(([key, held]) => [
    /^[0-9a-z]{9}\.[0-9a-z]+$/.test(key)
      ? `stamp ${key.slice(0, 9)}`
      : /^[0-9a-f-]{36}$/.test(key)
        ? 'id'
        : key,
    shape(held),
  ]);
  return Object.fromEntries(fields);
}
