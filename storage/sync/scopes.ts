import type { Database } from '../database.ts';
import { openState } from '../derive.ts';
import { dexieStores } from '../requests.ts';
import { writeState, type LibraryState } from '../state.ts';
import { scopeOf, type CircleScope } from './rows.ts';

/** Inside a transaction: what every write must know of the circles, of their rows. */
export async function scopesOf(db: Database): Promise<readonly CircleScope[]> {
  const circles = await db.circles.toArray();
  return circles.filter(({ leaving }) => !leaving).map(scopeOf);
}

/**
 * Inside a transaction over `meta`, `facets`, `clips` and `circles`: the state says what the rows of the
 * circles say, under a version of its own, which may serve as a token.
 */
export async function writeScopes(db: Database): Promise<LibraryState> {
  const { state } = await openState(db, dexieStores);
  const { circles: _, ...rest } = state;
  const circles = await scopesOf(db);
  const written = { ...rest, version: state.version + 1, ...(circles.length > 0 && { circles }) };
  await writeState(db, written);
  return written;
}
