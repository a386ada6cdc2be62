import type { Campaign } from '../domain/campaign.ts';
import { composeClip, type Clip, type WholeClip } from '../domain/clip.ts';
import type { Result } from '../domain/failure.ts';
import type { ClipChange } from '../domain/ports.ts';
import { stableJson } from '../domain/stable-json.ts';
import type { StampedSet } from '../domain/stamped-set.ts';
import { adoptCampaigns } from './campaigns.ts';
import type { Database } from './database.ts';
import { attempt, NotVerified } from './failures.ts';
import { textRowOf } from './search.ts';

type Merge = (existing: WholeClip, incoming: WholeClip) => WholeClip;

/** Row, body and text in one transaction, with the capture forgotten; then read back. */
export function saveClip(db: Database, whole: WholeClip, merge: Merge): Promise<Result<Clip>> {
  return attempt(async () => {
    const written = await db.transaction('rw', [...heavy(db), db.captures], async () => {
      const existing = await findWhole(db, whole.clip.urlKey);
      const next = existing ? merge(existing, whole) : whole;
      await put(db, [next]);
      await db.captures.delete(whole.clip.urlKey);
      return next;
    });
    await verify(db, [written]);
    return written.clip;
  });
}

/** A change to each clip, computed on the row as it stands inside the transaction. */
export function changeClips(
  db: Database,
  ids: readonly string[],
  change: ClipChange,
): Promise<Result<readonly Clip[]>> {
  return attempt(async () => {
    const written = await db.transaction('rw', heavy(db), async () => {
      const changed = (await getWholes(db, ids)).map(change);
      await put(db, changed);
      return changed;
    });
    await verify(db, written);
    return written.map(({ clip }) => clip);
  });
}

/** Another library's clips, all or none; a page that is here already is merged. */
export function importClips(
  db: Database,
  wholes: readonly WholeClip[],
  campaigns: readonly Campaign[],
  merge: Merge,
): Promise<Result<{ readonly added: number; readonly merged: number }>> {
  return attempt(async () => {
    const { written, merged } = await db.transaction(
      'rw',
      [...heavy(db), db.campaigns],
      async () => {
        const ids = await adoptCampaigns(db, campaigns);
        const next = new Map<string, WholeClip>();
        let known = 0;
        for (const incoming of wholes.map((whole) => withCampaignIds(whole, ids))) {
          const { urlKey } = incoming.clip;
          const existing = next.get(urlKey) ?? (await findWhole(db, urlKey));
          if (existing) known += 1;
          // A clip of another page may hold this id only if a file was tampered with.
          next.set(urlKey, existing ? keepId(merge(existing, incoming), existing) : incoming);
        }
        await put(db, [...next.values()]);
        return { written: [...next.values()], merged: known };
      },
    );
    await verify(db, written);
    return { added: wholes.length - merged, merged };
  });
}

/** Rows with bodies in the order of the ids; what does not exist is left out. */
export async function getWholes(
  db: Database,
  ids: readonly string[],
): Promise<readonly WholeClip[]> {
  const [clips, bodies] = await Promise.all([
    db.clips.bulkGet([...ids]),
    db.bodies.bulkGet([...ids]),
  ]);
  return clips.flatMap((clip, index) => {
    const body = bodies[index];
    return clip && body ? [{ clip, body }] : [];
  });
}

const heavy = (db: Database) => [db.clips, db.bodies, db.texts];

async function put(db: Database, wholes: readonly WholeClip[]): Promise<void> {
  await db.clips.bulkPut(wholes.map(({ clip }) => clip));
  await db.bodies.bulkPut(wholes.map(({ body }) => body));
  await db.texts.bulkPut(wholes.map(textRowOf));
}

async function findWhole(db: Database, urlKey: string): Promise<WholeClip | undefined> {
  const clip = await db.clips.where('urlKey').equals(urlKey).first();
  return clip && (await getWholes(db, [clip.id]))[0];
}

/** The existing row keeps its id: views and drafts hold it. */
const keepId = (whole: WholeClip, { clip }: WholeClip): WholeClip => ({
  clip: { ...whole.clip, id: clip.id },
  body: { ...whole.body, id: clip.id },
});

function withCampaignIds(whole: WholeClip, ids: ReadonlyMap<string, string>): WholeClip {
  const entries: StampedSet = Object.fromEntries(
    Object.entries(whole.clip.entries).map(([stamp, held]) => [
      stamp,
      held !== 0 && held.kind === 'campaign'
        ? { ...held, value: ids.get(held.value) ?? held.value }
        : held,
    ]),
  );
  return { ...whole, clip: composeClip({ ...whole.clip, entries }, whole.body.article) };
}

/** Nothing is said to be saved before it reads back as it was written. */
async function verify(db: Database, written: readonly WholeClip[]): Promise<void> {
  const held = await getWholes(
    db,
    written.map(({ clip }) => clip.id),
  );
  const same = held.every((whole, index) => {
    const wanted = written[index];
    // A later writer may have changed the row already; its body is ours all the same.
    return wanted?.clip.id === whole.clip.id && stableJson(whole.body) === stableJson(wanted.body);
  });
  if (held.length !== written.length || !same) throw new NotVerified();
}
