import type { Clip } from '../domain/clip.ts';
import type { ClipRow, Database, MetaRow } from './database.ts';
import type { CircleScope } from './sync/rows.ts';

/** Version of all that is derived from rows and bodies; another one in a library: made anew. */
export const DERIVED_VERSION = 1;
/** Of no build: what is derived is being made anew. */
export const NOT_DERIVED = 0;

/** How many clips stand where; kept by every write, so that no list is ever counted. */
export interface Tallies {
  /** Outside the trash. */
  readonly all: number;
  readonly trash: number;
  /** Outside the trash and without a campaign. */
  readonly none: number;
  /** Outside the trash, by campaign id; no zeros. */
  readonly campaigns: Readonly<Record<string, number>>;
}

/** The one small row that every write reads and writes. */
export interface LibraryState {
  readonly derived: number;
  /** The number that the next new text gets. */
  readonly nextOrd: number;
  readonly nextSegment: number;
  /** Rises with every write of rows: what a reader has seen, it need not read again. */
  readonly version: number;
  /** Numbers of new articles that nobody has looked for reposts of yet: see `settleReposts`. */
  readonly unsettled: readonly number[];
  readonly tallies: Tallies;
  /** Not there where nothing is shared. */
  readonly circles?: readonly CircleScope[];
}

/** A row as it stood (null: it did not) and as it shall stand (null: it is deleted). */
export interface RowChange {
  readonly before: ClipRow | null;
  readonly after: ClipRow | null;
}

export const NO_TALLIES: Tallies = { all: 0, trash: 0, none: 0, campaigns: {} };

const FRESH: LibraryState = {
  derived: DERIVED_VERSION,
  nextOrd: 1,
  nextSegment: 1,
  version: 0,
  unsettled: [],
  tallies: NO_TALLIES,
};

/** The state; a library without a clip has none yet. Null where derived data must be made anew. */
export async function readState(db: Database): Promise<LibraryState | null> {
  const state = stateOf(await db.meta.get('state'));
  if (state) return state;
  return (await db.clips.limit(1).primaryKeys()).length === 0 ? FRESH : null;
}

/** The state of its row as it was read; null where there is none that this build can use. */
export function stateOf(row: MetaRow | 'empty' | undefined): LibraryState | null {
  if (row === 'empty') return FRESH;
  return row?.key === 'state' && row.value.derived === DERIVED_VERSION ? row.value : null;
}

export async function writeState(db: Database, value: LibraryState): Promise<void> {
  await db.meta.put({ key: 'state', value });
}

/** The tallies after the changes. */
export function tally(tallies: Tallies, changes: readonly RowChange[]): Tallies {
  const campaigns: Record<string, number> = { ...tallies.campaigns };
  let { all, trash, none } = tallies;
  const count = (clip: Pick<Clip, 'trashed' | 'campaigns'> | null, by: 1 | -1): void => {
    if (!clip) return;
    if (clip.trashed) {
      trash += by;
      return;
    }
    all += by;
    if (clip.campaigns.length === 0) none += by;
    for (const id of clip.campaigns) {
      const held = (campaigns[id] ?? 0) + by;
      if (held === 0) delete campaigns[id];
      else campaigns[id] = held;
    }
  };
  for (const { before, after } of changes) {
    count(before, -1);
    count(after, 1);
  }
  return { all, trash, none, campaigns };
}
