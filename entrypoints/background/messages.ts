import { browser } from 'wxt/browser';

import type { Result } from '../../domain/failure.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { onMessage } from '../../messaging/protocol.ts';
import { countEverything } from '../../storage/everything.ts';
import { changeHighlights } from './change-highlights.ts';
import { clipTab, openSample } from './clip-tab.ts';
import { editClip } from './edit-clip.ts';
import { oursOf } from './ours.ts';
import { pageOf } from './own-pages.ts';
import { pageSeen } from './page-seen.ts';
import { followPolicy } from './policy.ts';
import { syncPortalMode } from './portal-mode.ts';
import { clipHistory, pageChange, restoreRevision, reviseFromPage } from './revise-clip.ts';
import { clipWaiting } from './clip-waiting.ts';
import { saveClip } from './save-clip.ts';
import { saveHostRule } from './save-host-rule.ts';
import { saveUnseen } from './save-unseen.ts';
import { keepFetched, keepSnapshot } from './keep-snapshot.ts';
import type { Services } from './services.ts';
import { registerSharing } from './sharing/messages.ts';
import { setTone } from './set-tone.ts';
import { tagClips } from './tag-clips.ts';
import { purgeClips, setTrashed } from './trash-clips.ts';

/** One line a message: who may send it, and the use case that answers. */
export function registerMessages(services: Services): void {
  const { library, lock, eraser } = services;
  const ours = oursOf(services);

  onMessage(
    'openPage',
    ours((data) => clipTab(services, data)),
  );
  onMessage(
    'openSample',
    ours(({ extraction }) => openSample(services, extraction)),
  );
  onMessage(
    'startPicker',
    ours(({ tabId }) => services.pages.pick(tabId)),
  );
  onMessage(
    'listClips',
    ours((data) => library.listClips(data.query, data.limit, data.cursor)),
  );
  onMessage(
    'listIds',
    ours(({ query }) => library.listIds(query)),
  );
  onMessage(
    'listCampaigns',
    ours(() => library.listCampaigns()),
  );
  onMessage(
    'countClips',
    ours(({ query }) => library.countClips(query)),
  );
  onMessage(
    'totals',
    ours(() => library.totals()),
  );
  onMessage(
    'figures',
    ours(() => library.figures()),
  );
  onMessage(
    'readVia',
    ours(async ({ id }) => (await library.getBody(id))?.article.via ?? null),
  );
  onMessage(
    'listReposts',
    ours(({ id }) => library.listReposts(id)),
  );
  onMessage(
    'pageChange',
    ours(({ urlKey, reading }) => pageChange(services, urlKey, reading)),
  );
  onMessage(
    'listRevisions',
    ours(({ clipId }) => clipHistory(services, clipId)),
  );

  onMessage(
    'saveClip',
    ours(async (data) => {
      const saved = await writing(saveClip(services, data.urlKey, data, data.reading));
      // A page in a private window stands there as only its visitor sees it.
      const tabId = data.reading ? null : (data.tabId ?? null);
      if (saved.ok) void eraser.during(keepSnapshot(services, saved.value, tabId));
      return saved;
    }),
  );
  onMessage(
    'reviseClip',
    ours(({ urlKey, reading }) => writing(reviseFromPage(services, urlKey, reading))),
  );
  onMessage(
    'restoreRevision',
    ours(({ clipId, revisionId }) => writing(restoreRevision(services, clipId, revisionId))),
  );
  onMessage(
    'joinReposts',
    ours(({ ids }) => writing(library.joinReposts(ids, services.now()))),
  );
  onMessage(
    'splitRepost',
    ours(({ id }) => writing(library.splitRepost(id, services.now()))),
  );
  onMessage(
    'editCampaign',
    ours(({ id, change }) => writing(library.editCampaign(id, change, services.now()))),
  );
  onMessage(
    'renameCampaign',
    ours(({ id, name }) => writing(library.renameCampaign(id, name, services.now()))),
  );
  onMessage(
    'mergeCampaigns',
    ours(({ from, into }) => writing(library.mergeCampaigns(from, into, services.now()))),
  );
  onMessage(
    'ensureCampaigns',
    ours(({ names }) => writing(library.ensureCampaigns(names, services.now()))),
  );
  onMessage(
    'purgeClips',
    ours(({ ids }) => writing(purgeClips(services, ids))),
  );
  onMessage(
    'startBulk',
    ours(({ collection, change }) => services.bulk.start(collection, change)),
  );
  onMessage(
    'undoBulk',
    ours(({ act }) => services.bulk.undo(act)),
  );
  onMessage(
    'stopBulk',
    ours(() => services.bulk.stop()),
  );
  onMessage(
    'readBulk',
    ours(() => services.bulk.read()),
  );
  onMessage(
    'undoAct',
    ours(({ act }) => writing(library.undo(act, services.now(), mergeWhole))),
  );
  onMessage(
    'undoImport',
    ours(({ act }) => writing(library.undoImport(act, services.now()))),
  );
  onMessage(
    'editClip',
    ours((data) => writing(editClip(services, data.id, data))),
  );
  onMessage(
    'tagClips',
    ours(({ ids, add, remove }) => writing(tagClips(services, ids, add, remove))),
  );
  onMessage(
    'changeHighlights',
    ours(({ id, ...change }) => writing(changeHighlights(services, id, change))),
  );
  onMessage(
    'setTone',
    ours(({ ids, tone }) => writing(setTone(services, ids, tone))),
  );
  onMessage(
    'trashClips',
    ours(({ ids }) => writing(setTrashed(services, ids, true))),
  );
  onMessage(
    'restoreClips',
    ours(({ ids }) => writing(setTrashed(services, ids, false))),
  );
  onMessage(
    'putWaiting',
    ours(({ pages }) => listing(library.putWaiting(pages))),
  );
  onMessage(
    'removeWaiting',
    ours(({ urlKeys }) => listing(library.removeWaiting(urlKeys, services.now()))),
  );
  onMessage(
    'restoreWaiting',
    ours(({ removal }) => listing(library.restoreWaiting(removal))),
  );
  onMessage(
    'clipWaiting',
    ours(async ({ urlKey, read, html }) => {
      const saved = await writing(clipWaiting(services, urlKey, read));
      if (saved.ok && saved.value) {
        void eraser.during(keepFetched(services, saved.value.id, html));
      }
      return saved;
    }),
  );
  onMessage(
    'setWaitingTrouble',
    ours(({ urlKey, trouble }) => listing(library.setWaitingTrouble(urlKey, trouble))),
  );
  onMessage(
    'libraryReplaced',
    ours(() => services.announceChange()),
  );
  onMessage(
    'portalModeChanged',
    ours(() => syncPortalMode(services.settings)),
  );
  onMessage(
    'languageChanged',
    ours(() => services.speech.changed()),
  );
  onMessage(
    'policyLookedAt',
    ours(() => followPolicy(services)),
  );
  onMessage(
    'saveUnseen',
    ours((data) => saveUnseen(services, data)),
  );
  onMessage(
    'unlock',
    ours(({ passphrase }) => lock.unlock(passphrase)),
  );
  onMessage(
    'lockNow',
    ours(() => lock.lockNow()),
  );
  onMessage(
    'stillHere',
    ours(() => lock.stillHere()),
  );
  onMessage(
    'turnLockOn',
    ours(({ passphrase, idleMinutes }) => lock.turnOn(passphrase, idleMinutes)),
  );
  onMessage(
    'changeLock',
    ours(({ present, passphrase }) => lock.change(present, passphrase)),
  );
  onMessage(
    'setLockIdle',
    ours(({ idleMinutes }) => lock.setIdle(idleMinutes)),
  );
  onMessage(
    'countEverything',
    ours(() => countEverything(services.database(), browser.storage.local)),
  );
  onMessage(
    'eraseEverything',
    ours(() => eraser.begin()),
  );
  registerSharing(services, ours, writing);

  // What content scripts may send: what a page seems to be, and what a person pointed at on it.
  onMessage('pageSeen', async ({ data, sender }) => {
    const page = pageOf(sender);
    if (!page) throw new Error('refused: not a content script of this extension');
    if (await eraser.isErasing()) return;
    // Strings of a page's renderer, whatever their type says.
    const seen = data as { readonly article?: unknown } | null;
    await pageSeen(services, page.tabId, page.url, seen?.article === true);
  });
  onMessage('saveHostRule', async ({ data, sender }) => {
    const page = pageOf(sender);
    if (!page) throw new Error('refused: not a content script of this extension');
    if (await eraser.isErasing()) throw new Error('refused: everything is being deleted');
    return eraser.during(saveHostRule(services, page, data));
  });

  /** The same for the list of pages that wait. */
  async function listing<T>(result: Promise<Result<T>>): Promise<Result<T>> {
    const outcome = await result;
    if (outcome.ok) services.announceWaiting();
    return outcome;
  }

  /** Views and badges hear of a write once it is committed. */
  async function writing<T>(result: Promise<Result<T>>): Promise<Result<T>> {
    const outcome = await result;
    if (outcome.ok) await services.announceChange();
    return outcome;
  }
}
