import type { StorageArea } from './area.ts';

/** Something that went wrong: what kind and when, never of which clip or page. */
export interface LoggedFailure {
  readonly kind: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

const KEY = 'failures';
const MOST = 40;

/** The last failures, for a report that a person may hand on. */
export function createFailureLog(area: StorageArea) {
  const list = async (): Promise<readonly LoggedFailure[]> => {
    const held = (await area.get(KEY))[KEY];
    return Array.isArray(held) ? held.filter(isLogged).slice(0, MOST) : [];
  };
  let last: Promise<void> = Promise.resolve();
  return {
    /** The latest first. */
    list,
    /** One after another: each reads what the one before it wrote. */
    add(kind: string, at: number): Promise<void> {
      const write = async (): Promise<void> =>
        area.set({ [KEY]: [{ kind, at }, ...(await list())].slice(0, MOST) });
      last = last.then(write, write);
      return last;
    },
  };
}

const isLogged = (value: unknown): value is LoggedFailure =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  typeof value.kind === 'string' &&
  // Kinds are words of ours; anything else is not handed on.
  /^[a-zA-Z:-]{1,40}$/.test(value.kind) &&
  'at' in value &&
  typeof value.at === 'number';
