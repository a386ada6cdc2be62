import { cleanLine, cleanNote } from '../text.ts';
import { memberPath, type Note } from './mistakes.ts';

export type Members = Readonly<Record<string, unknown>>;

/** What makes a value of a policy's, or notes why it cannot. `undefined`: it is left out. */
export type Field<T> = (value: unknown, at: string, note: Note) => T | undefined;

/** Members by their own names only: a policy is data, whatever it names. */
export const membersOf: Field<Members> = (value, at, note) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Members;
  note(at, 'not-an-object');
  return undefined;
};

/**
 * An object of these fields, each read by itself: one that is wrong costs the others nothing. What
 * is not there is not looked at; a key that is none of them is said and passed over.
 */
export function record<T extends object>(fields: {
  readonly [Key in keyof T]-?: Field<NonNullable<T[Key]>>;
}): Field<Partial<T>> {
  return (value, at, note) => {
    const members = membersOf(value, at, note);
    if (!members) return undefined;
    const read: Record<string, unknown> = {};
    for (const key of Object.keys(fields)) {
      if (!Object.hasOwn(members, key)) continue;
      const made = fields[key as keyof T](members[key], memberPath(at, key), note);
      if (made !== undefined) read[key] = made;
    }
    for (const key of Object.keys(members)) {
      if (!Object.hasOwn(fields, key)) note(memberPath(at, key), 'unknown-key');
    }
    return read as Partial<T>;
  };
}

/** A list; entries that are wrong are left out. */
export function list<T>(most: number, entry: Field<T>): Field<readonly T[]> {
  return (value, at, note) => {
    if (!Array.isArray(value)) {
      note(at, 'not-a-list');
      return undefined;
    }
    if (value.length > most) note(at, 'too-many');
    return value
      .slice(0, most)
      .map((each: unknown, index) => entry(each, `${at}[${index}]`, note))
      .filter((each) => each !== undefined);
  };
}

/** Text of at most `most` characters, made clean; '' only where it may be empty. */
export function text(
  most: number,
  clean: (typed: string) => string,
  mayBeEmpty = false,
): Field<string> {
  return (value, at, note) => {
    if (typeof value !== 'string') note(at, 'not-a-text');
    // Looked at before it is cleaned: a megabyte is no name.
    else if (value.length > most) note(at, 'too-long');
    else {
      const made = clean(value);
      if (made === '' && !mayBeEmpty) note(at, 'empty');
      // Some letters become two when they are made clean.
      else if (made.length > most) note(at, 'too-long');
      else return made;
    }
    return undefined;
  };
}

export const line = (most: number): Field<string> => text(most, (typed) => cleanLine(typed, most));

export const lines = (most: number): Field<string> => text(most, cleanNote);

export const flag: Field<boolean> = (value, at, note) => {
  if (typeof value === 'boolean') return value;
  note(at, 'not-a-switch');
  return undefined;
};

export function oneOf<T extends string>(choices: readonly T[]): Field<T> {
  return (value, at, note) => {
    const chosen = choices.find((choice) => choice === value);
    if (chosen === undefined) note(at, 'not-a-choice');
    return chosen;
  };
}
