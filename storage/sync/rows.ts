import type { Circle, LeaveWith } from '../../domain/circle/circle.ts';
import type { CampaignDocument, PersonDocument } from '../../domain/circle/document.ts';
import type { Checkpoint } from '../../domain/circle/store.ts';
import type { Trace } from '../../domain/circle/trace.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { Corrections } from '../../domain/corrections.ts';
import type { Stamp } from '../../domain/stamp.ts';
import type { Entry } from '../../domain/stamped-set.ts';

export interface CircleRow extends Circle {
  readonly checkpoint: Checkpoint | null;
  /** When `me` was said: the person's document follows from it. */
  readonly named: Stamp;
  /** What of the library is still to be queued; null: nothing. */
  readonly filling: Filling | null;
  /** Namesakes that the person wants to stay unshared. */
  readonly apart?: readonly string[];
  /** How far kept pages were looked through, and when that began (ms). */
  readonly paging?: { readonly after: string; readonly begun: number };
  /** It is being left: no engine may open it, and its clips are being taken out. */
  readonly leaving: Leaving | null;
}

export interface Filling {
  /** Ids up to this one are looked at. */
  readonly after: string;
  /** Also what the server has already: more is shared of it than before. */
  readonly anew: boolean;
}

export interface Leaving {
  readonly act: string;
  readonly at: number;
  readonly device: string;
  readonly clips: LeaveWith;
}

/** What may disagree without either having seen the other. */
export type ContestedField = 'title' | 'published' | 'authors';

export interface Unsaid {
  /** The write that set it. */
  readonly token: number;
  /** The stamp of what the circle held then; null: nothing. */
  readonly base: Stamp | null;
}

/** A page whose clip is to be pushed. What it says is read when it is taken. */
export interface OutboxRow {
  readonly circle: string;
  readonly key: string;
  /** The write that queued it last: the library's version. */
  readonly token: number;
  /** 1: set aside (no boolean is a key). */
  readonly held: 0 | 1;
  /** Why. */
  readonly reason?: string;
  /** Corrections that the circle has not seen. */
  readonly unsaid: { readonly [Field in ContestedField]?: Unsaid };
  /** The clip was taken out of the trash for good before the circle heard that it was thrown away. */
  readonly purged?: WholeClip;
}

/** What is known of one document of a circle. A page with such a row and a key is in the circle. */
export interface SyncedRow {
  readonly circle: string;
  readonly docId: string;
  /** The page's URL key; not there for campaigns and people, where it was never read, and where ours is not shared. */
  readonly key?: string;
  /** null: what the server has is not known any more. */
  readonly rev: string | null;
  /** Deleted on the server. */
  readonly gone?: 1;
  /** Why it was not taken in. */
  readonly refused?: string;
  /** It was here and was thrown away for good. */
  readonly purged?: 1;
  /** It came with the circle. */
  readonly came?: 1;
  /** What stays here of a clip that was not shared when the page met the circle. */
  readonly own?: OwnWords;
  /** Campaigns as the circle has them, where they are others here, or not ours to name. */
  readonly kept?: Readonly<Record<Stamp, Entry>>;
  /** The clip's id in the document, where it is the lesser one. */
  readonly id?: string;
  readonly snapshots?: readonly string[];
  /** The kept page of the clip as it was captured then was sent, or refused for a reason. */
  readonly page?: { readonly of: number; readonly reason?: string };
  /** Of campaigns and people, which are few: what the server has. */
  readonly document?: CampaignDocument | PersonDocument;
  /** The campaign's or person's document that was set aside. */
  readonly aside?: { readonly token: number; readonly reason: string };
  /** The campaign that it was merged into is not here yet. */
  readonly waits?: 1;
}

/** Words about a page from before it met the circle, said to nobody in it. */
export interface OwnWords {
  /** Of entries and of corrections. */
  readonly stamps: readonly Stamp[];
  /** What the circle has in place of those corrections. */
  readonly instead: Corrections;
}

export type TraceRow = Trace;

export interface PersonRow {
  readonly circle: string;
  readonly device: string;
  readonly name: string;
  readonly stamp: Stamp;
}

/** What every write must know of a circle, kept in the state row: no further read is needed. */
export interface CircleScope {
  readonly id: string;
  /** Ids of campaigns; null: everything. */
  readonly shared: readonly string[] | null;
}

export const scopeOf = ({ id, share }: Pick<CircleRow, 'id' | 'share'>): CircleScope => ({
  id,
  shared: share.kind === 'all' ? null : share.ids,
});

/** Whether a clip with these campaigns belongs to the circle by what it is. */
export const isShared = (
  { shared }: CircleScope,
  { campaigns }: { readonly campaigns: readonly string[] },
): boolean => shared === null || campaigns.some((id) => shared.includes(id));
