import { v7 as uuidv7 } from 'uuid';

import type { BulkChange, BulkTrace } from '../../domain/bulk.ts';
import type { Article } from '../../domain/article.ts';
import type { CampaignTruth } from '../../domain/campaign.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import type { Revision } from '../../domain/revision.ts';
import type { CampaignRow, SnapshotRow, WaitingRow } from '../database.ts';
import type { CircleRow } from '../sync/rows.ts';

/** What a destructive act did, so that exactly it can be taken back. */
export type JournalRow =
  | (JournalHead & { readonly kind: 'renamed'; readonly campaign: CampaignRow })
  | (JournalHead & {
      readonly kind: 'edited';
      readonly before: CampaignTruth;
      readonly after: CampaignTruth;
    })
  | (JournalHead & {
      readonly kind: 'merged';
      readonly from: CampaignRow;
      readonly into: CampaignRow;
      /** Clips that carried `from`; added: they did not carry `into` before. */
      readonly clips: readonly { readonly id: string; readonly added: boolean }[];
    })
  /** One change of many clips; its steps stand behind it, under ids that begin with its own. */
  | (JournalHead & {
      readonly kind: 'bulk';
      readonly change: BulkChange;
      readonly ids: readonly string[];
    })
  | (JournalHead & { readonly kind: 'bulk-step'; readonly traces: readonly BulkTrace[] })
  | (JournalHead & { readonly kind: 'regrouped'; readonly clips: readonly Grouping[] })
  | (JournalHead & {
      readonly kind: 'purged';
      readonly whole: WholeClip;
      readonly revisions: readonly Revision[];
      readonly snapshot: SnapshotRow | null;
    })
  /** A circle that was left; clips that went with it stand behind it, as purged ones. */
  | (JournalHead & { readonly kind: 'left'; readonly circle: CircleRow })
  /** An import; its steps and its pages that wait stand behind it, under ids that begin with its own. */
  | (JournalHead & {
      readonly kind: 'imported';
      readonly name: string;
      readonly format: string;
      readonly added: number;
      readonly changed: number;
      readonly waiting: number;
      /** Campaigns that it made. */
      readonly made: readonly CampaignRow[];
      readonly joined: readonly { readonly before: CampaignRow; readonly after: CampaignRow }[];
    })
  | (JournalHead & {
      readonly kind: 'imported-clips';
      readonly clips: readonly ImportTrace[];
      /** Ids of the earlier articles that it made. */
      readonly revisions: readonly string[];
    })
  | (JournalHead & {
      readonly kind: 'imported-waiting';
      readonly put: readonly WaitingTrace[];
      /** Pages that waited and became clips. */
      readonly taken: readonly WaitingRow[];
    });

/** What an import made of one clip. */
export interface ImportTrace {
  readonly id: string;
  /** null: it came with the import. */
  readonly before: Clip | null;
  /** The article that gave way. */
  readonly article: Article | null;
  /** What the clip got. */
  readonly gave: Pick<Clip, 'entries' | 'corrections'>;
  readonly textHash: string;
  /** Tells whether the clip is still as the import left it. */
  readonly mark: string;
}

/** What an import made of one page that waits. */
export interface WaitingTrace {
  readonly urlKey: string;
  /** null: it is on the list because of the import. */
  readonly before: WaitingRow | null;
  /** Tells whether the page still waits as the import left it. */
  readonly mark: string;
}

/** How a clip stood among reposts, and what a person had said of it. */
export interface Grouping {
  readonly id: string;
  readonly cluster: string | null;
  readonly together: readonly string[];
  readonly apart: readonly string[];
}

interface JournalHead {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** One act may take many rows. */
  readonly act: string;
}

/** An id for an act and, counted on from it, for its rows. */
export const newAct = (): string => uuidv7();
