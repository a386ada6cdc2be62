/**
 * Says of a value whether it is a `T`: null, or where it is not and what was expected there. A
 * shape looks at own properties only and never deeper than it describes.
 */
export interface Shape<T> {
  (held: unknown): string | null;
  /** Never there: lets the compiler compare shapes with types. */
  readonly of?: T;
}

type Members<T> = { readonly [Key in keyof T]-?: Shape<Required<T>[Key]> };

/**
 * These members and no others; one that is `undefined` is absent, as JSON will have it.
 *
 * @param optional members that may be absent
 */
export function record<T extends object>(
  members: Members<T>,
  optional: readonly (keyof T & string)[] = [],
): Shape<T> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries(members));
  const needed = [...shapes.keys()].filter((name) => !optional.some((other) => other === name));
  return (held) => {
    if (!isRecord(held)) return 'object';
    for (const name of needed) {
      if (!Object.hasOwn(held, name) || held[name] === undefined) return `.${name}: present`;
    }
    return eachOwn(held, (name, value) => {
      const shape = shapes.get(name);
      return shape ? shape(value) : 'no unknown member';
    });
  };
}

/** Any members whose name the expression matches. */
export function dictionary<T>(
  name: RegExp,
  shape: Shape<T>,
  max = 100_000,
): Shape<Readonly<Record<string, T>>> {
  return (held) => {
    if (!isRecord(held)) return 'object';
    if (Object.keys(held).length > max) return `at most ${max} members`;
    return eachOwn(held, (own, value) => (name.test(own) ? shape(value) : `name of ${name}`));
  };
}

/** @param max more members than this are an attack, not an article */
export function list<T>(shape: Shape<T>, max = 10_000): Shape<readonly T[]> {
  return (held) => {
    if (!Array.isArray(held)) return 'list';
    if (held.length > max) return `at most ${max} members`;
    for (const [index, member] of held.entries()) {
      const wrong = shape(member);
      if (wrong !== null) return within(`[${index}]`, wrong);
    }
    return null;
  };
}

export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (held) =>
    held === null ? null : shape(held);

export const either =
  <A, B>(left: Shape<A>, right: Shape<B>): Shape<A | B> =>
  (held) =>
    left(held) === null ? null : right(held);

/** One of the table's keys; a table, so that the compiler sees a forgotten one. */
export const oneOf =
  <T extends string>(table: Readonly<Record<T, true>>): Shape<T> =>
  (held) =>
    typeof held === 'string' && Object.hasOwn(table, held) ? null : Object.keys(table).join(' or ');

export const exactly =
  <const T extends string | number>(wanted: T): Shape<T> =>
  (held) =>
    held === wanted ? null : String(wanted);

export const flag: Shape<boolean> = (held) => (typeof held === 'boolean' ? null : 'true or false');

/** A whole number from 0. */
export const count: Shape<number> = (held) =>
  Number.isSafeInteger(held) && (held as number) >= 0 ? null : 'whole number';

export const text =
  (max: number): Shape<string> =>
  (held) => {
    if (typeof held !== 'string') return 'text';
    return held.length <= max ? null : `at most ${max} characters`;
  };

/** A text that passes the test. @param expected says which do */
export function such(
  max: number,
  expected: string,
  test: (held: string) => boolean,
): Shape<string> {
  const short = text(max);
  return (held) => short(held) ?? (test(held as string) ? null : expected);
}

/** What JSON can say. @param depth levels of nesting */
export const plainJson =
  (depth: number): Shape<unknown> =>
  (held) => {
    if (held === null || ['string', 'boolean'].includes(typeof held)) return null;
    if (typeof held === 'number') return Number.isFinite(held) ? null : 'number';
    if (depth === 0) return 'less nesting';
    if (Array.isArray(held)) return list(plainJson(depth - 1), Infinity)(held);
    return dictionary(HARMLESS, plainJson(depth - 1), Infinity)(held);
  };

/** Names that mean something to the prototype of every object are no names of data. */
const HARMLESS = /^(?!(?:__proto__|constructor|prototype)$)/;

export const isRecord = (held: unknown): held is Record<string, unknown> =>
  typeof held === 'object' && held !== null && !Array.isArray(held);

function eachOwn(
  held: Record<string, unknown>,
  test: (name: string, value: unknown) => string | null,
): string | null {
  for (const name of Object.keys(held)) {
    const value = held[name];
    const wrong = value === undefined ? null : test(name, value);
    if (wrong !== null) return within(`.${name.slice(0, 40)}`, wrong);
  }
  return null;
}

/** `.a[0]: text` of a failure `[0]: text` inside `.a`. */
const within = (member: string, wrong: string): string =>
  /^[.[]/.test(wrong) ? member + wrong : `${member}: ${wrong}`;
