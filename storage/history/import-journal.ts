import { v7 as uuidv7 } from 'uuid';

import type { Article } from '../../domain/article.ts';
import type { Clip, WholeClip } from '../../domain/clip.ts';
import type { ImportDone, ImportRecord, PastImport } from '../../domain/past-import.ts';
import { quickHash } from '../../domain/quick-hash.ts';
import { readsDifferently } from '../../domain/revise-clip.ts';
import type { Revision } from '../../domain/revision.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { givenWaiting } from '../../domain/waiting-page.ts';
import { isChange, type Write } from '../clip-writes.ts';
import type { CampaignRow, Database, WaitingRow } from '../database.ts';
import { putVerified } from '../put-verified.ts';
import { dexieStores, readAll } from '../requests.ts';
import { sameData } from '../same-data.ts';
import { putWaitingIn, withStanding } from '../waiting-pages.ts';
import { newAct, type ImportTrace, type JournalRow, type WaitingTrace } from './journal-row.ts';

/** Acts of imports begin so: they are listed without reading what else the journal holds. */
const IMPORTS = 'import-';

/** Whether the clip is as an import left it: what a person does to a clip, its row shows. */
export const markOf = (clip: Clip): string => quickHash(stableJson(clip));

/** The same of a page that waits; that it was tried in vain changes nothing. */
export const waitingMarkOf = (row: WaitingRow): string =>
  quickHash(stableJson({ ...row, trouble: null }));

export const waitingId = (act: string): string => `${act}.waiting`;

/**
 * Writes an import down while it is done, inside its transaction: what each clip got, which articles
 * gave way (they become earlier ones of their clips), which campaigns it made, which pages wait.
 */
export function createImportJournal(db: Database, record: ImportRecord, device: string) {
  const { now } = record;
  const act = IMPORTS + newAct();
  const taken: WaitingRow[] = [];
  let campaigns: readonly CampaignRow[] = [];
  let steps = 0;
  let changed = 0;
  const put = (rows: readonly JournalRow[]): Promise<void> =>
    putVerified(dexieStores, db.journal, rows);
  const head = { at: now, act };

  return {
    tables: [db.journal, db.revisions, db.waiting],

    async begin(): Promise<void> {
      campaigns = await db.campaigns.toArray();
    },

    /** The clips with what was said of their pages while these waited; they wait no longer. */
    async withWaiting(batch: readonly WholeClip[]): Promise<readonly WholeClip[]> {
      const keys = batch.map(({ clip }) => clip.urlKey);
      const rows = await readAll<WaitingRow>(dexieStores(db.waiting), keys);
      const waited = rows.flatMap((row) => (row?.removed === 0 ? [row] : []));
      if (waited.length === 0) return batch;
      taken.push(...waited);
      await db.waiting.bulkDelete(waited.map(({ urlKey }) => urlKey));
      const said = new Map((await withStanding(db, waited)).map((page) => [page.urlKey, page]));
      return batch.map((whole) => {
        const page = said.get(whole.clip.urlKey);
        return page ? givenWaiting(whole, page, page.addedAt, device) : whole;
      });
    },

    async writeDown(batch: readonly WholeClip[], writes: readonly Write[]): Promise<void> {
      const revisions = await keepLost(db, batch, writes, now);
      const changes = writes.filter(isChange);
      changed += changes.filter(({ before }) => before !== null).length;
      if (changes.length + revisions.length === 0) return;
      steps += 1;
      const id = `${act}.${String(steps).padStart(6, '0')}`;
      const clips = changes.map(traceOf);
      await put([{ ...head, id, kind: 'imported-clips', clips, revisions }]);
    },

    async end(
      added: number,
      ids: ReadonlyMap<string, string>,
    ): Promise<Required<Pick<ImportDone, 'act' | 'waiting'>>> {
      const pages = record.waiting.map((page) => ({
        ...page,
        campaigns: page.campaigns.map((id) => ids.get(id) ?? id),
      }));
      const keys = pages.map(({ urlKey }) => urlKey);
      const before = await readAll<WaitingRow>(dexieStores(db.waiting), keys);
      const waiting = await putWaitingIn(db, dexieStores, pages);
      const after = await readAll<WaitingRow>(dexieStores(db.waiting), keys);
      const pagesPut = after.flatMap((row, at): WaitingTrace[] =>
        row?.removed === 0
          ? [{ urlKey: row.urlKey, before: before[at] ?? null, mark: waitingMarkOf(row) }]
          : [],
      );
      const { made, changes } = changesOf(campaigns, await db.campaigns.toArray());
      const { name, format } = record;
      await put([
        {
          ...head,
          id: act,
          kind: 'imported',
          name,
          format,
          added,
          changed,
          waiting: waiting.added,
          made,
          joined: changes,
        },
        { ...head, id: waitingId(act), kind: 'imported-waiting', put: pagesPut, taken },
      ]);
      return { act, waiting };
    },
  };
}

/** Imports that can still be taken back, the latest first. */
export async function listImports(db: Database): Promise<readonly PastImport[]> {
  const keys = await db.journal.where('id').between(IMPORTS, `${IMPORTS}~`).primaryKeys();
  const rows = await db.journal.bulkGet(keys.filter((key) => !key.includes('.')));
  return rows
    .flatMap((row): PastImport[] => {
      if (row?.kind !== 'imported') return [];
      const { act, at, name, format, added, changed, waiting } = row;
      return [{ act, at, name, format, added, changed, waiting }];
    })
    .sort((a, b) => b.at - a.at);
}

function traceOf({ before, after }: Write): ImportTrace {
  const { clip } = after;
  return {
    id: clip.id,
    before: before?.clip ?? null,
    article: before && before.body.article !== after.body.article ? before.body.article : null,
    gave: {
      entries: before ? others(clip.entries, before.clip.entries) : {},
      corrections: before ? others(clip.corrections, before.clip.corrections) : {},
    },
    textHash: clip.textHash,
    mark: markOf(clip),
  };
}

/** The members of `now` that are other ones in `then`. */
const others = <T extends object>(now: T, then: T): T =>
  Object.fromEntries(
    Object.entries(now).filter(([key, value]) => !sameData(value, then[key as keyof T])),
  ) as T;

/** Articles that say something else than the one that stands now. @returns ids of what was kept */
async function keepLost(
  db: Database,
  batch: readonly WholeClip[],
  writes: readonly Write[],
  now: number,
): Promise<readonly string[]> {
  const told = new Map(batch.map((whole) => [whole.clip.urlKey, whole]));
  const lost = writes.flatMap(({ before, after }): Revision[] => {
    const incoming = told.get(after.clip.urlKey);
    if (!before || !incoming) return [];
    return [before, incoming]
      .filter(({ body }) => readsDifferently(body.article, after.body.article))
      .map(({ clip, body }) => ({
        id: uuidv7(),
        clipId: after.clip.id,
        article: body.article,
        textHash: clip.textHash,
        capturedAt: clip.capturedAt,
        replacedAt: now,
      }));
  });
  if (lost.length === 0) return [];
  const ids = [...new Set(lost.map(({ clipId }) => clipId))];
  const held = new Set((await db.revisions.where('clipId').anyOf(ids).toArray()).map(sayingOf));
  const fresh = lost.filter((revision) => !held.has(sayingOf(revision)));
  await putVerified(dexieStores, db.revisions, fresh);
  return fresh.map(({ id }) => id);
}

const sayingOf = (revision: Revision): string =>
  [revision.clipId, revision.textHash, titleOf(revision.article)].join('\n');

const titleOf = ({ title }: Article): string => title;

function changesOf(before: readonly CampaignRow[], after: readonly CampaignRow[]) {
  const known = new Map(before.map((row) => [row.id, row]));
  return {
    made: after.filter(({ id }) => !known.has(id)),
    changes: after.flatMap((row) => {
      const was = known.get(row.id);
      return was && !sameData(was, row) ? [{ before: was, after: row }] : [];
    }),
  };
}
