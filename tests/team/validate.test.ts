// @vitest-environment node
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  clipDocument,
  docIdOf,
  personDocument,
  wholeOf,
  type CircleDocument,
  type ClipDocument,
} from '../../domain/circle/document.ts';
import { nextStamp } from '../../domain/stamp.ts';
import { removeEntry } from '../../domain/stamped-set.ts';
import { mergeDocuments } from '../../sync/merge.ts';
import { asSent, campaign, clip, NOW } from '../sync/a-document.ts';
import { world } from '../sync/histories.ts';
import { verdict, type User } from './the-rules.ts';

const LAN: User = { name: 'lan', roles: ['dan-van'] };
const MINH: User = { name: 'minh', roles: ['dan-van'] };
const ADMIN: User = { name: 'quan-tri', roles: [] };

const person = personDocument('m1', 'Nguyễn Thị Lan', nextStamp(NOW, 'm1'), 'lan');
const note = clip.entries;
const [noteStamp = ''] = Object.keys(note);

const written = async (after: CircleDocument, before: CircleDocument | null, user = MINH) =>
  verdict(await asSent(after), before && (await asSent(before)), user);

describe('the rules of a circle’s database', () => {
  it('take every kind of document that the extension writes', async () => {
    expect(await written(clip, null)).toBeNull();
    expect(await written(campaign, null)).toBeNull();
    expect(await written(person, null, LAN)).toBeNull();
    const snap = { _id: `snap:${'a'.repeat(64)}`, type: 'snap', v: 1, size: 3 };
    const withFile = { ...snap, _attachments: { 'page.html.gz': { stub: true } } };
    expect(verdict(withFile, null, MINH)).toBeNull();
    expect(verdict(withFile, withFile, MINH)).toMatch('written once');
    expect(verdict(snap, null, MINH)).toMatch('page.html.gz');
  });

  it('take whatever machines make of a clip that live and meet in any order', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ copies }) => {
        let held: ClipDocument | null = null;
        for (const copy of copies) {
          const next: ClipDocument = held ? (mergeDocuments(held, copy) as ClipDocument) : copy;
          expect(await written(next, held)).toBeNull();
          held = next;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('let an entry be struck out, and neither changed, taken away nor brought back', async () => {
    const { clip: row, body } = wholeOf(clip);
    const struck = clipDocument(
      { clip: { ...row, entries: removeEntry(note, { kind: 'note', value: 'Ghi chú' }) }, body },
      clip.snapshots,
    );
    expect(await written(struck, clip)).toBeNull();
    expect(await written(clip, struck)).toMatch('was struck out');
    const [first] = Object.values(note);
    if (!first) throw new Error('the note stands first');
    const changed = { ...clip, entries: { ...note, [noteStamp]: { ...first, value: 'Khác' } } };
    expect(await written(changed, clip)).toMatch('changed');
    expect(await written({ ...clip, entries: {} }, clip)).toMatch('taken away');
  });

  it('let a campaign be left out that its machine shares no longer', async () => {
    const stamp = nextStamp(NOW, 'm9');
    const entries = { ...note, [stamp]: { kind: 'campaign' as const, value: campaign.id } };
    expect(await written(clip, { ...clip, entries })).toBeNull();
  });

  it('let no correction go back, and no snapshot go', async () => {
    const { corrections } = clip;
    const early = { value: 'Cũ', stamp: nextStamp(1, 'm1') };
    expect(await written({ ...clip, corrections: {} }, clip)).toMatch('taken away');
    const back = { ...clip, corrections: { ...corrections, title: early } };
    expect(await written(back, clip)).toMatch('earlier');
    const { snapshots: _, ...bare } = clip;
    expect(await written(bare, clip)).toMatch('snapshots');
  });

  it('let nobody speak in another’s name', async () => {
    expect(await written(person, null, MINH)).toMatch('user');
    const forged = personDocument('m1', 'Không phải Lan', nextStamp(NOW + 1, 'm1'), 'minh');
    expect(await written(forged, person, MINH)).toMatch('another account');
    expect(await written(forged, null, MINH)).toBeNull();
    const renamed = personDocument('m1', 'Lan Anh', nextStamp(NOW + 1, 'm1'), 'lan');
    expect(await written(renamed, person, LAN)).toBeNull();
    const ofOther = personDocument('m1', 'Lan', nextStamp(NOW + 1, 'm2'), 'lan');
    expect(await written(ofOther, null, LAN)).toMatch('of this device');
  });

  it('let the losers of a fork be cleared away, with no word in it, and nobody’s name', async () => {
    const gone = { _id: await docIdOf(clip), _rev: '2-a', _deleted: true };
    expect(verdict(gone, await asSent(clip), MINH)).toBeNull();
    expect(verdict({ ...gone, html: '…' }, await asSent(clip), MINH)).toMatch('not known');
    const noName = { _id: 'person:m1', _rev: '2-a', _deleted: true };
    expect(verdict(noName, await asSent(person), MINH)).toMatch('not yours');
    expect(verdict(noName, await asSent(person), LAN)).toBeNull();
  });

  it('refuse what is none of ours, and who is not signed in', async () => {
    expect(await written(clip, null, { name: null, roles: [] })).toMatch('sign in');
    for (const raw of [
      { _id: 'clip:x', type: 'clip', v: 1 },
      { ...(await asSent(clip)), _id: `clip:${'0'.repeat(63)}` },
      { ...(await asSent(clip)), secret: 1 },
      { ...(await asSent(clip)), url: 'javascript:alert(1)' },
      { ...(await asSent(clip)), entries: { x: 0 } },
      { ...(await asSent(clip)), entries: [] },
      { ...(await asSent(clip)), article: null },
      { ...(await asSent(clip)), article: { html: 'x'.repeat(4_000_001), text: '' } },
      { ...(await asSent(clip)), v: 2 },
      { ...(await asSent(campaign)), _id: 'campaign:other' },
      { _id: 'whatever', type: 'movie', v: 1 },
      { _id: 'whatever' },
    ]) {
      expect(verdict(raw, null, MINH), JSON.stringify(raw).slice(0, 80)).not.toBeNull();
    }
  });

  it('let an account that only reads write nothing', async () => {
    const reader = { name: 'tim-kiem', roles: ['dan-van', 'cat-bao-reader'] };
    expect(await written(clip, null, reader)).toMatch('only reads');
  });

  it('let an administrator do all of it: a copy is brought back so', async () => {
    expect(await written({ ...clip, entries: {} }, clip, ADMIN)).toBeNull();
    expect(verdict({ _id: 'whatever' }, null, { name: 'x', roles: ['_admin'] })).toBeNull();
  });
});
