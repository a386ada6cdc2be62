import { campaignDocument, clipDocument, docIdOf } from '../../domain/circle/document.ts';
import { setStatus } from '../../domain/clip-status.ts';
import { recompose } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import { addEntry, removeEntry } from '../../domain/stamped-set.ts';
import type { Database } from '../../storage/database.ts';
import { libraryOn } from '../../storage/library.ts';
import { createCircleStore } from '../../storage/sync/circle-store.ts';
import { createCircles } from '../../storage/sync/circles.ts';
import { mergeDocuments, saysMore } from '../../sync/merge.ts';
import { waitForPages } from './a-waiting-list.ts';

const LATER = Date.UTC(2026, 10, 27);

/** What version 4 can do besides: a circle, with things on their way both ways and traces of others' words. */
export async function shareIt(db: Database): Promise<void> {
  await waitForPages(db);
  const library = libraryOn(db);
  const device = await library.device();
  const circles = createCircles(db, async () => device);
  const joined = await circles.join(
    {
      url: 'https://couch.coquan.vn/dan-van',
      name: 'Ban Dân vận',
      me: 'Lê An',
      share: { kind: 'all' },
    },
    LATER,
  );
  if (!joined.ok) throw new Error('not joined');
  const deps = { merge: mergeDocuments, saysMore, now: () => LATER };
  const store = createCircleStore(db, joined.value.id, device, deps);
  // Campaigns and the person first, clips when those are through.
  const words = await store.takeOutbox(100);
  await store.pushed(words.map(({ docId, token }) => ({ docId, token, rev: '1-w' })));
  const waiting = await store.takeOutbox(100);
  const [first, second] = waiting.filter(({ document }) => document.type === 'clip');
  await store.pushed(
    waiting.flatMap(({ docId, token }) =>
      docId === second?.docId ? [] : [{ docId, token, rev: '1-a' }],
    ),
  );
  await store.setAside(second?.docId ?? '', second?.token ?? 0, 'forbidden: too long');
  await store.refused([{ docId: `clip:${'0'.repeat(64)}`, rev: '1-b', reason: 'v is not 1' }]);

  // A colleague takes a note away and gives the first one another title, which we had not seen when we gave ours.
  if (first?.document.type !== 'clip') throw new Error('no clip was taken');
  const { urlKey } = first.document;
  const clip = await library.findByUrlKey(urlKey);
  const note = { kind: 'note', value: 'Gửi trước thứ sáu.' } as const;
  await library.changeClips([clip?.id ?? ''], (whole) => {
    const entries = addEntry(whole.clip.entries, note, LATER, 'maykhac1');
    const corrections = correct(whole.clip.corrections, 'title', 'Của ta', LATER, device);
    return { clip: { ...recompose(whole.clip, { entries }), corrections }, body: whole.body };
  });
  const [whole] = await library.getWholes([clip?.id ?? '']);
  if (!whole) throw new Error('no clip');
  const theirs = clipDocument({
    clip: {
      ...whole.clip,
      entries: removeEntry(whole.clip.entries, note),
      corrections: correct(
        setStatus(whole.clip, 'kept', LATER, 'maykhac1'),
        'title',
        'Của bạn',
        LATER + 5,
        'maykhac1',
      ),
    },
    body: whole.body,
  });
  const campaign = campaignDocument({
    id: '018e1000-0003-7000-8000-0000000000bb',
    name: 'Của bạn',
    phrases: [],
    createdAt: LATER,
  });
  await store.apply(
    [
      { docId: await docIdOf(theirs), rev: '2-a', document: theirs },
      { docId: await docIdOf(campaign), rev: '1-c', document: campaign },
      {
        docId: 'person:maykhac1',
        rev: '1-d',
        document: {
          type: 'person',
          v: 1,
          device: 'maykhac1',
          name: 'Trần Bình',
          stamp: '0mi1g9q80.maykhac1',
        },
      },
    ],
    { since: '7-abc', instance: '1764201600' },
  );
}
