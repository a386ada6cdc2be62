// @vitest-environment node
/* oxlint-disable typescript/unbound-method -- originals are called with the `this` of the spy */
import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import type { WholeClip } from '../../domain/clip.ts';
import { mergeSaved, mergeWhole } from '../../domain/merge-clip.ts';
import type { Capture, Library } from '../../domain/ports.ts';
import { added, corrected } from '../domain/a-whole.ts';
import { aClip, aLibrary, anEngine } from './a-library.ts';

const ALL = { text: '', campaign: null };

afterEach(() => vi.restoreAllMocks());

/** From the nth write to these tables on, the engine does what `fault` says. */
function breakWrites(tables: string, nth: number, fault: (store: IDBObjectStore) => void): void {
  const { put, add } = IDBObjectStore.prototype;
  let writes = 0;
  const broken = (original: typeof put) =>
    function (this: IDBObjectStore, ...args: Parameters<typeof put>) {
      const request = original.apply(this, args);
      if (tables.includes(this.name) && ++writes >= nth) fault(this);
      return request;
    };
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(broken(put));
  vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(broken(add));
}

/** As Chromium does on a full disk: the whole transaction aborts with this error. */
const quota = (store: IDBObjectStore): void => {
  // fake-indexeddb's own abort, with the cause that `IDBTransaction.abort` cannot give.
  const engine = store.transaction as unknown as Record<'_abort', (cause: string) => void>;
  queueMicrotask(() => engine['_abort']('QuotaExceededError'));
};
/** As Firefox does: the call itself fails. */
const quotaAtOnce = (): never => {
  throw new DOMException('no room', 'QuotaExceededError');
};
const broken = (): never => {
  throw new DOMException('disk gone', 'UnknownError');
};

const captureOf = ({ clip, body }: WholeClip): Capture => ({
  url: clip.url,
  urlKey: clip.urlKey,
  article: body.article,
  capturedAt: clip.capturedAt,
});

describe('a save that fails', () => {
  let library: Library;
  let whole: WholeClip;
  beforeEach(async () => {
    library = aLibrary();
    whole = await aClip();
    await library.putCapture(captureOf(whole));
  });

  const nothingWritten = async (): Promise<void> => {
    vi.restoreAllMocks();
    expect(await library.findByUrlKey(whole.clip.urlKey)).toBeNull();
    expect(await library.getBody(whole.clip.id)).toBeNull();
    expect(await library.listIds(ALL)).toEqual([]);
    expect(await library.listIds({ text: 'hội nghị', campaign: null })).toEqual([]);
    expect(await library.getCapture(whole.clip.urlKey)).toEqual(captureOf(whole));
    expect(await library.saveClip(whole, mergeSaved)).toMatchObject({ ok: true });
    expect(await library.listIds({ text: 'hội nghị', campaign: null })).toHaveLength(1);
  };

  for (const table of ['clips', 'bodies', 'pending', 'facets', 'meta']) {
    it(`for want of room in ${table} says so and leaves nothing but the capture`, async () => {
      breakWrites(table, 1, quota);
      const result = await library.saveClip(whole, mergeSaved);
      expect(result).toEqual({ ok: false, failure: { kind: 'disk-full' } });
      await nothingWritten();
    });

    it(`because ${table} cannot be written leaves nothing but the capture`, async () => {
      breakWrites(table, 1, broken);
      const result = await library.saveClip(whole, mergeSaved);
      expect(result).toMatchObject({ ok: false, failure: { kind: 'storage-failed' } });
      expect(result.ok || JSON.stringify(result.failure)).toContain('disk gone');
      await nothingWritten();
    });

    // The rest follows from these two, and a check compares it.
    if (table !== 'clips' && table !== 'bodies') continue;
    it(`because ${table} reads back differently is not called saved`, async () => {
      const { get } = IDBObjectStore.prototype;
      vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (
        this: IDBObjectStore,
        key,
      ) {
        return get.call(this, this.name === table ? 'another key' : key);
      });
      const result = await library.saveClip(whole, mergeSaved);
      expect(result).toEqual({ ok: false, failure: { kind: 'not-verified' } });
      await nothingWritten();
    });
  }

  it('on a full disk says so, however the browser puts it', async () => {
    breakWrites('clips', 1, quotaAtOnce);
    const result = await library.saveClip(whole, mergeSaved);
    expect(result).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    await nothingWritten();
  });

  it('throws what is a bug, and writes nothing', async () => {
    await library.saveClip(whole, mergeSaved);
    const bug = (): never => {
      throw new TypeError('a bug');
    };
    await expect(library.saveClip(whole, bug)).rejects.toThrow('a bug');
    await expect(library.changeClips([whole.clip.id], bug)).rejects.toThrow('a bug');
    expect(await library.getWholes([whole.clip.id])).toEqual([whole]);
  });

  it('of a capture or a campaign says so too', async () => {
    breakWrites('captures campaigns', 1, quota);
    const full = { ok: false, failure: { kind: 'disk-full' } };
    expect(await library.putCapture(captureOf(whole))).toEqual(full);
    expect(await library.ensureCampaigns(['Một'], 1)).toEqual(full);
  });
});

describe('a change that fails half-way', () => {
  it('changes no clip at all', async () => {
    const library = aLibrary();
    const wholes = [await aClip(), await aClip(), await aClip()];
    for (const whole of wholes) await library.saveClip(whole, mergeSaved);
    const ids = wholes.map(({ clip }) => clip.id);
    breakWrites('clips', 3, quota);
    const result = await library.changeClips(ids, (whole) =>
      corrected(whole, 'status', 'trashed', 1, 'm1'),
    );
    expect(result).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    vi.restoreAllMocks();
    expect(await library.getWholes(ids)).toEqual(wholes);
    expect(await library.listIds(ALL)).toHaveLength(3);
  });
});

describe('an import that fails half-way', () => {
  it('adds neither clips nor campaigns', async () => {
    const library = aLibrary();
    const wholes = await Promise.all(Array.from({ length: 150 }, () => aClip()));
    const campaign = { id: 'c1', name: 'Một', phrases: [], createdAt: 1 };
    breakWrites('pending', 120, quota);
    const result = await library.importClips(wholes, [campaign], mergeWhole);
    expect(result).toEqual({ ok: false, failure: { kind: 'disk-full' } });
    vi.restoreAllMocks();
    expect(await library.listIds(ALL)).toEqual([]);
    expect(await library.listCampaigns()).toEqual([]);
    expect(await library.getBody(wholes[0]?.clip.id ?? '')).toBeNull();
  });
});

describe('every write', () => {
  it('asks the engine for strict durability', async () => {
    const asked: unknown[] = [];
    const { transaction } = IDBDatabase.prototype;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof transaction>
    ) {
      if (args[1] === 'readwrite') asked.push(args[2]?.durability);
      return transaction.apply(this, args);
    });
    const library = aLibrary();
    const whole = await aClip();
    await library.device();
    await library.putCapture(captureOf(whole));
    await library.ensureCampaigns(['Một'], 1);
    await library.saveClip(whole, mergeSaved);
    await library.changeClips([whole.clip.id], (held) => ({ ...held }));
    await library.importClips([await aClip()], [], mergeWhole);
    expect(asked).toEqual(Array(6).fill('strict'));
  });
});

describe('two libraries over one database', () => {
  it('make one campaign of one name and one device id', async () => {
    const engine = anEngine();
    const both = [aLibrary(engine), aLibrary(engine)];
    const made = await Promise.all(
      both.flatMap((library) =>
        ['Dân vận khéo', 'dan van kheo'].map((name) => library.ensureCampaigns([name], 1)),
      ),
    );
    expect(new Set(made.map((result) => result.ok && result.value[0]?.id)).size).toBe(1);
    expect(new Set(await Promise.all(both.map((library) => library.device()))).size).toBe(1);
  });

  it('save one page twice at once as one clip with what both were given', async () => {
    const engine = anEngine();
    const url = 'https://baomau.vn/tin/cung-luc.html';
    const wholes = [
      added(await aClip({ url }), { kind: 'note', value: 'Bên này' }, 1, 'machine1'),
      added(await aClip({ url }), { kind: 'note', value: 'Bên kia' }, 1, 'machine1'),
    ];
    await Promise.all(wholes.map((whole) => aLibrary(engine).saveClip(whole, mergeSaved)));
    const library = aLibrary(engine);
    expect(await library.listIds(ALL)).toHaveLength(1);
    const clip = await library.findByUrlKey(wholes[0]?.clip.urlKey ?? '');
    expect(clip?.note.split('\n\n').toSorted()).toEqual(['Bên kia', 'Bên này']);
  });

  it('tag, trash and restore at once and lose no tag', async () => {
    const engine = anEngine();
    const both = [aLibrary(engine), aLibrary(engine)] as const;
    const whole = await aClip();
    const { id } = whole.clip;
    await both[0].saveClip(whole, mergeSaved);
    await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        both[n % 2 ? 1 : 0].changeClips([id], (held) =>
          n % 3 === 0
            ? corrected(held, 'status', n % 2 ? 'trashed' : 'kept', n, 'm1')
            : added(held, { kind: 'campaign', value: `c${n}` }, n, 'm1'),
        ),
      ),
    );
    expect((await both[0].getClip(id))?.campaigns).toHaveLength(20);
  });
});
