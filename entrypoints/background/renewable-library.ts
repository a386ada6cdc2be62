import type { Library } from '../../domain/ports.ts';
import { Database, LIBRARY_NAME } from '../../storage/database.ts';
import { libraryOn } from '../../storage/library.ts';

export interface RenewableLibrary {
  /** The same object for good: what it does is done by the library of the day. */
  readonly library: Library;
  readonly database: () => Database;
  /** Whatever is still at work with it fails from here on, and writes nothing any more. */
  readonly close: () => void;
  /** Begins with an empty one: nothing that was remembered of the old one is. */
  readonly renew: () => void;
}

/** The library of a background that outlives it: everything may be deleted and begun anew. */
export function createRenewableLibrary(): RenewableLibrary {
  let db = new Database(LIBRARY_NAME);
  let current = libraryOn(db);
  return {
    // Methods are looked up at each call, so that whoever holds it needs not be told.
    library: new Proxy(current, { get: (_, name: keyof Library) => current[name] }),
    database: () => db,
    close: () => db.close(),
    renew() {
      db = new Database(LIBRARY_NAME);
      current = libraryOn(db);
    },
  };
}
