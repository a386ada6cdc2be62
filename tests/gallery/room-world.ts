import type { WholeClip } from '../../domain/clip.ts';
import { createClip } from '../../domain/create-clip.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { recompose } from '../../domain/clip.ts';
import { setTone, TONE_ORDER } from '../../domain/tone.ts';
import { urlKey } from '../../domain/url-key.ts';
import type { Library } from '../../domain/ports.ts';
import { createBulkWork } from '../../entrypoints/background/bulk-work.ts';
import type { LibraryPort } from '../../entrypoints/library/library-port.ts';
import type { BulkProgress } from '../../messaging/bulk-progress.ts';
import type { Engine } from '../../storage/database.ts';
import { createLibrary } from '../../storage/library.ts';
import type { HandedCollection } from '../../domain/handed-collection.ts';
import { createSavedViews, type SavedView } from '../../storage/saved-views.ts';
import { memoryArea } from './memory-area.ts';
import { roomPorts } from './room-ports.ts';
import { NOON, roomArticle, roomSource } from './room-articles.ts';

const DAY = 86_400_000;

/**
 * The library page's world over a real library: what the background does in the extension is
 * done here by its own use cases, in the same page.
 */
export function roomWorld(engine?: Engine, name?: string) {
  const library = createLibrary(engine, name);
  const listeners = new Set<() => void>();
  const bulkListeners = new Set<(progress: BulkProgress) => void>();
  const views = createSavedViews(memoryArea());
  const announceChange = async (): Promise<void> => {
    for (const listener of listeners) listener();
  };
  const now = (): number => NOON;
  const bulk = createBulkWork({ library, now, announceChange }, (progress) => {
    for (const listener of bulkListeners) listener(progress);
  });
  const writing = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await announceChange();
    return done;
  };
  const onLibraryChange = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const onBulk = (listener: (progress: BulkProgress) => void) => {
    bulkListeners.add(listener);
    return () => bulkListeners.delete(listener);
  };
  const handed: HandedCollection[] = [];

  const port: LibraryPort = {
    openListing: (query, order) => library.openListing(query, order),
    listClips: (query, limit, cursor) => library.listClips(query, limit, cursor),
    listIds: (query) => library.listIds(query),
    countWaiting: () => library.countWaiting(),
    openWaiting: () => undefined,
    countFacets: (filter, text) => library.countFacets(filter, text),
    listCampaigns: () => library.listCampaigns(),
    totals: () => library.totals(),
    getClip: (id) => library.getClip(id),
    listReposts: (id) => library.listReposts(id),
    onLibraryChange,
    startBulk: (collection, change) => bulk.start(collection, change),
    undoBulk: (act) => bulk.undo(act),
    stopBulk: () => bulk.stop(),
    readBulk: () => bulk.read(),
    onBulk,
    async purgeClips(ids) {
      const all = ids ?? (await library.listIds({ text: '', campaign: 'trash' }));
      return writing(library.purge(all, now()));
    },
    undoAct: (act) => writing(library.undo(act, now(), mergeWhole)),
    joinReposts: (ids) => writing(library.joinReposts(ids, now())),
    ensureCampaigns: (names) => writing(library.ensureCampaigns(names, now())),
    listViews: () => views.list(),
    putView: (view: SavedView) => views.put(view),
    deleteView: (each) => views.delete(each),
    onViewsChange: (listener) => views.watch(listener),
    openExport: (collection) => void handed.push(collection),
    openImport: () => undefined,
    openOptions: () => undefined,
    openWelcome: () => undefined,
    unseenNews: async () => false,
    dropNews: async () => undefined,
    now,
  };
  const rooms = roomPorts({ library, bulk, now, writing, onLibraryChange, onBulk });
  return {
    library,
    port,
    rooms,
    handed,
    announceChange,
    /** One more clip, newer than all of `fill`. */
    addNewest: () => addNewest(library),
    fill: (clips: number) => fill(library, clips),
  };
}

async function addNewest(library: Library): Promise<void> {
  const newest = await sample(9999, []);
  const clip = { ...newest.clip, capturedAt: NOON + DAY };
  const done = await library.importClips([{ ...newest, clip }], [], mergeWhole);
  if (!done.ok) throw new Error(done.failure.kind);
}

const CAMPAIGNS = [
  'Năm dân vận khéo 2020',
  'Mục tiêu kép',
  'Nghị quyết 01',
  'Xây dựng nông thôn mới',
  'Chuyển đổi số cộng đồng',
];

/** So many clips of several months, sources, campaigns and tones; the same ones each time. */
async function fill(library: Library, clips: number): Promise<void> {
  const made = await library.ensureCampaigns(CAMPAIGNS, NOON - 300 * DAY);
  if (!made.ok) throw new Error(made.failure.kind);
  const ids = made.value.map(({ id }) => id);
  const wholes: WholeClip[] = [];
  for (let at = 0; at < clips; at++) wholes.push(await sample(at, ids));
  const done = await library.importClips(wholes, [], mergeWhole);
  if (!done.ok) throw new Error(done.failure.kind);
  await library.catchUp();
}

async function sample(at: number, campaigns: readonly string[]): Promise<WholeClip> {
  const article = roomArticle(at);
  const capturedAt = NOON - Math.floor(at / 5) * DAY - (at % 5) * 3_600_000;
  const whole = await createClip(
    { url: article.url, urlKey: urlKey(article.url), article, capturedAt },
    roomSource(at),
    'gallery0',
    `01890a5d-ac96-774b-bcce-${at.toString(16).padStart(12, '0')}`,
  );
  let { clip } = whole;
  let { entries } = clip;
  const carried = at % 7 === 6 ? [] : at % 11 === 0 ? [0, 1, 2, 3] : [at % 5];
  for (const index of carried) {
    const value = campaigns[index];
    if (value) entries = addEntry(entries, { kind: 'campaign', value }, capturedAt, 'gallery0');
  }
  if (at % 6 === 2) {
    const value = 'Đề nghị đưa vào bản điểm báo tháng, mục gương điển hình.';
    entries = addEntry(entries, { kind: 'note', value }, capturedAt, 'gallery0');
  }
  clip = recompose(clip, { entries });
  const tone = TONE_ORDER[(at * 5) % 4];
  return { ...whole, clip: tone ? setTone(clip, tone, capturedAt, 'gallery0') : clip };
}
