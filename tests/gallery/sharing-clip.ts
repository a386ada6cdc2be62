import { asideValue } from '../../domain/aside.ts';
import type { Trace } from '../../domain/circle/trace.ts';
import { applyEdit } from '../../domain/edit-clip.ts';
import { fail, succeed } from '../../domain/failure.ts';
import { composeClip, type Clip } from '../../domain/clip.ts';
import { correct } from '../../domain/corrections.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { nextStamp } from '../../domain/stamp.ts';
import type { Article } from '../../domain/article.ts';
import type { ReaderPort } from '../../entrypoints/library/reader/reader-port.ts';
import { clipOfArticle } from './reader-article.ts';
import type { ReaderWorld } from './reader-world.ts';
import { NOON } from './sample-clips.ts';

export const LAN = 'lan00001';
export const HUNG = 'hung0002';
export const PEOPLE = { [LAN]: 'Lan', [HUNG]: 'Hùng, Ban Tuyên giáo', gallery0: 'Minh' };
const HOUR = 3_600_000;

/** Clipped by Lan; both noted it, and both corrected its title, neither having seen the other's. */
export function sharedClip(article: Article): Clip {
  const clip = clipOfArticle(3, article);
  let entries = addEntry(
    clip.entries,
    { kind: 'note', value: 'Gửi lãnh đạo trước thứ Sáu.' },
    NOON + HOUR,
    LAN,
  );
  entries = addEntry(
    entries,
    { kind: 'note', value: 'Xã báo lại: còn hai hộ chưa đồng ý, đợi số liệu mới.' },
    NOON + 2 * HOUR,
    HUNG,
  );
  const aside = {
    field: 'title',
    value: 'Tổ dân vận thôn Đông: 42 hộ hiến đất mở đường',
    stamp: nextStamp(NOON + HOUR, LAN),
  } as const;
  entries = addEntry(entries, { kind: 'aside', value: asideValue(aside) }, NOON + 3 * HOUR, HUNG);
  const corrections = correct(
    clip.corrections,
    'title',
    'Thôn Đông mở đường: dân hiến 1.200 m² đất',
    NOON + 2 * HOUR,
    HUNG,
  );
  return composeClip({ ...clip, device: LAN, entries, corrections }, article);
}

/** Edits as the background makes them, entry by entry; campaigns stay as they are. */
export const editedAs =
  (
    { clips, bodies }: Pick<ReaderWorld, 'clips' | 'bodies'>,
    device: string,
  ): ReaderPort['editClip'] =>
  async (id, edit) => {
    const [clip, article] = [clips.get(id), bodies.get(id)];
    if (!clip || !article) return fail({ kind: 'clip-not-found', id });
    const done = applyEdit({ clip, body: { id, article } }, edit, new Map(), NOON, device);
    if (!done.ok) return done;
    clips.set(id, done.value.clip);
    return succeed(done.value.clip);
  };

/** What Hùng's words did to it. */
export const sampleTraces = (clipId: string): readonly Trace[] => [
  {
    id: 'trace-1',
    circle: 'circle-0',
    at: NOON + 4 * HOUR,
    by: null,
    clipId,
    title: '',
    what: {
      kind: 'removed',
      entry: {
        kind: 'campaign',
        value: 'campaign-1',
      },
    },
  },
  {
    id: 'trace-0',
    circle: 'circle-0',
    at: NOON + 3 * HOUR,
    by: HUNG,
    clipId,
    title: '',
    what: {
      kind: 'overruled',
      field: 'tone',
      was: {
        value: 'positive',
        stamp: nextStamp(NOON, LAN),
      },
    },
  },
];

/** What was done to many clips, and to what is no clip. */
export const manyTraces = (): readonly Trace[] => [
  ...Array.from({ length: 24 }, (_, at): Trace => ({
    id: `trace-${10 + at}`,
    circle: 'circle-0',
    at: NOON + at * HOUR,
    by: at % 3 === 0 ? HUNG : null,
    clipId: `clip-${at}`,
    title: 'Thôn Đông vận động bà con hiến 1.200 m² đất mở đường liên thôn',
    what:
      at % 3 === 0
        ? { kind: 'trashed' }
        : {
            kind: 'removed',
            entry: { kind: 'note', value: 'Gửi lãnh đạo trước thứ Sáu.' },
          },
  })),
  {
    id: 'trace-90',
    circle: 'circle-0',
    at: NOON + 30 * HOUR,
    by: null,
    clipId: null,
    title: '',
    what: {
      kind: 'campaigns-merged',
      act: 'act-1',
      from: 'Dân vận khéo',
      into: 'Năm dân vận khéo 2020',
    },
  },
];
