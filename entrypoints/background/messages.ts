import type { Result } from '../../domain/failure.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { onMessage } from '../../messaging/protocol.ts';
import { whileAwake } from './awake.ts';
import { changeHighlights } from './change-highlights.ts';
import { clipTab, openSample } from './clip-tab.ts';
import { editClip } from './edit-clip.ts';
import { isOwnPage, pageOf } from './own-pages.ts';
import { pageSeen } from './page-seen.ts';
import { syncPortalMode } from './portal-mode.ts';
import { clipHistory, pageChange, restoreRevision, reviseFromPage } from './revise-clip.ts';
import { clipWaiting } from './clip-waiting.ts';
import { saveClip } from './save-clip.ts';
import { saveHostRule } from './save-host-rule.ts';
import { keepFetched, keepSnapshot } from './keep-snapshot.ts';
import { noteFailure, noteThrown } from './note-failure.ts';
import type { Services } from './services.ts';
import { setTone } from './set-tone.ts';
import { tagClips } from './tag-clips.ts';
import { purgeClips, setTrashed } from './trash-clips.ts';

/** One line a message: who may send it, and the use case that answers. */
export function registerMessages(services: Services): void {
  const { library } = services;

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
    ours(({ urlKey }) => pageChange(services, urlKey)),
  );
  onMessage(
    'listRevisions',
    ours(({ clipId }) => clipHistory(services, clipId)),
  );

  onMessage(
    'saveClip',
    ours(async (data) => {
      const saved = await writing(saveClip(services, data.urlKey, data));
      if (saved.ok) void keepSnapshot(services, saved.value.id, data.tabId ?? null);
      return saved;
    }),
  );
  onMessage(
    'reviseClip',
    ours(({ urlKey }) => writing(reviseFromPage(services, urlKey))),
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
      if (saved.ok && saved.value) void keepFetched(services, saved.value.id, html);
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

  // What content scripts may send: what a page seems to be, and what a person pointed at on it.
  onMessage('pageSeen', async ({ data, sender }) => {
    if (sender.tab?.id === undefined || !sender.url) return;
    await pageSeen(services, sender.tab.id, sender.url, data.article);
  });
  onMessage('saveHostRule', ({ data, sender }) => {
    const page = pageOf(sender);
    if (!page) throw new Error('refused: not a content script of this extension');
    return saveHostRule(services, page, data);
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

interface Incoming<Data> {
  readonly data: Data;
  readonly sender: Parameters<typeof isOwnPage>[0];
}

/** Lets only this extension's own pages through: a page's script must not write the library. */
function ours<Data, Answer>(handle: (data: Data) => Promise<Answer>) {
  return async ({ data, sender }: Incoming<Data>): Promise<Answer> => {
    if (!isOwnPage(sender)) throw new Error('refused: not a page of this extension');
    // Merging what a hundred thousand clips carry takes longer than an idle background is given.
    try {
      const answer = await whileAwake(() => handle(data));
      noteFailure(answer);
      return answer;
    } catch (error) {
      noteThrown(error);
      throw error;
    }
  };
}
