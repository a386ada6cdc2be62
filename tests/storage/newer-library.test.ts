// @vitest-environment node
import { readFile } from 'node:fs/promises';

import { beforeEach, describe, expect, it } from 'vitest';

import { failureOf } from '../../entrypoints/offscreen/failure-of.ts';
import { noAnswer } from '../../entrypoints/popup/attempt.ts';
import { NO_FILTER } from '../../domain/facets.ts';
import { mergeWhole } from '../../domain/merge-clip.ts';
import type { Library } from '../../domain/ports.ts';
import type { Engine } from '../../storage/database.ts';
import { createLibraryReads } from '../../storage/library-reads.ts';
import { fromJson } from '../golden/as-json.ts';
import { pourIn, pourOut, type RawLibrary } from '../golden/raw-library.ts';
import { aClip, aLibrary, anEngine } from './a-library.ts';

const golden = fromJson(
  await readFile(new URL('../golden/schema-3.json', import.meta.url), 'utf8'),
);

/** What a version to come may have made of it: a table more, an index less, fields of its own. */
function fromTheFuture(): RawLibrary {
  const { clips, ...others } = golden.stores;
  if (!clips) throw new Error('no clips');
  return {
    ...golden,
    version: 50,
    stores: {
      ...others,
      clips: {
        ...clips,
        indexes: clips.indexes.filter(({ name }) => name !== 'textHash'),
        rows: clips.rows.map((row) => Object.assign({ unheardOf: ['của bản sau'] }, row)),
      },
      unheardOf: { keyPath: 'id', indexes: [], rows: [{ id: 'một' }] },
    },
  };
}

let engine: Engine;
let library: Library;
beforeEach(async () => {
  engine = anEngine();
  await pourIn(engine.indexedDB, fromTheFuture());
  library = aLibrary(engine);
});

const NEWER = { kind: 'newer-library' };

describe('a library that a newer version made', () => {
  it('is refused by every reading, in words that every view understands', async () => {
    const reads = createLibraryReads(engine);
    const query = { text: '', campaign: null };
    for (const read of [
      () => library.totals(),
      () => library.listClips(query, 10),
      () => library.listIds(query),
      () => library.getClip('any'),
      () => library.listCampaigns(),
      () => library.figures(),
      () => library.countWaiting(),
      () => reads.openListing(query, 'captured'),
      () => reads.countFacets(NO_FILTER, ''),
      () => reads.getBody('any'),
    ])
      expect(await outcomeOf(read()), String(read)).toEqual(NEWER);
  });

  it('is refused by every write, and keeps every byte of what it held', async () => {
    const whole = await aClip();
    const { url, urlKey, capturedAt } = whole.clip;
    const { article } = whole.body;
    for (const write of [
      () => library.saveClip(whole, mergeWhole),
      () => library.putCapture({ url, urlKey, article, capturedAt }),
      () => library.importClips([whole], [], mergeWhole),
      () => library.ensureCampaigns(['Dân vận khéo'], 1),
      () => library.purge(['any'], 1),
      () => library.check({}),
      () => library.repair({}),
      () => library.catchUp(),
    ])
      expect(await outcomeOf(write()), String(write)).toEqual(NEWER);
    expect(await pourOut(engine.indexedDB, 'cat-bao')).toEqual(await pouredThere(fromTheFuture()));
  });

  it('opens again once the newer version is there', async () => {
    await library.totals().catch(() => undefined);
    const again = await pourOut(engine.indexedDB, 'cat-bao');
    expect(again.version).toBe(50);
    expect(again.stores['clips']?.rows).toHaveLength(3);
  });
});

/** The failure that a view makes of it, whether it was answered or thrown. */
async function outcomeOf(asked: Promise<unknown>): Promise<unknown> {
  try {
    const answer = await asked;
    return (answer as { failure?: unknown }).failure ?? answer;
  } catch (error) {
    expect(failureOf(error)).toEqual(noAnswer(error));
    return noAnswer(error);
  }
}

/** The same, poured into an engine of its own and out again. */
async function pouredThere(there: RawLibrary): Promise<RawLibrary> {
  const { indexedDB } = anEngine();
  await pourIn(indexedDB, there);
  return pourOut(indexedDB, there.name);
}
