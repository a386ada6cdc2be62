import type { Clip } from '../clip.ts';
import type { Result } from '../failure.ts';
import type { Act } from '../ports.ts';
import type { Stamp } from '../stamp.ts';
import type { Circle, CircleAddress, CircleTrouble, LeaveWith } from './circle.ts';
import type { Trace } from './trace.ts';

/** How a circle stands, for views. */
export interface CircleState {
  readonly id: string;
  readonly kind:
    /** What is here is there and the other way round, but for what is set aside. */
    | 'in-step'
    | 'running'
    /** Something is to be sent, or it was not asked yet. */
    | 'waiting'
    | 'offline'
    /** The account is not let in. */
    | 'refused'
    /** The database is not there. */
    | 'gone'
    | 'busy'
    /** What answers is no CouchDB, or something failed here. */
    | 'broken'
    /** The password is not known (any more): it has to be typed. */
    | 'no-account'
    /** The browser lets us speak to this host no more. */
    | 'no-permission'
    | 'paused';
  /** '' where there is none. One line, which a server may have written: shown as text alone. */
  readonly reason: string;
  /** While it runs. */
  readonly phase: 'pull' | 'push' | 'repair' | null;
  readonly done: number;
  readonly total: number | null;
  /** Documents that are to be sent. */
  readonly waiting: number;
  readonly setAside: number;
  /** When it was last in step (ms); null: not since the browser started. */
  readonly at: number | null;
}

export interface CircleAccount {
  readonly user: string;
  readonly password: string;
}

/** What views ask of sharing. */
export interface SharingPort {
  circles(): Promise<readonly Circle[]>;
  states(): Promise<readonly CircleState[]>;
  /** Circles or states are others. While somebody watches, circles are kept live. @returns the end */
  watch(listener: () => void): () => void;

  /**
   * Asks for the host's permission, so it is called in the press itself; tries the account; joins.
   *
   * @returns or `circle-address`, `circle-permission`, `circle-offline`, `circle-refused`, `circle-no-database`
   */
  join(address: CircleAddress, account: CircleAccount, remember: boolean): Promise<Result<Circle>>;
  /** @returns or `circle-not-found` */
  change(
    id: string,
    change: Partial<Pick<CircleAddress, 'name' | 'me' | 'share' | 'pages'>>,
  ): Promise<Result<Circle>>;
  /** A namesake stays unshared, and is not asked about again. @returns or `circle-not-found` */
  keepApart(id: string, campaign: string): Promise<Result<Circle>>;
  /** The account anew: after it was refused, or after a start. Asks for the permission too where it is gone. */
  account(id: string, account: CircleAccount, remember: boolean): Promise<Result<null>>;
  /** Forgets the account. */
  signOut(id: string): Promise<Result<null>>;
  leave(id: string, leave: LeaveWith): Promise<Result<Act>>;
  undo(act: string): Promise<Result<null>>;
  syncNow(id: string): Promise<Result<null>>;
  pause(id: string, paused: boolean): Promise<Result<null>>;

  troubles(id: string): Promise<readonly CircleTrouble[]>;
  /** Tries again what was set aside. */
  retry(id: string): Promise<Result<null>>;
  /** Names by device. */
  people(): Promise<ReadonlyMap<string, string>>;
  /** This machine among them; null where nothing was ever written here. */
  ownDevice(): Promise<string | null>;
  /** What others changed here, the latest first. @param cursor id of the last one that was read */
  traces(limit: number, cursor: string | null): Promise<readonly Trace[]>;
  /** The circles that have a kept page of this clip. */
  pagesOf(urlKey: string): Promise<readonly Pick<Circle, 'id' | 'name'>[]>;
  /**
   * Fetches the clip's kept page and keeps it here. Asks for the permission too where it is gone.
   *
   * @returns or `circle-page-gone`, `circle-page-damaged`, and what a circle fails with
   */
  fetchPage(id: string, clipId: string): Promise<Result<null>>;
  tracesOf(clipId: string): Promise<readonly Trace[]>;
  /** @param traces ids @returns how many came back */
  bringBack(traces: readonly string[]): Promise<Result<number>>;
  /**
   * A corrected value that lost: taken after all, or let go.
   *
   * @param aside its `entry`, as `asidesOf` gives it; or its stamp, which fields that were corrected in one
   *   instant have in common: then all of them
   */
  settleAside(clipId: string, aside: Stamp, take: boolean): Promise<Result<Clip>>;
}
