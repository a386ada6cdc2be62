import { render } from 'preact';
import { useState } from 'preact/hooks';

import { recompose, type Clip } from '../../domain/clip.ts';
import type { CampaignCount } from '../../domain/collection.ts';
import { addEntry } from '../../domain/stamped-set.ts';
import { setTone } from '../../domain/tone.ts';
import { Toast, type ToastMessage } from '../../entrypoints/components/toast.tsx';
import { Reader } from '../../entrypoints/library/reader/reader.tsx';
import { clipOfArticle, quoteOf, readerArticle, withHighlights } from './reader-article.ts';
import { readerWorld, type ReaderWorld } from './reader-world.ts';
import { CAMPAIGNS, NOON, sampleArticle, sampleClip } from './sample-clips.ts';

const COUNTS: readonly CampaignCount[] = CAMPAIGNS.map((each) =>
  Object.assign({}, each, { clips: 3 }),
);

/** `?scene=reader-full`: the reader's pane by itself, as wide as the window. */
export async function showReader(scene: string, app: Element): Promise<void> {
  const { world, id } = await worldOf(scene);
  Object.assign(globalThis, { readerWorld: world });
  const search = scene === 'reader-search' ? 'dan van khéo' : '';
  document.body.style.margin = '0';
  render(
    <Scene world={world} first={id} search={search} stacked={scene === 'reader-stacked'} />,
    app,
  );
}

function Scene(props: {
  readonly world: ReaderWorld;
  readonly first: string;
  readonly search: string;
  readonly stacked: boolean;
}) {
  const { world } = props;
  const [id, setId] = useState(props.first);
  const [, setTurn] = useState(0);
  const [toast, setToast] = useState<ToastMessage | null>(null);
  const clip = world.clips.get(id);
  Object.assign(globalThis, { openClip: setId });
  if (!clip) return null;
  return (
    <div data-panes={props.stacked ? 'stacked' : undefined} style={{ height: '100vh' }}>
      <Reader
        port={world.port}
        clip={clip}
        campaigns={COUNTS}
        search={props.search}
        onChanged={() => setTurn((was) => was + 1)}
        onOpen={(other) => setId(other.id)}
        onNarrow={(change) => setToast({ text: JSON.stringify(change) })}
        onToast={setToast}
        onClose={() => setToast({ text: 'close' })}
      />
      <Toast message={toast} onDismiss={() => setToast(null)} />
    </div>
  );
}

async function worldOf(scene: string): Promise<{ world: ReaderWorld; id: string }> {
  const article = readerArticle();
  const plain = noted(clipOfArticle(3, article));
  const marked = withHighlights(plain, [
    quoteOf('giao tổ dân vận của thôn đi từng ngõ, gõ từng nhà'),
    quoteOf('tổ dân vận của thôn', { colour: 'blue' }),
    quoteOf('42 hộ đã hiến hơn 1.200 m² đất', {
      colour: 'green',
      note: 'Số liệu trích vào báo cáo quý.\nHỏi lại xã về hai hộ cuối.',
    }),
    quoteOf('nói thật, làm thật và để dân bàn trước khi quyết', { colour: 'pink' }),
    quoteOf('Bí thư Đảng uỷ xã trực tiếp đối thoại với 18 hộ còn băn khoăn', {
      note: 'Câu này đã bị cổng bỏ',
    }),
  ]);
  switch (scene) {
    case 'reader-empty': {
      const small = sampleArticle(2, {
        text: 'Bản tin một dòng.',
        html: '<p>Bản tin một dòng.</p>',
        pictures: [],
        words: 4,
        published: null,
        authors: [],
        warnings: ['no-publish-date', 'short-text'],
      });
      const clip = clipOfArticle(2, small, { campaigns: [], entries: {}, note: '' });
      return { world: readerWorld([[clip, small]]), id: clip.id };
    }
    case 'reader-missing':
    case 'reader-failing': {
      const world = readerWorld([[plain, article]]);
      world.bodies.clear();
      if (scene === 'reader-failing') {
        const getBody = (): Promise<never> => Promise.reject(new Error('the database is closed'));
        return { world: { ...world, port: { ...world.port, getBody } }, id: plain.id };
      }
      return { world, id: plain.id };
    }
    case 'reader-trashed': {
      const clip: Clip = { ...marked, trashed: 1 };
      return { world: readerWorld([[clip, article]]), id: clip.id };
    }
    case 'reader-many':
    case 'reader-long': {
      const long = readerArticle({
        html: Array.from({ length: scene === 'reader-long' ? 60 : 4 }, () => article.html).join(''),
      });
      const clips = Array.from({ length: 20 }, (_, at) => clipOfArticle(at, long));
      return {
        world: readerWorld(clips.map((clip) => [clip, long] as const)),
        id: clips[0]?.id ?? '',
      };
    }
    default: {
      const others = [0, 1].map((at) => sampleClip(at));
      const world = readerWorld([
        [marked, article],
        ...others.map((clip, at) => [clip, sampleArticle(at)] as const),
      ]);
      for (const { id } of [marked, ...others]) world.groups.set(id, 'one');
      world.snapshots.set(
        marked.id,
        await packed(
          `<html><head><style>h1{color:#0645ad}</style></head><body><h1>${article.title}</h1>${article.html}</body></html>`,
        ),
      );
      return { world, id: marked.id };
    }
  }
}

/** With a tone and a note. */
function noted(clip: Clip): Clip {
  const entry = { kind: 'note', value: 'Gửi lãnh đạo trước thứ Sáu' } as const;
  const entries = addEntry(clip.entries, entry, NOON, 'gallery0');
  return setTone(recompose(clip, { entries }), 'positive', NOON, 'gallery0');
}

async function packed(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
