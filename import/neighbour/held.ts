import { isRecord } from '../reader.ts';

// What another program's JSON holds, read without trust: whatever is of another type counts as absent.

/** A member of its own; never one that is inherited, whatever a key is called. */
export const member = (held: unknown, name: string): unknown =>
  isRecord(held) && Object.hasOwn(held, name) ? held[name] : undefined;

/** A text; a number as its digits ("2020" is a title, too); '' for anything else. */
export const text = (held: unknown): string =>
  typeof held === 'string'
    ? held
    : typeof held === 'number' && Number.isFinite(held)
      ? String(held)
      : '';

export const list = (held: unknown): readonly unknown[] => (Array.isArray(held) ? held : []);

/** Names in a list: texts, or records that have one under `key`. */
export const names = (held: unknown, key = 'name'): readonly string[] =>
  list(held).map((each) => text(isRecord(each) ? member(each, key) : each));

/** '' counts as nothing. */
export const filled = (held: unknown): string | null => text(held) || null;
