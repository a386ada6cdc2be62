import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runInNewContext } from 'node:vm';

/** What a circle's database takes, as `docs/team/validate.js` says it. */
export const RULES = readFileSync(
  resolve(import.meta.dirname, '../../docs/team/validate.js'),
  'utf8',
);

export interface User {
  readonly name: string | null;
  readonly roles: readonly string[];
}

type Rules = (after: unknown, before: unknown, user: User, security: unknown) => void;

// As CouchDB reads it: an expression, in a world of its own.
const validate = runInNewContext(`(${RULES.trim()})`) as Rules;

const SECURITY = {
  admins: { names: ['quan-tri'], roles: ['_admin'] },
  members: { names: [], roles: ['dan-van'] },
};

/** null where a write is taken, else why it is not. */
export function verdict(after: unknown, before: unknown, user: User): string | null {
  try {
    validate(after, before, user, SECURITY);
    return null;
  } catch (error) {
    const { forbidden, unauthorized } = error as Record<string, unknown>;
    if (forbidden === undefined && unauthorized === undefined) throw error;
    return String(forbidden ?? unauthorized);
  }
}
