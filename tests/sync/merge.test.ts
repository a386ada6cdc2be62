// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  campaignDocument,
  clipDocument,
  personDocument,
  wholeOf,
  type CampaignDocument,
  type CircleDocument,
  type ClipDocument,
} from '../../domain/circle/document.ts';
import { nextStamp, stampDevice } from '../../domain/stamp.ts';
import { stableJson } from '../../domain/stable-json.ts';
import { mergeDocuments, saysMore } from '../../sync/merge.ts';
import { added, aWhole, corrected } from '../domain/a-whole.ts';
import { anyTruth } from '../domain/any-campaign.ts';
import { editDevice, editsOf, world } from './histories.ts';

const HISTORIES = 20_000;
const LONG_MS = 600_000;

const join = (...copies: readonly CircleDocument[]): CircleDocument =>
  copies.reduce((a, b) => mergeDocuments(a, b));
const bytes = (document: CircleDocument): string => stableJson(document);

function obeysTheLaws(a: CircleDocument, b: CircleDocument, c: CircleDocument): void {
  const ab = join(a, b);
  expect(bytes(ab)).toBe(bytes(join(b, a)));
  expect(bytes(join(ab, c))).toBe(bytes(join(a, join(b, c))));
  expect(bytes(join(a, a))).toBe(bytes(a));
  expect(bytes(join(ab, b))).toBe(bytes(ab));
}

describe('the join of clips, over random histories of machines with wrong clocks', () => {
  it(
    'is commutative, associative and idempotent, loses no entry, and brings all machines to one state',
    () => {
      let trashed = 0;
      let saved = 0;
      fc.assert(
        fc.property(world, ({ copies, added: adds, removed, deletions, moved }) => {
          const [a, b, c, d] = copies as [ClipDocument, ClipDocument, ClipDocument, ClipDocument];
          obeysTheLaws(a, b, c);

          const all = join(a, b, c, d) as ClipDocument;
          expect(bytes(join(d, join(c, a), b))).toBe(bytes(all));
          for (const copy of copies) {
            expect(bytes(join(copy, all))).toBe(bytes(all));
            expect(saysMore(all, copy)).toBe(false);
            expect(saysMore(copy, all)).toBe(bytes(copy) !== bytes(all));
          }

          // What was added stands, unless somebody who saw it took it away.
          const live = Object.keys(all.entries).filter((stamp) => all.entries[stamp] !== 0);
          const wanted = [...adds].filter((stamp) => !removed.has(stamp));
          expect(live.sort()).toEqual(wanted.sort());

          // Nobody's copy fell into the trash or out of it by a change that was not about that.
          expect(moved).toEqual([]);

          // Thrown away is what its remover knew whole: an unseen edit beats the deletion.
          const { status } = all.corrections;
          const knew = status?.value === 'trashed' ? deletions.get(status.stamp) : undefined;
          const unseen = editsOf(all).filter(
            (edit) => editDevice(edit) !== stampDevice(status?.stamp ?? '') && !knew?.has(edit),
          );
          const isTrashed = knew !== undefined && unseen.length === 0;
          expect(wholeOf(all).clip.trashed).toBe(isTrashed ? 1 : 0);
          if (isTrashed) trashed += 1;
          else if (knew) saved += 1;
        }),
        { numRuns: HISTORIES },
      );
      // The histories do come to both ends.
      expect(Math.min(trashed, saved)).toBeGreaterThan(HISTORIES / 50);
    },
    LONG_MS,
  );
});

describe('the join of other documents', () => {
  const few = fc.integer({ min: 1, max: 3 });
  const device = fc.constantFrom('a', 'b');
  const stamp = fc.tuple(few, device).map(([at, by]) => nextStamp(at, by));
  const campaign = fc
    .record({
      truth: anyTruth({
        line: fc.constantFrom('dân vận', 'khéo', 'quy chế'),
        note: fc.constantFrom('', 'Kế hoạch 100'),
        instant: few,
        device,
      }),
      renamed: fc.option(fc.record({ value: fc.constantFrom('Một', 'Hai'), stamp }), {
        nil: undefined,
      }),
      mergedInto: fc.option(fc.constantFrom('c2', 'c3'), { nil: undefined }),
    })
    .map(({ truth, renamed, mergedInto }) =>
      campaignDocument({ ...truth, id: 'c1', ...(renamed && { renamed }) }, mergedInto),
    );
  const person = fc
    .record({ name: fc.constantFrom('Lan', 'Hùng'), stamp })
    .map(({ name, stamp: at }) => personDocument('a', name, at));

  it('obeys the same laws for campaigns', () => {
    fc.assert(fc.property(campaign, campaign, campaign, obeysTheLaws), { numRuns: 5000 });
  });

  it('obeys the same laws for persons', () => {
    fc.assert(fc.property(person, person, person, obeysTheLaws), { numRuns: 1000 });
  });

  it('calls a campaign as it was called last, whatever the clocks of those who did not', () => {
    const base = { id: 'c1', name: 'Cũ', phrases: [], createdAt: 5 };
    const first = campaignDocument({ ...base, renamed: { value: 'Một', stamp: '000000001.a' } });
    const then = campaignDocument({ ...base, renamed: { value: 'Hai', stamp: '000000002.b' } });
    const never = campaignDocument({ ...base, name: 'Aaa', createdAt: 1 });
    expect(join(first, never, then)).toMatchObject({ name: 'Hai', createdAt: 1 });
  });

  it('keeps a campaign merged, and all machines take one of two targets', () => {
    const base = { id: 'c1', name: 'Cũ', phrases: [], createdAt: 5 };
    const [open, two, three] = [undefined, 'c2', 'c3'].map((into) => campaignDocument(base, into));
    const joined = join(...([two, open, three] as CampaignDocument[]));
    expect(joined).toMatchObject({ mergedInto: 'c3' });
  });

  it('throws at documents that are not copies of one', () => {
    const clip = clipDocument(aWhole());
    const other = { ...clip, urlKey: 'khac.vn' };
    expect(() => join(clip, other)).toThrow('not copies');
    expect(() => join(clip, personDocument('a', 'Lan', '000000001.a'))).toThrow('not copies');
  });
});

describe('what a document does not say yet', () => {
  const held = clipDocument(added(aWhole(), { kind: 'note', value: 'Một' }, 5, 'm1'));

  it('is a note, a picture, a later correction', () => {
    const noted = added(wholeOf(held), { kind: 'note', value: 'Hai' }, 6, 'm2');
    expect(saysMore(held, clipDocument(noted))).toBe(true);
    expect(saysMore(held, clipDocument(wholeOf(held), ['a'.repeat(64)]))).toBe(true);
    const titled = clipDocument(corrected(wholeOf(held), 'title', 'Khác', 6, 'm2'));
    expect(saysMore(held, titled)).toBe(true);
    const later = clipDocument(corrected(wholeOf(held), 'title', 'Sau nữa', 7, 'm1'));
    expect(saysMore(later, titled)).toBe(false);
  });

  it('is not the same article cleaned or placed by another version', () => {
    const { article, source } = held;
    const own = {
      ...held,
      article: { ...article, html: '<p>Sạch hơn</p>' },
      source: { ...source, name: 'Tên mới' },
    };
    expect(saysMore(held, own)).toBe(false);
    expect(saysMore(own, held)).toBe(false);
    // Another capture is another matter.
    const earlier = { ...own, capturedAt: held.capturedAt - 1 };
    expect(saysMore(held, earlier)).toBe(true);
    expect(saysMore(earlier, held)).toBe(false);
  });

  it('is taken without a copy of the article, so that stores can tell that it is the same', () => {
    const own = clipDocument(added(wholeOf(held), { kind: 'note', value: 'Hai' }, 6, 'm2'));
    const joined = mergeDocuments(held, own) as ClipDocument;
    expect([held.article, own.article]).toContain(joined.article);
  });
});
