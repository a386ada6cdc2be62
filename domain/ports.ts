import type { Article } from './article.ts';
import type { Campaign } from './campaign.ts';
import type { Clip, ClipBody, WholeClip } from './clip.ts';
import type { CampaignCount, ClipPage, ClipQuery } from './collection.ts';
import type { Result } from './failure.ts';
import type { HostRule } from './host-rule.ts';

/** An article read off a page and not saved yet: a row, because the worker may die. */
export interface Capture {
  readonly urlKey: string;
  readonly url: string;
  readonly article: Article;
  /** Milliseconds since 1970. */
  readonly capturedAt: number;
}

/** What happens to one clip inside the transaction that reads and writes it. */
export type ClipChange = (whole: WholeClip) => WholeClip;

/**
 * The clips. Every write is one transaction, read back before it resolves; a full disk or a
 * failed write is a `Failure`, never half a clip.
 */
export interface Library {
  /** The device id of this profile, made on first use. */
  device(): Promise<string>;

  putCapture(capture: Capture): Promise<Result<null>>;
  getCapture(urlKey: string): Promise<Capture | null>;
  /** Captures older than this instant (ms) are forgotten. */
  dropCapturesBefore(instant: number): Promise<void>;

  /**
   * Writes row and body together and forgets the capture, in one transaction. If the page is in
   * the library already, in the trash or not, `merge` says what becomes of the two. The campaigns
   * are there before: a clip holds ids, and only `ensureCampaigns` makes them.
   */
  saveClip(
    whole: WholeClip,
    merge: (existing: WholeClip, incoming: WholeClip) => WholeClip,
  ): Promise<Result<Clip>>;
  /**
   * Applies a change to each clip in one transaction; ids that do not exist are skipped. A change
   * that gives back what it was given writes nothing.
   */
  changeClips(ids: readonly string[], change: ClipChange): Promise<Result<readonly Clip[]>>;
  /**
   * Adds all or nothing; clips whose page is known are merged. A campaign that folds like one that
   * is here becomes that one.
   */
  importClips(
    wholes: readonly WholeClip[],
    campaigns: readonly Campaign[],
    merge: (existing: WholeClip, incoming: WholeClip) => WholeClip,
  ): Promise<Result<{ readonly added: number; readonly merged: number }>>;

  /** The campaigns of these names, each made if there is none that folds alike. */
  ensureCampaigns(names: readonly string[], now: number): Promise<Result<readonly Campaign[]>>;
  /** The oldest first. */
  listCampaigns(): Promise<readonly CampaignCount[]>;

  /** The clip of the page, in the trash or not. */
  findByUrlKey(urlKey: string): Promise<Clip | null>;
  getClip(id: string): Promise<Clip | null>;
  getBody(id: string): Promise<ClipBody | null>;
  /** Rows with their bodies in the order of the ids; ids that do not exist are left out. */
  getWholes(ids: readonly string[]): Promise<readonly WholeClip[]>;
  /** Newest first. @param limit at most this many; @param cursor from the page before */
  listClips(query: ClipQuery, limit: number, cursor?: string | null): Promise<ClipPage>;
  /** Ids of all that match, newest first: for "select all" and export. */
  listIds(query: ClipQuery): Promise<readonly string[]>;
}

/** What people showed of hosts whose pages were misread. At most a few hundred, the newest kept. */
export interface HostRules {
  /** The newest first. */
  list(): Promise<readonly HostRule[]>;
  /** @param host as `hostOf` gives it */
  get(host: string): Promise<HostRule | null>;
  /** Takes the place of the host's earlier rule. @returns the rule as it is kept */
  put(rule: HostRule): Promise<Result<HostRule>>;
  /** @returns the rule that was there, so that it can be put back */
  delete(host: string): Promise<Result<HostRule | null>>;
  /** Calls back when any context has written. @returns the end */
  watch(listener: () => void): () => void;
}
