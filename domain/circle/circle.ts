import type { Act } from '../ports.ts';
import type { Result } from '../failure.ts';
import type { Trace } from './trace.ts';

/** What of the library a circle gets. */
export type CircleShare =
  | { readonly kind: 'all' }
  /** Clips that hold one of these campaigns; of other campaigns nothing leaves the machine. */
  | { readonly kind: 'campaigns'; readonly ids: readonly string[] };

/** What is said to join a circle. No secret: who may read it is the business of the room that asks for one. */
export interface CircleAddress {
  /** The database's address, http(s), without account or password. */
  readonly url: string;
  /** What the circle is called here. */
  readonly name: string;
  /** What the person is called in it. */
  readonly me: string;
  readonly share: CircleShare;
  /** Also the kept pages of these clips: only where the person says so. */
  readonly pages?: boolean;
}

/** A circle that this library shares with. */
export interface Circle extends CircleAddress {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly joinedAt: number;
  /** Campaigns of ours that are not shared and bear the name of one of the circle's: to be asked about. */
  readonly namesakes: readonly string[];
}

/** A clip that was not taken by the server, or a document that was not taken in here. */
export interface CircleTrouble {
  readonly docId: string;
  readonly kind: 'not-sent' | 'not-taken';
  readonly reason: string;
  /** The clip that it is about, where there is one. */
  readonly clipId: string | null;
  readonly title: string | null;
}

/** What becomes of the clips that came with a circle when it is left. */
export type LeaveWith =
  /** All of them stay. */
  | 'all-clips'
  /** Those go that came with the circle and hold no word of ours. */
  | 'own-clips';

/** What is read of a library's circles. */
export interface CircleReads {
  list(): Promise<readonly Circle[]>;
  /** Names by device, of all circles. */
  people(): Promise<ReadonlyMap<string, string>>;
  /** This machine, as stamps name it; null where nothing was ever written here. */
  ownDevice(): Promise<string | null>;
  /** Names of the circles that hold this clip. */
  circlesOf(urlKey: string): Promise<readonly string[]>;
  /** The circles that have a kept page of this clip. */
  pagesOf(urlKey: string): Promise<readonly Pick<Circle, 'id' | 'name'>[]>;
  troubles(id: string, limit: number): Promise<readonly CircleTrouble[]>;
  /** What others' words replaced or removed here, the latest first. @param cursor of the last one */
  traces(limit: number, cursor?: string | null): Promise<readonly Trace[]>;
  tracesOf(clipId: string): Promise<readonly Trace[]>;
}

/** The circles of a library. Nothing here speaks to a server. */
export interface Circles extends CircleReads {
  /** The circle of this address, joined now or before. Its clips are queued when they are first asked for. */
  join(address: CircleAddress, now: number): Promise<Result<Circle>>;
  /** @returns or `circle-not-found` */
  change(
    id: string,
    change: Partial<Pick<CircleAddress, 'name' | 'me' | 'share' | 'pages'>>,
    now: number,
  ): Promise<Result<Circle>>;
  /**
   * A namesake stays as it is, unshared, and is not asked about again.
   *
   * @returns or `circle-not-found`
   */
  keepApart(id: string, campaign: string): Promise<Result<Circle>>;
  /** Killed half-way it goes on by `finish`. `undo` of the library takes it back for a while. */
  leave(id: string, leave: LeaveWith, now: number): Promise<Result<Act>>;
  /** Goes on with what was cut off. */
  finish(): Promise<void>;
  /** Tries again what was set aside. */
  retry(id: string): Promise<Result<null>>;
  /** Another version may be able to read what this one refused: it is asked for again. */
  readRefusedAgain(): Promise<void>;

  /** Puts back what was replaced or removed, as a word of today. @returns how many came back */
  bringBack(traces: readonly string[], now: number): Promise<Result<number>>;
  /** Traces before this instant (ms) are forgotten. */
  dropTracesBefore(instant: number): Promise<void>;
}
