import { v7 as uuidv7 } from 'uuid';

import type { BulkChange, BulkTrace } from '../../domain/bulk.ts';
import type { CampaignTruth } from '../../domain/campaign.ts';
import type { WholeClip } from '../../domain/clip.ts';
import type { Revision } from '../../domain/revision.ts';
import type { CampaignRow, SnapshotRow } from '../database.ts';

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
    });

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
