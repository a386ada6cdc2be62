import { describe, expect, it } from 'vitest';

import { clipDocId } from '../../../domain/circle/document.ts';
import { mergeWhole } from '../../../domain/merge-clip.ts';
import { aClip } from '../a-library.ts';
import { aMachine, aServer, pull, push } from './a-circle.ts';

describe('what an older version could not read', () => {
  it('is asked for again by a newer one, and nothing that is here is lost', async () => {
    const server = aServer();
    const [an, binh] = [await aMachine(), await aMachine()];
    const whole = await aClip({ title: 'Đọc được' });
    await an.library.saveClip(whole, mergeWhole);
    await an.library.saveClip(await aClip({ title: 'Chưa đọc được' }), mergeWhole);
    await push(an, server);

    const known = await clipDocId(whole.clip.urlKey);
    const changes = server.changes(0);
    const unread = changes.filter(({ docId }) => docId.startsWith('clip:') && docId !== known);
    const rest = changes.filter((each) => !unread.includes(each));
    await binh.store.apply(rest, { since: String(changes.at(-1)?.seq), instance: 'one' });
    await binh.store.refused(
      unread.map(({ docId, rev }) => ({ docId, rev, reason: 'of a newer version' })),
    );
    expect(await pull(binh, server)).toBe(0);
    expect(await binh.circles.troubles(binh.circle, 10)).toHaveLength(1);

    await binh.circles.readRefusedAgain();
    expect(await binh.circles.troubles(binh.circle, 10)).toEqual([]);
    expect(await pull(binh, server)).toBe(1);
    expect(await binh.db.clips.count()).toBe(2);
  });

  it('where there is nothing of it leaves the checkpoint as it is', async () => {
    const server = aServer();
    const an = await aMachine();
    await an.library.saveClip(await aClip(), mergeWhole);
    await push(an, server);
    await pull(an, server);
    const before = await an.store.checkpoint();
    await an.circles.readRefusedAgain();
    expect(await an.store.checkpoint()).toEqual(before);
  });
});
