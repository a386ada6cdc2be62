// @vitest-environment node
import { readFile } from 'node:fs/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import { asidesOf } from '../../domain/aside.ts';
import { Database } from '../../storage/database.ts';
import { libraryOn } from '../../storage/library.ts';
import { createCircleStore } from '../../storage/sync/circle-store.ts';
import { createCircles } from '../../storage/sync/circles.ts';
import { mergeDocuments, saysMore } from '../../sync/merge.ts';
import { anEngine } from '../storage/a-library.ts';
import { shareIt } from './a-shared-library.ts';
import { fromJson } from './as-json.ts';
import { pourIn, pourOut } from './raw-library.ts';
import { shapeOf } from './shape-of.ts';

// Written once by the first build of this version and never again: see schema-1.test.ts.
const golden = fromJson(await readFile(new URL('schema-4.json', import.meta.url), 'utf8'));

describe('a library of schema version 4', () => {
  let db: Database;
  beforeEach(async () => {
    const engine = anEngine();
    await pourIn(engine.indexedDB, golden);
    db = new Database('cat-bao', engine);
  });

  it('opens sound, with its clips and campaigns', async () => {
    const library = libraryOn(db);
    expect(await library.check({})).toEqual({ clips: 3, problems: [], lost: 0 });
    expect((await library.listCampaigns()).map(({ name }) => name)).toEqual([
      'Dân vận khéo 2020',
      'Của bạn',
    ]);
  });

  it('is in its circle, with what waits, what was set aside and what was not understood', async () => {
    const circles = createCircles(db, async () => 'may');
    const [circle] = await circles.list();
    expect(circle).toMatchObject({ name: 'Ban Dân vận', me: 'Lê An', share: { kind: 'all' } });
    expect((await circles.people()).get('maykhac1')).toBe('Trần Bình');
    const id = circle?.id ?? '';
    const store = createCircleStore(db, id, 'may', {
      merge: mergeDocuments,
      saysMore,
      now: () => 1,
    });
    expect(await store.checkpoint()).toEqual({ since: '7-abc', instance: '1764201600' });
    expect(await store.countOutbox()).toEqual({ waiting: 1, setAside: 1 });
    expect((await circles.troubles(id, 10)).map(({ kind }) => kind)).toEqual([
      'not-sent',
      'not-taken',
    ]);
  });

  it('shows what others did, and both titles', async () => {
    const circles = createCircles(db, async () => 'may');
    const traces = await circles.traces(10);
    expect(traces.map(({ what }) => what.kind)).toEqual(['removed']);
    const clip = await libraryOn(db).getClip(traces[0]?.clipId ?? '');
    expect(clip?.title).toBe('Của bạn');
    expect(clip && asidesOf(clip)).toMatchObject([{ field: 'title', value: 'Của ta' }]);
  });
});

describe('what this build writes', () => {
  it('is of the very shape of the golden library', async () => {
    const engine = anEngine();
    const db = new Database('cat-bao', engine);
    await shareIt(db);
    db.close();
    const written = await pourOut(engine.indexedDB, 'cat-bao');
    expect(shapeOf(written)).toEqual(shapeOf(golden));
  });
});
