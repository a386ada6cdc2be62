import type { Library } from '../../../domain/ports.ts';
import { hear } from '../../../messaging/hear.ts';
import { BULK_CHANNEL } from '../../../messaging/bulk-progress.ts';
import { sendMessage } from '../../../messaging/protocol.ts';
import type { CampaignPort } from './campaign-port.ts';
import { findConflicts } from './find-conflicts.ts';

type Reads = Pick<Library, 'reportCampaign' | 'matchPhrases' | 'listIds' | 'getWholes'>;

/** Reads the library itself; every write goes through the background. */
export const createCampaignPort = (
  library: Reads,
  { openExport }: Pick<CampaignPort, 'openExport'>,
): CampaignPort => ({
  openExport,
  report: ({ id, from = null, to = null }) => library.reportCampaign(id, { from, to }),
  findConflicts: (id, watch) => findConflicts(library, id, watch),
  matchPhrases: (phrases, watch) => library.matchPhrases(phrases, watch),
  editCampaign: (id, change) => sendMessage('editCampaign', { id, change }),
  mergeCampaigns: (from, into) => sendMessage('mergeCampaigns', { from, into }),
  undo: (act) => sendMessage('undoAct', { act }),
  startTagging: (ids, campaign) =>
    sendMessage('startBulk', {
      collection: { kind: 'selection', ids },
      change: { kind: 'tag', add: [campaign], remove: [] },
    }),
  undoTagging: (act) => sendMessage('undoBulk', { act }),
  stopTagging: () => sendMessage('stopBulk', null),
  onBulk: (listener) => hear(BULK_CHANNEL, listener),
});
