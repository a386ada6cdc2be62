import { v7 as uuidv7 } from 'uuid';

import { withCampaignIds } from '../../domain/campaign-ids.ts';
import { wholeOf, type ClipDocument } from '../../domain/circle/document.ts';
import type { Trace } from '../../domain/circle/trace.ts';
import { composeClip, type WholeClip } from '../../domain/clip.ts';
import { setStatus } from '../../domain/clip-status.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Revision } from '../../domain/revision.ts';
import { standing } from '../campaigns.ts';
import { isChange, type Write } from '../clip-writes.ts';
import type { Database } from '../database.ts';
import { findHeld } from '../held.ts';
import { dexieStores } from '../requests.ts';
import { sameData } from '../same-data.ts';
import { mergeInto } from '../save-clip.ts';
import { settleContested } from './contested.ts';
import type { CircleDeps } from './deps.ts';
import { documentOf, keptOf, ownWords } from './documents.ts';
import { rowOf } from './queue.ts';
import { isShared, scopeOf, type CircleRow, type OutboxRow, type SyncedRow } from './rows.ts';
import { tracesOf } from './traces.ts';

export interface IncomingClip {
  readonly docId: string;
  readonly rev: string;
  readonly document: ClipDocument;
}

/** What is to be written for a batch of clips. */
export interface ClipsTaken {
  readonly writes: readonly Write[];
  readonly synced: readonly SyncedRow[];
  readonly queue: readonly OutboxRow[];
  /** Keys of rows of the outbox that have nothing more to say. */
  readonly done: readonly [string, string][];
  readonly traces: readonly Trace[];
  readonly revisions: readonly Revision[];
}

/**
 * Inside a transaction: what becomes of a circle's clips here. Reads alone; whoever calls it writes.
 *
 * @param token of what is queued
 */
export async function takeClips(
  db: Database,
  circle: CircleRow,
  incoming: readonly IncomingClip[],
  token: number,
  device: string,
  deps: CircleDeps,
): Promise<ClipsTaken> {
  const scope = scopeOf(circle);
  const ids = await idsHere(db, incoming);
  const wholes = incoming.map(({ document }) =>
    withCampaignIds(wholeOf(withOwnSource(document, deps)), ids),
  );
  const [held, waiting, known, taken] = await Promise.all([
    findHeld(db, dexieStores, wholes),
    db.outbox.bulkGet(wholes.map(({ clip }): [string, string] => [circle.id, clip.urlKey])),
    db.synced.bulkGet(incoming.map(({ docId }): [string, string] => [circle.id, docId])),
    db.clips.bulkGet(wholes.map(({ clip }) => clip.id)),
  ]);
  const takenIds = new Map(taken.flatMap((row) => (row ? [[row.id, row.urlKey]] : [])));
  const result = {
    writes: [] as Write[],
    synced: [] as SyncedRow[],
    queue: [] as OutboxRow[],
    done: [] as [string, string][],
    traces: [] as Trace[],
    revisions: [] as Revision[],
  };
  for (const [at, { docId, rev, document }] of incoming.entries()) {
    const theirs = wholes[at];
    if (!theirs) continue;
    const { urlKey } = theirs.clip;
    const before = held.get(urlKey) ?? null;
    const row = waiting[at];
    const was = known[at];
    // No page of the circle yet: whose clip it is here, the person's own choice says.
    const isNew = was?.key === undefined;
    const isOwn = isNew && before !== null && !isShared(scope, before.clip);
    if (isOwn && (theirs.clip.trashed || !isShared(scope, theirs.clip))) {
      result.synced.push({ circle: circle.id, docId, rev });
      continue;
    }
    const own = isOwn ? ownWords(before.clip, {}) : was?.own;
    const snapshots = [...new Set([...(document.snapshots ?? []), ...(was?.snapshots ?? [])])];
    const kept = keptOf(document.entries, ids, scope);
    const synced: SyncedRow = {
      circle: circle.id,
      docId,
      key: urlKey,
      rev,
      ...(was?.came && { came: 1 }),
      ...(kept && { kept }),
      ...(own && { own: { ...own, instead: document.corrections } }),
      ...(snapshots.length > 0 && { snapshots }),
      ...(was?.page && { page: was.page }),
    };
    const ours = before ?? row?.purged ?? null;
    if (!ours) {
      // Thrown away before it was ever here, or here for good: it stays away. Where the page is clipped here
      // after all, that meets the server's first.
      if (theirs.clip.trashed) {
        result.synced.push(
          was?.purged ? { ...synced, purged: 1 } : { circle: circle.id, docId, rev },
        );
        continue;
      }
      const other = takenIds.get(theirs.clip.id);
      const after = other !== undefined && other !== urlKey ? withNewId(theirs) : theirs;
      takenIds.set(after.clip.id, urlKey);
      result.writes.push({ before: null, after });
      result.synced.push({ ...synced, ...idOf(document, after), came: 1 });
      continue;
    }
    // A version that cleans HTML otherwise, or somebody who changed it quietly, does not touch ours.
    const copy = isSameEdition(ours, theirs) ? asOurs(theirs, ours) : theirs;
    const unsaid = isNew ? null : (row?.unsaid ?? {});
    const met = meet(ours, copy, unsaid, deps.now(), device);
    // Who threw the page away had not seen that the other one clipped it.
    const isMet =
      isNew && !isSameReading(ours, theirs) && !(ours.clip.trashed && theirs.clip.trashed);
    const isWanted = was?.purged ? before && !before.clip.trashed : before && isMet;
    const after = isWanted ? revived(met.after, deps.now(), device) : met.after;
    const stays = before !== null || !after.clip.trashed;
    if (stays) {
      const write = { before, after };
      if (!before || isAnother(write)) result.writes.push(write);
      if (before) {
        const told = tracesOf(circle.id, before, after, met.contested, deps.now());
        result.traces.push(...told.traces);
        result.revisions.push(...told.revisions);
      }
    }
    const now = { ...synced, ...idOf(document, after) };
    result.synced.push(stays ? now : { ...now, purged: 1 });
    if (deps.saysMore(document, documentOf(after, scope, now))) {
      const queued = rowOf(circle.id, urlKey, token, met.unsaid);
      result.queue.push(stays ? queued : { ...queued, purged: after });
    } else if (row) result.done.push([circle.id, urlKey]);
  }
  return result;
}

/** What the documents' campaigns are here; those that have not come yet are what they are. */
async function idsHere(
  db: Database,
  incoming: readonly IncomingClip[],
): Promise<ReadonlyMap<string, string>> {
  const values = incoming.flatMap(({ document }) =>
    Object.values(document.entries).flatMap((held) =>
      held !== 0 && held.kind === 'campaign' ? [held.value] : [],
    ),
  );
  const wanted = [...new Set(values)];
  const rows = await db.campaigns.bulkGet(wanted);
  const ids = new Map<string, string>();
  for (const [at, id] of wanted.entries()) {
    const ours = await standing(db, rows[at]);
    if (ours && ours.id !== id) ids.set(id, ours.id);
  }
  return ids;
}

function meet(
  ours: WholeClip,
  theirs: WholeClip,
  unsaid: OutboxRow['unsaid'] | null,
  now: number,
  device: string,
) {
  const merged = mergeInto(ours, theirs, mergeWhole);
  const settled = settleContested(ours, theirs, merged, unsaid, now, device);
  const { entries, contested } = settled;
  if (entries === merged.clip.entries) return { after: merged, contested, unsaid: settled.unsaid };
  const clip = composeClip({ ...merged.clip, entries }, merged.body.article);
  return { after: { clip, body: merged.body }, contested, unsaid: settled.unsaid };
}

/** A page that was thrown away for good and clipped anew since, or clipped here by somebody who knew of no other: it is wanted. */
function revived(whole: WholeClip, now: number, device: string): WholeClip {
  const { clip, body } = whole;
  if (!clip.trashed) return whole;
  const corrections = setStatus(clip, 'kept', now, device);
  return { clip: composeClip({ ...clip, corrections }, body.article), body };
}

/** One machine read the page at one moment. */
const isSameReading = ({ clip: a }: WholeClip, { clip: b }: WholeClip): boolean =>
  a.capturedAt === b.capturedAt && a.device === b.device;

/** And nobody read it again. */
const isSameEdition = (ours: WholeClip, theirs: WholeClip): boolean =>
  isSameReading(ours, theirs) && isSameText(ours, theirs);

const isSameText = ({ clip: a }: WholeClip, { clip: b }: WholeClip): boolean =>
  a.textHash === b.textHash && a.corrections.status?.stamp === b.corrections.status?.stamp;

/** The same reading of the page: where it stands and what it says is not for others to change. */
const asOurs = ({ clip }: WholeClip, ours: WholeClip): WholeClip => ({
  clip: { ...clip, url: ours.clip.url, source: ours.clip.source },
  body: ours.body,
});

const isAnother = (write: Write): boolean =>
  isChange(write) &&
  !(
    write.before !== null &&
    sameData(write.before.clip, write.after.clip) &&
    sameData(write.before.body.article, write.after.body.article)
  );

/** A document's id goes back with it where it is the lesser one: the join chooses that. */
const idOf = ({ id }: ClipDocument, { clip }: WholeClip): Pick<SyncedRow, 'id'> =>
  id < clip.id ? { id } : {};

/** The circle gives a clip of ours to another page: ours stays. */
function withNewId({ clip, body }: WholeClip): WholeClip {
  const id = uuidv7();
  return { clip: { ...clip, id }, body: { ...body, id } };
}

/** Provinces apart, which were those of the day of clipping where both registries list the host. */
function withOwnSource(document: ClipDocument, deps: CircleDeps): ClipDocument {
  const own = deps.sourceOf?.(document.url);
  if (!own) return document;
  const { registered, province2024, province2025 } = document.source;
  const both = registered && own.registered;
  return { ...document, source: both ? { ...own, province2024, province2025 } : own };
}
