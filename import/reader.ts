/** What came of reading one value: the value, or where it went wrong and what was expected. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly path: string; readonly expected: string };

/**
 * Takes any JSON value and gives a typed one or says why not. Readers never recurse deeper than
 * the shape they describe, and read own properties only.
 */
export type Reader<T> = (held: unknown) => Read<T>;

const got = <T>(value: T): Read<T> => ({ ok: true, value });
export const refuse = (expected: string, path = ''): Read<never> => ({ ok: false, path, expected });

/** The path of an inner failure, with the member that it stands in put before it. */
function within<T>(read: Read<T>, member: string): Read<T> {
  return read.ok ? read : refuse(read.expected, join(member, read.path));
}

const join = (outer: string, inner: string): string =>
  inner === '' || inner.startsWith('[') ? outer + inner : `${outer}.${inner}`;

export const isRecord = (held: unknown): held is Record<string, unknown> =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

type Members<T> = { readonly [Key in keyof T]-?: Reader<Required<T>[Key]> };

/**
 * Exactly these members.
 *
 * @param others `allowed` where foreign members may stand beside them
 * @param optional members that may be absent: older files lack what was added later
 */
export function record<T extends object>(
  members: Members<T>,
  others: 'refused' | 'allowed' = 'refused',
  optional: readonly (keyof T & string)[] = [],
): Reader<T> {
  return (held) => {
    if (!isRecord(held)) return refuse('object');
    const missing = Object.keys(members).find(
      (name) => !Object.hasOwn(held, name) && !(optional as readonly string[]).includes(name),
    );
    if (missing !== undefined) return refuse('present', missing);
    return readMembers<T>(held, members, others);
  };
}

/** Any of these members and no others. */
export function partial<T extends object>(members: Members<T>): Reader<T> {
  return (held) => (isRecord(held) ? readMembers<T>(held, members, 'refused') : refuse('object'));
}

function readMembers<T>(
  held: Record<string, unknown>,
  members: Members<T>,
  others: 'refused' | 'allowed',
): Read<T> {
  const value: Partial<Record<string, unknown>> = {};
  for (const name of Object.keys(held)) {
    const reader = Object.hasOwn(members, name) ? members[name as keyof T] : undefined;
    if (reader) {
      const read = within(reader(held[name]), name);
      if (!read.ok) return read;
      value[name] = read.value;
    } else if (others === 'refused') {
      return refuse('no unknown member', name.slice(0, 40));
    }
  }
  return got(value as T);
}

/** @param max more members than this are an attack, not an article */
export function list<T>(reader: Reader<T>, max = 10_000): Reader<readonly T[]> {
  return (held) => {
    if (!Array.isArray(held)) return refuse('list');
    if (held.length > max) return refuse(`at most ${max} members`);
    const values: T[] = [];
    for (const [index, member] of held.entries()) {
      const read = within(reader(member), `[${index}]`);
      if (!read.ok) return read;
      values.push(read.value);
    }
    return got(values);
  };
}

export const nullable =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (held) =>
    held === null ? got(null) : reader(held);

/** @param change gives `undefined` for what it does not accept; @param expected says why */
export function refine<T, U>(
  reader: Reader<T>,
  expected: string,
  change: (value: T) => U | undefined,
): Reader<U> {
  return (held) => {
    const read = reader(held);
    if (!read.ok) return read;
    const value = change(read.value);
    return value === undefined ? refuse(expected) : got(value);
  };
}

/** One of the table's keys; a table, so that the compiler sees a forgotten one. */
export function oneOf<T extends string>(table: Readonly<Record<T, true>>): Reader<T> {
  return (held) =>
    typeof held === 'string' && Object.hasOwn(table, held)
      ? got(held as T)
      : refuse(`one of ${Object.keys(table).join(', ')}`);
}

export const exactly =
  <T extends string | number | boolean>(wanted: T): Reader<T> =>
  (held) =>
    held === wanted ? got(wanted) : refuse(String(wanted));

export const flag: Reader<boolean> = (held) =>
  typeof held === 'boolean' ? got(held) : refuse('true or false');

/** A whole number from 0. */
export const count: Reader<number> = (held) =>
  typeof held === 'number' && Number.isSafeInteger(held) && held >= 0
    ? got(held)
    : refuse('whole number');

/** A number from 0 to 1. */
export const share: Reader<number> = (held) =>
  typeof held === 'number' && held >= 0 && held <= 1 ? got(held) : refuse('number from 0 to 1');

export const rawText =
  (max: number): Reader<string> =>
  (held) => {
    if (typeof held !== 'string') return refuse('text');
    return held.length <= max ? got(held) : refuse(`at most ${max} characters`);
  };
