import { NEWER_LIBRARY } from '../domain/thrown-failure.ts';

/** A newer version of the app made this library: not a byte of it is touched. */
export class NewerLibrary extends Error {
  override readonly name = NEWER_LIBRARY;

  constructor(library: string) {
    // By name, for words are all that is left of an error on its way to a view.
    super(`${NEWER_LIBRARY}: ${library}`);
  }
}

/** Dexie's versions are whole numbers; IndexedDB has ten times those. */
const STEP = 10;

/**
 * The engine, which opens a database by the version that is asked for and in no other way. Dexie
 * opens one of a newer version as it stands, and would then write into it what this version knows:
 * fields and tables that it has never heard of would go out of step, or be lost.
 */
export const refusingNewer = (engine: IDBFactory): IDBFactory => ({
  open(name, version) {
    // After the engine has said that what is there is newer, Dexie asks for any version at all, or
    // for one of its own making.
    if (version === undefined || version % STEP !== 0) throw new NewerLibrary(name);
    return engine.open(name, version);
  },
  deleteDatabase: (name) => engine.deleteDatabase(name),
  databases: () => engine.databases(),
  cmp: (one, other) => engine.cmp(one, other),
});
