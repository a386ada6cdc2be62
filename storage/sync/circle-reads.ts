import type { Circle, CircleReads, CircleTrouble } from '../../domain/circle/circle.ts';
import type { Trace } from '../../domain/circle/trace.ts';
import { Database, LIBRARY_NAME } from '../database.ts';
import { range } from './outbox-range.ts';
import type { CircleRow } from './rows.ts';

/** What views read of circles by themselves; apart from what writes, for they load it when it is shown. */
export function createCircleReads(db: Database): CircleReads {
  return {
    async list() {
      const rows = await db.circles.toArray();
      return rows
        .filter(({ leaving }) => !leaving)
        .sort((a, b) => a.joinedAt - b.joinedAt || (a.id < b.id ? -1 : 1))
        .map(circleOf);
    },
    people: () => people(db),
    async ownDevice() {
      const held = await db.meta.get('device');
      return held?.key === 'device' ? held.value : null;
    },
    async circlesOf(urlKey) {
      const circles = await db.circles.toArray();
      const keys = circles.map(({ id }) => [id, urlKey]);
      const synced = await db.synced.where('[circle+key]').anyOf(keys).toArray();
      const held = new Set(synced.map(({ circle }) => circle));
      return circles.filter(({ id, leaving }) => !leaving && held.has(id)).map(({ name }) => name);
    },
    async pagesOf(urlKey) {
      const circles = await db.circles.toArray();
      const keys = circles.map(({ id }) => [id, urlKey]);
      const synced = await db.synced.where('[circle+key]').anyOf(keys).toArray();
      const held = new Set(
        synced.flatMap(({ circle, snapshots = [] }) => (snapshots.length > 0 ? [circle] : [])),
      );
      return circles
        .filter(({ id, leaving }) => !leaving && held.has(id))
        .map(({ id, name }) => ({ id, name }));
    },
    troubles: (id, limit) => troubles(db, id, limit),
    async traces(limit, cursor = null) {
      const rows = cursor === null ? db.traces.toCollection() : db.traces.where('id').below(cursor);
      // oxlint-disable-next-line unicorn/no-array-reverse -- a collection of the database, no array
      return rows.reverse().limit(limit).toArray();
    },
    async tracesOf(clipId) {
      const rows = await db.traces.where('clipId').equals(clipId).toArray();
      return rows.sort((a: Trace, b: Trace) => (a.id < b.id ? 1 : -1));
    },
  };
}

export const circleOf = ({
  id,
  url,
  name,
  me,
  share,
  pages,
  joinedAt,
  namesakes,
}: CircleRow): Circle => ({
  id,
  url,
  name,
  me,
  share,
  ...(pages && { pages }),
  joinedAt,
  namesakes,
});

/** Of a device that calls itself differently in two circles the later name. */
async function people(db: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await db.people.toArray();
  rows.sort((a, b) => (a.stamp < b.stamp ? -1 : 1));
  const own = (await db.circles.toArray()).filter(({ me }) => me !== '');
  const mine = own.map(({ named, me }) => [named.slice(named.indexOf('.') + 1), me] as const);
  return new Map([...rows.map(({ device, name }) => [device, name] as const), ...mine]);
}

function troubles(db: Database, id: string, limit: number): Promise<readonly CircleTrouble[]> {
  return db.transaction('r', db.outbox, db.synced, db.clips, async () => {
    const aside = await range(db, id, 1).limit(limit).toArray();
    const unread = await db.synced
      .where('[circle+refused]')
      .between([id, ''], [id, []])
      .limit(limit)
      .toArray();
    const words = await db.synced
      .where('[circle+docId]')
      .between([id, 'campaign:'], [id, 'campaign;'])
      .filter((row) => row.aside !== undefined)
      .toArray();
    const keys = [...aside, ...unread].flatMap(({ key }) => key ?? []);
    const rows = await db.clips.where('urlKey').anyOf(keys).toArray();
    const clips = new Map(rows.map((row) => [row.urlKey, row]));
    const trouble = (
      kind: CircleTrouble['kind'],
      docId: string,
      reason: string,
      key?: string,
    ): CircleTrouble => {
      const clip = key === undefined ? undefined : clips.get(key);
      return { kind, docId, reason, clipId: clip?.id ?? null, title: clip?.title ?? null };
    };
    return [
      ...aside.map(({ key, reason = '' }) => trouble('not-sent', key, reason, key)),
      ...words.map((row) => trouble('not-sent', row.docId, row.aside?.reason ?? '')),
      ...unread.map((row) => trouble('not-taken', row.docId, row.refused ?? '', row.key)),
    ].slice(0, limit);
  });
}

/** For views, which read by themselves. */
export const openCircleReads = (): CircleReads => createCircleReads(new Database(LIBRARY_NAME));
