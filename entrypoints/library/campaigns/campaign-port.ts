import type { Campaign } from '../../../domain/campaign.ts';
import type { CampaignChange } from '../../../domain/campaign-edit.ts';
import type { CampaignReport } from '../../../domain/campaign-report.ts';
import type { Result } from '../../../domain/failure.ts';
import type { PhraseMatches, PhraseWatch } from '../../../domain/phrase-matches.ts';
import type { Act, CampaignEdit } from '../../../domain/ports.ts';
import type { DoorsPort } from '../../popup/popup-port.ts';
import type { BulkProgress } from '../../../messaging/bulk-progress.ts';
import type { ClipConflict, ConflictWatch } from './find-conflicts.ts';

/** All that a campaign's page and its dialog ask of the world. */
export interface CampaignPort extends Pick<DoorsPort, 'openExport'> {
  report(campaign: Campaign): Promise<CampaignReport>;
  /** Reads every article of the campaign; null where `signal` stopped it. */
  findConflicts(id: string, watch: ConflictWatch): Promise<readonly ClipConflict[] | null>;
  /** The clips that these phrases suggest a campaign for; null where `signal` stopped it. */
  matchPhrases(phrases: readonly string[], watch: PhraseWatch): Promise<PhraseMatches | null>;
  /** @param id null for a new one */
  editCampaign(id: string | null, change: CampaignChange): Promise<Result<CampaignEdit>>;
  mergeCampaigns(from: string, into: string): Promise<Result<Act>>;
  /** Takes back what gave an act of the two above. */
  undo(act: string): Promise<Result<null>>;
  /** Begins to give the campaign to these clips; how far it is comes by `onBulk`. */
  startTagging(ids: readonly string[], campaign: string): Promise<Result<Act>>;
  undoTagging(act: string): Promise<Result<Act>>;
  stopTagging(): Promise<Result<null>>;
  /** @returns what stops it */
  onBulk(listener: (progress: BulkProgress) => void): () => void;
}
