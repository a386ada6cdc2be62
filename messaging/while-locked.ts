import type { Protocol } from './protocol.ts';

/**
 * What the background does with each message while the library is locked. A message that is not
 * listed does not compile: whoever adds one has to say. Answered is what reads no clip, campaign or
 * note, and what a page that was at work when it was locked needs to come to its end.
 */
export const WHILE_LOCKED: Readonly<Record<keyof Protocol, 'answered' | 'refused'>> = {
  // What the page in front says, with nothing of the library beside it: see `clip-tab.ts`.
  openPage: 'answered',
  openSample: 'answered',
  startPicker: 'answered',
  saveHostRule: 'answered',
  pageSeen: 'answered',
  saveUnseen: 'answered',
  // Numbers.
  readBulk: 'answered',
  // Fetched pages that were being clipped: their rows are written, the page of the list is covered.
  clipWaiting: 'answered',
  setWaitingTrouble: 'answered',
  // A restore that came to its end.
  libraryReplaced: 'answered',
  portalModeChanged: 'answered',
  languageChanged: 'answered',
  policyLookedAt: 'answered',
  unlock: 'answered',
  lockNow: 'answered',
  stillHere: 'answered',

  turnLockOn: 'refused',
  changeLock: 'refused',
  setLockIdle: 'refused',
  countEverything: 'refused',
  eraseEverything: 'refused',
  saveClip: 'refused',
  editClip: 'refused',
  listClips: 'refused',
  listIds: 'refused',
  countClips: 'refused',
  listCampaigns: 'refused',
  totals: 'refused',
  figures: 'refused',
  readVia: 'refused',
  listReposts: 'refused',
  joinReposts: 'refused',
  splitRepost: 'refused',
  pageChange: 'refused',
  reviseClip: 'refused',
  listRevisions: 'refused',
  restoreRevision: 'refused',
  editCampaign: 'refused',
  renameCampaign: 'refused',
  mergeCampaigns: 'refused',
  ensureCampaigns: 'refused',
  purgeClips: 'refused',
  startBulk: 'refused',
  undoBulk: 'refused',
  stopBulk: 'refused',
  undoAct: 'refused',
  undoImport: 'refused',
  tagClips: 'refused',
  changeHighlights: 'refused',
  setTone: 'refused',
  trashClips: 'refused',
  restoreClips: 'refused',
  putWaiting: 'refused',
  removeWaiting: 'refused',
  restoreWaiting: 'refused',
};
