import type { Article } from '../../domain/article.ts';
import { NOTHING_READ } from '../../domain/nothing-read.ts';
import type { CheckReport } from '../../domain/check.ts';
import { composeClip, type Clip, type ClipBody } from '../../domain/clip.ts';
import type { CheckWatch } from '../../domain/ports.ts';
import { hashText } from '../../domain/text.ts';
import { urlKey } from '../../domain/url-key.ts';
import { clipOf, rowOf } from '../clip-rows.ts';
import type { ClipRow, Database } from '../database.ts';
import { rebuild, whileRebuilding } from '../rebuild.ts';
import { findProblems, reportOf } from './check.ts';

/**
 * Mends what can be mended and makes all that is derived anew. A clip without its article gets the
 * last one that is to be found, else one of what its row says; an article without its clip gets a
 * clip. What a person wrote stands in the rows and is never touched.
 *
 * @returns what a check finds then; null when stopped (running it again goes on)
 */
export async function repair(db: Database, watch: CheckWatch): Promise<CheckReport | null> {
  const found = await findProblems(db, watch);
  if (!found) return null;
  const { findings } = found;
  let lost = 0;
  for (const id of findings.get('body-missing') ?? []) {
    if (await bringBackBody(db, id)) lost += 1;
  }
  for (const [at, id] of (findings.get('clip-missing') ?? []).entries()) {
    await bringBackClip(db, id, -1 - at);
  }
  for (const id of [
    ...(findings.get('row-wrong') ?? []),
    ...(findings.get('text-changed') ?? []),
  ]) {
    await composeAnew(db, id);
  }
  for (const id of findings.get('left-over') ?? []) {
    await db.transaction('rw', db.snapshots, db.revisions, db.sketches, async () => {
      await db.snapshots.delete(id);
      await db.sketches.where('clipId').equals(id).delete();
      await db.revisions.where('clipId').equals(id).delete();
    });
  }
  if (findings.size > 0) await whileRebuilding(db, () => rebuild(db, watch.onProgress));
  const left = await findProblems(db, watch);
  return left && { ...reportOf(left.findings), clips: left.clips, lost };
}

/** @returns whether nothing of the article was left */
async function bringBackBody(db: Database, id: string): Promise<boolean> {
  const row = await db.clips.get(id);
  if (!row) return false;
  const revisions = await db.revisions.where('clipId').equals(id).toArray();
  const capture = await db.captures.get(row.urlKey);
  const [latest] = revisions.sort((a, b) => b.replacedAt - a.replacedAt);
  const article = capture?.article ?? latest?.article ?? null;
  await putAnew(db, row, { id, article: article ?? articleOf(row) });
  return article === null;
}

/** What a row remembers of its article. */
const articleOf = (row: ClipRow): Article => ({
  ...NOTHING_READ,
  url: row.url,
  title: row.title,
  lead: row.lead,
  text: row.lead ?? '',
  authors: row.authors,
  published: row.published,
  warnings: ['short-text'],
});

/** A clip of an article that stands alone, unless its page has a clip. */
async function bringBackClip(db: Database, id: string, ord: number): Promise<void> {
  const body = await db.bodies.get(id);
  if (!body) return;
  const { url } = body.article;
  if (await db.clips.where('urlKey').equals(urlKey(url)).first()) {
    await db.bodies.delete(id);
    return;
  }
  const device = await db.meta.get('device');
  const known = await db.clips.where('id').above('').first();
  const origin = {
    id,
    url,
    urlKey: urlKey(url),
    // UUIDv7 begins with the milliseconds at which it was made.
    capturedAt: Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) || 0,
    device: device?.key === 'device' ? device.value : (known?.device ?? ''),
    source: sourceOf(url),
    textHash: await hashText(body.article.text),
    entries: {},
    corrections: {},
  };
  // No number of an index is negative: `rebuild` gives it one.
  await db.clips.put(rowOf(composeClip(origin, body.article), ord, null));
}

const sourceOf = (url: string): Clip['source'] => {
  const host = urlKey(url).replace(/[/?#:].*$/s, '');
  return {
    host,
    name: host,
    kind: 'unknown',
    province2024: null,
    province2025: null,
    registered: false,
  };
};

async function composeAnew(db: Database, id: string): Promise<void> {
  const [row, body] = await Promise.all([db.clips.get(id), db.bodies.get(id)]);
  if (row && body) await putAnew(db, row, body);
}

async function putAnew(db: Database, row: ClipRow, body: ClipBody): Promise<void> {
  const textHash = await hashText(body.article.text);
  const clip = composeClip({ ...clipOf(row), textHash }, body.article);
  await db.transaction('rw', db.clips, db.bodies, async () => {
    await db.bodies.put(body);
    await db.clips.put(rowOf(clip, row.ord, row.cluster));
  });
}
