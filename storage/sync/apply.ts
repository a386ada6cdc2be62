import type { CampaignDocument, PersonDocument } from '../../domain/circle/document.ts';
import type { Checkpoint, Incoming } from '../../domain/circle/store.ts';
import { recompose } from '../../domain/clip.ts';
import type { StampedSet } from '../../domain/stamped-set.ts';
import { clipOf, rowOf } from '../clip-rows.ts';
import { heavy, writeWholes } from '../clip-writes.ts';
import type { Database } from '../database.ts';
import { openState, type Opened } from '../derive.ts';
import { carriers } from '../history/campaign-acts.ts';
import { newAct } from '../history/journal-row.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import { sameData } from '../same-data.ts';
import type { RowChange } from '../state.ts';
import { writeRows } from '../write-rows.ts';
import type { CircleDeps } from './deps.ts';
import { openCircle } from './open-circle.ts';
import type { CircleRow, SyncedRow } from './rows.ts';
import { writeScopes } from './scopes.ts';
import { takeCampaigns, type Move } from './take-campaigns.ts';
import { takeClips, type IncomingClip } from './take-clips.ts';
import { traceOf } from './traces.ts';

export interface Applied {
  readonly changed: number;
  readonly queued: number;
}

/** The tables that words of a circle lie in. */
export const applyTables = (db: Database) => [
  ...heavy(db),
  db.campaigns,
  db.circles,
  db.journal,
  db.people,
  db.revisions,
  db.traces,
];

/**
 * Inside a transaction over `applyTables`: takes in what a circle holds. Campaigns come first, for clips
 * speak of them; whatever stands here after it and not in the circle is queued.
 */
export async function applyBatch(
  db: Database,
  id: string,
  batch: readonly Incoming[],
  checkpoint: Checkpoint | null,
  device: string,
  deps: CircleDeps,
): Promise<Applied> {
  const held = await openCircle(db, id);
  const sorted = sort(batch);
  const people = await takePeople(db, id, sorted.people, deps);
  const campaigns = await takeCampaignDocuments(db, held, sorted.campaigns, device, deps);
  const clips = await takeClipDocuments(db, campaigns.circle, sorted.clips, device, deps);
  const lost = await takeDeletions(db, id, sorted.gone, deps);
  const circle = checkpoint ? { ...campaigns.circle, checkpoint } : campaigns.circle;
  if (!sameData(circle, held)) await db.circles.put(circle);
  if (!sameData(circle.share, held.share)) await writeScopes(db);
  return {
    changed: people + campaigns.changed + clips.changed + lost,
    queued: clips.queued,
  };
}

type OfKind<Document> = {
  readonly docId: string;
  readonly rev: string;
  readonly document: Document;
};

function sort(batch: readonly Incoming[]) {
  const people: OfKind<PersonDocument>[] = [];
  const campaigns: OfKind<CampaignDocument>[] = [];
  const clips = new Map<string, IncomingClip>();
  const gone: Incoming[] = [];
  for (const { docId, rev, document } of batch) {
    if (document === null) gone.push({ docId, rev, document });
    else if (document.type === 'person') people.push({ docId, rev, document });
    else if (document.type === 'campaign') campaigns.push({ docId, rev, document });
    else clips.set(docId, { docId, rev, document });
  }
  return { people, campaigns, clips: [...clips.values()], gone };
}

async function takePeople(
  db: Database,
  circle: string,
  incoming: readonly OfKind<PersonDocument>[],
  deps: CircleDeps,
): Promise<number> {
  let changed = 0;
  for (const { docId, rev, document } of incoming) {
    const { device, name, stamp } = document;
    const held = await db.people.get([circle, device]);
    const was = held && { ...document, name: held.name, stamp: held.stamp };
    const now = (was ? deps.merge(was, document) : document) as PersonDocument;
    if (!was || !sameData(was, now)) {
      changed += 1;
      await db.people.put({ circle, device, name: now.name, stamp: now.stamp });
    }
    await db.synced.put({ circle, docId, rev, document: { ...document, name, stamp } });
  }
  return changed;
}

async function takeCampaignDocuments(
  db: Database,
  circle: CircleRow,
  incoming: readonly OfKind<CampaignDocument>[],
  device: string,
  deps: CircleDeps,
): Promise<{ readonly circle: CircleRow; readonly changed: number }> {
  if (incoming.length === 0) return { circle, changed: 0 };
  const waiting = await db.synced
    .where('[circle+docId]')
    .between([circle.id, 'campaign:'], [circle.id, 'campaign;'])
    .toArray();
  const known = new Map(waiting.map((row) => [row.docId, row]));
  const documents = new Map<string, CampaignDocument>();
  for (const { document, waits } of waiting) {
    if (waits && document?.type === 'campaign') documents.set(document.id, document);
  }
  for (const { document } of incoming) documents.set(document.id, document);
  // What was merged and taken apart again here stays apart.
  const news = [...documents.values()].filter(({ id, mergedInto }) => {
    const row = known.get(`campaign:${id}`);
    const was = row?.document?.type === 'campaign' ? row.document.mergedInto : undefined;
    return row?.waits === 1 || was !== mergedInto;
  });
  const taken = await takeCampaigns(
    db,
    circle,
    [...documents.values()],
    new Set(news.map(({ id }) => id)),
    deps,
  );
  for (const move of taken.moves) await moveClips(db, circle.id, move, device, deps);
  const came = new Map(incoming.map((each) => [each.docId, each]));
  const rows = [...documents.values()].flatMap((document): SyncedRow[] => {
    const docId = `campaign:${document.id}`;
    const each = came.get(docId);
    const was = known.get(docId);
    const rev = each ? each.rev : (was?.rev ?? null);
    const gone = each ? {} : was?.gone ? { gone: 1 as const } : {};
    const waits = taken.waits.has(document.id) ? { waits: 1 as const } : {};
    return [{ circle: circle.id, docId, rev, document, ...gone, ...waits }];
  });
  await db.synced.bulkPut(rows);
  return { circle: taken.circle, changed: taken.changed };
}

/** Clips that hold the one campaign hold the other: the same entries, under the id that stands here. */
async function moveClips(
  db: Database,
  circle: string,
  { from, into, merged }: Move,
  device: string,
  deps: CircleDeps,
): Promise<void> {
  const rows = await carriers(db, from.id);
  const changes = rows.map((before): RowChange => {
    const entries = renamed(before.entries, from.id, into.id);
    const after = recompose(clipOf(before), { entries });
    return { before, after: rowOf(after, before.ord, before.cluster) };
  });
  if (merged) {
    const act = newAct();
    const at = deps.now();
    const clips = rows.map(({ id, campaigns }) => ({ id, added: !campaigns.includes(into.id) }));
    await putVerified(dexieStores, db.journal, [
      { id: act, at, act, kind: 'merged', from, into, clips },
    ]);
    await db.traces.put(
      traceOf(circle, at, {
        kind: 'campaigns-merged',
        act,
        from: from.name,
        into: into.name,
      }),
    );
  }
  if (changes.length === 0) return;
  await writeRows(db, dexieStores, await openFrom(db, circle), changes);
}

const openFrom = async (db: Database, circle: string): Promise<Opened> => ({
  ...(await openState(db, dexieStores)),
  from: circle,
});

const renamed = (entries: StampedSet, from: string, into: string): StampedSet =>
  Object.fromEntries(
    Object.entries(entries).map(([stamp, held]) =>
      held !== 0 && held.kind === 'campaign' && held.value === from
        ? [stamp, { ...held, value: into }]
        : [stamp, held],
    ),
  );

async function takeClipDocuments(
  db: Database,
  circle: CircleRow,
  incoming: readonly IncomingClip[],
  device: string,
  deps: CircleDeps,
): Promise<Applied> {
  if (incoming.length === 0) return { changed: 0, queued: 0 };
  const opened = await openFrom(db, circle.id);
  const token = opened.state.version + 1;
  const taken = await takeClips(db, circle, incoming, token, device, deps);
  const { state } = await writeWholes(db, dexieStores, opened, taken.writes);
  await Promise.all([
    putVerified(dexieStores, db.revisions, taken.revisions),
    db.traces.bulkPut([...taken.traces]),
    db.synced.bulkPut([...taken.synced]),
    db.outbox.bulkPut([...taken.queue]),
    db.outbox.bulkDelete([...taken.done]),
  ]);
  // The token was given: no later write may have it too.
  if (taken.queue.length > 0 && state.version < token) await writeScopes(db);
  return { changed: taken.writes.length, queued: taken.queue.length };
}

/** That the server has it no more deletes nothing here; what waits is pushed anew. */
async function takeDeletions(
  db: Database,
  circle: string,
  gone: readonly Incoming[],
  deps: CircleDeps,
): Promise<number> {
  let told = 0;
  for (const { docId, rev } of gone) {
    const was = await db.synced.get([circle, docId]);
    await db.synced.put({ ...was, circle, docId, rev, gone: 1 });
    if (was?.key === undefined || was.gone) continue;
    const clip = await db.clips.where('urlKey').equals(was.key).first();
    if (!clip) continue;
    told += 1;
    await db.traces.put(
      traceOf(circle, deps.now(), { kind: 'deleted', docId }, { id: clip.id, title: clip.title }),
    );
  }
  return told;
}
