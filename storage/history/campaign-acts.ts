import { v7 as uuidv7 } from 'uuid';

import { campaignKey, normaliseCampaignName, truthOf } from '../../domain/campaign.ts';
import {
  cleanChange,
  editCampaign,
  renamed,
  type CampaignChange,
} from '../../domain/campaign-edit.ts';
import { bringPhrases } from '../../domain/campaign-phrases.ts';
import { recompose } from '../../domain/clip.ts';
import { fail, type Failure, type Result } from '../../domain/failure.ts';
import type { Act, CampaignEdit } from '../../domain/ports.ts';
import { addEntry, liveValues, removeEntry } from '../../domain/stamped-set.ts';
import { campaignOf, isOpen, rowOfKey } from '../campaigns.ts';
import { clipOf, onShelf, rowOf, shelfOf } from '../clip-rows.ts';
import type { ClipRow, Database } from '../database.ts';
import { openState, rowTables } from '../derive.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores } from '../requests.ts';
import { sameData } from '../same-data.ts';
import type { RowChange } from '../state.ts';
import { writeRows } from '../write-rows.ts';
import { write } from '../write.ts';
import { newAct } from './journal-row.ts';

/**
 * Gives a campaign another name.
 * @returns `campaign-name-taken` where another one folds alike; `campaign-not-found`
 */
export async function renameCampaign(
  db: Database,
  id: string,
  typed: string,
  now: number,
  device: string,
): Promise<Result<Act>> {
  const name = normaliseCampaignName(typed);
  const key = campaignKey(name);
  return refusable(db, async (refuse) => {
    const row = await db.campaigns.get(id);
    if (!row || !isOpen(row)) return refuse({ kind: 'campaign-not-found' });
    if (key === '') return refuse({ kind: 'campaign-name-missing' });
    const other = await rowOfKey(db, key);
    if (other && other.id !== id) return refuse({ kind: 'campaign-name-taken', name: other.name });
    const act = newAct();
    await db.journal.put({ id: act, at: now, act, kind: 'renamed', campaign: row });
    await putVerified(dexieStores, db.campaigns, [
      { ...row, ...renamed(row, name, now, device), key },
    ]);
    return { act, clips: 0 };
  });
}

/**
 * Changes a campaign, or makes one.
 *
 * @param id null for a new one
 * @returns the campaign, and the act that takes the change back; null for a new one and where
 *   nothing changed. Or `campaign-name-taken`, `campaign-name-missing`, `campaign-not-found`,
 *   `date-invalid`
 */
export async function changeCampaign(
  db: Database,
  id: string | null,
  wanted: CampaignChange,
  now: number,
  device: string,
): Promise<Result<CampaignEdit>> {
  const change = cleanChange(wanted);
  if (!change) return fail({ kind: 'date-invalid' });
  return refusable(db, async (refuse) => {
    const row = id === null ? null : await db.campaigns.get(id);
    if (row === undefined || (row && !isOpen(row))) return refuse({ kind: 'campaign-not-found' });
    const held = row ?? { id: uuidv7(), name: '', phrases: [], createdAt: now };
    const after = editCampaign(held, change, now, device);
    const key = campaignKey(after.name);
    if (key === '') return refuse({ kind: 'campaign-name-missing' });
    const other = await rowOfKey(db, key);
    if (other && other.id !== after.id) {
      return refuse({ kind: 'campaign-name-taken', name: other.name });
    }
    const campaign = campaignOf(after);
    if (row && sameData(truthOf(row), after)) return { campaign, act: null };
    await putVerified(dexieStores, db.campaigns, [{ ...after, key }]);
    if (!row) return { campaign, act: null };
    const act = newAct();
    await db.journal.put({ id: act, at: now, act, kind: 'edited', before: truthOf(row), after });
    return { campaign, act };
  });
}

/**
 * Puts all clips of one campaign, in the trash or not, into another; the first one goes. Its name
 * and phrases suggest the other one from then on.
 */
export async function mergeCampaigns(
  db: Database,
  from: string,
  into: string,
  now: number,
  device: string,
): Promise<Result<Act>> {
  return refusable(db, async (refuse) => {
    const [source, target] = await db.campaigns.bulkGet([from, into]);
    if (!source || !target || !isOpen(source) || !isOpen(target) || from === into) {
      return refuse({ kind: 'campaign-not-found' });
    }
    const rows = await carriers(db, from);
    const clips: { id: string; added: boolean }[] = [];
    const changes = rows.map((before): RowChange => {
      const clip = clipOf(before);
      const added = !liveValues(clip.entries, 'campaign').includes(into);
      clips.push({ id: clip.id, added });
      const left = removeEntry(clip.entries, { kind: 'campaign', value: from });
      const entries = addEntry(left, { kind: 'campaign', value: into }, now, device);
      return { before, after: rowOf(recompose(clip, { entries }), before.ord, before.cluster) };
    });
    const act = newAct();
    await db.journal.put({
      id: act,
      at: now,
      act,
      kind: 'merged',
      from: source,
      into: target,
      clips,
    });
    await putVerified(dexieStores, db.campaigns, [
      // The name is free for a new campaign; the id goes on meaning the other one.
      { ...truthOf(source), key: `merged ${source.id}`, mergedInto: into },
      { ...target, ...bringPhrases(target, [source.name, ...source.phrases]) },
    ]);
    if (changes.length) {
      await writeRows(db, dexieStores, await openState(db, dexieStores), changes);
    }
    return { act, clips: clips.length };
  });
}

/** The clips of a campaign, in the trash or not. */
export async function carriers(db: Database, campaign: string): Promise<ClipRow[]> {
  const [kept, trashed] = await Promise.all([
    onShelf(db, shelfOf({ campaign })).toArray(),
    onShelf(db, shelfOf({ campaign: 'trash' })).toArray(),
  ]);
  return kept.concat(trashed.filter(({ campaigns }) => campaigns.includes(campaign)));
}

/** A write that may find that it is not to be: then nothing is written, and the reason is given. */
async function refusable<T>(
  db: Database,
  work: (refuse: (failure: Failure) => null) => Promise<T | null>,
): Promise<Result<T>> {
  let refused: Failure | null = null;
  const tables = [...rowTables(db), db.campaigns, db.journal];
  const done = await write(db, tables, () =>
    work((failure) => {
      refused = failure;
      return null;
    }),
  );
  if (!done.ok) return done;
  if (refused || done.value === null) {
    return fail(refused ?? { kind: 'storage-failed', detail: 'no reason' });
  }
  return { ok: true, value: done.value };
}
